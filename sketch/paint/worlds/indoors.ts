/**
 * Indoors: a wooden table before a blurred room with window light, a kitchen, and the seamless paper of a studio.
 */
import type { SceneNode } from '../../scene/scene.ts';
import { mix, withAlpha } from '../colour.ts';
import { blended, downward, fillDown, softOval, surface } from '../surface.ts';
import { isEvening, paintBoards, paintWall } from './boards.ts';
import type { Ground, World } from './world.ts';

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

/** The near edge of a table top: a light lip. */
function tableTop(ground: Ground, colour: string): void {
  const { context, width, horizonY, ambience, unit } = ground;
  paintBoards(ground, horizonY, colour, Math.max(5, Math.round((6 * width) / unit / 1024)), 1.02);
  fillDown(context, 0, horizonY - 3 * unit, width, 7 * unit, [
    [0, withAlpha('#fff0d0', 0)],
    [0.5, ambience.graded('#f4d3a2', 0)],
    [1, withAlpha(ambience.graded('#7a4a26', 0), 0)],
  ]);
}

/** A wooden table before a room out of focus. */
export const table: World = {
  sky(ground) {
    paintWall(ground, '#d8c7b4');
    blurredRoom(ground);
  },
  ground: (ground) => tableTop(ground, '#bd8350'),
};

/** A kitchen: tiles, a shelf line, and a pale worktop. */
export const kitchen: World = {
  sky(ground) {
    const { context, width, horizonY, ambience, unit } = ground;
    paintWall(ground, '#e9efe8');
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
  ground(ground) {
    if (ground.scene.nodes.some(standsOnFloor)) paintTiles(ground);
    else tableTop(ground, '#caa072');
  },
};

/** People, pets and chairs stand on a kitchen's floor; pots and food on its worktop. */
function standsOnFloor(node: SceneNode): boolean {
  return node.parentId === undefined && node.thing.heightMetres > 0.55;
}

/** A cupboard front along the wall and a floor of two-tone tiles running to the viewer. */
function paintTiles(ground: Ground): void {
  const { context, width, height, horizonY, ambience, unit } = ground;
  const front = (height - horizonY) * 0.16;
  const top = horizonY + front;
  fillDown(context, 0, horizonY - 14 * unit, width, 16 * unit, [
    [0, ambience.graded('#e7c79a', 0)],
    [1, ambience.graded('#b98b5c', 0)],
  ]);
  fillDown(context, 0, horizonY, width, front, [
    [0, ambience.graded('#7fa39a', 0)],
    [1, ambience.graded('#a9c8bd', 0)],
  ]);
  const door = 150 * unit;
  context.lineWidth = 2.4 * unit;
  context.strokeStyle = withAlpha(ambience.shade, 0.25);
  for (let x = -door * 0.4; x < width; x += door) {
    context.strokeRect(x + 9 * unit, horizonY + 8 * unit, door - 18 * unit, front - 18 * unit);
    context.fillStyle = ambience.graded('#f2dfb8', 0);
    context.fillRect(x + door * 0.42, horizonY + 15 * unit, door * 0.16, 5 * unit);
  }
  const rows = 9;
  const columns = 12;
  const yAt = (row: number) => top + (height - top) * (row / rows) ** 1.7;
  const xAt = (column: number, y: number) => {
    const depth = (y - top) / (height - top);
    return width / 2 + (column / columns - 0.5) * width * (1.25 + depth * 1.6);
  };
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const y0 = yAt(row);
      const y1 = yAt(row + 1) + 0.6;
      context.fillStyle = ambience.graded((row + column) % 2 === 0 ? '#f3ead9' : '#c9b79a', 0);
      context.beginPath();
      context.moveTo(xAt(column, y0), y0);
      context.lineTo(xAt(column + 1, y0), y0);
      context.lineTo(xAt(column + 1, y1), y1);
      context.lineTo(xAt(column, y1), y1);
      context.closePath();
      context.fill();
    }
  }
  softOval(context, width / 2, top, width * 0.7, (height - top) * 0.16, ambience.shade, 0.35);
  softOval(context, width * 0.4, height * 0.95, width * 0.7, (height - top) * 0.5, '#fff6e0', 0.28);
}

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

/** A studio: seamless paper with a soft pool of light. */
export const studio: World = {
  sky(ground) {
    const { context, width, height, horizonY, scene } = ground;
    const tint = scene.background.kind === 'world' ? scene.background.tints?.ground : undefined;
    const [light, middle, dark] =
      tint === undefined
        ? ground.chance('paper').pick([
            ['#f7f3ec', '#e6ddd0', '#c9bba9'],
            ['#eef4f7', '#d5e2ea', '#adc2cf'],
            ['#f8efee', '#ecd7d5', '#d0b0ae'],
            ['#f1f5ec', '#dbe5d0', '#b8c8aa'],
          ] as const)
        : [mix(tint, '#ffffff', 0.12), tint, mix(tint, '#000000', 0.18)];
    // Paper of a colour that was asked for keeps it: its pool of light is faint.
    const pool = tint === undefined ? 1 : 0.22;
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
      0.6 * pool,
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
      ground.scene.background.kind === 'world' && ground.scene.background.tints !== undefined ? 0.12 : 0.35,
    );
  },
};
