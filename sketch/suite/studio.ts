/** What tests of whole pictures share: the real pack, the real drawings, the real fonts. */
import { readPrompt } from '../brief/read-prompt.ts';
import { composeScene } from '../compose/compose.ts';
import { createLexicon } from '../lexicon/lexicon.ts';
import { openPack, type Pack } from '../lexicon/pack.ts';
import { createArtworks } from '../paint/artwork.ts';
import type { ArtworkOf } from '../paint/nodes.ts';
import type { Scene } from '../scene/scene.ts';
import { drawSketch, type SketchEvent, type SketchRequest } from '../sketch.ts';
import { recipes } from '../things/recipes.ts';
import { loadFonts } from './design.ts';
import { wordsPackBytes } from './words-pack.ts';

/** A request with everything usual but what is given. */
export function asked(prompt: string, more: Partial<SketchRequest> = {}): SketchRequest {
  return {
    prompt,
    widthPixels: 384,
    heightPixels: 384,
    quality: 'medium',
    background: 'opaque',
    index: 0,
    partialCount: 0,
    ...more,
  };
}

/** The pack, opened once for a test file; also registers the fonts. */
export function openStudio(): {
  readonly pack: Pack;
  readonly artworkOf: ArtworkOf;
  sceneOf(request: SketchRequest): Scene;
} {
  loadFonts();
  const pack = openPack(wordsPackBytes());
  const lexicon = createLexicon(pack, recipes);
  const artworkOf = createArtworks(pack, recipes);
  return {
    pack,
    artworkOf,
    sceneOf(request) {
      const brief = readPrompt(request.prompt);
      return composeScene(
        brief,
        brief.entities.map((entity) => lexicon.resolve(entity)),
        request,
        artworkOf,
      );
    },
  };
}

/** The finished picture of a request. */
export function pictureOf(request: SketchRequest, pack: Pack): Extract<SketchEvent, { type: 'picture' }> {
  for (const event of drawSketch(request, pack)) if (event.type === 'picture') return event;
  throw new Error('the drawing ended without a picture');
}
