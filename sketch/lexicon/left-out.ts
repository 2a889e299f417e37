/**
 * What a picture does without. A word that no drawing stands for becomes the art itself where nothing else is asked
 * for; beside things that can be drawn it would only stand in their way, so it is left out and told.
 */
import type { Brief } from '../brief/brief.ts';
import type { Thing } from './thing.ts';

/** What is drawn of a brief; `things` stands beside `brief.entities`, one for each. */
export interface Drawn {
  readonly brief: Brief;
  readonly things: readonly Thing[];
  /** Nouns that are not drawn, each once, in the order of the prompt. */
  readonly leftOut: readonly string[];
}

/**
 * The brief without the things that could only be lettered, where the picture has something to show without them: another
 * thing, a place, or words of its own. Relations and signs of what is left out fall away with it; its sign's words stay, as
 * a title. The nouns are kept in `Brief.unread`.
 */
export function withoutUndrawn(brief: Brief, things: readonly Thing[]): Drawn {
  // A logo is one mark: what stands beside the first thing is not drawn either.
  const mark = brief.composition === 'logo' ? things.findIndex(({ kind }) => kind !== 'lettering') : -1;
  const isDrawn = things.map(({ kind }, i) => kind !== 'lettering' && (mark < 0 || i === mark));
  const isEnough =
    isDrawn.includes(true) ||
    brief.setting !== undefined ||
    brief.weather !== undefined ||
    brief.purpose !== undefined ||
    brief.texts.length > 0;
  if (!isEnough || !isDrawn.includes(false) || brief.composition === 'lettering') {
    return { brief, things, leftOut: [] };
  }
  const places = new Map<number, number>();
  for (const [index, is] of isDrawn.entries()) if (is) places.set(index, places.size);
  const leftOut = [...new Set(things.filter((_, i) => !isDrawn[i]).map((thing) => thing.noun))];
  return {
    brief: {
      ...brief,
      entities: brief.entities.filter((_, i) => isDrawn[i]),
      relations: brief.relations.flatMap((one) => {
        const [subject, object] = [places.get(one.subject), places.get(one.object)];
        return subject === undefined || object === undefined ? [] : [{ ...one, subject, object }];
      }),
      texts: brief.texts.map((text) => {
        const { entity, ...words } = text;
        const place = entity === undefined ? undefined : places.get(entity);
        if (place !== undefined) return { ...words, entity: place };
        return entity === undefined ? text : { ...words, role: 'title' };
      }),
      unread: [...brief.unread, ...leftOut],
    },
    things: things.filter((_, i) => isDrawn[i]),
    leftOut,
  };
}
