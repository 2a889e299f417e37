/** Great things of the sky: northern lights, a rainbow, a shooting star, lightning, fireworks. Painted behind the land, before the things. */
import { mix, withAlpha } from './colour.ts';
import { blended, glow, surface } from './surface.ts';
import type { Ground } from './worlds/world.ts';

/** Paints the sights that the scene names. */
export function paintSights(ground: Ground): void {
  const { background } = ground.scene;
  if (background.kind !== 'world') return;
  for (const sight of background.sights ?? []) {
    if (sight === 'aurora') paintAurora(ground);
    if (sight === 'rainbow') paintRainbow(ground);
    if (sight === 'shooting-star') paintShootingStar(ground);
    if (sight === 'lightning') paintLightning(ground);
    if (sight === 'fireworks') paintFireworks(ground);
  }
}

/** Bursts of light high over the land: each a sphere of falling trails round a hot heart, and the glow of it all. */
function paintFireworks(ground: Ground): void {
  const { context, width, horizonY, unit } = ground;
  const chance = ground.chance('fireworks');
  const colours = ['#ffd36b', '#ff6b8b', '#7fd0ff', '#b6ff8a', '#d39bff', '#ff9a4d'];
  const bursts = 6;
  blended(context, 'screen', 1, () => {
    for (let i = 0; i < bursts; i++) {
      const x = width * ((i + 0.5) / bursts + chance.between(-0.05, 0.05));
      const y = horizonY * (i % 2 === 0 ? chance.between(0.16, 0.3) : chance.between(0.36, 0.54));
      const radius = Math.min(width, horizonY * 1.6) * chance.between(0.1, 0.19);
      const colour = colours[(i + chance.whole(0, 1)) % colours.length] ?? '#ffd36b';
      glow(context, x, y, radius * 1.6, colour, 0.34);
      context.lineCap = 'round';
      for (const [share, trails] of [
        [1, 34],
        [0.6, 18],
      ] as const) {
        for (let k = 0; k < trails; k++) {
          const angle = ((k + chance.between(-0.3, 0.3)) / trails) * Math.PI * 2;
          const reach = radius * share * chance.between(0.84, 1);
          const fall = reach * 0.16;
          const tipX = x + Math.cos(angle) * reach;
          const tipY = y + Math.sin(angle) * reach + fall;
          const trail = context.createLinearGradient(x, y, tipX, tipY);
          trail.addColorStop(0.15, withAlpha(colour, 0));
          trail.addColorStop(0.7, withAlpha(colour, 0.75));
          trail.addColorStop(1, mix(colour, '#ffffff', 0.6));
          context.strokeStyle = trail;
          context.lineWidth = 2.2 * unit;
          context.beginPath();
          context.moveTo(x, y);
          context.quadraticCurveTo(
            x + Math.cos(angle) * reach * 0.6,
            y + Math.sin(angle) * reach * 0.6,
            tipX,
            tipY,
          );
          context.stroke();
          glow(context, tipX, tipY, 7 * unit, mix(colour, '#ffffff', 0.5), 0.9);
        }
      }
      glow(context, x, y, radius * 0.3, '#fff6e0', 0.8);
    }
  });
}

/** Curtains of light: columns along a winding line, green below and violet above, painted small. */
function paintAurora(ground: Ground): void {
  const { context, width, horizonY, noise } = ground;
  const chance = ground.chance('aurora');
  const w = 220;
  const h = 110;
  const small = surface(w, h);
  const inner = small.getContext('2d');
  inner.globalCompositeOperation = 'lighter';
  for (const [share, strength] of [
    [0.62, 0.5],
    [0.8, 0.75],
    [0.96, 0.6],
  ] as const) {
    const offset = chance.between(0, 40);
    for (let x = 0; x < w; x++) {
      const wave = noise.layered((x / w) * 3 + offset, share * 5, 2) - 0.5;
      const foot = h * (share + wave * 0.5);
      const flicker = noise.at((x / w) * 26 + offset, 1) * 0.75 + noise.at((x / w) * 4 + offset, 7) * 0.6;
      const tall = h * (0.3 + flicker * 0.42);
      const alpha = Math.min(1, strength * flicker * flicker * 1.1);
      const gradient = inner.createLinearGradient(0, foot - tall, 0, foot);
      gradient.addColorStop(0, withAlpha('#8a4dff', 0));
      gradient.addColorStop(0.4, withAlpha('#5f6bff', alpha * 0.3));
      gradient.addColorStop(0.8, withAlpha('#35f0a2', alpha * 0.75));
      gradient.addColorStop(0.96, withAlpha('#b6ffd0', alpha * 0.8));
      gradient.addColorStop(1, withAlpha('#35f0a2', 0));
      inner.fillStyle = gradient;
      inner.fillRect(x, foot - tall, 1.4, tall);
    }
  }
  blended(context, 'screen', 0.9, () => {
    context.imageSmoothingQuality = 'high';
    context.drawImage(small, 0, 0, width, horizonY * 1.02);
    glow(context, width * 0.5, horizonY * 0.8, width * 0.5, '#2fd69a', 0.22);
  });
}

/** An arc of seven soft bands that fades into the ground on both sides. */
function paintRainbow(ground: Ground): void {
  const { context, width, horizonY, height, unit, ambience } = ground;
  const radius = Math.min(width * 0.62, horizonY * 1.02);
  const x = width * 0.5;
  const y = horizonY + height * 0.06;
  const thick = radius * 0.15;
  const bands = ['#ff5a5a', '#ff9d4d', '#ffe45c', '#6fdc6a', '#4fb8ff', '#5f6fe8', '#a05fe0'];
  const gradient = context.createRadialGradient(x, y, radius - thick, x, y, radius);
  gradient.addColorStop(0, withAlpha('#a05fe0', 0));
  bands
    .reverse()
    .forEach((colour, i) => gradient.addColorStop((i + 0.8) / (bands.length + 0.6), withAlpha(colour, 0.62)));
  gradient.addColorStop(1, withAlpha('#ff5a5a', 0));
  blended(context, ambience.isNight ? 'screen' : 'source-over', 0.85, () => {
    context.fillStyle = gradient;
    context.beginPath();
    context.rect(0, 0, width, horizonY + 6 * unit);
    context.fill();
  });
}

function paintShootingStar(ground: Ground): void {
  const { context, width, horizonY, unit } = ground;
  const chance = ground.chance('shooting-star');
  const x = width * chance.between(0.5, 0.72);
  const y = horizonY * chance.between(0.2, 0.36);
  const long = 230 * unit;
  const gradient = context.createLinearGradient(x, y, x - long, y - long * 0.46);
  gradient.addColorStop(0, 'rgba(255,255,255,0.95)');
  gradient.addColorStop(1, 'rgba(200,220,255,0)');
  context.fillStyle = gradient;
  context.beginPath();
  context.moveTo(x + 2 * unit, y - 2 * unit);
  context.lineTo(x - long, y - long * 0.46);
  context.lineTo(x - 2 * unit, y + 3 * unit);
  context.closePath();
  context.fill();
  blended(context, 'screen', 1, () => glow(context, x, y, 34 * unit, '#ffffff', 0.9));
}

/** A forked bolt from the clouds, with the flash it throws on them. */
function paintLightning(ground: Ground): void {
  const { context, width, horizonY, unit } = ground;
  const chance = ground.chance('lightning');
  const x0 = width * (chance.next() < 0.5 ? chance.between(0.12, 0.28) : chance.between(0.72, 0.88));
  blended(context, 'screen', 1, () => {
    glow(context, x0, horizonY * 0.22, 420 * unit, '#b9c8ff', 0.55);
    const bolt = (x: number, y: number, down: number, thick: number, level: number): void => {
      const points: [number, number][] = [[x, y]];
      const steps = 9;
      let px = x;
      for (let i = 1; i <= steps; i++) {
        px += chance.between(-1, 1) * down * 0.09;
        points.push([px, y + (down * i) / steps]);
        if (level < 2 && chance.next() < 0.26)
          bolt(px, y + (down * i) / steps, down * chance.between(0.2, 0.42), thick * 0.5, level + 1);
      }
      for (const [wide, alpha, colour] of [
        [9, 0.12, '#8fa6ff'],
        [4, 0.3, '#c3d0ff'],
        [1, 1, '#ffffff'],
      ] as const) {
        context.strokeStyle = withAlpha(mix(colour, '#ffffff', 0.1), alpha);
        context.lineWidth = thick * wide;
        context.lineJoin = 'round';
        context.beginPath();
        points.forEach(([qx, qy], i) => {
          if (i === 0) context.moveTo(qx, qy);
          else context.lineTo(qx, qy);
        });
        context.stroke();
      }
    };
    bolt(x0, horizonY * 0.12, horizonY * 0.84, 2.4 * unit, 0);
  });
}
