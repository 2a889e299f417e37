/**
 * Faces, arms and legs for things that have none by nature: a happy avocado, a sleepy teapot. A thing gets them
 * when the look gives it a mood or a living being's pose; eyes and mouths are those of the animals.
 */
import type { Look } from './artwork.ts';
import { eyes, moodOf, mouth } from './face.ts';
import { type Pen, wants } from './kit.ts';
import { limb } from './shape.ts';
import { tone } from './tone.ts';

/** Poses that a thing can take once it has arms and legs. */
export const cutePoses = ['waving', 'holding', 'dancing', 'walking', 'running'] as const;

/** True when the look asks for a face, by a mood, a pose or in so many words. */
export function hasFace(look: Look): boolean {
  return (
    look.mood !== undefined ||
    wants(look, ...cutePoses, 'cute', 'kawaii', 'smiling', 'face', 'faced', 'arms', 'legs', 'anthropomorphic')
  );
}

/** A face with its middle between the eyes at (x, y); `size` is about the distance of the eyes. */
export function cuteFace(pen: Pen, x: number, y: number, size: number, ink = '#33211c'): void {
  const mood = moodOf(pen.look);
  pen.at({ x, y }, () => {
    for (const side of [-1, 1]) {
      pen.ellipse(size * 0.86 * side, size * 0.36, size * 0.27, size * 0.18, pen.glow('#ff6f6f', 0.75));
    }
    const plan = { x: size * 0.52, y: 0, rx: size * 0.155, ry: size * 0.2, colour: '#3a231a', lid: ink };
    eyes(pen, plan, mood);
    mouth(pen, size * 0.28, size * (mood === 'happy' ? 0.26 : 0.22), mood, ink, false);
  });
  pen.anchor('face', x, y);
}

/** Two little legs with shoes whose soles stand at (±x, y); draw them before the body. */
export function cuteLegs(pen: Pen, x: number, top: number, y: number, base: string): void {
  const isWalking = wants(pen.look, 'walking', 'running', 'dancing');
  for (const side of [-1, 1]) {
    const lift = isWalking && side === 1 ? 22 : 0;
    pen.path(
      limb([
        [x * side, top, 9],
        [x * side + 2 * side, y - 14 - lift, 8],
      ]),
      pen.plane(base, 1, 0),
    );
    pen.ellipse(x * side + 9 * side, y - 11 - lift, 24, 13, pen.ball(tone(base, -0.08)), {
      turn: isWalking ? -14 * side : 0,
    });
  }
  pen.anchor('feet', 0, y);
}

/**
 * Two little arms from the shoulders at (±x, y). One is raised when the pose waves, holds or dances; its mitten is
 * the `hand`. Draw them after the body.
 */
export function cuteArms(pen: Pen, x: number, y: number, base: string): void {
  const isUp = wants(pen.look, 'waving', 'dancing', 'holding');
  for (const side of [-1, 1]) {
    const isRaised = wants(pen.look, 'dancing') || (isUp && side === 1);
    const [hx, hy] = isRaised ? [x + 54, y - 62] : [x + 44, y + 44];
    const bend = isRaised ? 22 : 6;
    pen.path(
      limb([
        [x * side, y, 9],
        [(x + 30) * side, y + bend, 9],
        [hx * side, hy, 8],
      ]),
      pen.plane(base, 1, 20),
    );
    pen.ellipse(hx * side, hy, 14, 13, pen.ball(base));
    if (side === 1) pen.anchor('hand', hx, hy);
  }
}
