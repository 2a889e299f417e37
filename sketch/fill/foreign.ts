/**
 * What has no business in a hole. A patch is copied because it fits what is round it, and half of a balloon fits the sky
 * beside it; but a hole in the sky should not grow half a balloon. So where a hole is first filled, nothing is copied
 * whose colours do not occur round the hole at about that height. Where that would leave too little to copy from, the
 * picture is one of many colours, and everything may be copied as before.
 */
import { hole, known, spread } from './level.ts';
import type { Field } from './match.ts';

/** Known pixels this near to the hole are its surroundings. */
const rimPixels = 5;
/** Rows apart, as a share of the height, within which surroundings speak for a place. */
const rowsShare = 0.3;
/** Distance in RGB from which a colour is another one. */
const otherColour = 34;
/** Share of a patch that may be of other colours: the edge of a leaf, a flower. */
const otherShareMax = 0.04;
/** Sources that must be left, as a share of those that there were. */
const leftShareMin = 0.35;
/** The rim is looked at in so many places at most. */
const rimPlacesMax = 256;

/** Takes the foreign patches out of the field's sources, in place. Meant for coarse levels, where a pixel is a mean. */
export function dismissForeign({ level, radius, isSource }: Field): void {
  const { widthPixels: width, heightPixels: height, colour, kind } = level;
  const rim = rimOf(level.kind, width, height);
  if (rim.length === 0) return;
  const reach = Math.ceil(height * rowsShare);
  const isOther = new Uint8Array(width * height);
  for (let at = 0; at < isOther.length; at++) {
    if (kind[at] !== known) continue;
    isOther[at] = isNear(colour, rim, at, reach * width) ? 0 : 1;
  }
  const most = otherShareMax * (2 * radius + 1) ** 2;
  const foreign: number[] = [];
  let count = 0;
  for (let at = 0; at < isSource.length; at++) {
    if (isSource[at] !== 1) continue;
    count++;
    let others = 0;
    for (let dy = -radius; dy <= radius; dy++) {
      for (let dx = -radius; dx <= radius; dx++) others += isOther[at + dy * width + dx] ?? 0;
    }
    if (others > most) foreign.push(at);
  }
  if (count - foreign.length < leftShareMin * count) return;
  for (const at of foreign) isSource[at] = 0;
}

/** Places of known pixels round the hole, thinned out evenly. */
function rimOf(kind: Uint8Array, width: number, height: number): Int32Array {
  const near = spread(kind, width, height, rimPixels, hole);
  const places: number[] = [];
  for (let at = 0; at < near.length; at++) if (near[at] === 1 && kind[at] === known) places.push(at);
  const step = Math.max(1, Math.ceil(places.length / rimPlacesMax));
  return Int32Array.from(places.filter((_, index) => index % step === 0));
}

/** True when a colour like this place's stands at the rim, not more than `reach` pixels of rows away. */
function isNear(colour: Int32Array, rim: Int32Array, at: number, reach: number): boolean {
  const value = colour[at] ?? 0;
  for (const place of rim) {
    if (Math.abs(place - at) > reach) continue;
    const other = colour[place] ?? 0;
    const red = (value & 255) - (other & 255);
    const green = ((value >> 8) & 255) - ((other >> 8) & 255);
    const blue = (value >> 16) - (other >> 16);
    if (red * red + green * green + blue * blue <= otherColour ** 2) return true;
  }
  return false;
}
