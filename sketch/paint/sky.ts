/**
 * The open sky: graded air, stars, sun or moon with their glow, and clouds. Worlds without a sky (rooms, water, space)
 * paint their own.
 */
import { type CloudLight, cloudShapes, heapCloud, veilCloud } from './clouds.ts';
import { mix, withAlpha } from './colour.ts';
import { blended, fillDown, glow, outward, surface } from './surface.ts';
import type { Ground } from './worlds/world.ts';

/** Graded air with sun, moon, stars and clouds, down to just below the horizon. */
export function paintSky(ground: Ground): void {
  const { context, width, height, horizonY, ambience } = ground;
  const reach = horizonY + height * 0.06;
  fillDown(context, 0, 0, width, height, [
    ...ambience.sky.map(([at, colour]) => [(at * reach) / height, colour] as const),
    [1, ambience.sky[ambience.sky.length - 1]?.[1] ?? '#ffffff'],
  ]);
  if (ambience.isNight && ambience.clarity > 0.4) paintStars(ground, horizonY, ambience.clarity);
  paintOrb(ground);
}

/** Stars above `bottomY`, dense and faint, with a few bright ones; `strength` 0 to 1. */
export function paintStars(ground: Ground, bottomY: number, strength: number): void {
  if (ground.lacks('star')) return;
  const { context, width, unit, detail } = ground;
  const chance = ground.chance('stars');
  const count = Math.round(((width * bottomY) / (unit * unit) / 3200) * (0.6 + detail * 0.4));
  for (let i = 0; i < count; i++) {
    const x = chance.next() * width;
    const y = chance.next() ** 1.25 * bottomY;
    const size = (0.45 + chance.next() ** 5 * 1.9) * unit;
    const fade = 1 - (y / bottomY) * 0.75;
    const tint = chance.pick(['#ffffff', '#dfe9ff', '#fff1d6', '#cfdcff']);
    context.fillStyle = withAlpha(tint, (0.35 + chance.next() * 0.65) * fade * strength);
    context.beginPath();
    context.arc(x, y, Math.max(0.5, size), 0, Math.PI * 2);
    context.fill();
    if (size > 1.5 * unit) {
      glow(context, x, y, size * 5, tint, 0.35 * fade * strength);
      context.fillRect(x - size * 2.6, y - size * 0.13, size * 5.2, size * 0.26);
      context.fillRect(x - size * 0.13, y - size * 2.6, size * 0.26, size * 5.2);
    }
  }
}

function paintOrb(ground: Ground): void {
  const { context, width, height, ambience, horizonY, unit } = ground;
  const { orb } = ambience;
  if (orb.kind === 'none') return;
  const x = orb.x * width;
  const y = orb.y * height;
  const radius = orb.radius * Math.min(width, height, 1024 * unit);
  if (orb.kind === 'moon') {
    glow(context, x, y, radius * 7, '#9db8ff', 0.34);
    glow(context, x, y, radius * 2.6, '#e8eeff', 0.4);
    paintMoon(ground, x, y, radius);
    return;
  }
  const isLow = ambience.isBacklit;
  context.save();
  context.beginPath();
  context.rect(0, 0, width, horizonY + height * 0.05);
  context.clip();
  blended(context, 'screen', 1, () => {
    glow(context, x, y, radius * (isLow ? 9 : 7), ambience.light, isLow ? 0.62 : 0.5);
    glow(context, x, y, radius * 3, '#fff8e0', 0.6 * (0.4 + ambience.clarity * 0.6));
  });
  context.fillStyle = outward(context, x, y, radius, [
    [0, '#ffffff'],
    [0.6, mix(orb.colour, '#ffffff', 0.5)],
    [0.93, orb.colour],
    [1, withAlpha(orb.colour, 0)],
  ]);
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.fill();
  context.restore();
}

function paintMoon(ground: Ground, x: number, y: number, radius: number): void {
  const { context } = ground;
  const chance = ground.chance('moon');
  context.save();
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
  context.fillStyle = outward(context, x - radius * 0.35, y - radius * 0.35, radius * 1.8, [
    [0, '#fffdf2'],
    [0.5, '#f1ecd4'],
    [1, '#bfc0c4'],
  ]);
  context.fill();
  context.clip();
  for (let i = 0; i < 9; i++) {
    const angle = chance.next() * Math.PI * 2;
    const away = Math.sqrt(chance.next()) * radius * 0.8;
    const size = radius * chance.between(0.08, 0.26);
    context.fillStyle = withAlpha('#a9aab2', 0.28);
    context.beginPath();
    context.ellipse(x + Math.cos(angle) * away, y + Math.sin(angle) * away, size, size * 0.85, angle, 0, 7);
    context.fill();
  }
  context.restore();
}

/** Clouds in the sky, as many as the weather asks for; `keep` is how much of the sky they may fill, 0 to 1. */
export function paintClouds(ground: Ground): void {
  if (ground.lacks('cloud')) return;
  const { context, width, height, horizonY, ambience, scene, unit } = ground;
  const weather = scene.background.kind === 'world' ? scene.background.weather : 'clear';
  const chance = ground.chance('clouds');
  const zenith = ambience.sky[0]?.[1] ?? '#ffffff';
  const low = ambience.sky[ambience.sky.length - 1]?.[1] ?? '#ffffff';
  const middle = ambience.sky[Math.floor(ambience.sky.length / 2)]?.[1] ?? '#ffffff';
  const isOvercast =
    weather === 'rain' || weather === 'storm' || weather === 'snowfall' || weather === 'cloudy';
  const veilColour = ambience.isNight
    ? mix(zenith, low, 0.8)
    : ambience.isBacklit
      ? mix(low, '#ff8f6a', 0.35)
      : '#ffffff';
  const veil = veilCloud(
    160,
    96,
    ground.noise,
    isOvercast ? mix(middle, '#4a5566', weather === 'storm' ? 0.5 : 0.12) : veilColour,
    isOvercast ? 0.75 : ambience.isBacklit ? 0.55 : 0.4,
    isOvercast ? 0.66 : 0.5,
    Math.max(0.5, Math.min(2.6, (horizonY / width) * 1.8)),
  );
  context.imageSmoothingQuality = 'low';
  // Lit veils only ever brighten a coloured sky; over a grey one they cover it.
  const veilMode = ambience.isBacklit && !isOvercast ? 'screen' : 'source-over';
  blended(context, veilMode, 1, () => context.drawImage(veil, 0, 0, width, horizonY * 1.02));
  if (weather === 'fog') return;
  const light = cloudLight(ground, zenith, middle, low);
  const across = width / (1024 * unit);
  const heaps = Math.round(
    (isOvercast ? 7 : ambience.isNight ? 2.4 : 4) * Math.min(1.8, Math.max(0.7, across)),
  );
  const first = chance.whole(0, cloudShapes - 1);
  const isRightLit = Math.cos((scene.light.angleDegrees * Math.PI) / 180) > 0;
  for (let i = 0; i < heaps; i++) {
    const share = (i + chance.between(0.15, 0.85)) / heaps;
    const near = chance.next();
    const w = (210 + near * 300) * unit * (isOvercast ? 1.25 : 1) * (ambience.isBacklit ? 1.05 : 1);
    const h = w * 0.52 * (ambience.isBacklit ? 0.62 : 1);
    const y = horizonY * (0.72 - near * 0.62) - h * 0.35 + chance.between(-0.05, 0.05) * horizonY;
    const cloud = heapCloud(first + i, light);
    context.globalAlpha = (ambience.isNight ? 0.55 : 0.94) * (0.72 + near * 0.28);
    context.save();
    context.translate(share * width * 1.1 - width * 0.05, y);
    if (isRightLit) context.scale(-1, 1);
    context.drawImage(cloud, -w / 2, 0, w, h);
    context.restore();
  }
  context.globalAlpha = 1;
  if (ambience.orb.kind === 'sun') {
    blended(context, 'screen', 1, () =>
      glow(context, ambience.orb.x * width, ambience.orb.y * height, 260 * unit, ambience.light, 0.4),
    );
  }
}

function cloudLight(ground: Ground, zenith: string, middle: string, low: string): CloudLight {
  const { ambience, scene } = ground;
  const weather = scene.background.kind === 'world' ? scene.background.weather : 'clear';
  if (ambience.isBacklit) {
    // A low sun lights clouds from below: bright undersides in the horizon's colour, cool tops.
    return {
      from: 'below',
      lit: mix(low, '#fff3d0', 0.45),
      middle: mix(middle, '#ff9f7d', 0.35),
      shaded: mix(zenith, middle, 0.6),
    };
  }
  if (ambience.isNight) {
    return {
      from: 'above',
      lit: mix(low, '#c4d4f6', 0.4),
      middle: mix(low, zenith, 0.25),
      shaded: mix(zenith, low, 0.4),
    };
  }
  const gloom = { clear: 0, cloudy: 0.25, rain: 0.72, snowfall: 0.35, fog: 0.4, storm: 1 }[weather];
  return {
    from: 'above',
    lit: mix('#ffffff', '#8a94a3', gloom * 0.75),
    middle: mix('#e6effa', '#667182', gloom * 0.85),
    shaded: mix('#93b3d8', '#3c4657', gloom * 0.9),
  };
}

/** A small still of the sky for reflections: the sky so far, as a canvas of its own. */
export function skyStill(ground: Ground) {
  const small = surface(ground.width / 4, ground.horizonY / 4);
  small
    .getContext('2d')
    .drawImage(ground.context.canvas, 0, 0, ground.width, ground.horizonY, 0, 0, small.width, small.height);
  return small;
}
