/**
 * The body of the upright animal rig, by pose. The ground is y = 400, the middle line x = 0; a standing animal's
 * head is centred at y = 118. The free arm with the `hand` anchor is the one on the viewer's right.
 */
import { head } from './animal-head.ts';
import { arms, type BodyPose, legs, soles, trunkOf, width } from './animal-limbs.ts';
import type { Species } from './animal-species.ts';
import { tail } from './animal-tail.ts';
import type { Mood } from './face.ts';
import type { Pen } from './kit.ts';
import { blob, type Joint, limb, mirrored, spike } from './shape.ts';
import { tone } from './tone.ts';

/** Draws the whole animal and names its anchors. */
export function body(pen: Pen, kind: Species, pose: BodyPose, mood: Mood): void {
  if (pose === 'sleeping') {
    asleep(pen, kind);
    return;
  }
  const isSeated = pose === 'sitting' || pose === 'reading';
  // Seated animals are the same above the hips, lower by the length of their legs.
  const drop = isSeated ? 46 : 0;
  const tilt = pose === 'reading' ? 4 : pose === 'dancing' ? -7 : (pen.look.variant ?? 0) % 3 === 1 ? -3 : 2;
  pen.at({ y: drop }, () => {
    tail(pen, kind, isSeated);
    if (!isSeated) legs(pen, kind, pose);
    torso(pen, kind);
    arms(pen, kind, pose);
  });
  if (isSeated) soles(pen, kind);
  pen.at({ y: drop }, () => {
    pen.ellipse(0, 196, 46 * kind.girth, 16, pen.glow(tone(kind.fur, -0.3), 0.5));
    pen.at({ y: 118, turn: tilt }, () => {
      head(pen, kind, mood);
      const [, crown] = kind.head[0] ?? [0, -70];
      pen.anchor('headTop', 0, crown + 8);
      pen.anchor('surface', 0, crown + 6);
      pen.anchor('face', 0, 10);
    });
    pen.anchor('back', 0, 250);
    if (pose === 'riding') pen.anchor('seat', 0, 336);
  });
  pen.anchor('lap', 0, isSeated ? 346 : 282);
  pen.anchor('feet', 0, pose === 'riding' ? 440 : 400);
}

function torso(pen: Pen, kind: Species): void {
  const w = (value: number): number => width(kind, value);
  const outline = trunkOf(kind);
  pen.path(outline, pen.ball(kind.fur));
  pen.inside(outline, () => {
    const belly = [
      [0, 186],
      [w(28), 200],
      [w(42), 240],
      [w(54), 294],
      [w(40), 346],
      [0, 364],
    ] as const;
    if (kind.muzzle === 'trunk') return;
    pen.path(blob(mirrored(belly)), pen.ball(kind.pale, 0.7));
    if (kind.muzzle === 'mask' || kind.ears === 'pointed') {
      pen.path(
        blob([
          [-w(44), 184],
          [-w(40), 212],
          [-w(28), 224, 1],
          [-w(20), 222],
          [-w(12), 240, 1],
          [0, 230],
          [w(12), 242, 1],
          [w(20), 222],
          [w(30), 226, 1],
          [w(40), 208],
          [w(44), 184],
        ]),
        pen.plane(tone(kind.pale, 0.02), 0.4, 90),
      );
    }
    if (kind.name === 'panda')
      pen.path(blob('-90,170 0,160 90,170 84,226 0,236 -84,226'), pen.plane(kind.dark));
    if (kind.marks.includes('stripes')) {
      for (const side of [-1, 1]) {
        for (const y of [250, 280, 310])
          pen.path(spike(w(86) * side, y, w(54) * side, y + 8, 12, 3 * side), kind.dark);
      }
    }
    if (kind.marks.includes('patches')) {
      pen.path(blob('-90,230 -46,236 -40,280 -90,300'), pen.plane(kind.dark));
      pen.path(blob('90,280 56,284 48,330 90,350'), pen.plane(kind.dark));
    }
  });
}

/** Curled up on the floor, head on the paws. */
function asleep(pen: Pen, kind: Species): void {
  const back = blob('-150,400 -158,330 -90,268 20,252 120,290 156,360 134,400 0,408');
  pen.path(back, pen.ball(kind.fur));
  pen.inside(back, () => {
    pen.ellipse(-30, 410, 120, 46, pen.glow(tone(kind.fur, -0.3), 0.4));
    if (kind.marks.includes('stripes')) {
      for (const x of [0, 40, 80, 118]) pen.path(spike(x, 244, x + 6, 318, 14, -6), kind.dark);
    }
    if (kind.marks.includes('patches')) pen.path(blob('40,250 110,270 100,340 40,330'), pen.plane(kind.dark));
  });
  if (['brush', 'ringed', 'slim'].includes(kind.tail)) {
    const r = kind.tail === 'slim' ? 12 : 26;
    const joints: readonly Joint[] = [
      [140, 350, r * 0.6],
      [128, 390, r * 0.9],
      [60, 396 + (26 - r) * 0.3, r],
      [0, 400 + (26 - r) * 0.3, r * 0.5],
    ];
    pen.path(limb(joints), pen.ball(tone(kind.fur, -0.03)));
    if (kind.tail === 'brush') pen.path(limb('44,396,24 14,398,17 -8,402,6'), pen.ball(kind.pale));
  }
  pen.ellipse(-40, 398, 40, 17, pen.ball(kind.marks.includes('socks') ? kind.dark : kind.fur));
  pen.at({ x: -92, y: 322, turn: -8, scale: 0.86 }, () => {
    head(pen, kind, 'asleep');
    pen.anchor('headTop', 0, -64);
    pen.anchor('face', 0, 10);
  });
  pen.anchor('back', 60, 270);
  pen.anchor('feet', 0, 405);
}
