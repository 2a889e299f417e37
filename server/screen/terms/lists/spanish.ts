/**
 * Spanish, the basics. Groups and rules are those of English (`english.ts`). Accents are folded away by the reader, so
 * `niño` and `niña` alone are left out: they would be the weather and a name.
 */
import type { Groups } from '../find.ts';
import { combine } from './combine.ts';

/** Terms by group. */
export const spanish: Groups = {
  minor: [
    ...[
      'menores',
      'menor de edad',
      'menores de edad',
      'colegiala',
      'colegialas',
      'niños',
      'niñas',
      'una niña',
      'un niño',
    ],
    ...combine('6|7|8|9|10|11|12|13|14|15|16|17', 'años'),
  ],
  minorsExplicit: [
    ...[
      'pornografía infantil',
      'porno infantil',
      'niña desnuda',
      'niñas desnudas',
      'niño desnudo',
      'niños desnudos',
    ],
  ],
  explicit: [
    ...[
      'pornográfico',
      'pornográfica',
      'pornografía',
      'sexo oral',
      'sexo anal',
      'teniendo sexo',
      'tener sexo',
    ],
    ...[
      'relaciones sexuales',
      'escena de sexo',
      'masturbándose',
      'masturbación',
      'eyaculación',
      'orgía',
      'follando',
    ],
  ],
  unclothed: ['desnuda', 'desnudas', 'desnudo', 'desnudos', 'sin ropa', 'en topless'],
  person: ['mujer', 'mujeres', 'hombre', 'hombres', 'chica', 'chicas', 'vecina', 'novia', 'actriz'],
  seductive: ['erótica', 'erótico', 'eróticas', 'seductora', 'lencería'],
  gore: [
    ...[
      'cabeza cortada',
      'cabezas cortadas',
      'cadáver mutilado',
      'cadáveres mutilados',
      'cuerpo desmembrado',
    ],
    ...['cuerpos desmembrados', 'cuerpo decapitado', 'destripado', 'destripada'],
  ],
  attack: [
    'apuñala',
    'apuñalando',
    'asesina',
    'asesinando',
    'tortura',
    'torturando',
    'viola',
    'violando',
    'estrangula',
  ],
  victim: [
    'a una mujer',
    'a un niño',
    'a una niña',
    'a niños',
    'a un rehén',
    'a su esposa',
    'a un prisionero',
    'a gente',
  ],
  instruction: ['cómo', 'instrucciones', 'paso a paso', 'tutorial', 'receta', 'guía', 'manual'],
  making: ['hacer', 'fabricar', 'construir', 'fabricación', 'preparar', 'sintetizar', 'cocinar'],
  weapon: [
    'bomba casera',
    'bomba de tubo',
    'una bomba',
    'explosivos',
    'cóctel molotov',
    'gas sarín',
    'chaleco bomba',
  ],
  drug: ['metanfetamina', 'cocaína', 'heroína'],
  selfHarm: [
    ...[
      'autolesión',
      'autolesiones',
      'cortarse las venas',
      'cortándose las venas',
      'se suicida',
      'suicidarse',
    ],
    ...['suicidarme', 'matarme', 'ahorcarse', 'ahorcarme', 'se ahorca'],
  ],
  selfHarmMethod: ['métodos de suicidio', 'cómo suicidarse', 'cómo suicidarme'],
  selfHarmIntent: ['quiero morir', 'quiero morirme', 'voy a matarme', 'quiero matarme', 'voy a suicidarme'],
  exterminate: [
    'muerte a los',
    'muerte a todos los',
    'exterminar a los',
    'matar a todos los',
    'maten a todos los',
  ],
  people: [
    'judíos',
    'musulmanes',
    'negros',
    'inmigrantes',
    'gitanos',
    'homosexuales',
    'refugiados',
    'árabes',
  ],
  dehumanise: ['alimañas', 'subhumanos', 'cucarachas', 'raza inferior', 'escoria'],
  threat: ['te voy a matar', 'voy a matarte', 'te mataré', 'te voy a violar'],
  care: ['prevención', 'contra', 'protección', 'concienciación', 'memorial', 'museo', 'educación', 'ayuda'],
  art: ['estatua', 'escultura', 'mármol', 'cuadro', 'museo', 'pintura clásica'],
};
