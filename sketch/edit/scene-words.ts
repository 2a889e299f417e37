/**
 * Words of a scene: other words in the same place and manner, at the size that fits; words taken away; words put where there
 * were none. Lines that were set together (a title of three lines) are one text.
 */
import { fitTitle, keepsLetters, placeBlock } from '../compose/type-fit.ts';
import { signTexts } from '../compose/place-signs.ts';
import { inkOf } from '../paint/text.ts';
import type { Scene, SceneNode, SceneText } from '../scene/scene.ts';
import { type Box, boxOfNodes, coverOf, round, shared, withCarried } from './scene-box.ts';
import { findNodes } from './scene-find.ts';
import { briefOf } from './scene-ground.ts';
import { boxOfText } from './scene-place.ts';
import { type Change, isShadow, madeOf, refused, type StepOf, type Work } from './scene-work.ts';

/** Changes, adds or removes words. */
export function words(work: Work, step: StepOf<'words'>): Change {
  const { scene } = work;
  const groups = groupsOf(scene);
  const wish = step.to === '' ? 'remove the words' : `write “${step.to}”`;
  const isNew =
    groups.length === 0 ||
    (step.from === undefined && step.target !== undefined && onBearer(work, step, groups) === undefined);
  if (isNew) {
    if (step.to === '') return refused(work, wish, 'there are no words in the picture');
    if (step.from !== undefined) return refused(work, wish, `“${step.from}” is not in the picture`);
    return written(work, step);
  }
  const group =
    step.from === undefined ? (onBearer(work, step, groups) ?? groups[0]) : groupWith(groups, step.from);
  if (group === undefined)
    return refused(
      work,
      wish,
      `“${step.from}” is not in the picture; it says ${groups.map(saying).join(', ')}`,
    );
  // "Remove the text" means all of it.
  const gone = new Set(
    (step.to === '' && step.from === undefined && step.target === undefined ? groups.flat() : group).map(
      ({ id }) => id,
    ),
  );
  if (step.to === '') {
    return madeOf(
      { ...scene, texts: scene.texts.filter(({ id }) => !gone.has(id)) },
      'the words were removed',
      work.last,
    );
  }
  const next = partOf(group, step.from, step.to);
  const set = reset(scene, group, next);
  const at = scene.texts.findIndex(({ id }) => gone.has(id));
  const texts = scene.texts.filter(({ id }) => !gone.has(id));
  return madeOf(
    { ...scene, texts: [...texts.slice(0, at), ...set, ...texts.slice(at)] },
    `it says “${next}” now`,
    work.last,
  );
}

type Group = readonly SceneText[];

/** Lines that belong together: design sets a title as `t0`, `t1`, … under one letter; signs in a scene are each their own. */
function groupsOf(scene: Scene): readonly Group[] {
  if (scene.composition === 'scene' && scene.style !== 'neon') return scene.texts.map((text) => [text]);
  const byLetter = new Map<string, SceneText[]>();
  for (const text of scene.texts) {
    const letter = text.id.replace(/\d.*$/, '');
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), text]);
  }
  return [...byLetter.values()];
}

function saying(group: Group): string {
  return `“${textOf(group)}”`;
}

function textOf(group: Group): string {
  return group.map(({ text }) => text).join(' ');
}

/** Letters and figures alone, so that quotes, case and accents of another normal form do not matter. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLocaleLowerCase('en')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function groupWith(groups: readonly Group[], from: string): Group | undefined {
  const wanted = plain(from);
  return (
    groups.find((group) => plain(textOf(group)) === wanted) ??
    (wanted === '' ? undefined : groups.find((group) => ` ${plain(textOf(group))} `.includes(` ${wanted} `)))
  );
}

/** The whole new text of a group of which only some words were named. */
function partOf(group: Group, from: string | undefined, to: string): string {
  const whole = textOf(group);
  if (from === undefined || plain(from) === plain(whole)) return to;
  const at = whole.toLocaleLowerCase('en').indexOf(from.toLocaleLowerCase('en'));
  return at < 0 ? to : `${whole.slice(0, at)}${to}${whole.slice(at + from.length)}`;
}

/** The group whose words lie on the thing that is named. */
function onBearer(work: Work, step: StepOf<'words'>, groups: readonly Group[]): Group | undefined {
  const bearer = step.target === undefined ? undefined : findNodes(work, step.target).nodes?.[0];
  const box = bearer === undefined ? undefined : boxOfNodes([bearer]);
  if (box === undefined) return undefined;
  return groups.find((group) => group.some((text) => coverOf(boxOfText(text), box) > 0.5));
}

/** New words in the place of a group: the same face and colours, broken and sized to fit where the old ones stood. */
function reset(scene: Scene, group: Group, to: string): readonly SceneText[] {
  // A group has at least one line.
  const first = group[0]!;
  const {
    id: _id,
    text: _text,
    font: _font,
    weight: _weight,
    sizePixels: _size,
    letterSpacingPixels: _spacing,
    x: _x,
    y: _y,
    ...look
  } = first;
  const font = keepsLetters(first.font, to) ? first.font : 'Inter';
  if (first.arcRadiusPixels !== undefined || first.rotationDegrees !== 0) return [along(first, font, to)];
  const boxes = group.map(boxOfText);
  const box: Box = {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
  const sizes = group.map(({ sizePixels }) => sizePixels);
  const isEven = Math.max(...sizes) - Math.min(...sizes) < 1;
  const middle = (box.left + box.right) / 2;
  const width = roomFor(scene, group, box, middle);
  const caps = group.map((text) => inkOf(text).capHeight);
  const bearer = bearerUnder(scene, box);
  // A board has room for a second line that its first words did not need; so has a sheet on which the words stand free.
  const room =
    bearer === undefined
      ? heightFor(scene, group, box, width)
      : Math.max(box.bottom - box.top, bearer.height * 0.2);
  const block = fitTitle(to, width, room, {
    font,
    weight: first.weight,
    tracking: first.letterSpacingPixels / first.sizePixels,
    gap: gapOf(group, boxes),
    linesMax: Math.max(
      group.length,
      bearer !== undefined ? 3 : group.length > 1 || room > box.bottom - box.top ? 4 : 1,
    ),
    fit: isEven ? 'even' : 'justified',
    capMax: Math.max(...caps) * 1.05,
  });
  const isLeft =
    group.length > 1 &&
    boxes.every(({ left }) => Math.abs(left - box.left) < 2) &&
    boxes.some(({ right }) => box.right - right > 4);
  const top = box.top + (box.bottom - box.top - block.height) / 2;
  const set = placeBlock(
    block,
    isLeft ? box.left : middle,
    top,
    { colour: first.colour },
    first.id.replace(/\d.*$/, ''),
    isLeft ? 'left' : 'centre',
  );
  const base = Number(/\d+/.exec(first.id)?.[0] ?? 0);
  const prefix = first.id.replace(/\d.*$/, '');
  const taken = new Set(scene.texts.filter((text) => !group.includes(text)).map(({ id }) => id));
  let next = base;
  return set.map((text) => {
    while (taken.has(`${prefix}${next}`)) next++;
    return {
      ...text,
      ...look,
      id: `${prefix}${next++}`,
      x: round(text.x),
      y: round(text.y),
      sizePixels: round(text.sizePixels),
    };
  });
}

/** One line on its arc or its slant, no longer than the old one was or than half a circle. */
function along(first: SceneText, font: string, to: string): SceneText {
  const fresh = { ...first, text: to, font };
  const [was, is] = [inkOf(first).width, inkOf(fresh).width];
  const arc = first.arcRadiusPixels === undefined ? 0 : Math.abs(first.arcRadiusPixels) * Math.PI * 0.8;
  const factor = Math.min(1, Math.max(was, arc) / Math.max(1, is));
  return {
    ...fresh,
    sizePixels: round(first.sizePixels * factor),
    letterSpacingPixels: first.letterSpacingPixels * factor,
  };
}

function gapOf(group: Group, boxes: readonly Box[]): number {
  const [one, two] = boxes;
  const cap = inkOf(group[0]!).capHeight; // a group has at least one line
  if (one === undefined || two === undefined) return 0.24;
  return Math.max(0.05, Math.min(0.6, (two.top - one.bottom) / cap));
}

/** How high new words may stand: as high as the old ones, and on a sheet of words alone up to twice that. */
function heightFor(scene: Scene, group: Group, box: Box, width: number): number {
  const tall = box.bottom - box.top;
  if (scene.composition === 'scene' && scene.style !== 'neon') return tall;
  const middle = (box.left + box.right) / 2;
  const [left, right] = [middle - width / 2, middle + width / 2];
  let free = Math.min(box.top, scene.heightPixels - box.bottom) - scene.heightPixels * 0.1;
  for (const one of othersOf(scene, group)) {
    if (one.right <= left || one.left >= right) continue;
    if (one.bottom <= box.top + 1) free = Math.min(free, box.top - one.bottom - tall * 0.12);
    else if (one.top >= box.bottom - 1) free = Math.min(free, one.top - box.bottom - tall * 0.12);
    else return tall;
  }
  // It grows as far up as down, so that the sheet stays balanced.
  return tall + Math.max(0, Math.min(tall / 2, free)) * 2;
}

/** The boxes of all that words must not run into. */
function othersOf(scene: Scene, group: Group): readonly Box[] {
  return [
    ...scene.nodes
      .filter((node) => node.parentId === undefined && !isShadow(node))
      .flatMap((node) => boxOfNodes(withCarried(scene, node)) ?? []),
    ...scene.texts.filter((text) => !group.includes(text)).map(boxOfText),
  ];
}

/** The thing of a scene that bears the words in a box; undefined for words that stand free. */
function bearerUnder(scene: Scene, box: Box): SceneNode | undefined {
  if (scene.composition !== 'scene') return undefined;
  return scene.nodes.find((node) => {
    const own = boxOfNodes([node]);
    // A title across the picture lies on things as well; what bears words is named by them and holds them whole.
    return (
      own !== undefined &&
      box.left >= own.left &&
      box.right <= own.right &&
      box.top >= own.top &&
      box.bottom <= own.bottom &&
      scene.texts.every(({ effect }) => effect !== 'soft')
    );
  });
}

/** How wide new words may be: as wide as the old ones, or as their bearer or the free sheet lets them grow. */
function roomFor(scene: Scene, group: Group, box: Box, middle: number): number {
  const { widthPixels: width } = scene;
  const bearer = bearerUnder(scene, box);
  if (bearer !== undefined) return Math.max(box.right - box.left, bearer.width * 0.74);
  let half = Math.min(middle, width - middle) - width * 0.08;
  for (const one of othersOf(scene, group)) {
    if (one.bottom <= box.top || one.top >= box.bottom) continue;
    if (one.left >= middle) half = Math.min(half, one.left - middle - width * 0.02);
    else if (one.right <= middle) half = Math.min(half, middle - one.right - width * 0.02);
  }
  return Math.max(box.right - box.left, half * 2);
}

/** Words where there were none: on the thing that is named, else across the lower third. */
function written(work: Work, step: StepOf<'words'>): Change {
  const { scene } = work;
  const found = step.target === undefined ? undefined : findNodes(work, step.target);
  if (found?.nodes === undefined && found?.reason !== undefined)
    return refused(work, `write “${step.to}”`, found.reason);
  const bearer = found?.nodes?.[0];
  const marked = scene.nodes.map((node) => ({ ...node, entity: node.id === bearer?.id ? 0 : 1 }));
  const brief = {
    ...briefOf(scene, []),
    texts: [{ text: step.to, role: 'sign' as const, ...(bearer === undefined ? {} : { entity: 0 }) }],
  };
  const taken = new Set(scene.texts.map(({ id }) => id));
  let next = 0;
  while (taken.has(`w${next}`)) next++;
  const texts = signTexts(brief, marked, work.artworkOf, scene.widthPixels, scene.heightPixels).map((text) =>
    higher(scene, { ...text, id: `w${next}` }, bearer),
  );
  const tubes =
    scene.style === 'neon'
      ? texts.map((text) => ({ ...text, colour: '#ff3d8b', effect: 'tube' as const }))
      : texts;
  const where = bearer === undefined ? '' : ` on the ${bearer.thing.noun}`;
  return madeOf(
    { ...scene, texts: [...scene.texts, ...tubes] },
    `it says “${step.to}”${where} now`,
    work.last,
  );
}

/** A title goes to the top of the picture where it would hide less there than across its foot. */
function higher(scene: Scene, text: SceneText, bearer: SceneNode | undefined): SceneText {
  if (bearer !== undefined) return text;
  const raised = { ...text, y: round(scene.heightPixels * 0.11) };
  const hidden = (one: SceneText) =>
    scene.nodes.reduce((sum, node) => sum + shared(boxOfText(one), boxOfNodes([node]) ?? boxOfText(one)), 0);
  return hidden(raised) < hidden(text) * 0.5 ? raised : text;
}
