/** Where to look for the place of a figure: the zone, the lines of the ground and the scale at each, by words and scene. */
import type { Thing } from '../lexicon/thing.ts';
import { ambienceOf } from '../paint/ambience.ts';
import { roofsOf } from '../paint/worlds/towers.ts';
import type { Scene, SceneNode } from '../scene/scene.ts';
import type { Place } from './plan.ts';
import { areaOf, type Box, boxOfNodes, withCarried } from './scene-box.ts';
import { mainOf } from './scene-find.ts';
import { measureFor, perspective, placeOfScene } from './scene-ground.ts';
import { airCoverMax, clamp, groundCoverMax, type Search, steps } from './scene-place.ts';
import type { Relation, Wish } from './scene-wish.ts';
import { isShadow, type Work } from './scene-work.ts';

/** Where to look for a spot, by the words. */
export function searchFor(work: Work, bounds: Box, thing: Thing, wish: Wish): Search {
  const { scene } = work;
  const { isHigh, place, relation, isFixedSize } = wish;
  const { widthPixels: width, heightPixels: height } = scene;
  const frame = { left: width * 0.03, top: height * 0.03, right: width * 0.97, bottom: height * 0.97 };
  const field = work.field?.box;
  const room = field === undefined ? frame : meet(frame, field);
  const zone = sideZone(room, place?.side, isHigh, isFixedSize === true ? bounds.right - bounds.left : 0);
  const measure = measureFor(scene, thing, work.artworkOf);
  const tall = bounds.bottom - bounds.top;
  const wide = bounds.right - bounds.left;
  // Nothing new outgrows its picture; a mask says how large the thing is to be.
  const largest = Math.min((zone.bottom - zone.top) / tall, (zone.right - zone.left) / wide);
  const fit =
    field === undefined
      ? Math.min(1, (height * 0.72) / tall, (width * 0.8) / wide)
      : clamp(1, largest * 0.6, largest);
  if (isHigh) {
    const search = airSearch(scene, bounds, zone, fit, wish);
    return thing.class === 'sky' && thing.noun !== 'cloud' ? inOpenSky(scene, search) : search;
  }
  const circumstances = placeOfScene(scene);
  // Off a beach, boats lie in the water behind it.
  const isOffShore = circumstances?.setting === 'beach' && thing.class === 'vessel' && field === undefined;
  const floor = isOffShore
    ? ([circumstances.horizon + 0.08, circumstances.horizon + 0.04] as const)
    : circumstances?.floor;
  const near = floor === undefined ? height * 0.93 : floor[0] * height;
  const far = floor === undefined ? height * 0.7 : Math.min(near, floor[1] * height);
  const foot = footLine(scene, near, far, measure.y, place);
  const host = relation?.host;
  const hostBox = host === undefined ? undefined : boxOfNodes(withCarried(scene, host));
  // The mirror image of a boat off shore must end in the water.
  const size = isOffShore ? Math.min(fit, (height * 0.22) / tall) : fit;
  const scaleAt = (y: number) =>
    isFixedSize === true ? 1 : size * (isOffShore ? 1 : perspective(scene, measure, y));
  const base: Search = {
    bounds,
    wish: { x: freerSide(scene, zone), y: foot },
    lines:
      field === undefined
        ? linesAbout(foot, near, far)
        : steps(
            field.bottom - (field.bottom - field.top) * 0.04,
            field.bottom - (field.bottom - field.top) * 0.36,
            5,
          ).map((y) => clamp(y, 0, height * 0.98)),
    zone: { ...zone, bottom: Math.max(zone.bottom, Math.min(height, near + 1)) },
    scaleAt,
    ignored: new Set(),
    lineCost: 2.2,
    coverMax: groundCoverMax,
    pad: 0,
    ...(isFixedSize === true ? { isFixedSize } : {}),
  };
  if (relation === undefined || host === undefined || hostBox === undefined) return base;
  return beside(work, base, relation, host, hostBox, near, far);
}

/** The search for a spot that stands to a thing as the words say. */
function beside(
  work: Work,
  base: Search,
  relation: Relation,
  host: SceneNode,
  box: Box,
  near: number,
  far: number,
): Search {
  const { widthPixels: width, heightPixels: height } = work.scene;
  const foot = host.isGrounded ? clamp(host.y, far, height * 0.98) : clamp(box.bottom, far, near);
  const wide = (base.bounds.right - base.bounds.left) * base.scaleAt(foot);
  const tall = (base.bounds.bottom - base.bounds.top) * base.scaleAt(foot);
  const hostTall = box.bottom - box.top;
  const hostWide = box.right - box.left;
  const isLeftFreer = box.left > width - box.right;
  const gap = Math.min(wide, hostWide) * 0.12;
  const ignored = new Set([host.id]);
  const at = (x: number, y: number): { x: number; y: number } => ({ x, y });
  const left = { ...base.zone, right: box.left + gap * 0.3 };
  const right = { ...base.zone, left: box.right - gap * 0.3 };
  const lines = linesAbout(foot, Math.max(near, foot), far);
  switch (relation.kind) {
    case 'left-of':
      return { ...base, zone: left, wish: at(box.left - gap - wide / 2, foot), lines };
    case 'right-of':
      return { ...base, zone: right, wish: at(box.right + gap + wide / 2, foot), lines };
    case 'behind': {
      const y = Math.max(far, foot - Math.max(hostTall * 0.16, (foot - far) * 0.3));
      const side = isLeftFreer ? -1 : 1;
      // What is smaller looks out beside its host, what is larger rises behind it.
      const dx = side * (wide < hostWide ? hostWide / 2 + wide * 0.06 : Math.max(wide * 0.2, hostWide * 0.5));
      return {
        ...base,
        wish: at((box.left + box.right) / 2 + dx, y),
        lines: [y],
        ignored,
        isFixedSize: true,
      };
    }
    case 'in-front-of':
    case 'under':
    case 'in':
    case 'below': {
      const isBeneath = relation.kind === 'under' && host.thing.class !== 'tree';
      const y = clamp(foot + hostTall * (isBeneath ? 0.01 : 0.09), far, Math.max(near, height * 0.95));
      const side = isLeftFreer ? -1 : 1;
      const dx = isBeneath || relation.kind === 'below' ? 0 : side * hostWide * 0.26;
      const fit = isBeneath
        ? Math.min(1, (hostTall * 0.62) / tall)
        : Math.max(1, Math.min(2, (hostTall * 0.3) / tall));
      return {
        ...base,
        wish: at((box.left + box.right) / 2 + dx, y),
        lines: [y],
        ignored,
        scaleAt: (line) => base.scaleAt(line) * fit,
      };
    }
    default: {
      const x = isLeftFreer ? box.left - gap - wide / 2 : box.right + gap + wide / 2;
      return { ...base, wish: at(x, foot), lines };
    }
  }
}

function airSearch(scene: Scene, bounds: Box, zone: Box, fit: number, wish: Wish): Search {
  const { place, relation } = wish;
  const { heightPixels: height, widthPixels: width } = scene;
  const tall = bounds.bottom - bounds.top;
  const circumstances = placeOfScene(scene);
  const isEverywhere =
    circumstances === undefined || ['space', 'underwater', 'sky'].includes(circumstances.setting);
  const floor = isEverywhere
    ? zone.bottom
    : Math.min(zone.bottom, Math.max(zone.top + tall * fit, circumstances.horizon * height));
  const size = wish.isFixedSize === true ? 1 : Math.min(fit, (height * (isEverywhere ? 0.5 : 0.34)) / tall);
  const host = relation?.host;
  const box = host === undefined ? undefined : boxOfNodes(withCarried(scene, host));
  if (box !== undefined && relation?.kind === 'above') {
    // Over it, and as large as the sky above it lets it be.
    const free = Math.max(height * 0.12, box.top - zone.top);
    const above = wish.isFixedSize === true ? 1 : Math.min(size, Math.max(size * 0.55, (free * 1.1) / tall));
    const y = Math.max(zone.top + tall * above, box.top - height * 0.02);
    return {
      bounds,
      wish: { x: (box.left + box.right) / 2, y },
      lines: [y],
      zone,
      scaleAt: () => above,
      ignored: new Set([relation.host.id]),
      lineCost: 1,
      coverMax: airCoverMax,
      pad: 0,
      isFixedSize: true,
    };
  }
  const top = zone.top + tall * size * 1.02;
  const isRaised = place?.side?.includes('top') === true;
  const wishY = isRaised ? top : top + Math.max(0, floor - top) * (isEverywhere ? 0.45 : 0.3);
  const x =
    box === undefined
      ? freerSide(scene, zone)
      : (box.left + box.right) / 2 + (box.left > width - box.right ? -1 : 1) * (box.right - box.left) * 0.9;
  return {
    bounds,
    wish: { x, y: box === undefined ? wishY : clamp((box.top + box.bottom) / 2, top, floor) },
    lines: steps(top, Math.max(top, floor), 9),
    zone: { ...zone, bottom: Math.max(floor, top) + 1 },
    scaleAt: () => size,
    ignored: new Set(),
    lineCost: 1,
    coverMax: airCoverMax,
    pad: 0.1,
    ...(wish.isFixedSize === true ? { isFixedSize: true } : {}),
  };
}

/** Whatever shines does so in open sky: beside the sun, over the roofs of a town, and if need be small. */
function inOpenSky(scene: Scene, search: Search): Search {
  const { widthPixels: width, heightPixels: height } = scene;
  const orb = scene.background.kind === 'world' ? ambienceOf(scene).orb : undefined;
  const glow = (orb?.radius ?? 0) * Math.min(width, height) * 1.5;
  const sun =
    orb === undefined || glow === 0
      ? []
      : [
          {
            left: orb.x * width - glow,
            right: orb.x * width + glow,
            top: orb.y * height - glow,
            bottom: orb.y * height + glow,
          },
        ];
  const obstacles = [...roofsOf(scene), ...sun];
  if (obstacles.length === 0 || search.isFixedSize === true) return search;
  const { top } = search.zone;
  const tall = (search.bounds.bottom - search.bounds.top) * search.scaleAt(top);
  const lines = [0.22, 0.36, 0.52, 0.74, 1].map((share) => top + tall * share * 1.02);
  return { ...search, obstacles, lines: [...search.lines, ...lines] };
}

/** The part of a zone that side words name. */
function sideZone(zone: Box, sides: Place['side'], isHigh: boolean, wide: number): Box {
  const width = zone.right - zone.left;
  const height = zone.bottom - zone.top;
  let { left, right, top, bottom } = zone;
  for (const side of sides ?? []) {
    if (side === 'left') right = zone.left + width * 0.45;
    if (side === 'right') left = zone.right - width * 0.45;
    if (side === 'middle') [left, right] = [zone.left + width * 0.2, zone.right - width * 0.2];
    if (side === 'top' && isHigh) bottom = zone.top + height * 0.5;
    if (side === 'bottom' && isHigh) top = zone.bottom - height * 0.5;
  }
  // What keeps its size needs at least that much room, from the side that was named.
  const lack = Math.max(0, wide * 1.02 - (right - left));
  if (left > zone.left) left = Math.max(zone.left, left - lack);
  else right = Math.min(zone.right, right + lack);
  return { left, right, top, bottom };
}

/** Where a newcomer's foot goes: on the line of what stands there, unless the words say near or far. */
function footLine(
  scene: Scene,
  near: number,
  far: number,
  measured: number | undefined,
  place: Place | undefined,
): number {
  const sides = place?.side ?? [];
  if (sides.includes('background') || sides.includes('top')) return far + (near - far) * 0.05;
  if (sides.includes('foreground') || sides.includes('bottom')) return near;
  const main = mainOf(
    scene.nodes.filter((node) => !isShadow(node) && node.isGrounded && node.entity !== undefined),
  );
  return clamp(measured ?? main?.y ?? far + (near - far) * 0.75, far, near);
}

/** The line itself first, then others of the ground. */
function linesAbout(foot: number, near: number, far: number): readonly number[] {
  return [foot, ...steps(far, near, 7)];
}

/** The middle of the widest gap between what stands there, for a newcomer of which nothing is said. */
function freerSide(scene: Scene, zone: Box): number {
  const boxes = scene.nodes
    .filter((node) => node.parentId === undefined && !isShadow(node))
    .flatMap((node) => boxOfNodes(withCarried(scene, node)) ?? [])
    .filter((box) => box.right > zone.left && box.left < zone.right)
    .sort((a, b) => a.left - b.left);
  let best = (zone.left + zone.right) / 2;
  let widest = 0;
  let from = zone.left;
  for (const box of [...boxes, { left: zone.right, right: zone.right }]) {
    if (box.left - from > widest) [best, widest] = [(from + box.left) / 2, box.left - from];
    from = Math.max(from, box.right);
  }
  return best;
}

function meet(a: Box, b: Box): Box {
  const box = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
  return areaOf(box) > 0 ? box : b;
}
