/** Which things of a brief are held, worn, ridden or borne by another, so that they are drawn as one figure. */
import type { Brief, Relation } from '../brief/brief.ts';
import type { Thing } from '../lexicon/thing.ts';

const carriedKinds: ReadonlySet<Relation['kind']> = new Set([
  'holding',
  'wearing',
  'riding',
  'reading',
  'playing',
  'eating',
]);

/** Relations that make one thing a part of another's figure, as carrier → carried. */
export interface Hold {
  readonly carrier: number;
  readonly carried: number;
  readonly kind: Relation['kind'];
}

/** Which entities are carried by which; every entity is carried at most once and never by itself or in a ring. */
export function holdsOf(brief: Brief, things: readonly Thing[]): readonly Hold[] {
  const holds: Hold[] = [];
  const isCarried = new Set<number>();
  const add = (carrier: number, carried: number, kind: Relation['kind']) => {
    const isRing = holds.some((hold) => hold.carrier === carried && hold.carried === carrier);
    if (carrier === carried || isCarried.has(carried) || isRing) return;
    if (things[carrier] === undefined || things[carried] === undefined) return;
    isCarried.add(carried);
    holds.push({ carrier, carried, kind });
  };
  for (const { subject, kind, object } of brief.relations) {
    const one = things[subject];
    const other = things[object];
    if (one === undefined || other === undefined) continue;
    if (kind === 'riding') add(object, subject, kind);
    else if (kind === 'playing' && other.class !== 'instrument' && other.class !== 'electronics') continue;
    // A laptop is worked on in the lap, as a book is read there.
    else if (kind === 'holding' && /^(laptop|notebook computer)$/.test(other.noun) && one.class === 'person')
      add(subject, object, 'reading');
    else if (carriedKinds.has(kind)) add(subject, object, kind);
    else if (kind === 'on' && isAlive(one) && mounts.test(other.noun)) add(object, subject, 'riding');
    // Who is in a chair is on it.
    else if (kind === 'in' && isAlive(one) && other.class === 'furniture') add(object, subject, 'on');
    else if (kind === 'with' && isTopping(one, other)) add(subject, object, 'on');
    else if (kind === 'on' && isPerching(one, other)) add(object, subject, kind);
    else if (kind === 'on' && /plate|dish|tray/.test(other.noun)) add(object, subject, kind);
    else if (kind === 'on' && canBear(other) && one.heightMetres < other.heightMetres * 2.2)
      add(object, subject, kind);
    else if (kind === 'in' && canContain(other)) add(object, subject, kind);
    else if (kind === 'with' && isFilled(one, other)) add(subject, object, 'in');
    else if (kind === 'with' && isPortable(other) && isAlive(one)) {
      add(subject, object, other.class === 'clothing' ? 'wearing' : 'holding');
    }
  }
  return holds;
}

function isAlive(thing: Thing): boolean {
  return thing.class === 'person' || thing.class === 'animal' || thing.class === 'bird';
}

/** Cherries go on a cake. */
function isTopping(host: Thing, guest: Thing): boolean {
  return /cake/.test(host.noun) && guest.class === 'food';
}

/** A vase with flowers has them in it, and a boat with people carries them. */
function isFilled(host: Thing, guest: Thing): boolean {
  if (host.class === 'vessel') return isAlive(guest) && guest.heightMetres < host.heightMetres * 1.2;
  return (
    /vase|pot|bowl|basket|bucket|jar|glass|crate/.test(host.noun) &&
    ['flower', 'plant', 'food', 'fish'].includes(guest.class) &&
    guest.heightMetres < host.heightMetres * 4
  );
}

function isPortable(thing: Thing): boolean {
  return (
    (thing.class === 'clothing' ||
      thing.class === 'toy' ||
      thing.class === 'tool' ||
      thing.class === 'instrument' ||
      thing.class === 'flower' ||
      thing.class === 'object') &&
    thing.heightMetres < 1.2
  );
}

/** A bird or a small animal sits on a person's shoulder. */
export function isPerching(guest: Thing, host: Thing): boolean {
  return (
    host.class === 'person' &&
    (isAlive(guest) || guest.class === 'insect') &&
    guest.heightMetres < host.heightMetres * 0.5
  );
}

function canBear(thing: Thing): boolean {
  return (
    thing.class === 'furniture' ||
    thing.class === 'vehicle' ||
    thing.class === 'vessel' ||
    thing.class === 'animal' ||
    thing.class === 'container' ||
    thing.class === 'object' ||
    thing.class === 'food' ||
    thing.class === 'building' ||
    thing.class === 'toy'
  );
}

function canContain(thing: Thing): boolean {
  return (
    thing.class === 'container' ||
    thing.class === 'drink' ||
    thing.class === 'vessel' ||
    thing.class === 'vehicle' ||
    thing.class === 'furniture' ||
    thing.class === 'object'
  );
}

/**
 * The brief with its bridges crossed: a train that crosses a bridge or goes over it is on it, whatever the words' own
 * relation says.
 */
export function crossing(brief: Brief, things: readonly Thing[]): Brief {
  if (!/\b(cross(es|ing)?|over|across)\b.*\bbridge\b/i.test(brief.prompt)) return brief;
  const isBridge = (thing: Thing | undefined) => thing !== undefined && isDeck(thing);
  const relations = brief.relations.map((relation) =>
    isBridge(things[relation.object]) && ['next-to', 'above', 'with'].includes(relation.kind)
      ? { ...relation, kind: 'on' as const }
      : relation,
  );
  return { ...brief, relations };
}

/**
 * The brief with the candles of a cake told to the cake, which draws them; `absorbed` are the entities that need no
 * drawing of their own any more.
 */
export function lit(
  brief: Brief,
  things: readonly Thing[],
): { readonly brief: Brief; readonly absorbed: ReadonlySet<number> } {
  const absorbed = new Set<number>();
  const entities = [...brief.entities];
  for (const { subject, kind, object } of brief.relations) {
    for (const [cake, candle] of [
      [subject, object],
      [object, subject],
    ] as const) {
      const host = entities[cake];
      const guest = entities[candle];
      if (host === undefined || guest === undefined || (kind !== 'with' && kind !== 'on')) continue;
      if (things[cake]?.ref !== 'cake' || things[candle]?.ref !== 'candle' || absorbed.has(candle)) continue;
      absorbed.add(candle);
      entities[cake] = { ...host, attributes: [...host.attributes, `${guest.count} candles`] };
    }
  }
  const relations = brief.relations.filter(
    ({ subject, object }) => !absorbed.has(subject) && !absorbed.has(object),
  );
  return { brief: { ...brief, entities, relations }, absorbed };
}

/** True for what is gone over, between two parapets. */
export function isDeck(thing: Thing): boolean {
  return thing.noun.endsWith('bridge');
}

/** Who is on one of these, rides it. */
const mounts =
  /bicycle|bike|motorcycle|motorbike|scooter|moped|tricycle|skateboard|surfboard|snowboard|horse|pony|camel|donkey|elephant|unicorn|dragon|broom/;

/** Nouns of flat things that are stood on, not sat on. */
const boards = /skateboard|surfboard|snowboard|hoverboard|board$|raft|carpet|cloud/;

/** True when who rides this stands on it. */
export function isStoodOn(thing: Thing): boolean {
  return boards.test(thing.noun);
}

/**
 * The brief with its relations between figures: what is said of a rider, a hat or a book is true of the figure that it is part
 * of ("a knight riding a horse in front of a castle" puts the horse there as well).
 */
export function betweenFigures(brief: Brief, holds: readonly Hold[]): Brief {
  const rootOf = (index: number, steps = 0): number => {
    const hold = holds.find(({ carried }) => carried === index);
    // Holds never form a ring of two; the limit guards against a longer one.
    return hold === undefined || steps > 8 ? index : rootOf(hold.carrier, steps + 1);
  };
  const relations = brief.relations
    .map((relation) => ({ ...relation, subject: rootOf(relation.subject), object: rootOf(relation.object) }))
    .filter(({ subject, object }) => subject !== object);
  return { ...brief, relations };
}
