/** A living room: a wall with a curtained window and a picture, skirting, floorboards and a rug. */
import { mix, withAlpha } from '../colour.ts';
import { downward, fillDown, softOval } from '../surface.ts';
import { isEvening, paintBoards, paintWall } from './boards.ts';
import type { Ground, World } from './world.ts';

/** A living room: a wall with a window and a picture, skirting, boards and a rug. */
export const room: World = {
  sky(ground) {
    const { context, width, horizonY, ambience, unit, scene } = ground;
    const chance = ground.chance('wall');
    const paper = chance.pick(['#d9e0d2', '#e6d6c6', '#cfdbe3', '#e7dcc2']);
    paintWall(ground, paper);
    const isLeft = Math.cos((scene.light.angleDegrees * Math.PI) / 180) <= 0;
    const w = Math.min(width * 0.3, horizonY * 0.5);
    const x = isLeft ? width * 0.07 : width * 0.93 - w;
    if (!ground.lacks('window')) pane(ground, x, horizonY * 0.14, w, horizonY * 0.55);
    const frameX = isLeft ? width * 0.74 : width * 0.12;
    const isHung = scene.nodes.some(({ stands, y }) => stands === 'air' && y < horizonY);
    // Where frames were asked for, those hang there, and no other.
    if (!ground.lacks('picture') && !ground.lacks('painting') && !isHung)
      frame(ground, frameX, horizonY * 0.2, Math.min(width * 0.15, horizonY * 0.24));
    fillDown(context, 0, horizonY - 26 * unit, width, 26 * unit, [
      [0, ambience.graded('#fffaf2', 0)],
      [0.2, ambience.graded('#f1e9dd', 0)],
      [1, ambience.graded('#cdbfae', 0)],
    ]);
  },
  ground(ground) {
    const { context, width, height, horizonY, ambience } = ground;
    paintBoards(ground, horizonY, '#b07a4a', Math.max(7, Math.round((9 * width) / ground.unit / 1024)), 0.9);
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
  const weather = ground.scene.background.kind === 'world' ? ground.scene.background.weather : 'clear';
  const isWet = weather === 'rain' || weather === 'storm';
  const clear = isWet ? (['#8fa0b2', '#c3ced6'] as const) : (['#7cc0f2', '#e3f5fd'] as const);
  const sky = evening ? (['#101c48', '#3d558f'] as const) : clear;
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
  if (isWet) {
    context.strokeStyle = withAlpha('#eef5fb', 0.5);
    context.lineWidth = Math.max(1, w * 0.006);
    context.beginPath();
    for (let k = 0; k < 46; k++) {
      const px = x + w * chance.next();
      const py = y + h * chance.next();
      const long = h * chance.between(0.04, 0.14);
      context.moveTo(px, py);
      context.lineTo(px - long * 0.14, py + long);
    }
    context.stroke();
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
