/**
 * Indoors: a wooden table before a blurred room with window light, a kitchen, a living room with a floor of boards, and
 * the seamless paper of a studio.
 */
import { Path2D } from '@napi-rs/canvas';
import { mix, withAlpha } from '../colour.ts';
import { blended, downward, fillDown, outward, softOval, surface } from '../surface.ts';
import type { Ground, World } from './world.ts';

function isEvening(ground: Ground): boolean {
  const time = ground.scene.background.kind === 'world' ? ground.scene.background.time : 'day';
  return time === 'night' || time === 'dusk';
}

/** A wall with a soft pool of light from the light's side. */
function wall(ground: Ground, colour: string): void {
  const { context, width, horizonY, ambience, scene } = ground;
  const side = Math.cos((scene.light.angleDegrees * Math.PI) / 180) <= 0 ? 0.2 : 0.8;
  fillDown(context, 0, 0, width, horizonY + 2, [
    [0, ambience.graded(mix(colour, '#6a5a5a', 0.25), 0)],
    [1, ambience.graded(colour, 0)],
  ]);
  context.fillStyle = outward(context, width * side, horizonY * 0.35, Math.max(width, horizonY) * 0.8, [
    [0, withAlpha(isEvening(ground) ? '#ffd49a' : '#fff8e6', 0.62)],
    [1, withAlpha('#fff8e6', 0)],
  ]);
  context.fillRect(0, 0, width, horizonY + 2);
}

/** A window out of focus, painted small and laid on large. */
function blurredRoom(ground: Ground): void {
  const { context, width, horizonY, ambience, scene } = ground;
  const small = surface(160, Math.max(40, (160 * horizonY) / width));
  const inner = small.getContext('2d');
  const w = small.width;
  const h = small.height;
  const side = Math.cos((scene.light.angleDegrees * Math.PI) / 180) <= 0 ? 0.06 : 0.56;
  const chance = ground.chance('room');
  const evening = isEvening(ground);
  inner.fillStyle = evening ? '#2b3860' : '#dff1ff';
  inner.fillRect(w * side, h * 0.06, w * 0.38, h * 0.74);
  inner.fillStyle = evening ? '#1f3a4a' : '#b7dba0';
  for (let i = 0; i < 7; i++) {
    inner.beginPath();
    inner.arc(
      w * (side + 0.38 * chance.next()),
      h * chance.between(0.55, 0.8),
      h * chance.between(0.08, 0.16),
      0,
      7,
    );
    inner.fill();
  }
  inner.fillStyle = ambience.graded('#fffaf0', 0);
  inner.fillRect(w * (side + 0.18), h * 0.06, w * 0.018, h * 0.74);
  inner.fillRect(w * side, h * 0.4, w * 0.38, h * 0.025);
  inner.lineWidth = w * 0.022;
  inner.strokeStyle = ambience.graded('#fffaf0', 0);
  inner.strokeRect(w * side, h * 0.06, w * 0.38, h * 0.74);
  const shelf = side < 0.5 ? 0.56 : 0.06;
  inner.fillStyle = ambience.graded('#a5764c', 0);
  inner.fillRect(w * shelf, h * 0.46, w * 0.36, h * 0.035);
  for (let i = 0; i < 8; i++) {
    inner.fillStyle = ambience.graded(
      chance.pick(['#c0664f', '#6f9aa8', '#e0b15c', '#7a9a6a', '#f0e4d0', '#a87a9a']),
      0,
    );
    const tall = h * chance.between(0.1, 0.22);
    inner.fillRect(w * (shelf + 0.02 + i * 0.041), h * 0.46 - tall, w * chance.between(0.022, 0.036), tall);
  }
  const blurred = surface(w, h);
  const out = blurred.getContext('2d');
  out.filter = 'blur(3px)';
  out.drawImage(small, 0, 0);
  context.imageSmoothingQuality = 'high';
  context.globalAlpha = 0.85;
  context.drawImage(blurred, 0, 0, width, horizonY);
  context.globalAlpha = 1;
  blended(context, 'screen', 1, () =>
    softOval(
      context,
      width * (side + 0.19),
      horizonY * 0.4,
      width * 0.4,
      horizonY * 0.75,
      evening ? '#6f86c0' : '#fff3d6',
      0.4,
    ),
  );
}

/** Boards running towards the viewer with grain, joints, a polish and the light of the window. */
export function boards(ground: Ground, topY: number, colour: string, count: number, converge: number): void {
  const { context, width, height, ambience, unit, detail } = ground;
  const chance = ground.chance('boards');
  const tall = height - topY;
  const xAt = (t: number, depth: number) =>
    width / 2 + (t - 0.5) * width * (converge + (1.9 - converge) * depth);
  fillDown(context, 0, topY, width, tall, [
    [0, ambience.graded(mix(colour, '#ffe7c2', 0.3), 0)],
    [1, ambience.graded(mix(colour, '#3a1f10', 0.3), 0)],
  ]);
  for (let i = 0; i < count; i++) {
    const tone = chance.between(-1, 1);
    context.beginPath();
    context.moveTo(xAt(i / count, 0), topY);
    context.lineTo(xAt((i + 1) / count, 0), topY);
    context.lineTo(xAt((i + 1) / count, 1), height);
    context.lineTo(xAt(i / count, 1), height);
    context.closePath();
    context.fillStyle = tone < 0 ? withAlpha('#5a3016', -tone * 0.17) : withAlpha('#ffe2b0', tone * 0.15);
    context.fill();
    grain(ground, chance.fork(`board${i}`), (t, depth) => xAt((i + t) / count, depth), topY, tall);
  }
  context.lineWidth = 2.2 * unit;
  for (let i = 0; i <= count; i++) {
    context.strokeStyle = withAlpha(ambience.graded('#3a1f10', 0), 0.6);
    context.beginPath();
    context.moveTo(xAt(i / count, 0), topY);
    context.lineTo(xAt(i / count, 1), height);
    context.stroke();
    context.strokeStyle = withAlpha(ambience.graded('#ffe9c4', 0), 0.3);
    context.beginPath();
    context.moveTo(xAt(i / count, 0) + 2 * unit, topY);
    context.lineTo(xAt(i / count, 1) + 3 * unit, height);
    context.stroke();
  }
  if (detail > 0.6) gloss(ground, topY, tall);
}

function grain(
  ground: Ground,
  chance: ReturnType<Ground['chance']>,
  xAt: (t: number, depth: number) => number,
  topY: number,
  tall: number,
): void {
  const { context, unit, detail, ambience } = ground;
  const dark = new Path2D();
  const knotAt = chance.next() < 0.4 ? chance.between(0.15, 0.8) : -1;
  const knotT = chance.between(0.3, 0.7);
  const lines = Math.round(8 * detail) + 3;
  for (let i = 0; i < lines; i++) {
    const t = (i + chance.between(0.2, 0.8)) / lines;
    const from = chance.next() * 0.3;
    const to = chance.between(0.6, 1);
    let isFirst = true;
    for (let step = 0; step <= 12; step++) {
      const depth = from + (to - from) * (step / 12);
      const bend =
        knotAt < 0
          ? 0
          : (t < knotT ? -1 : 1) *
            0.16 *
            Math.exp(-(((depth - knotAt) / 0.1) ** 2)) *
            (1 - Math.abs(t - knotT));
      const waver = Math.sin(depth * 9 + t * 20 + i) * 0.018;
      const x = xAt(Math.max(0.02, Math.min(0.98, t + bend + waver)), depth);
      const y = topY + tall * depth;
      if (isFirst) dark.moveTo(x, y);
      else dark.lineTo(x, y);
      isFirst = false;
    }
  }
  context.strokeStyle = withAlpha(ambience.graded('#4a2812', 0), 0.2);
  context.lineWidth = 1.5 * unit;
  context.stroke(dark);
  if (knotAt < 0) return;
  const x = xAt(knotT, knotAt);
  const y = topY + tall * knotAt;
  const size = (6 + knotAt * 12) * unit;
  for (const [share, alpha] of [
    [1, 0.16],
    [0.62, 0.24],
    [0.3, 0.4],
  ] as const) {
    context.fillStyle = withAlpha(ambience.graded('#3a1c0c', 0), alpha);
    context.beginPath();
    context.ellipse(x, y, size * share, size * share * 0.8, 0, 0, 7);
    context.fill();
  }
}

function gloss(ground: Ground, topY: number, tall: number): void {
  const { context, width, scene, height } = ground;
  const isLeft = Math.cos((scene.light.angleDegrees * Math.PI) / 180) <= 0;
  const x = width * (isLeft ? 0.24 : 0.76);
  const light = isEvening(ground) ? '#ffce8f' : '#fff6dd';
  blended(context, 'screen', 1, () => {
    softOval(context, x, topY + tall * 0.12, width * 0.42, tall * 0.4, light, 0.36);
    // The window's panes lie on the wood as slanted patches.
    const way = isLeft ? 1 : -1;
    for (const [start, wide] of [
      [0.02, 0.1],
      [0.15, 0.1],
    ] as const) {
      const left = x + way * width * (start - 0.1);
      context.beginPath();
      context.moveTo(left, topY);
      context.lineTo(left + way * width * wide, topY);
      context.lineTo(left + way * width * (wide * 1.5 + 0.36), height);
      context.lineTo(left + way * width * 0.3, height);
      context.closePath();
      context.fillStyle = downward(context, topY, height, [
        [0, withAlpha(light, 0.24)],
        [1, withAlpha(light, 0.03)],
      ]);
      context.fill();
    }
  });
}

/** The near edge of a table top: a light lip. */
function tableTop(ground: Ground, colour: string): void {
  const { context, width, horizonY, ambience, unit } = ground;
  boards(ground, horizonY, colour, Math.max(5, Math.round((6 * width) / unit / 1024)), 1.02);
  fillDown(context, 0, horizonY - 3 * unit, width, 7 * unit, [
    [0, withAlpha('#fff0d0', 0)],
    [0.5, ambience.graded('#f4d3a2', 0)],
    [1, withAlpha(ambience.graded('#7a4a26', 0), 0)],
  ]);
}

/** A wooden table before a room out of focus. */
export const table: World = {
  sky(ground) {
    wall(ground, '#d8c7b4');
    blurredRoom(ground);
  },
  ground: (ground) => tableTop(ground, '#bd8350'),
};

/** A kitchen: tiles, a shelf line, and a pale worktop. */
export const kitchen: World = {
  sky(ground) {
    const { context, width, horizonY, ambience, unit } = ground;
    wall(ground, '#e9efe8');
    const size = 62 * unit;
    const chance = ground.chance('tiles');
    for (let y = horizonY - size; y > horizonY * 0.42; y -= size) {
      for (let x = -size; x < width; x += size) {
        const row = Math.round((horizonY - y) / size);
        context.fillStyle = ambience.graded(
          mix('#f3f7f2', chance.pick(['#a9cdc4', '#c9dfd6', '#ffffff']), 0.55),
          0,
        );
        context.beginPath();
        context.roundRect(
          x + (row % 2) * size * 0.5 + unit,
          y + unit,
          size - 2.4 * unit,
          size - 2.4 * unit,
          4 * unit,
        );
        context.fill();
      }
    }
    context.fillStyle = ambience.graded('#b98b5c', 0);
    context.fillRect(0, horizonY * 0.4, width, 12 * unit);
    context.fillStyle = withAlpha(ambience.shade, 0.2);
    context.fillRect(0, horizonY * 0.4 + 12 * unit, width, 16 * unit);
    jars(ground, horizonY * 0.4);
    const side = Math.cos((ground.scene.light.angleDegrees * Math.PI) / 180) <= 0 ? 0.2 : 0.8;
    blended(context, 'soft-light', 1, () =>
      softOval(context, width * side, horizonY * 0.5, width * 0.6, horizonY * 0.7, '#fff3d0', 0.7),
    );
  },
  ground: (ground) => tableTop(ground, '#caa072'),
};

function jars(ground: Ground, shelfY: number): void {
  const { context, width, ambience, unit } = ground;
  const chance = ground.chance('jars');
  let x = 24 * unit;
  while (x < width - 60 * unit) {
    const w = chance.between(34, 60) * unit;
    const h = chance.between(44, 92) * unit;
    const colour = ambience.graded(
      chance.pick(['#d97a5b', '#7fae9b', '#e8c26a', '#b7cfe0', '#f3e9d8', '#8f6f9a']),
      0.1,
    );
    context.fillStyle = downward(context, shelfY - h, shelfY, [
      [0, mix(colour, '#ffffff', 0.3)],
      [1, mix(colour, ambience.shade, 0.25)],
    ]);
    context.beginPath();
    context.roundRect(x, shelfY - h, w, h, w * 0.2);
    context.fill();
    context.fillStyle = withAlpha('#ffffff', 0.4);
    context.beginPath();
    context.roundRect(x + w * 0.14, shelfY - h * 0.86, w * 0.12, h * 0.66, w * 0.06);
    context.fill();
    context.fillStyle = ambience.graded('#9a6f48', 0.1);
    context.beginPath();
    context.roundRect(x + w * 0.08, shelfY - h - h * 0.1, w * 0.84, h * 0.13, w * 0.06);
    context.fill();
    x += w + chance.between(10, 80) * unit;
  }
}

/** A living room: a wall with a window and a picture, skirting, boards and a rug. */
export const room: World = {
  sky(ground) {
    const { context, width, horizonY, ambience, unit, scene } = ground;
    const chance = ground.chance('wall');
    const paper = chance.pick(['#d9e0d2', '#e6d6c6', '#cfdbe3', '#e7dcc2']);
    wall(ground, paper);
    const isLeft = Math.cos((scene.light.angleDegrees * Math.PI) / 180) <= 0;
    const w = Math.min(width * 0.3, horizonY * 0.5);
    const x = isLeft ? width * 0.07 : width * 0.93 - w;
    pane(ground, x, horizonY * 0.14, w, horizonY * 0.55);
    frame(
      ground,
      isLeft ? width * 0.74 : width * 0.12,
      horizonY * 0.2,
      Math.min(width * 0.15, horizonY * 0.24),
    );
    fillDown(context, 0, horizonY - 26 * unit, width, 26 * unit, [
      [0, ambience.graded('#fffaf2', 0)],
      [0.2, ambience.graded('#f1e9dd', 0)],
      [1, ambience.graded('#cdbfae', 0)],
    ]);
  },
  ground(ground) {
    const { context, width, height, horizonY, ambience } = ground;
    boards(ground, horizonY, '#b07a4a', Math.max(7, Math.round((9 * width) / ground.unit / 1024)), 0.9);
    softOval(context, width / 2, horizonY, width * 0.7, (height - horizonY) * 0.1, ambience.shade, 0.3);
    rug(ground);
  },
};

function pane(ground: Ground, x: number, y: number, w: number, h: number): void {
  const { context, ambience } = ground;
  const evening = isEvening(ground);
  softOval(context, x + w / 2, y + h / 2, w * 1.2, h * 0.95, evening ? '#7f96d0' : '#fff8e0', 0.5);
  context.fillStyle = ambience.graded('#fffdf8', 0);
  context.fillRect(x - w * 0.06, y - w * 0.06, w * 1.12, h + w * 0.12);
  const sky = evening ? (['#101c48', '#3d558f'] as const) : (['#7cc0f2', '#e3f5fd'] as const);
  context.fillStyle = downward(context, y, y + h, [
    [0, sky[0]],
    [1, sky[1]],
  ]);
  context.fillRect(x, y, w, h);
  context.save();
  context.beginPath();
  context.rect(x, y, w, h);
  context.clip();
  const chance = ground.chance('outside');
  for (let i = 0; i < 9; i++) {
    context.fillStyle = evening
      ? mix('#16283f', '#2a4a5a', chance.next())
      : mix('#6fae5c', '#b4da7f', chance.next());
    context.beginPath();
    context.arc(
      x + w * chance.next(),
      y + h * chance.between(0.86, 1.02),
      w * chance.between(0.1, 0.22),
      0,
      7,
    );
    context.fill();
  }
  context.restore();
  context.fillStyle = ambience.graded('#fffdf8', 0);
  context.fillRect(x + w * 0.48, y, w * 0.045, h);
  context.fillRect(x, y + h * 0.45, w, w * 0.04);
  context.fillStyle = ambience.graded('#efe6d8', 0);
  context.fillRect(x - w * 0.11, y + h + w * 0.04, w * 1.22, w * 0.06);
  for (const way of [-1, 1]) {
    const cx = way < 0 ? x - w * 0.16 : x + w * 1.16;
    const gradient = context.createLinearGradient(cx - w * 0.16, 0, cx + w * 0.16, 0);
    const cloth = ambience.graded('#e4a98a', 0);
    for (let i = 0; i <= 6; i++)
      gradient.addColorStop(i / 6, i % 2 === 0 ? mix(cloth, '#ffffff', 0.25) : mix(cloth, '#7a3f3a', 0.25));
    context.fillStyle = gradient;
    context.beginPath();
    context.moveTo(cx - w * 0.14, y - w * 0.14);
    context.lineTo(cx + w * 0.14, y - w * 0.14);
    context.quadraticCurveTo(cx + w * 0.06, y + h * 0.6, cx + w * 0.15, y + h * 1.16);
    context.lineTo(cx - w * 0.15, y + h * 1.16);
    context.quadraticCurveTo(cx - w * 0.07, y + h * 0.6, cx - w * 0.14, y - w * 0.14);
    context.fill();
  }
}

function frame(ground: Ground, x: number, y: number, w: number): void {
  const { context, ambience } = ground;
  const h = w * 1.25;
  softOval(context, x + w * 0.58, y + h * 0.62, w * 0.75, h * 0.66, ambience.shade, 0.16);
  context.fillStyle = ambience.graded('#a8794c', 0);
  context.fillRect(x, y, w, h);
  context.fillStyle = ambience.graded('#fbf6ea', 0);
  context.fillRect(x + w * 0.07, y + w * 0.07, w * 0.86, h - w * 0.14);
  context.fillStyle = ambience.graded('#9cc2cc', 0);
  context.fillRect(x + w * 0.18, y + w * 0.18, w * 0.64, h - w * 0.36);
  context.fillStyle = ambience.graded('#e8b25f', 0);
  context.beginPath();
  context.arc(x + w * 0.58, y + h * 0.38, w * 0.12, 0, 7);
  context.fill();
  context.fillStyle = ambience.graded('#5f8f6f', 0);
  context.beginPath();
  context.moveTo(x + w * 0.18, y + h * 0.78);
  context.quadraticCurveTo(x + w * 0.4, y + h * 0.5, x + w * 0.82, y + h * 0.74);
  context.lineTo(x + w * 0.82, y + h - w * 0.18);
  context.lineTo(x + w * 0.18, y + h - w * 0.18);
  context.fill();
}

function rug(ground: Ground): void {
  const { context, width, height, horizonY, ambience } = ground;
  const y = horizonY + (height - horizonY) * 0.58;
  const rx = Math.min(width * 0.42, (height - horizonY) * 1.6);
  const ry = (height - horizonY) * 0.32;
  softOval(context, width / 2, y + ry * 0.08, rx * 1.12, ry * 1.14, ambience.shade, 0.3);
  for (const [share, colour] of [
    [1, '#c9705a'],
    [0.93, '#f0dcc0'],
    [0.86, '#c9705a'],
    [0.7, '#e8b99a'],
    [0.64, '#b85f52'],
  ] as const) {
    context.fillStyle = downward(context, y - ry, y + ry, [
      [0, ambience.graded(mix(colour, '#ffffff', 0.14), 0)],
      [1, ambience.graded(mix(colour, '#4a2020', 0.2), 0)],
    ]);
    context.beginPath();
    context.ellipse(width / 2, y, rx * share, ry * share, 0, 0, 7);
    context.fill();
  }
}

/** A studio: seamless paper with a soft pool of light. */
export const studio: World = {
  sky(ground) {
    const { context, width, height, horizonY, scene } = ground;
    const [light, middle, dark] = ground.chance('paper').pick([
      ['#f7f3ec', '#e6ddd0', '#c9bba9'],
      ['#eef4f7', '#d5e2ea', '#adc2cf'],
      ['#f8efee', '#ecd7d5', '#d0b0ae'],
      ['#f1f5ec', '#dbe5d0', '#b8c8aa'],
    ] as const);
    fillDown(context, 0, 0, width, height, [
      [0, middle],
      [(horizonY / height) * 0.92, mix(middle, light, 0.5)],
      [Math.min(0.98, (horizonY / height) * 1.08), light],
      [1, mix(middle, dark, 0.35)],
    ]);
    const isLeft = Math.cos((scene.light.angleDegrees * Math.PI) / 180) <= 0;
    softOval(
      context,
      width * (isLeft ? 0.34 : 0.66),
      height * 0.36,
      width * 0.6,
      height * 0.5,
      '#ffffff',
      0.6,
    );
    softOval(context, width * (isLeft ? 1 : 0), height * 0.9, width * 0.6, height * 0.5, dark, 0.4);
  },
  ground(ground) {
    softOval(
      ground.context,
      ground.width / 2,
      ground.height * 0.93,
      ground.width * 0.5,
      ground.height * 0.07,
      '#ffffff',
      0.35,
    );
  },
};
