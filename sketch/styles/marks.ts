/**
 * Marks drawn for logos: one colour, few shapes, legible at sixteen pixels. Each is a function from a colour to the inner
 * markup of a 128 × 128 viewBox. Also the two drawings that fabric patterns want and no vocabulary has: a slice of citrus
 * and a sprig.
 */
import { darken, lighten, mix } from '../paint/colour.ts';

/** Draws a mark in a colour: inner SVG markup for a 128 × 128 viewBox. */
export type Mark = (colour: string) => string;

/** The mark of that name; undefined when there is none. */
export function markOf(name: string): Mark | undefined {
  return marks.get(name);
}

/** The mark for what a business does or is called, by its words; undefined when none fits. */
export function markFor(words: string): string | undefined {
  return meanings.find(([pattern]) => pattern.test(words))?.[1];
}

const meanings: readonly (readonly [RegExp, string])[] = [
  [/\b(coffee|caf[eé]|espresso|latte|cappuccino|barista|roaster|tea ?(house|shop|room)|teahouse)\b/i, 'cup'],
  [/\b(bakery|bread|baker|patisserie|mill|grain)\b/i, 'wheat'],
  [/\b(pizza|restaurant|bistro|diner|kitchen|food|grill|catering|eatery)\b/i, 'fork'],
  [/\b(brewery|beer|pub|bar|taproom)\b/i, 'glass'],
  [/\b(mountain|hik\w*|outdoor|climb\w*|alpine|ski|trail|camp\w*|adventure)\b/i, 'mountain'],
  [/\b(surf\w*|beach|ocean|sea|wave|swim\w*|water|sail\w*|diving)\b/i, 'wave'],
  [/\b(yoga|spa|wellness|meditation|beauty|salon|lotus|skin)\b/i, 'lotus'],
  [/\b(garden\w*|plant|organic|eco|green|leaf|leaves|farm|vegan|nature|botan\w*|herb\w*|flor\w*)\b/i, 'leaf'],
  [/\b(book\w*|library|publish\w*|school|academy|tutor\w*|university)\b/i, 'book'],
  [/\b(photo\w*|camera|film|studio)\b/i, 'camera'],
  [/\b(pet|pets|dog|cat|vet|veterinary|animal)\b/i, 'paw'],
  [/\b(music|record|sound|band|audio|radio)\b/i, 'note'],
  [/\b(energy|electric\w*|power|charg\w*|lightning)\b/i, 'bolt'],
  [/\b(real estate|home|house|property|architect\w*|build\w*|construction|hotel|hostel)\b/i, 'house'],
  [/\b(jewel\w*|diamond|luxury|gem)\b/i, 'gem'],
  [/\b(space|rocket|launch|startup|aerospace)\b/i, 'rocket'],
  [/\b(solar|sun|sunny|morning|summer|travel)\b/i, 'sun'],
  [/\b(fire|flame|candle|bbq|barbecue|hot)\b/i, 'flame'],
  [/\b(tech\w*|software|code|data|cloud|digital|ai|app)\b/i, 'hexagon'],
];

const marks: ReadonlyMap<string, Mark> = new Map<string, Mark>([
  [
    'cup',
    (c) =>
      `<path fill="${c}" fill-rule="evenodd" d="M20 52H92V76C92 96 78 110 56 110C34 110 20 96 20 76ZM73.500 69C69 61.500 57 62.500 47.500 70C38 77.500 34.500 88 39 94.500C44 101 56 99.500 65 92C74 84.500 77.500 75.500 73.500 69Z"/>` +
      `<path fill="none" stroke="${c}" stroke-width="4.600" stroke-linecap="round" d="M44.500 91C49.500 78.500 61 85.500 67 71.500"/>` +
      `<path fill="none" stroke="${c}" stroke-width="8" d="M91 59H98C107 59 113 65 113 73C113 82 106 88 97 88H89"/>` +
      `<path fill="none" stroke="${c}" stroke-width="6.500" stroke-linecap="round" d="M44 40C36 32 52 26 44 16M66 40C58 32 74 26 66 16"/>` +
      `<path stroke="${c}" stroke-width="6.500" stroke-linecap="round" d="M14 120H98"/>`,
  ],
  [
    'wheat',
    (c) => {
      let grains = '';
      for (let i = 0; i < 4; i++) {
        const y = 92 - i * 20;
        grains += `<path d="M62 ${y}C42 ${y + 2} 32 ${y - 10} 32 ${y - 24}C50 ${y - 24} 60 ${y - 14} 62 ${y}ZM66 ${y}C86 ${y + 2} 96 ${y - 10} 96 ${y - 24}C78 ${y - 24} 68 ${y - 14} 66 ${y}Z"/>`;
      }
      return `<g fill="${c}">${grains}<path d="M64 6C74 16 74 26 64 36C54 26 54 16 64 6ZM61 78H67V124H61Z"/></g>`;
    },
  ],
  [
    'fork',
    (c) =>
      `<g fill="${c}"><path d="M34 8H40V38H46V8H52V38H58V8H64V46C64 56 59 62 53 64V120H45V64C39 62 34 56 34 46Z"/><path d="M92 8C80 14 76 34 78 56C79 64 82 70 86 72V120H94V8Z"/></g>`,
  ],
  [
    'glass',
    (c) =>
      `<path fill="${c}" fill-rule="evenodd" d="M30 40H90L84 120H36ZM44 52L48 108H54L51 52ZM62 52V108H68L69 52Z"/><path fill="${c}" d="M26 38C16 30 22 16 34 18C38 6 56 4 62 14C72 6 88 12 88 22C100 22 102 36 92 40H30Z"/><path fill="none" stroke="${c}" stroke-width="8" d="M88 54H100C108 54 110 60 109 68L107 86C106 94 102 98 96 98H85"/>`,
  ],
  [
    'mountain',
    (c) =>
      `<path fill="${c}" fill-rule="evenodd" d="M4 108L48 32L70 70L82 52L124 108ZM48 47L35 70L43 78L49 70L56 77L60 68Z"/><circle fill="${c}" cx="94" cy="30" r="13"/>`,
  ],
  [
    'wave',
    (c) =>
      `<path fill="${c}" d="M8 84C8 40 44 12 84 20C108 25 120 44 116 60C106 46 88 42 78 52C68 62 74 80 92 82C80 90 60 86 56 68C48 84 60 102 84 102H8Z"/><path fill="${c}" d="M8 110H120V118H8Z"/>`,
  ],
  [
    'lotus',
    (c) =>
      `<g fill="${c}"><path d="M64 14C82 36 82 66 64 90C46 66 46 36 64 14Z"/><path d="M40 34C24 46 24 74 56 94C44 76 40 56 40 34ZM88 34C104 46 104 74 72 94C84 76 88 56 88 34Z"/><path d="M20 58C2 78 22 106 60 102C40 94 26 80 20 58ZM108 58C126 78 106 106 68 102C88 94 102 80 108 58Z"/><path d="M36 112H92V118H36Z"/></g>`,
  ],
  [
    'leaf',
    (c) =>
      `<path fill="${c}" fill-rule="evenodd" d="M18 112C8 56 40 14 116 12C120 82 82 116 32 104L24 120ZM34 92L92 36C66 48 44 66 34 92Z"/>`,
  ],
  [
    'book',
    (c) =>
      `<path fill="${c}" d="M60 32C46 20 26 18 10 22V102C26 98 46 100 60 112ZM68 32C82 20 102 18 118 22V102C102 98 82 100 68 112Z"/>`,
  ],
  [
    'camera',
    (c) =>
      `<path fill="${c}" fill-rule="evenodd" d="M16 38H40L50 22H78L88 38H112C117 38 120 41 120 46V98C120 103 117 106 112 106H16C11 106 8 103 8 98V46C8 41 11 38 16 38ZM64 46A26 26 0 1 0 64 98A26 26 0 1 0 64 46ZM64 58A14 14 0 1 1 64 86A14 14 0 1 1 64 58Z"/>`,
  ],
  [
    'paw',
    (c) =>
      `<g fill="${c}"><path d="M64 62C82 62 100 86 98 102C96 116 80 114 64 114C48 114 32 116 30 102C28 86 46 62 64 62Z"/><ellipse cx="24" cy="62" rx="12" ry="17" transform="rotate(-24 24 62)"/><ellipse cx="48" cy="34" rx="13" ry="19" transform="rotate(-8 48 34)"/><ellipse cx="80" cy="34" rx="13" ry="19" transform="rotate(8 80 34)"/><ellipse cx="104" cy="62" rx="12" ry="17" transform="rotate(24 104 62)"/></g>`,
  ],
  [
    'note',
    (c) =>
      `<path fill="${c}" d="M46 24L106 10V88C106 101 95 110 84 108C74 106 71 96 76 88C80 81 89 78 96 81V42L56 51V100C56 113 45 122 34 120C24 118 21 108 26 100C30 93 39 90 46 93Z"/>`,
  ],
  ['bolt', (c) => `<path fill="${c}" d="M74 4L22 74H58L48 124L106 50H68Z"/>`],
  [
    'house',
    (c) =>
      `<path fill="${c}" fill-rule="evenodd" d="M64 10L120 60L112 70L104 63V116H24V63L16 70L8 60ZM52 116H76V84C76 68 52 68 52 84Z"/>`,
  ],
  [
    'gem',
    (c) =>
      `<path fill="${c}" fill-rule="evenodd" d="M34 18H94L122 52L64 116L6 52ZM38 26L22 48H42L54 26ZM64 28L51 48H77ZM90 26H74L86 48H106ZM24 56L54 90L42 56ZM51 56L64 96L77 56ZM104 56H86L74 90Z"/>`,
  ],
  [
    'rocket',
    (c) =>
      `<path fill="${c}" fill-rule="evenodd" d="M64 4C88 22 92 56 84 90H44C36 56 40 22 64 4ZM64 36A12 12 0 1 0 64 60A12 12 0 1 0 64 36ZM36 62L18 92V108L40 94ZM92 62L110 92V108L88 94ZM52 98H76C76 110 70 118 64 124C58 118 52 110 52 98Z"/>`,
  ],
  [
    'sun',
    (c) => {
      let rays = '';
      for (let i = 0; i < 12; i++) {
        rays += `<path d="M60 6H68L66 24H62Z" transform="rotate(${i * 30} 64 64)"/>`;
      }
      return `<g fill="${c}"><circle cx="64" cy="64" r="30"/>${rays}</g>`;
    },
  ],
  [
    'flame',
    (c) =>
      `<path fill="${c}" fill-rule="evenodd" d="M70 4C74 30 106 44 106 80C106 106 88 124 64 124C40 124 22 106 22 82C22 64 34 54 38 38C48 44 52 52 52 60C64 48 72 28 70 4ZM66 76C64 88 48 90 48 104C48 112 56 118 64 118C74 118 80 110 80 102C80 92 70 88 66 76Z"/>`,
  ],
  [
    'hexagon',
    (c) =>
      `<path fill="${c}" fill-rule="evenodd" d="M64 4L116 34V94L64 124L12 94V34ZM64 18L24 41V87L64 110L104 87V41ZM64 40L85 52V76L64 88L43 76V52Z"/>`,
  ],
  ['ring', (c) => `<circle cx="64" cy="64" r="61.500" fill="none" stroke="${c}" stroke-width="2.200"/>`],
  [
    'double-ring',
    (c) =>
      `<circle cx="64" cy="64" r="61.800" fill="none" stroke="${c}" stroke-width="2"/><circle cx="64" cy="64" r="43.500" fill="none" stroke="${c}" stroke-width=".8"/>`,
  ],
  ['rule', (c) => `<rect width="128" height="128" fill="${c}"/>`],
  // Tiles fill their square to the edge, so that neighbours join into larger shapes.
  ['tile-full', (c) => `<rect width="128" height="128" fill="${c}"/>`],
  ['tile-stripe', (c) => `<path fill="${c}" d="M0 0H64V128H0Z"/>`],
  ['tile-dot', (c) => `<circle cx="64" cy="64" r="40" fill="${c}"/>`],
  ['tile-triangle', (c) => `<path fill="${c}" d="M0 128L64 0L128 128Z"/>`],
  ['tile-diamond', (c) => `<path fill="${c}" d="M64 0L128 64L64 128L0 64Z"/>`],
  ['tile-quarter', (c) => `<path fill="${c}" d="M0 0H128A128 128 0 0 1 0 128Z"/>`],
  ['tile-half', (c) => `<path fill="${c}" d="M0 128V64A64 64 0 0 1 128 64V128Z"/>`],
  ['tile-leaf', (c) => `<path fill="${c}" d="M0 128V64A64 64 0 0 1 64 0H128V64A64 64 0 0 1 64 128Z"/>`],
  [
    'tile-rings',
    (c) =>
      `<g fill="none" stroke="${c}" stroke-width="21"><path d="M0 117.500A117.500 117.500 0 0 0 117.500 0"/>` +
      `<path d="M0 74.500A74.500 74.500 0 0 0 74.500 0M0 31.500A31.500 31.500 0 0 0 31.500 0"/></g>`,
  ],
  [
    'tile-fan',
    (c) =>
      `<g fill="none" stroke="${c}" stroke-width="9"><path d="M4.500 128A59.500 59.500 0 0 1 123.500 128M24 128A40 40 0 0 1 104 128"/>` +
      `<path d="M44 128A20 20 0 0 1 84 128"/></g>`,
  ],
  [
    'citrus',
    (c) => {
      const flesh = lighten(c, 0.35);
      let wedges = '';
      for (let i = 0; i < 9; i++) {
        wedges += `<path d="M64 58C60 46 54 32 52 22C58 17 70 17 76 22C74 32 68 46 64 58Z" transform="rotate(${i * 40} 64 64)" fill="${i % 2 === 0 ? flesh : mix(flesh, c, 0.22)}"/>`;
      }
      return (
        `<circle cx="64" cy="64" r="62" fill="${darken(c, 0.06)}"/><circle cx="64" cy="64" r="62" fill="${c}"/>` +
        `<circle cx="64" cy="64" r="55" fill="${lighten(c, 0.88)}"/>${wedges}<circle cx="64" cy="64" r="4" fill="${lighten(c, 0.9)}"/>`
      );
    },
  ],
  [
    'sprig',
    (c) => {
      let leaves = '';
      for (let i = 0; i < 4; i++) {
        const y = 98 - i * 22;
        const size = 1 - i * 0.13;
        const leaf = (side: number) =>
          `<g transform="translate(64 ${y}) scale(${(side * size).toFixed(2)} ${size.toFixed(2)})"><path d="M0 0C6-24 26-34 46-30C44-10 26 4 0 0Z" fill="${side > 0 ? c : mix(c, lighten(c, 0.3), 0.5)}"/><path d="M2-1C14-10 26-18 40-26" stroke="${darken(c, 0.25)}" stroke-width="1.600" fill="none"/></g>`;
        leaves += leaf(1) + leaf(-1);
      }
      return `<path d="M64 124C62 90 66 50 64 22" stroke="${darken(c, 0.25)}" stroke-width="3.500" stroke-linecap="round" fill="none"/>${leaves}<path d="M64 30C52 18 56 6 64 0C72 6 76 18 64 30Z" fill="${c}"/>`;
    },
  ],
]);
