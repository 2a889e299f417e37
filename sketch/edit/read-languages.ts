/**
 * Edit verbs of German, French, Spanish and Portuguese, turned into English before the rest of the instruction is
 * (by the small dictionaries of `brief/`). Verb forms are those of asking: imperative, polite, infinitive.
 */
import { isKnownNoun } from '../brief/compounds.ts';
import { toEnglish } from '../brief/languages.ts';
import { type PhraseTable, phraseTable } from '../brief/phrase-table.ts';
import type { Token } from '../brief/tokens.ts';
import { verbs } from './read-verbs.ts';

interface Verbs {
  readonly code: string;
  readonly table: PhraseTable<string>;
  /** Words that end a sentence and belong to its verb: "füge … hinzu". */
  readonly trailing: RegExp;
}

const rows = (text: string) =>
  phraseTable(
    text.split(',').map((row): [string, string] => {
      const [foreign = '', english = ''] = row.split('=');
      return [foreign.trim(), english];
    }),
  );

const german: Verbs = {
  code: 'de',
  trailing: /^(hinzu|weg|um|ein|dazu|aus|auf|ab)$/,
  table: rows(
    'im winter=in winter,im sommer=in summer,im herbst=in autumn,im frühling=in spring,im regen=in the rain,' +
      'im schnee=in the snow,ich möchte=i want,ich will=i want,es sollten=there should be,es soll=there should be,mach=make,mache=make,machen sie=make,machen=make,mach es=make it,mach daraus=make it,lass ' +
      'es=make it,lass=let,färbe=paint,färb=paint,färben sie=paint,male an=paint,' +
      'füge=add,füg=add,fügen sie=add,hinzufügen=add,ergänze=add,setze=put,setz=put,stell=put,' +
      'stelle=put,leg=put,lege=put,platziere=put,gib=give,geben sie=give,' +
      'entferne=remove,entfern=remove,entfernen sie=remove,entfernen=remove,lösche=remove,' +
      'lösch=remove,nimm=remove,nehmen sie=remove,weg mit=remove,' +
      'ersetze=replace,ersetz=replace,ersetzen sie=replace,tausche=swap,tausch=swap,durch=with,' +
      'gegen=for,verwandle=turn,verwandeln sie=turn,ändere=change,ändern sie=change,wechsle=change,' +
      'verschiebe=move,schiebe=move,bewege=move,rücke=move,vergrößere=enlarge,verkleinere=shrink,' +
      'spiegle=flip,spiegele=flip,drehe=flip,dreh=flip,erweitere=extend,zoome heraus=zoom out,' +
      'behalte=keep,lasse=keep,stelle frei=cut out,schneide=cut out,regnen=rain,schneien=snow,' +
      'heller=brighter,dunkler=darker,wärmer=warmer,kälter=cooler,kühler=cooler,größer=bigger,' +
      'kleiner=smaller,' +
      'schwarzweiß=black and white,schwarz-weiß=black and white,schwarz weiß=black and white,den ' +
      'hintergrund=the background,der hintergrund=the background,hintergrund=background,einen ' +
      'hintergrund=a background,' +
      'die farbe=the color,nach links=to the left,nach rechts=to the right,nach oben=up,nach ' +
      'unten=down,links=on the left,rechts=on the right,oben links=in the top left,oben rechts=in ' +
      'the top right,' +
      'unten links=in the bottom left,unten rechts=in the bottom right,in der mitte=in the middle,' +
      'im hintergrund=in the background,im vordergrund=in the foreground,doppelt so groß=twice as ' +
      'big,halb so groß=half the size,' +
      'bitte=please,könntest du=please,du=,könnten sie=please,' +
      'kannst du=please,noch=,noch einen=another,noch eine=another,noch ein=another,ein ' +
      'weiteres=another,einen weiteren=another,eine weitere=another,' +
      'den text=the text,der text=the text,text=text,zu=to,in ein=into a,in eine=into a,in ' +
      'einen=into a,transparent=transparent,unscharf=blurry,es nacht=it night,nacht=night,tag=day,' +
      'winter=winter,abend=evening,' +
      'als bleistiftzeichnung=as a pencil drawing,im stil von=in the style of,und dann=and then,' +
      'danach=then,alles außer=everything except,alles=everything,das bild=the picture,' +
      'bild=picture,' +
      'aufs=onto the,auf den=on the,auf die=on the,neben den=next to the,neben die=next to the,' +
      'neben das=next to the,in den=in the,in die=in the,ihn=it,sie=it,mehr kontrast=more contrast,' +
      'alle=all,erste=first,ersten=first,zweite=second,zweiten=second,dritte=third,dritten=third,' +
      'letzte=last,letzten=last,linke=left,linken=left,rechte=right,rechten=right,' +
      'unverändert=unchanged,andere=other,anderen=other,bilder=pictures,dem bild=the picture,des ' +
      'bildes=of the picture,färben=paint,machen=make,löschen=remove,ersetzen=replace,' +
      'ändern=change,verschieben=move,vergrößern=enlarge,verkleinern=shrink,spiegeln=flip,' +
      'erweitern=extend,einfügen=add,austauschen=replace,freistellen=cut out,' +
      'sonnenuntergang=sunset,draußen=outside,schärfer=sharper,statt=instead of',
  ),
};
const french: Verbs = {
  code: 'fr',
  trailing: /^$/,
  table: rows(
    'je veux que=i want,je veux=i want,je voudrais=i want,soit=be,soient=be,il devrait y avoir=there should be,ajoute=add,ajoutez=add,ajouter=add,rajoute=add,insère=add,mets=put,mettez=put,mettre=put,' +
      'place=put,placez=put,pose=put,donne=give,donnez=give,enlève=remove,enlevez=remove,' +
      'enlever=remove,' +
      'supprime=remove,supprimez=remove,supprimer=remove,retire=remove,retirez=remove,' +
      'efface=remove,effacez=remove,ôte=remove,remplace=replace,remplacez=replace,' +
      'remplacer=replace,échange=swap,par=with,contre=for,' +
      'rends=make,rendez=make,rendre=make,fais=make,faites=make,fais que ce soit=make it,fais en ' +
      'sorte qu il=make it,fais-en=make it,transforme=turn,transformez=turn,transformer=turn,' +
      'change=change,changez=change,changer=change,' +
      'modifie=change,colore=paint,colorie=paint,peins=paint,peignez=paint,déplace=move,' +
      'déplacez=move,bouge=move,agrandis=enlarge,agrandissez=enlarge,agrandir=enlarge,' +
      'réduis=shrink,rétrécis=shrink,rapetisse=shrink,' +
      'retourne=flip,inverse=flip,étends=extend,étendez=extend,élargis=extend,dézoome=zoom out,' +
      'garde=keep,gardez=keep,ne change pas=keep,ne touche pas=keep,détoure=cut out,découpe=cut ' +
      'out,floute=blur,éclaircis=brighten,assombris=darken,' +
      's il te plaît=please,s il vous plaît=please,peux-tu=please,pouvez-vous=please,plus ' +
      'grand=bigger,plus grande=bigger,plus gros=bigger,plus grosse=bigger,plus petit=smaller,plus ' +
      'petite=smaller,plus clair=brighter,plus claire=brighter,' +
      'plus lumineux=brighter,plus lumineuse=brighter,plus sombre=darker,plus chaud=warmer,plus ' +
      'chaude=warmer,plus froid=cooler,plus froide=cooler,deux fois plus grand=twice as big,deux ' +
      'fois plus grande=twice as big,deux fois plus gros=twice as big,' +
      'noir et blanc=black and white,en noir et blanc=in black and white,l arrière-plan=the ' +
      'background,arrière-plan=background,le fond=the background,fond=background,la couleur=the ' +
      'color,couleur=color,' +
      'à gauche=on the left,à droite=on the right,vers la gauche=to the left,vers la droite=to the ' +
      'right,en haut à gauche=in the top left,en haut à droite=in the top right,en bas à gauche=in ' +
      'the bottom left,en bas à droite=in the bottom right,' +
      'en haut=at the top,en bas=at the bottom,au milieu=in the middle,au centre=in the middle,au ' +
      'premier plan=in the foreground,à l arrière-plan=in the background,en arrière-plan=in the ' +
      'background,en rouge=in red,' +
      'le texte=the text,texte=text,en un=into a,en une=into a,en=into,transparent=transparent,' +
      'flou=blurry,nuit=night,jour=day,hiver=winter,autre=other,un autre=another,une autre=another,' +
      'encore un=another,encore une=another,tout=everything,' +
      'tout sauf=everything except,l image=the picture,image=picture,puis=then,ensuite=then,il ' +
      'fasse nuit=it night,qu il fasse nuit=it night,il pleuve=it rain,il neige=it snow,la ' +
      'nuit=night,au chat=to the cat,plus de contraste=more contrast,premier=first,première=first,' +
      'deuxième=second,second=second,seconde=second,troisième=third,dernier=last,dernière=last,' +
      'forêt=forest,neige=snow,tous=all,toutes=all',
  ),
};
const spanish: Verbs = {
  code: 'es',
  trailing: /^$/,
  table: rows(
    'quiero que=i want,quiero=i want,quisiera=i want,sea=be,sean=be,debería haber=there should be,añade=add,añada=add,añadir=add,agrega=add,agregue=add,agregar=add,inserta=add,pon=put,' +
      'ponga=put,poner=put,ponle=put,coloca=put,coloque=put,dale=give,da=give,quita=remove,' +
      'quite=remove,quitar=remove,elimina=remove,elimine=remove,eliminar=remove,' +
      'borra=remove,borre=remove,borrar=remove,suprime=remove,saca=remove,reemplaza=replace,' +
      'reemplace=replace,reemplazar=replace,sustituye=replace,sustituya=replace,cambia=change,' +
      'cambie=change,cambiar=change,por=with,' +
      'haz=make,haga=make,hacer=make,hazlo=make it,hazla=make it,haz que sea=make it,haz que=make,' +
      'que sea=it,convierte=turn,convierta=turn,conviértelo=turn it,transforma=turn,pinta=paint,' +
      'colorea=paint,mueve=move,mueva=move,mover=move,' +
      'desplaza=move,agranda=enlarge,aumenta=enlarge,encoge=shrink,reduce=shrink,voltea=flip,' +
      'gira=flip,refleja=flip,extiende=extend,amplía=extend,aleja=zoom out,mantén=keep,' +
      'conserva=keep,no cambies=keep,no toques=keep,recorta=cut out,' +
      'desenfoca=blur,aclara=brighten,oscurece=darken,por favor=please,puedes=please,' +
      'podrías=please,más grande=bigger,más pequeño=smaller,más pequeña=smaller,más ' +
      'brillante=brighter,más claro=brighter,más clara=brighter,más oscuro=darker,' +
      'más oscura=darker,más cálido=warmer,más cálida=warmer,más frío=cooler,más fría=cooler,el ' +
      'doble de grande=twice as big,blanco y negro=black and white,en blanco y negro=in black and ' +
      'white,a blanco y negro=to black and white,' +
      'el fondo=the background,fondo=background,del fondo=of the background,el color=the color,' +
      'color=color,a la izquierda=to the left,a la derecha=to the right,hacia la izquierda=to the ' +
      'left,hacia la derecha=to the right,' +
      'arriba a la izquierda=in the top left,arriba a la derecha=in the top right,abajo a la ' +
      'izquierda=in the bottom left,abajo a la derecha=in the bottom right,arriba=at the top,' +
      'abajo=at the bottom,en el centro=in the middle,en el medio=in the middle,' +
      'en primer plano=in the foreground,al fondo=in the background,en el fondo=in the background,' +
      'el texto=the text,texto=text,en un=into a,en una=into a,transparente=transparent,' +
      'borroso=blurry,noche=night,de noche=night,día=day,de día=day,' +
      'invierno=winter,otro=another,otra=another,todo=everything,todo excepto=everything except,' +
      'todo menos=everything except,la imagen=the picture,imagen=picture,luego=then,después=then,' +
      'llueva=rain,nieve=snow,al=to the,a=to,lo=it,más contraste=more contrast,primer=first,' +
      'primero=first,primera=first,segundo=second,segunda=second,tercer=third,tercero=third,' +
      'tercera=third,último=last,última=last',
  ),
};
const portuguese: Verbs = {
  code: 'pt',
  trailing: /^$/,
  table: rows(
    'eu quero que=i want,eu quero=i want,quero que=i want,quero=i want,seja=be,deveria haver=there should be,adicione=add,adiciona=add,adicionar=add,acrescente=add,insira=add,coloque=put,coloca=put,' +
      'colocar=put,ponha=put,põe=put,dê=give,remova=remove,remover=remove,tire=remove,tira=remove,' +
      'apague=remove,elimine=remove,exclua=remove,' +
      'retire=remove,substitua=replace,substituir=replace,troque=swap,troca=swap,mude=change,' +
      'muda=change,mudar=change,altere=change,por=with,pelo=with the,pela=with the,faça=make,' +
      'faz=make,fazer=make,deixe=make,deixa=make,torne=make,transforme=turn,' +
      'transforma=turn,pinte=paint,pinta=paint,mova=move,mover=move,aumente=enlarge,amplie=enlarge,' +
      'diminua=shrink,reduza=shrink,vire=flip,inverta=flip,estenda=extend,expanda=extend,' +
      'mantenha=keep,não mude=keep,não altere=keep,recorte=cut out,' +
      'desfoque=blur,clareie=brighten,escureça=darken,por favor=please,você pode=please,' +
      'pode=please,poderia=please,maior=bigger,menor=smaller,mais claro=brighter,mais ' +
      'clara=brighter,mais brilhante=brighter,mais escuro=darker,mais escura=darker,' +
      'mais quente=warmer,mais frio=cooler,mais fria=cooler,preto e branco=black and white,em ' +
      'preto e branco=in black and white,o fundo=the background,fundo=background,a cor=the color,' +
      'cor=color,para a esquerda=to the left,para a direita=to the right,' +
      'à esquerda=on the left,à direita=on the right,no canto superior esquerdo=in the top left ' +
      'corner,no canto superior direito=in the top right corner,em cima=at the top,no meio=in the ' +
      'middle,no centro=in the middle,ao fundo=in the background,' +
      'no fundo=in the background,o texto=the text,texto=text,em um=into a,em uma=into a,numa=into ' +
      'a,num=into a,transparente=transparent,noite=night,de noite=night,dia=day,inverno=winter,' +
      'outro=another,outra=another,mais um=another,mais uma=another,' +
      'tudo=everything,tudo exceto=everything except,a imagem=the picture,imagem=picture,' +
      'depois=then,chover=rain,nevar=snow,para=to,ao=to the,à=to the,o chapéu=the hat,chapéu=hat,' +
      'chapéus=hats,carro=car,lua=moon,casa=house,céu=sky,óculos=glasses,mesa=table,mais ' +
      'contraste=more contrast,primeiro=first,primeira=first,segundo=second,segunda=second,' +
      'terceiro=third,terceira=third,último=last,última=last,do=of the,da=of the,dos=of the,das=of ' +
      'the,chova=rain,céu=sky',
  ),
};
const languages: readonly Verbs[] = [german, french, spanish, portuguese];

const kept = '\u0001';

/** The tokens of an instruction in English as far as they could be turned, and the language they were in. */
export function instructionToEnglish(tokens: readonly Token[]): {
  readonly tokens: readonly Token[];
  readonly language: string;
} {
  const speech = languageOf(tokens);
  if (!speech) return toEnglish(tokens);
  const parted = (speech.code === 'de' ? germanOrder(tokens) : tokens).flatMap((token) =>
    partElided(token, speech.code),
  );
  const words = parted.map((token) => (token.kind === 'word' ? token.lower : ''));
  const turned: Token[] = [];
  let isTrailing = false;
  for (let at = 0; at < parted.length; ) {
    const token = parted[at];
    if (!token) break;
    const found = speech.table.match(words, at);
    const isLastWord =
      parted[at + 1] === undefined ||
      parted[at + 1]?.kind === 'mark' ||
      /^(und|et|y|e)$/.test(words[at + 1] ?? '');
    if (found) {
      const written = parted
        .slice(at, at + found.length)
        .map((one) => one.text)
        .join(' ')
        .trim();
      // The dictionaries of `brief/` must not turn what is English already.
      const english = found.value.split(' ').filter((word) => word !== '');
      turned.push(
        ...english.map(
          (lower, i): Token => ({ kind: 'word', text: i === 0 ? written : '', lower: kept + lower }),
        ),
      );
      isTrailing = true;
      at += found.length;
    } else if (isTrailing && isLastWord && speech.trailing.test(token.lower)) {
      at += 1;
    } else {
      turned.push(token);
      at += 1;
    }
  }
  const english = toEnglish(turned, speech.code);
  return {
    tokens: english.tokens.map((token) =>
      token.lower.startsWith(kept) ? { ...token, lower: token.lower.slice(kept.length) } : token,
    ),
    language: speech.code,
  };
}

const wordsReadMax = 60;
const englishVerbs = /^(make|add|remove|change|put|give|turn|replace|move|the|with|and|to|of|in|on|it|is|a)$/;

/** The language that an edit verb at the start of the text, or most of its words, belong to; undefined for English. */
function languageOf(tokens: readonly Token[]): Verbs | undefined {
  const words = tokens
    .slice(0, wordsReadMax)
    .flatMap((token) => (token.kind === 'word' ? [token.lower] : []));
  const english = words.filter((word) => englishVerbs.test(word)).length;
  let best: Verbs | undefined;
  let most = Math.max(english, 0.5);
  const isForeign = toEnglish(tokens).language;
  for (const one of languages) {
    let found = 0;
    for (let at = 0; at < words.length; ) {
      const match = one.table.match(words, at);
      // "Place", "change" and "image" are English as well and tell nothing.
      const word = words[at] ?? '';
      const isShared = match?.length === 1 && (match.value === word || verbs.has(word) || isKnownNoun(word));
      if (match && !isShared) found += match.length;
      at += match?.length ?? 1;
    }
    const score = found > 0 ? found + (isForeign === one.code ? 2 : 0) + smallOf(one.code, words) : 0;
    if (score > most && (isForeign === one.code || smallOf(one.code, words) > 0 || found >= 2))
      [best, most] = [one, score];
  }
  return best;
}

const smallWords: Readonly<Record<string, RegExp>> = {
  de: /^(der|die|das|den|dem|ein|eine|einen|einem|einer|und|mit|es|ist|nicht|im|zu)$/,
  fr: /^(le|la|les|un|une|des|du|et|avec|dans|sur|est|pas|au|qu'il|l'.+|d'.+)$/,
  es: /^(el|la|los|las|un|una|unos|unas|y|con|en|del|que|sea|es|al|de)$/,
  pt: /^(o|os|um|uma|uns|umas|com|em|do|da|no|na|que|seja|é|ao|não|de)$/,
};

const smallOf = (code: string, words: readonly string[]) =>
  words.filter((word) => smallWords[code]?.test(word) === true).length;

const infinitive =
  /^(färben|machen|entfernen|hinzufügen|löschen|ersetzen|ändern|verschieben|vergrößern|verkleinern|spiegeln|erweitern|einfügen|austauschen|freistellen)$/;

/** German verbs that end their clause come before it ("das Auto rot färben"), and a genitive is no plural ("des Autos"). */
function germanOrder(tokens: readonly Token[]): readonly Token[] {
  const ordered: Token[] = [];
  let clause = 0;
  for (const token of tokens) {
    if (token.kind === 'mark' || token.lower === 'und') clause = ordered.length + 1;
    const before = ordered.at(-1)?.lower ?? '';
    const bare = before === 'des' ? token.lower.replace(/(?<=\p{L}{3})e?s$/u, '') : token.lower;
    while (
      /^(könntest|könnten|kannst|können|du|sie|bitte|mal|ich|möchte)$/.test(ordered[clause]?.lower ?? '')
    )
      clause += 1;
    const isVerb = infinitive.test(token.lower) && ordered.length > clause;
    // "Ich möchte das Auto rot machen" asks as "mach das Auto rot" does.
    if (isVerb) ordered.splice(clause, 0, token);
    if (isVerb && ordered[clause - 1]?.lower === 'möchte' && ordered[clause - 2]?.lower === 'ich') {
      ordered.splice(clause - 2, 2);
      clause -= 2;
    }
    if (!isVerb) ordered.push(bare === token.lower ? token : { ...token, lower: bare });
  }
  return ordered;
}

function partElided(token: Token, code: string): readonly Token[] {
  const [, lead, rest] = /^(l|d|qu|s)'(.+)$/.exec(token.lower) ?? [];
  if (code !== 'fr' || token.kind !== 'word' || lead === undefined || rest === undefined) return [token];
  return [
    { kind: 'word', text: '', lower: lead },
    { kind: 'word', text: token.text, lower: rest },
  ];
}
