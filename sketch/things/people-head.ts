/** Heads of people: skull, hair, face by mood, beard, and the hat of the profession. */
import { eyes, type Mood, mouth } from './face.ts';
import type { Pen } from './kit.ts';
import type { Role } from './people-cast.ts';
import { billow, blob, curve, limb, mirrored, polygon } from './shape.ts';
import { tone } from './tone.ts';

/** Colours of one head. */
export interface Skin {
  readonly skin: string;
  readonly hair: string;
}

/** Hair that falls behind the shoulders; draw before the trunk. */
export function backHair(pen: Pen, role: Role, { hair }: Skin): void {
  if (role.hair === 'long')
    pen.path(blob(mirrored('0,14 44,28 60,74 64,130 56,172 30,178 0,170')), pen.plane(tone(hair, -0.05)));
  if (role.hair === 'braids') {
    for (const side of [-1, 1]) {
      pen.path(
        limb([
          [44 * side, 92, 13],
          [62 * side, 128, 12],
          [60 * side, 166, 7],
        ]),
        pen.plane(hair),
      );
      pen.ellipse(60 * side, 158, 9, 6, pen.ball('#e2556f'));
    }
  }
}

/** The head, centred at (0, 74), face turned `turn` units to the left. */
export function personHead(pen: Pen, role: Role, colours: Skin, mood: Mood, turn: number): void {
  const { skin, hair } = colours;
  const x = -turn;
  pen.path('M-15 104H15V146Q0 158 -15 146Z', pen.plane(tone(skin, -0.07)));
  for (const side of [-1, 1]) pen.ellipse(46 * side + x * 0.2, 82, 10, 13, pen.ball(tone(skin, -0.03)));
  const skull = blob(mirrored('0,24 32,32 46,66 44,92 28,118 0,127'));
  pen.path(skull, pen.ball(skin, 0.85));
  pen.inside(skull, () => pen.ellipse(0, 30, 50, 22, pen.glow(tone(skin, -0.25), 0.5)));
  pen.at({ x, y: 82 }, () => {
    if (role.extras.includes('patch'))
      eyes(pen, { x: 18, y: 0, rx: 5.6, ry: 7, colour: '#3a2a20', lid: tone(hair, -0.12) }, mood);
    else
      eyes(
        pen,
        {
          x: 18,
          y: 0,
          rx: 5.8,
          ry: 7.4,
          colour: '#4a2f1e',
          lid: role.hair === 'grey' ? '#8f8a86' : tone(hair, -0.1),
        },
        mood,
      );
    if (mood !== 'sad' && mood !== 'angry') {
      for (const side of [-1, 1])
        pen.line(
          `M${11 * side} ${-14}Q${18 * side} -19 ${26 * side} -14`,
          role.hair === 'grey' ? '#a9a4a0' : hair,
          3.6,
        );
    }
    for (const side of [-1, 1]) pen.ellipse(27 * side, 15, 9, 6, pen.glow('#ff6a5c', 0.5));
    pen.path('M0 6Q8 17 0 19Q-6 18 -5 14', tone(skin, -0.1), { opacity: 0.7 });
    if (role.beard !== 'long') mouth(pen, 25, 11, mood, '#7d2f2c', false);
    beard(pen, role, role.hair === 'grey' ? '#f1efec' : hair, mood);
    if (role.extras.includes('patch')) {
      pen.line('M-40 -22L40 6', '#26221f', 3);
      pen.ellipse(18, 0, 12, 11, pen.ball('#2c2826'));
    }
    if (role.extras.includes('glasses')) {
      for (const side of [-1, 1]) pen.ellipse(18 * side, 1, 13, 12, 'rgb(255,255,255)', { opacity: 0.22 });
      for (const side of [-1, 1])
        pen.ellipse(18 * side, 1, 13, 12, 'none', { stroke: '#4a4038', width: 2.6 });
      pen.line('M-5 0Q0 -4 5 0M31 -1L42 -4M-31 -1L-42 -4', '#4a4038', 2.6);
    }
  });
  topHair(pen, role, hair);
  headgear(pen, role, skin, turn);
}

function topHair(pen: Pen, role: Role, hair: string): void {
  const fill = pen.ball(hair, 1.1);
  if (role.hair === 'none' || role.hat === 'helm' || role.hat === 'hood') return;
  if (role.hair === 'curly') {
    for (const [x, y, r] of [
      [-42, 54, 20],
      [42, 54, 20],
      [-26, 28, 24],
      [24, 26, 24],
      [0, 20, 24],
    ] as const)
      pen.path(billow(x, y, r, r, 6, x), fill);
    return;
  }
  if (role.hair === 'bun') pen.ellipse(0, 10, 24, 20, fill);
  pen.path(
    blob(
      role.hair === 'long' || role.hair === 'braids' || role.hair === 'bun'
        ? '-50,92! -54,54 -36,22 0,12 36,22 54,54 50,92! 42,66 22,48 -8,44! -26,58 -42,66'
        : '-48,78! -54,48 -36,20 -2,10 34,16 54,46 48,78! 42,56 28,50 8,52 -14,44 -30,50 -42,60',
    ),
    fill,
  );
  pen.path(curve('-30,34 -14,24 8,24'), 'none', { stroke: tone(hair, 0.16), width: 4, opacity: 0.6 });
  if (role.extras.includes('bow')) {
    pen.path(blob('0,16! -26,2 -28,30! 0,16! 26,2 28,30!'), pen.plane('#e2556f'));
    pen.ellipse(0, 16, 6, 6, pen.ball('#e2556f'));
  }
}

function beard(pen: Pen, role: Role, colour: string, mood: Mood): void {
  if (role.beard === 'none') return;
  const fill = pen.plane(colour, 0.9, 90);
  if (role.beard === 'long') {
    pen.path(blob(mirrored('0,22 20,20 42,4 46,30 40,66 22,104 0,124')), fill);
    for (const line of ['-22,40 -18,70 -8,100', '22,40 18,70 8,100', '0,44 0,110'])
      pen.line(curve(line), tone(colour, -0.1), 2.4, 0.6);
    mouth(pen, 30, 9, mood, '#8d3a36', false);
  }
  if (role.beard === 'short') {
    pen.path(blob('-45,0! -42,28 -22,48 0,54 22,48 42,28 45,0! 32,18 16,19 0,20 -16,19 -32,18'), fill);
    mouth(pen, 30, 9, mood, '#7d2f2c', false);
  }
  if (role.beard !== 'short')
    pen.path(blob('0,20 12,17 26,25! 12,30 0,26 -12,30 -26,25! -12,17'), pen.plane(tone(colour, 0.02)));
  else pen.path(blob('0,19 14,17 24,25! 10,28 0,25 -10,28 -24,25! -14,17'), pen.plane(tone(colour, -0.04)));
}

function headgear(pen: Pen, role: Role, skin: string, turn: number): void {
  const top = role.top;
  if (role.hat === 'toque') {
    pen.path(billow(0, -14, 62, 36, 7, 12), pen.ball('#fdfdfb'));
    pen.path('M-44 4L-47 46Q0 58 47 46L44 4Z', pen.pipe('#f4f4f1'));
    for (const x of [-24, -4, 16]) pen.line(`M${x} 8V46`, '#cfcfca', 2, 0.7);
  } else if (role.hat === 'fire' || role.hat === 'hard') {
    const base = role.hat === 'fire' ? '#c9302c' : '#f2c02f';
    pen.path(blob('-54,48! -50,8 -22,-18 0,-22 22,-18 50,8 54,48! 0,56'), pen.ball(base));
    for (const x of [-26, 0, 26])
      pen.line(`M${x} ${-12 - (x === 0 ? 8 : 0)}Q${x * 1.3} 16 ${x * 1.4} 46`, tone(base, -0.12), 4, 0.7);
    pen.path('M-66 50Q0 30 66 50Q74 62 60 64Q0 48 -60 64Q-74 62 -66 50Z', pen.plane(tone(base, -0.03)));
    if (role.hat === 'fire') pen.path('M-17 6Q0 -4 17 6L13 32Q0 44 -13 32Z', pen.plane('#f3c64a'));
  } else if (role.hat === 'wizard') {
    const base = tone(top, -0.03);
    pen.ellipse(0, 44, 92, 19, pen.plane(base));
    const cone = blob('-52,42! -34,-10 -18,-62 16,-104! 14,-60 28,-12 52,42! 0,54');
    pen.path(cone, pen.pipe(base));
    pen.inside(cone, () => {
      pen.path('M-70 22Q0 40 70 22V44Q0 62 -70 44Z', '#d9a83a');
      for (const [x, y, r] of [
        [-10, -8, 6],
        [12, -44, 4.5],
        [20, 6, 4],
      ] as const)
        pen.path(
          polygon([
            [x, y - r],
            [x + r * 0.3, y - r * 0.3],
            [x + r, y],
            [x + r * 0.3, y + r * 0.3],
            [x, y + r],
            [x - r * 0.3, y + r * 0.3],
            [x - r, y],
            [x - r * 0.3, y - r * 0.3],
          ]),
          '#ffe79a',
        );
    });
  } else if (role.hat === 'pirate') {
    pen.path(blob('-86,44! -64,-2 -30,-18 0,-36 30,-18 64,-2 86,44! 40,36 0,32 -40,36'), pen.ball('#2f2c33'));
    pen.line(curve('-84,42 -60,0 -30,-15 0,-32 30,-15 60,0 84,42'), '#e3b648', 4);
    pen.ellipse(0, 4, 11, 10, '#f7f3e8');
    for (const x of [-4, 4]) pen.ellipse(x, 4, 2.6, 3, '#2f2c33');
    pen.line('M-16 22L16 12M16 22L-16 12', '#f7f3e8', 3.6);
  } else if (role.hat === 'helm') {
    pen.path(
      blob('-54,124! -58,60 -44,16 0,0 44,16 58,60 54,124! 34,132 22,96! -22,96! -34,132'),
      pen.ball('#b9c2ce', 1.2),
    );
    pen.path('M-46 62H46V74Q20 78 5 78V112H-5V78Q-20 78 -46 74Z', '#7e8998');
    pen.path(blob('0,4 10,-34 44,-50 70,-26 74,6! 52,-12 26,-6 8,10'), pen.ball('#d23c3c'));
    pen.line(curve('-36,34 -24,20 -8,14'), '#ffffff', 5, 0.7);
  } else if (role.hat === 'straw' || role.hat === 'cowboy') {
    const base = role.hat === 'straw' ? '#e8c573' : '#8a5a36';
    if (role.hat === 'straw') pen.ellipse(0, 42, 90, 19, pen.plane(base));
    else pen.path(blob('-96,22! -70,46 0,54 70,46 96,22! 84,58 0,66 -84,58'), pen.plane(base));
    const crown =
      role.hat === 'straw'
        ? blob('-48,42 -44,2 -20,-18 0,-20 20,-18 44,2 48,42 0,52')
        : blob('-50,46 -46,-6 -30,-26 -8,-14! 0,-12 8,-14! 30,-26 46,-6 50,46 0,54');
    pen.path(crown, pen.ball(tone(base, 0.02)));
    pen.inside(crown, () =>
      pen.path('M-60 22Q0 38 60 22V40Q0 56 -60 40Z', role.hat === 'straw' ? '#c9433c' : '#4e2f1c'),
    );
  } else if (role.hat === 'crown' || role.hat === 'tiara') {
    const s = role.hat === 'crown' ? 1 : 0.7;
    pen.path(
      `M${-46 * s} ${-24 * s + 8}L${-40 * s} 34Q0 46 ${40 * s} 34L${46 * s} ${-24 * s + 8}L${22 * s} ${6 * s + 8}L0 ${-36 * s + 8}L${-22 * s} ${6 * s + 8}Z`,
      pen.plane('#edb52f', 1.2, 20),
    );
    pen.ellipse(0, 28, 6.5, 6.5, pen.ball('#d6374a', 1.4));
    for (const side of [-1, 1]) pen.ellipse(23 * s * side, 26, 5, 5, pen.ball('#3f8fd6', 1.4));
  } else if (role.hat === 'police') {
    pen.path(blob('-62,8 -40,-22 0,-30 40,-22 62,8 50,30! 0,36 -50,30!'), pen.ball(tone(top, 0.02)));
    pen.path('M-50 28Q0 42 50 28V44Q0 58 -50 44Z', pen.pipe('#23304a'));
    pen.path(`M${-46 - turn * 0.3} 44Q0 74 ${46 - turn * 0.3} 44Q0 58 ${-46 - turn * 0.3} 44Z`, '#1d222d');
    pen.path('M0 -14L9 -6L7 8L0 16L-7 8L-9 -6Z', pen.ball('#f0c646'));
  } else if (role.hat === 'santa') {
    pen.path(blob('-50,36! -40,-8 -4,-40 44,-30 74,10! 50,4 50,36! 0,44'), pen.ball('#cf2f34'));
    pen.ellipse(72, 18, 16, 16, pen.ball('#ffffff'));
    pen.box(-56, 24, 112, 28, 14, pen.plane('#fbfbf8', 0.9, 80));
  } else if (role.hat === 'hood') {
    const base = role.top;
    pen.path(blob('-54,120! -58,60 -40,18 0,8 40,18 58,60 54,120! 0,138'), pen.ball(base));
    pen.path(
      blob(
        `${-40 - turn * 0.5},70 ${-turn * 0.5},62 ${40 - turn * 0.5},70 ${42 - turn * 0.5},94 ${-turn * 0.5},98 ${-42 - turn * 0.5},94`,
      ),
      pen.plane(skin),
    );
    pen.at({ x: -turn, y: 82 }, () =>
      eyes(pen, { x: 18, y: 0, rx: 5.8, ry: 7, colour: '#3a2418', lid: '#2a201c' }, 'calm'),
    );
    pen.path('M-54 44Q0 34 54 44V56Q0 46 -54 56Z', pen.plane('#c93a3a'));
  }
}
