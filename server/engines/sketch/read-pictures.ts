/**
 * The pictures of an edit, brought to the sizes in which the illustrator works: the first to the canvas, with its mask,
 * the others small enough that sixteen of them fit into memory beside it. A picture of almost the canvas's shape is
 * stretched to it; one of another shape keeps its own, and what it leaves free is painted on.
 */
import type { EditRequest } from '../../../sketch/edit/edit.ts';
import { decodeMask, decodePicture } from '../../pixels/decode.ts';
import { memoryOf } from '../../pixels/metadata.ts';
import type { EditTask } from './messages.ts';

/** Shapes that differ by less than this share count as one: sizes that had to be rounded to legal ones do. */
const sameShape = 0.03;
/** Longest edge of the further pictures, in pixels: things are taken out of them, and none fills the whole canvas. */
const otherPixelsMax = 1280;

/** Reads the pictures, the mask and the memory of the first picture. Rejects with a `PictureProblem` or a file system error. */
export async function readPictures(
  { pictures, mask, memory }: EditTask,
  canvas: { readonly widthPixels: number; readonly heightPixels: number },
): Promise<Pick<EditRequest, 'pictures' | 'mask' | 'memory'>> {
  const [first, ...rest] = pictures;
  if (!first) throw new Error('impossible state: an edit without a picture');
  const skew = Math.log(first.widthPixels / first.heightPixels / (canvas.widthPixels / canvas.heightPixels));
  const size = { widthPixels: canvas.widthPixels, heightPixels: canvas.heightPixels };
  const ground = await decodePicture(first.content, {
    ...size,
    fit: Math.abs(skew) < sameShape ? 'exact' : 'contain',
    mayEnlarge: true,
  });
  const { widthPixels, heightPixels } = ground;
  const others = [];
  for (const { content } of rest) {
    const box = { widthPixels: otherPixelsMax, heightPixels: otherPixelsMax };
    others.push(await decodePicture(content, { ...box, fit: 'contain' }));
  }
  return {
    pictures: [ground, ...others],
    mask: mask && {
      widthPixels,
      heightPixels,
      data: await decodeMask(mask, widthPixels, heightPixels),
    },
    memory: memory ?? (ground.xmp === undefined ? undefined : memoryOf(ground.xmp)),
  };
}
