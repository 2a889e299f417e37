/** Space with its nebulae and stars, and the Moon's grey plain with craters under a rising Earth. */
import type { Canvas } from '@napi-rs/canvas';
import { mix, rgbOf, withAlpha } from '../colour.ts';
import { paintStars } from '../sky.ts';
import { blended, fillDown, glow, softOval, surfaceOf } from '../surface.ts';
import { paintHill, rollingLine } from './ridges.ts';
import { rock } from './snow.ts';
import type { Ground, World } from './world.ts';

function firmament(ground: Ground, strength: number): void {
  const { context, width, height, ambience } = ground;
  fillDown(
    context,
    0,
    0,
    width,
    height,
    ambience.sky.map(([at, colour]) => [at, colour] as const),
  );
  const chance = ground.chance('nebula');
  const [one, other] = chance.pick([
    ['#7a3fd0', '#1f8fd6'],
    ['#c23b8f', '#3d5be0'],
    ['#1fa6a0', '#6a45d8'],
  ] as const);
  blended(context, 'screen', strength, () => {
    context.imageSmoothingQuality = 'low';
    context.drawImage(nebula(ground, one, other), 0, 0, width, height);
  });
  paintStars(ground, height, 1);
}

/** Glowing gas along a band, painted small. */
function nebula(ground: Ground, one: string, other: string): Canvas {
  const w = 150;
  const h = Math.max(40, Math.round((w * ground.height) / ground.width));
  const a = rgbOf(one);
  const b = rgbOf(other);
  const data = new Uint8ClampedArray(w * h * 4);
  const { noise } = ground;
  const slope = ground.chance('band').between(-0.7, 0.7);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const u = (x / w) * 3;
      const v = (y / w) * 3;
      const fold = noise.layered(u + 4, v + 4, 3);
      const cloud = noise.layered(u + fold * 2.2, v + fold * 1.4 + 9, 4);
      const away = (y / h - 0.46 + slope * (x / w - 0.5) + (fold - 0.5) * 0.34) / 0.3;
      const band = Math.exp(-away * away);
      const value = Math.max(0, cloud - 0.36) * 1.9 * band;
      const tone = Math.max(0, Math.min(1, fold * 1.8 - 0.4));
      const at = (y * w + x) * 4;
      const core = Math.max(0, value - 0.5) * 150;
      data[at] = a[0] + (b[0] - a[0]) * tone + core;
      data[at + 1] = a[1] + (b[1] - a[1]) * tone + core;
      data[at + 2] = a[2] + (b[2] - a[2]) * tone + core;
      data[at + 3] = Math.min(1, value * 1.15) * 255;
    }
  }
  return surfaceOf(data, w, h);
}

/** Deep space. */
export const space: World = {
  sky: (ground) => firmament(ground, 0.9),
  ground(ground) {
    const { width, height, unit, scene } = ground;
    const hasPlanet = scene.nodes.some((node) => /planet|earth|moon|saturn|mars|sun/.test(node.thing.noun));
    if (hasPlanet) return;
    const chance = ground.chance('planet');
    const side = chance.next() < 0.5 ? 0.12 : 0.88;
    const radius = 90 * unit * chance.between(0.8, 1.3);
    globe(ground, side * width, height * chance.pick([0.16, 0.84]), radius, chance.pick(gasColours));
  },
};

const gasColours = [
  ['#f3c48a', '#b5683f', '#f7e2b8'],
  ['#8fd0e8', '#3a6fb4', '#d9f4fb'],
  ['#d9a0e0', '#6a3f9c', '#f5d9f7'],
] as const;

/** A banded planet lit from the scene's light. */
function globe(
  ground: Ground,
  x: number,
  y: number,
  radius: number,
  colours: readonly [string, string, string],
): void {
  const bands = colours.map(rgbOf);
  ball(ground, x, y, radius, 0.3, (u, v) => {
    const wave = ground.noise.layered(u * 1.4 + 3, v * 5 + 3, 3);
    const t = Math.sin(v * 9 + wave * 5) * 0.5 + 0.5;
    // Three colours in, three out: each index exists.
    const from = t < 0.5 ? bands[1]! : bands[0]!;
    const to = t < 0.5 ? bands[0]! : bands[2]!;
    const share = (t % 0.5) * 2;
    return [
      from[0] + (to[0] - from[0]) * share,
      from[1] + (to[1] - from[1]) * share,
      from[2] + (to[2] - from[2]) * share,
    ];
  });
}

/** The Earth: seas, land, ice and weather from noise on a sphere. */
function earth(ground: Ground, x: number, y: number, radius: number): void {
  const { noise, context } = ground;
  glow(context, x, y, radius * 2.1, '#4f9bff', 0.42);
  ball(ground, x, y, radius, 0.16, (u, v, z) => {
    const land = noise.layered(u * 1.7 + z * 0.5 + 11, v * 1.7 + 5, 4);
    const dry = noise.layered(u * 2.6 + 31, v * 2.6 + 2, 2);
    const cloud = noise.layered(u * 2.4 + 50 + land, v * 4.2 + 20, 4);
    let colour: [number, number, number] =
      land > 0.53 ? [70 + dry * 150, 130 + dry * 40, 60 + dry * 30] : [24, 84 + land * 90, 178 + land * 60];
    if (Math.abs(v) > 0.84 + (land - 0.5) * 0.3) colour = [240, 248, 255];
    const veil = Math.max(0, Math.min(1, (cloud - 0.52) * 6)) * 0.9;
    colour = [
      colour[0] + (255 - colour[0]) * veil,
      colour[1] + (255 - colour[1]) * veil,
      colour[2] + (255 - colour[2]) * veil,
    ];
    return colour;
  });
}

/** A lit sphere; `texture` answers a colour for a point of its face (u, v in -1 to 1, z towards the viewer). */
function ball(
  ground: Ground,
  x: number,
  y: number,
  radius: number,
  ambient: number,
  texture: (u: number, v: number, z: number) => readonly [number, number, number],
): void {
  const size = Math.max(16, Math.min(190, Math.round(radius * 2)));
  const data = new Uint8ClampedArray(size * size * 4);
  const angle = (ground.scene.light.angleDegrees * Math.PI) / 180;
  const lx = Math.cos(angle) * 0.75;
  const ly = -Math.sin(angle) * 0.75;
  for (let j = 0; j < size; j++) {
    for (let i = 0; i < size; i++) {
      const u = ((i + 0.5) / size) * 2 - 1;
      const v = ((j + 0.5) / size) * 2 - 1;
      const away = u * u + v * v;
      if (away > 1) continue;
      const z = Math.sqrt(1 - away);
      const lit = Math.max(0, u * lx + v * ly + z * 0.66);
      const light = ambient + (1.12 - ambient) * lit;
      const air = (1 - z) ** 2.4 * 90 * lit;
      const [red, green, blue] = texture(u / (0.5 + z * 0.5), v, z);
      const at = (j * size + i) * 4;
      data[at] = red * light + air * 0.5;
      data[at + 1] = green * light + air * 0.75;
      data[at + 2] = blue * light + air;
      data[at + 3] = Math.min(1, (1 - Math.sqrt(away)) * size * 0.5) * 255;
    }
  }
  const { context } = ground;
  context.imageSmoothingQuality = 'high';
  context.drawImage(surfaceOf(data, size, size), x - radius, y - radius, radius * 2, radius * 2);
}

function lunarSky(ground: Ground): void {
  firmament(ground, 0.35);
  const { width, horizonY, unit, scene } = ground;
  const side = Math.cos((scene.light.angleDegrees * Math.PI) / 180) <= 0 ? 0.79 : 0.21;
  earth(ground, side * width, horizonY * 0.34, 92 * unit);
}

function lunarPlain(ground: Ground): void {
  const { context, width, height, horizonY, ambience, unit } = ground;
  const chance = ground.chance('craters');
  fillDown(context, 0, horizonY, width, height - horizonY, [
    [0, '#8d909b'],
    [0.3, '#aaacb4'],
    [1, '#6d6f7b'],
  ]);
  const ridge = rollingLine(ground, 'lunar-edge', horizonY + height * 0.012, height * 0.012, 3);
  paintHill(ground, ridge, height * 0.12, '#b9bbc2', '#a2a4ad');
  const list: [number, number, number][] = [];
  for (let i = 0; i < Math.round(20 * Math.max(0.7, width / unit / 1024)); i++) {
    const near = chance.next() ** 1.3;
    list.push([chance.next() * width, near, chance.between(0.5, 1.2)]);
  }
  list.sort((a, b) => a[1] - b[1]);
  for (const [x, near, share] of list) {
    const y = horizonY + (height - horizonY) * (0.07 + near * 0.9);
    crater(ground, x, y, (16 + near * 105) * unit * share, near);
  }
  for (let i = 0; i < 12; i++) {
    const near = chance.next();
    rock(
      ground,
      chance.next() * width,
      horizonY + (height - horizonY) * (0.1 + near * 0.88),
      (3 + near * 15) * unit * chance.between(0.5, 1.2),
      '#8f929c',
    );
  }
  dust(ground);
  softOval(context, width * 0.5, height * 1.05, width * 0.75, height * 0.16, ambience.shade, 0.55);
}

/** A bowl: shade on the side of the light, light on the far side, a raised bright rim. */
function crater(ground: Ground, x: number, y: number, radius: number, near: number): void {
  const { context } = ground;
  const flat = 0.24 + near * 0.1;
  const side = Math.cos((ground.scene.light.angleDegrees * Math.PI) / 180) <= 0 ? -1 : 1;
  context.save();
  context.translate(x, y);
  context.scale(side, flat);
  softOval(context, -radius * 0.5, radius * 0.5, radius * 1.7, radius * 1.5, '#3c3e4a', 0.16);
  context.beginPath();
  context.arc(0, 0, radius * 1.09, 0, Math.PI * 2);
  context.fillStyle = withAlpha('#d9dae0', 0.85);
  context.fill();
  context.beginPath();
  context.arc(-radius * 0.03, radius * 0.07, radius * 1.03, 0, Math.PI * 2);
  context.fillStyle = '#8f919b';
  context.fill();
  const bowl = context.createLinearGradient(radius, -radius * 0.5, -radius, radius * 0.5);
  bowl.addColorStop(0, '#3f414d');
  bowl.addColorStop(0.45, '#73757f');
  bowl.addColorStop(1, '#c9cad1');
  context.beginPath();
  context.arc(0, 0, radius * 0.95, 0, Math.PI * 2);
  context.fillStyle = bowl;
  context.fill();
  context.restore();
}

function dust(ground: Ground): void {
  const { context, width, height, horizonY, unit, detail } = ground;
  const chance = ground.chance('dust');
  for (const colour of ['#4a4c57', '#e9eaf0']) {
    context.fillStyle = withAlpha(colour, 0.3);
    context.beginPath();
    for (let i = 0; i < 420 * detail; i++) {
      const near = chance.next() ** 0.8;
      const size = (0.6 + near * 1.6) * unit;
      context.rect(
        chance.next() * width,
        horizonY + (height - horizonY) * (0.03 + near * 0.97),
        size * 1.4,
        size * 0.7,
      );
    }
    context.fill();
  }
}

/** The Moon. */
export const moon: World = {
  sky: lunarSky,
  far(ground) {
    const { height, horizonY } = ground;
    const far = rollingLine(ground, 'lunar-hills', horizonY - height * 0.01, height * 0.05, 3.4);
    paintHill(ground, far, height * 0.1, mix('#8a8d99', '#2a2c3c', 0.35), mix('#8a8d99', '#2a2c3c', 0.1));
  },
  ground: lunarPlain,
  tuck(ground, node) {
    softOval(
      ground.context,
      node.x,
      node.y + node.width * 0.02,
      node.width * 0.36,
      node.width * 0.03,
      '#c9cad2',
      0.4,
    );
  },
};
