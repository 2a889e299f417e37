/**
 * Drawings without strays. The renderer (resvg 2.6) ends the whole process when a group that needs a layer of its own (for
 * its opacity, mask, clip or filter) lies wholly outside the picture; some icons of the pack have such leftovers of their
 * draughtsmen. They show nothing, so they are taken out before anything is rendered.
 */
import { Resvg } from '@resvg/resvg-js';

/** What makes the renderer open a layer. */
const layered = /\s(?:opacity|clip-path|mask|filter|style)\s*=/;
/** Elements that are only referred to, never painted where they stand. */
const referred = /^(?:defs|clipPath|mask|filter|linearGradient|radialGradient|pattern|symbol|marker)$/;

interface Element {
  readonly name: string;
  readonly open: string;
  readonly start: number;
  /** Where the open tag ends. */
  readonly inner: number;
  end: number;
  readonly parent: Element | undefined;
}

/** The drawing without layered elements that lie wholly outside `0 0 width height`; most drawings have none and are unchanged. */
export function withoutStrays(markup: string, width: number, height: number): string {
  const elements = elementsOf(markup);
  const suspects = elements.filter((one) => layered.test(one.open) && !isReferred(one));
  if (suspects.length === 0) return markup;
  const definitions = elements
    .filter((one) => referred.test(one.name) && !(one.parent !== undefined && isReferred(one.parent)))
    .map((one) => markup.slice(one.start, one.end))
    .join('');
  const strays = new Set(
    suspects.filter((one) => isOutside(boxOf(markup, one, definitions, width, height), width, height)),
  );
  const isInside = (one: Element | undefined): boolean =>
    one !== undefined && (strays.has(one) || isInside(one.parent));
  let cleaned = markup;
  // Outermost ones only, from the back, so that earlier places stay where they are.
  const cuts = [...strays].filter((one) => !isInside(one.parent)).sort((a, b) => b.start - a.start);
  for (const { start, end } of cuts) cleaned = cleaned.slice(0, start) + cleaned.slice(end);
  return cleaned;
}

function elementsOf(markup: string): readonly Element[] {
  const elements: Element[] = [];
  let current: Element | undefined;
  for (const match of markup.matchAll(/<(\/?)([a-zA-Z]+)[^>]*?(\/?)>/g)) {
    const [open, slash = '', name = '', selfClosed = ''] = match;
    const inner = match.index + open.length;
    if (slash !== '') {
      if (current !== undefined) {
        current.end = inner;
        current = current.parent;
      }
      continue;
    }
    const element: Element = { name, open, start: match.index, inner, end: inner, parent: current };
    elements.push(element);
    if (selfClosed === '') current = element;
  }
  return elements;
}

function isReferred(element: Element): boolean {
  return referred.test(element.name) || (element.parent !== undefined && isReferred(element.parent));
}

/** The element's box in the drawing's units, its ancestors' transforms applied; undefined when it shows nothing. */
function boxOf(markup: string, element: Element, definitions: string, width: number, height: number) {
  let body = markup.slice(element.start, element.end);
  for (let one = element.parent; one !== undefined; one = one.parent) {
    const transform = /\stransform\s*=\s*"[^"]*"/.exec(one.open)?.[0] ?? '';
    body = `<g${transform}>${body}</g>`;
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 ${width} ${height}">${definitions}${body}</svg>`;
  return new Resvg(svg, { font: { loadSystemFonts: false } }).getBBox();
}

function isOutside(
  box:
    | { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
    | undefined,
  width: number,
  height: number,
): boolean {
  if (box === undefined) return true;
  // A hair of tolerance: what only touches the edge shows nothing either.
  const touch = 0.02;
  return (
    box.x >= width - touch ||
    box.y >= height - touch ||
    box.x + box.width <= touch ||
    box.y + box.height <= touch
  );
}
