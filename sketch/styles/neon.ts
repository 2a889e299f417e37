/**
 * The light of neon: what glows is lifted off the painting, spread in three widths and laid back over it, near the tube as
 * coloured air, far from it as light on the bricks, which keep their texture because light multiplies them.
 */
import { type Canvas, createCanvas, ImageData } from '@napi-rs/canvas';

/** Adds glow to everything bright on a dark painting, in place. */
export function applyNeon(canvas: Canvas): void {
  const { width, height } = canvas;
  const context = canvas.getContext('2d');
  const image = context.getImageData(0, 0, width, height);
  const source = image.data;
  const glowing = new Uint8ClampedArray(source.length);
  for (let p = 0; p < source.length; p += 4) {
    const r = source[p]!; // runs inside the array
    const g = source[p + 1]!;
    const b = source[p + 2]!;
    const bright = r > g ? (r > b ? r : b) : g > b ? g : b;
    if (bright < 96) continue;
    const share = bright > 180 ? 1 : (bright - 96) / 84;
    // White gas would spread white light; its glass colours it, so the least channel is taken down.
    const least = r < g ? (r < b ? r : b) : g < b ? g : b;
    const veil = least * 0.8;
    glowing[p] = (r - veil) * share;
    glowing[p + 1] = (g - veil) * share;
    glowing[p + 2] = (b - veil) * share;
    glowing[p + 3] = 255 * share;
  }
  const short = Math.min(width, height);
  const half = createCanvas(Math.max(1, width >> 1), Math.max(1, height >> 1));
  const full = createCanvas(width, height);
  full.getContext('2d').putImageData(new ImageData(glowing, width, height), 0, 0);
  half.getContext('2d').drawImage(full, 0, 0, half.width, half.height);
  const spread = (radius: number, mode: 'color-dodge' | 'screen', alpha: number, gain = 1) => {
    const scale = Math.max(1, radius / 6);
    const small = createCanvas(
      Math.max(2, Math.round(width / scale)),
      Math.max(2, Math.round(height / scale)),
    );
    const smallContext = small.getContext('2d');
    smallContext.filter = `blur(${(radius / scale).toFixed(2)}px)`;
    // A thin tube spread wide grows faint; laid on itself it keeps the light that the eye expects of it.
    smallContext.globalCompositeOperation = 'lighter';
    for (let i = 0; i < gain; i++) smallContext.drawImage(half, 0, 0, small.width, small.height);
    context.save();
    context.globalCompositeOperation = mode;
    context.globalAlpha = alpha;
    context.imageSmoothingQuality = 'high';
    context.drawImage(small, 0, 0, width, height);
    context.restore();
  };
  spread(short * 0.16, 'color-dodge', 1, 5);
  spread(short * 0.07, 'color-dodge', 1, 2);
  spread(short * 0.12, 'screen', 0.55, 4);
  spread(short * 0.045, 'screen', 0.65, 2);
  spread(short * 0.018, 'screen', 0.9);
  spread(short * 0.007, 'screen', 1);
}
