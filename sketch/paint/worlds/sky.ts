/** High in the sky: a sea of clouds below, and air all around. */
import { cloudShapes, heapCloud } from '../clouds.ts';
import { mix, withAlpha } from '../colour.ts';
import { fillDown } from '../surface.ts';
import type { Ground, World } from './world.ts';

function seaOfClouds(ground: Ground): void {
  const { context, width, height, ambience, unit } = ground;
  const chance = ground.chance('cloud-sea');
  const low = ambience.sky[ambience.sky.length - 1]?.[1] ?? '#ffffff';
  const middle = ambience.sky[Math.floor(ambience.sky.length / 2)]?.[1] ?? '#ffffff';
  const zenith = ambience.sky[0]?.[1] ?? '#3a7fd0';
  const first = chance.whole(0, cloudShapes - 1);
  const lit = ambience.isNight
    ? mix(low, '#c9d8f8', 0.4)
    : ambience.isBacklit
      ? mix(low, '#fff2d6', 0.5)
      : '#ffffff';
  const shaded = ambience.isBacklit
    ? mix(middle, mix(zenith, '#a06a9a', 0.4), 0.6)
    : mix(middle, '#8fb2da', 0.6);
  const rows = 4;
  for (let row = 0; row < rows; row++) {
    const near = row / (rows - 1);
    const y = height * (0.74 + near * 0.2);
    const air = (1 - near) * 0.55;
    const tones = {
      lit: mix(lit, low, air),
      middle: mix(mix(lit, shaded, 0.45), low, air),
      shaded: mix(shaded, low, air * 0.7),
    };
    const count = Math.round((4.4 - near * 1.8) * Math.max(0.7, width / unit / 1024)) + 1;
    for (let i = 0; i < count; i++) {
      const w = (420 + near * 420) * unit * chance.between(0.85, 1.25);
      const cloud = heapCloud(first + row * 3 + i, {
        from: ambience.isBacklit ? 'below' : 'above',
        ...tones,
      });
      context.imageSmoothingQuality = 'high';
      context.drawImage(
        cloud,
        ((i + chance.between(0.1, 0.9)) / count) * width * 1.2 - w * 0.6,
        y - w * 0.4,
        w,
        w * 0.52,
      );
    }
    // Mist rises between the banks, so that each row stands apart from the next.
    fillDown(context, 0, y - 10 * unit, width, height - y + 10 * unit, [
      [0, withAlpha(tones.middle, 0)],
      [0.4, withAlpha(tones.middle, 0.35)],
      [1, withAlpha(mix(tones.middle, tones.shaded, 0.4), 0.85)],
    ]);
  }
}

/** The open sky above the clouds. */
export const sky: World = { ground: seaOfClouds };
