/** High in the sky: a sea of clouds below, and air all around. */
import { heapCloud } from '../clouds.ts';
import { mix } from '../colour.ts';
import { fillDown } from '../surface.ts';
import type { Ground, World } from './world.ts';

function seaOfClouds(ground: Ground): void {
  const { context, width, height, ambience, scene, unit } = ground;
  const chance = ground.chance('cloud-sea');
  const low = ambience.sky[ambience.sky.length - 1]?.[1] ?? '#ffffff';
  const middle = ambience.sky[Math.floor(ambience.sky.length / 2)]?.[1] ?? '#ffffff';
  const zenith = ambience.sky[0]?.[1] ?? '#3a7fd0';
  const towardsX = Math.cos((scene.light.angleDegrees * Math.PI) / 180) * 0.7;
  const lit = ambience.isNight
    ? mix(low, '#c9d8f8', 0.4)
    : ambience.isBacklit
      ? mix(low, '#fff2d6', 0.5)
      : '#ffffff';
  const shaded = mix(middle, ambience.isBacklit ? zenith : '#a3c0e0', ambience.isBacklit ? 0.35 : 0.5);
  const rows = 4;
  for (let row = 0; row < rows; row++) {
    const near = row / (rows - 1);
    const y = height * (0.72 + near * 0.24);
    const count = Math.round((6 - near * 2.5) * Math.max(0.7, width / unit / 1024)) + 1;
    for (let i = 0; i < count; i++) {
      const w = (330 + near * 360) * unit * chance.between(0.8, 1.25);
      const tone = 1 - near;
      const cloud = heapCloud(150, chance.fork(`bank${row}.${i}`), ground.noise, {
        towardsX,
        towardsY: ambience.isBacklit ? -0.35 : -0.75,
        lit: mix(lit, low, tone * 0.4),
        middle: mix(mix(lit, shaded, 0.4), low, tone * 0.4),
        shaded: mix(shaded, low, tone * 0.5),
      });
      context.imageSmoothingQuality = 'high';
      context.drawImage(
        cloud,
        ((i + chance.between(0, 1)) / count) * width * 1.15 - w * 0.6,
        y - w * 0.34,
        w,
        w * 0.52,
      );
    }
    fillDown(context, 0, y + 30 * unit, width, height * 0.2, [
      [0, 'rgba(255,255,255,0)'],
      [1, mix(lit, shaded, 0.35)],
    ]);
  }
}

/** The open sky above the clouds. */
export const sky: World = { ground: seaOfClouds };
