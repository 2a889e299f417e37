/**
 * What falls through the air before the things (rain, snow) or hangs in it (fog), and the last light over all: haze
 * between layers, beams, a vignette that holds the picture together.
 */
import { Path2D } from '@napi-rs/canvas';
import { mix, withAlpha } from './colour.ts';
import { blended, glow, outward, softOval, surface } from './surface.ts';
import type { Ground } from './worlds/world.ts';

/** Rain, snow or fog over the finished things. */
export function paintWeather(ground: Ground): void {
  const { scene } = ground;
  if (scene.background.kind !== 'world') return;
  const { weather, setting } = scene.background;
  const isSheltered =
    setting === 'room' ||
    setting === 'kitchen' ||
    setting === 'table' ||
    setting === 'studio' ||
    setting === 'space' ||
    setting === 'moon' ||
    setting === 'underwater';
  if (isSheltered) return;
  if (weather === 'rain' || weather === 'storm') paintRain(ground, weather === 'storm' ? 1.5 : 1);
  if (weather === 'snowfall') paintSnowfall(ground);
  if (weather === 'fog') paintFog(ground);
}

function paintRain(ground: Ground, strength: number): void {
  const { context, width, height, horizonY, unit, detail, ambience } = ground;
  const chance = ground.chance('rain');
  const colour = ambience.isNight ? '#b8cdf2' : '#e6eef6';
  for (const near of [0.25, 0.55, 1]) {
    const path = new Path2D();
    const count = Math.round(
      ((width * height) / (unit * unit) / 2600) * strength * (0.5 + detail * 0.5) * (1.3 - near * 0.8),
    );
    const length = (14 + near * 34) * unit;
    for (let i = 0; i < count; i++) {
      const x = chance.next() * (width + 40) - 20;
      const y = chance.next() * (height + length) - length;
      const long = length * chance.between(0.6, 1.2);
      path.moveTo(x, y);
      path.lineTo(x - long * 0.2, y + long);
    }
    context.strokeStyle = withAlpha(colour, 0.1 + near * 0.2);
    context.lineWidth = (0.6 + near * 0.9) * unit;
    context.stroke(path);
  }
  // Drops that burst on the ground.
  const rings = new Path2D();
  for (let i = 0; i < 60 * detail; i++) {
    const near = chance.next();
    const y = horizonY + (height - horizonY) * (0.15 + near * 0.85);
    const x = chance.next() * width;
    const r = (2 + near * 8) * unit;
    rings.moveTo(x + r, y);
    rings.ellipse(x, y, r, r * 0.3, 0, 0, Math.PI * 2);
  }
  context.strokeStyle = withAlpha(colour, 0.3);
  context.lineWidth = 0.9 * unit;
  context.stroke(rings);
}

function paintSnowfall(ground: Ground): void {
  const { context, width, height, unit, detail } = ground;
  const chance = ground.chance('snowfall');
  for (const near of [0.15, 0.45, 1]) {
    const count = Math.round(
      ((width * height) / (unit * unit) / 5200) * (0.5 + detail * 0.5) * (1.35 - near),
    );
    const path = new Path2D();
    for (let i = 0; i < count; i++) {
      const r = (0.9 + near * 3.6 * chance.between(0.5, 1)) * unit;
      const x = chance.next() * width;
      const y = chance.next() * height;
      path.moveTo(x + r, y);
      path.ellipse(x, y, r, r, 0, 0, Math.PI * 2);
    }
    context.fillStyle = withAlpha('#ffffff', 0.85 - near * 0.2);
    context.fill(path);
  }
  for (let i = 0; i < 9 * detail; i++) {
    const r = chance.between(7, 15) * unit;
    softOval(context, chance.next() * width, chance.next() * height, r, r, '#ffffff', 0.55);
  }
}

function paintFog(ground: Ground): void {
  const { context, width, height, horizonY, ambience } = ground;
  const chance = ground.chance('fog');
  for (let i = 0; i < 9; i++) {
    const y = horizonY + (height - horizonY) * chance.between(-0.25, 0.75);
    softOval(
      context,
      chance.next() * width,
      y,
      width * chance.between(0.3, 0.7),
      height * chance.between(0.05, 0.12),
      mix(ambience.haze, '#ffffff', 0.25),
      0.34,
    );
  }
}

/** The last light: a bloom about the sun, a breath of colour over all, and darker corners. */
export function paintLight(ground: Ground): void {
  const { context, width, height, ambience, scene, unit } = ground;
  if (scene.background.kind !== 'world' || scene.quality === 'low') return;
  const { orb } = ambience;
  if (orb.kind === 'sun' && ambience.clarity > 0.4) {
    blended(context, 'screen', 1, () =>
      glow(
        context,
        orb.x * width,
        orb.y * height,
        (ambience.isBacklit ? 620 : 520) * unit,
        ambience.light,
        ambience.isBacklit ? 0.3 : 0.16,
      ),
    );
  }
  if (scene.quality === 'high') bloom(ground);
  const radius = Math.hypot(width, height) / 2;
  const strength = ambience.isNight ? 0.34 : 0.17;
  context.save();
  // An oval on the canvas's own proportions: the corners of a wide picture darken as those of a square one.
  context.translate(width / 2, height / 2);
  context.scale(width / (radius * 2), height / (radius * 2));
  context.fillStyle = outward(context, 0, 0, radius * 1.42, [
    [0, withAlpha(ambience.shade, 0)],
    [0.58, withAlpha(ambience.shade, 0)],
    [1, withAlpha(ambience.shade, strength)],
  ]);
  context.fillRect(-radius, -radius, radius * 2, radius * 2);
  context.restore();
}

/** Bright places shine a little into their surroundings; worked out on an eighth of the size. */
function bloom(ground: Ground): void {
  const { context, width, height, ambience } = ground;
  const small = surface(width / 8, height / 8);
  small.getContext('2d').drawImage(context.canvas, 0, 0, small.width, small.height);
  const soft = surface(small.width, small.height);
  const inner = soft.getContext('2d');
  inner.filter = `blur(${Math.max(2, small.width / 40).toFixed(1)}px)`;
  inner.drawImage(small, 0, 0);
  blended(context, 'soft-light', ambience.isNight ? 0.3 : 0.22, () => {
    context.imageSmoothingQuality = 'high';
    context.drawImage(soft, 0, 0, width, height);
  });
}
