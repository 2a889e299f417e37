/**
 * From entities to figures: every copy of every thing with the look it is to have, its compressed size, and what it
 * holds, wears, rides or carries hung on its anchors. A figure is measured in its own units (the tallest thing of a
 * scene is about 1) around the point where it touches the ground.
 */
import type { Brief, Entity, Relation } from '../brief/brief.ts';
import type { Chance } from '../chance.ts';
import type { Thing } from '../lexicon/thing.ts';
import { parseColour } from '../paint/colour.ts';
import type { Artwork, Look } from '../things/artwork.ts';
import { type Hold, isStoodOn } from './place-holds.ts';
import { boxOf, type Part } from './place-hung.ts';

/** A thing with all it carries. */
export interface Figure {
  readonly entity: number;
  readonly copy: number;
  readonly parts: readonly Part[];
  /** Bounds around the foot, in units: `left` and `top` are negative or zero. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** Gives the drawing of a thing. */
export type ArtworkOf = (thing: Thing, look: Look) => Artwork;

/** The look of one copy of an entity. */
export function lookOf(
  entity: Entity,
  kinds: readonly Relation['kind'][],
  isMount: boolean,
  copy: number,
  isNight: boolean,
): Look {
  const colour = entity.colour === undefined ? undefined : (parseColour(entity.colour) ?? undefined);
  const held = kinds.find(
    (kind) => kind === 'reading' || kind === 'holding' || kind === 'playing' || kind === 'eating',
  );
  const pose = kinds.includes('riding') ? 'riding' : (entity.pose ?? (isMount ? undefined : posed(held)));
  return {
    ...(colour === undefined ? {} : { colour }),
    ...(entity.material === undefined ? {} : { material: entity.material }),
    ...(entity.mood === undefined ? {} : { mood: entity.mood }),
    ...(pose === undefined ? {} : { pose }),
    ...(entity.attributes.length === 0 ? {} : { attributes: entity.attributes }),
    ...(entity.without.length === 0 ? {} : { without: entity.without }),
    ...(copy === 0 ? {} : { variant: copy }),
    ...(isNight ? { isNight } : {}),
  };
}

/** A tree wears the season and the snow of its picture. */
function inSeason(entity: Entity, thing: Thing, brief: Brief): Entity {
  const words = [brief.season, brief.setting === 'snow' ? 'snowy' : undefined].filter(
    (word) => word !== undefined,
  );
  if (thing.class !== 'tree' || words.length === 0) return entity;
  return { ...entity, attributes: [...entity.attributes, ...words] };
}

function posed(kind: Relation['kind'] | undefined): string | undefined {
  if (kind === 'reading') return 'reading';
  if (kind === 'playing' || kind === 'eating') return kind;
  return kind === undefined ? undefined : 'holding';
}

/** Builds one copy of an entity with all that it carries. */
export function figureOf(
  index: number,
  copy: number,
  brief: Brief,
  things: readonly Thing[],
  holds: readonly Hold[],
  artworkOf: ArtworkOf,
  isNight: boolean,
  chance: Chance,
): Figure {
  const parts: Part[] = [];
  grow(index, undefined, undefined, copy, parts, { brief, things, holds, artworkOf, isNight, chance });
  const left = Math.min(...parts.map((part) => part.left));
  const right = Math.max(...parts.map((part) => part.left + part.width));
  const top = Math.min(...parts.map((part) => part.top));
  return { entity: index, copy, parts, left, right, top };
}

interface Workshop {
  readonly brief: Brief;
  readonly things: readonly Thing[];
  readonly holds: readonly Hold[];
  readonly artworkOf: ArtworkOf;
  readonly isNight: boolean;
  readonly chance: Chance;
}

function grow(
  index: number,
  parent: number | undefined,
  hold: Hold | undefined,
  copy: number,
  parts: Part[],
  shop: Workshop,
): void {
  const entity = shop.brief.entities[index];
  const thing = shop.things[index];
  if (entity === undefined || thing === undefined || parts.length > 12) return;
  const carried = shop.holds.filter((one) => one.carrier === index);
  const kinds = carried
    .map((one) => one.kind)
    .filter((kind) => kind !== 'riding' && kind !== 'on' && kind !== 'in');
  const mount = hold?.kind === 'riding' ? shop.things[hold.carrier] : undefined;
  const own = mount !== undefined && !isStoodOn(mount) ? [...kinds, 'riding' as const] : kinds;
  const isMount = carried.some((one) => one.kind === 'riding');
  const seasoned = inSeason(entity, thing, shop.brief);
  const isStanding = mount !== undefined && isStoodOn(mount) && entity.pose === undefined;
  const copies = hold === undefined ? 1 : entity.count;
  const row = rowOf(hold, copies, shop);
  for (let i = 0; i < copies; i++) {
    const look = lookOf(
      isStanding ? { ...seasoned, pose: 'standing' } : seasoned,
      own,
      isMount,
      copy * copies + i,
      shop.isNight,
    );
    const artwork = shop.artworkOf(thing, look);
    const bearer = parent === undefined ? undefined : parts[parent];
    const box = boxOf(thing, entity, artwork, bearer, hold, row.before + i, row.total);
    const mine = parts.length;
    parts.push({ entity: index, thing, look, artwork, parent, ...box });
    for (const one of carried) grow(one.carried, mine, one, copy, parts, shop);
  }
}

/** Several kinds in one vase or on one shelf share its width: how many stand before this kind, and how many in all. */
function rowOf(
  hold: Hold | undefined,
  copies: number,
  shop: Workshop,
): { readonly before: number; readonly total: number } {
  if (hold === undefined || (hold.kind !== 'in' && hold.kind !== 'on')) return { before: 0, total: copies };
  const row = shop.holds.filter(({ carrier, kind }) => carrier === hold.carrier && kind === hold.kind);
  const counts = row.map(({ carried }) => shop.brief.entities[carried]?.count ?? 1);
  const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
  return { before: sum(counts.slice(0, row.indexOf(hold))), total: sum(counts) };
}
