/** An astronaut in a whole suit: pack, tubes, helmet with a visor that mirrors a horizon. Rides astride, facing left. */
import { figurePoses, figures } from './figure.ts';
import { type Pen, wants } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, curve, type Joint, limb, mirrored } from './shape.ts';
import { tone } from './tone.ts';

/** An astronaut; `colour` paints the stripes and the chest panel. */
export const astronaut = recipe(
  {
    name: 'astronaut',
    nouns: ['astronaut', 'spaceman', 'cosmonaut', 'spacewoman', 'space explorer'],
    class: 'person',
    heightMetres: 1.8,
    poses: [...Object.keys(figurePoses), 'sleeping'],
    moods: true,
  },
  (pen, look) => {
    const pose = wants(look, 'floating', 'flying') ? 'dancing' : (figurePoses[look.pose ?? ''] ?? 'standing');
    const plan = figures[pose];
    const suit = '#eef1f5';
    const accent = mainColour(look, '#e2622f');
    const thick = (joints: readonly Joint[]): readonly Joint[] =>
      joints.map(([x, y, r]): Joint => [x * 1.28, y, r * 1.6]);
    const upper = (draw: () => void): void =>
      pen.at({ y: plan.drop }, () => pen.at({ y: 260, turn: plan.lean }, () => pen.at({ y: -260 }, draw)));
    upper(() => {
      pen.box(-66, 132, 132, 132, 26, pen.plane('#b9c1cc', 1.1));
      for (const y of [160, 190, 220]) pen.line(`M-60 ${y}H60`, '#8f99a6', 3, 0.7);
      sleeve(pen, thick(plan.farArm), tone(suit, -0.06), accent);
    });
    const isLow = pose === 'riding' || pose === 'sitting' || pose === 'reading';
    const farLeg = (): void => {
      if (plan.farLeg !== undefined) leg(pen, thick(plan.farLeg), tone(suit, -0.03), plan.shoes, accent);
    };
    if (!isLow) farLeg();
    if (!isLow) leg(pen, thick(plan.nearLeg), suit, plan.shoes, accent);
    upper(() => {
      const trunk = blob(mirrored('0,126 36,130 60,148 63,200 58,246 50,274 0,284'));
      pen.path(
        trunk,
        pen.radial(
          [
            [0, '#ffffff'],
            [0.4, suit],
            [0.75, '#cdd5df'],
            [1, '#a3aebd'],
          ],
          0.34,
          0.24,
          0.85,
        ),
      );
      pen.inside(trunk, () => {
        pen.path('M-80 250Q0 272 80 250V300H-80Z', '#c3ccd8', { opacity: 0.8 });
        pen.line('M-70 248Q0 270 70 248', '#8d98a8', 5);
        pen.ellipse(0, 132, 70, 26, pen.glow('#5b6677', 0.65));
      });
      const shift = -plan.turn * 0.7;
      pen.box(-34 + shift, 178, 68, 50, 10, pen.plane('#d5dbe3', 1.2));
      pen.box(-27 + shift, 186, 28, 18, 4, pen.plane('#2d4a73'));
      pen.line(`M${-23 + shift} 198l6 -6l5 4l7 -7`, '#7fe0d0', 2.2);
      for (const [x, c] of [
        [11, '#e34b43'],
        [23, '#f2b73a'],
      ] as const)
        pen.ellipse(x + shift, 195, 5, 5, pen.ball(c, 1.3));
      pen.box(-27 + shift, 211, 54, 9, 4, accent);
      pen.line(
        curve([
          [34 + shift, 214],
          [52 + shift * 0.5, 224],
          [54, 190],
        ]),
        '#8c97a6',
        6,
      );
    });
    if (isLow) {
      farLeg();
      leg(pen, thick(plan.nearLeg), suit, plan.shoes, accent);
    }
    upper(() => {
      helmet(pen, plan.turn);
      sleeve(pen, thick(plan.nearArm), suit, accent);
      const [hx, hy] = plan.nearArm[2] ?? [0, 0];
      pen.anchor('hand', hx * 1.28, hy);
      pen.anchor('headTop', 0, 4);
      pen.anchor('face', -plan.turn, 84);
      pen.anchor('back', 60, 200);
      pen.anchor('surface', 50, 140);
      pen.anchor('lap', 0, 250);
      if (pose === 'riding') pen.anchor('seat', 8, 278);
    });
    pen.anchor('feet', 0, 402);
  },
);

function helmet(pen: Pen, turn: number): void {
  pen.ellipse(0, 142, 52, 17, pen.pipe('#c4ccd6'));
  pen.ellipse(
    0,
    76,
    78,
    74,
    pen.radial(
      [
        [0, '#ffffff'],
        [0.45, '#f1f4f7'],
        [0.8, '#ccd4de'],
        [1, '#9eaaba'],
      ],
      0.34,
      0.24,
      0.82,
    ),
  );
  for (const side of turn > 6 ? [1] : [-1, 1]) {
    pen.box(side * 72 - 12, 56, 24, 44, 10, pen.plane('#b4bdc9'));
    pen.box(side * 72 - 6, 64, 12, 28, 6, '#8b95a4');
  }
  const x = -turn * 1.1;
  const visor = blob(
    `${x},22 ${x + 42},32 ${x + 58},74 ${x + 42},118 ${x},128 ${x - 42},118 ${x - 58},74 ${x - 42},32`,
  );
  pen.path(visor, pen.plane('#8f9aa9'));
  const gold = blob(
    `${x},29 ${x + 37},38 ${x + 51},75 ${x + 37},112 ${x},121 ${x - 37},112 ${x - 51},75 ${x - 37},38`,
  );
  pen.path(
    gold,
    pen.linear(
      [
        [0, '#f9d98a'],
        [0.22, '#e9a13b'],
        [0.46, '#7c3f2a'],
        [0.64, '#272043'],
        [1, '#11142c'],
      ],
      74,
    ),
  );
  pen.inside(gold, () => {
    pen.path(`M${x - 60} 96Q${x} 78 ${x + 60} 98V130H${x - 60}Z`, '#4d5f8f', { opacity: 0.75 });
    pen.path(`M${x - 60} 98Q${x} 82 ${x + 60} 100`, 'none', { stroke: '#9db4e6', width: 2.4, opacity: 0.9 });
    for (const [dx, y] of [
      [20, 72],
      [32, 84],
      [4, 66],
      [-14, 80],
    ] as const)
      pen.ellipse(x + dx, y, 1.8, 1.8, '#ffffff', { opacity: 0.9 });
  });
  pen.path(
    `M${x - 40} 74C${x - 40} 52 ${x - 26} 40 ${x - 6} 37L${x - 10} 47C${x - 22} 51 ${x - 30} 60 ${x - 31} 76Z`,
    '#ffffff',
    { opacity: 0.85 },
  );
  pen.ellipse(x + 30, 104, 12, 5, pen.glow('#ffffff', 0.6), { turn: -40 });
  pen.ellipse(-34, 22, 22, 9, pen.glow('#ffffff', 1), { turn: -30 });
}

function sleeve(pen: Pen, joints: readonly Joint[], suit: string, accent: string): void {
  const [shoulder = [0, 0, 0], elbow = [0, 0, 0], hand = [0, 0, 0]] = joints;
  const shape = limb(joints);
  pen.path(
    shape,
    pen.linear(
      [
        [0, tone(suit, 0.03)],
        [0.5, suit],
        [1, tone(suit, -0.17)],
      ],
      64,
    ),
  );
  band(pen, shape, shoulder, elbow, 0.5, 5, accent);
  band(pen, shape, elbow, hand, 0.08, 1.6, '#9aa5b4');
  band(pen, shape, elbow, hand, 0.3, 1.6, '#9aa5b4');
  band(pen, shape, elbow, hand, 0.68, 4, '#8f9bab');
  pen.ellipse(hand[0], hand[1], hand[2] * 1.06, hand[2] * 1.02, pen.ball('#7f8ba0'));
  const [dx, dy] = [hand[0] - elbow[0], hand[1] - elbow[1]];
  const way = Math.hypot(dx, dy) || 1;
  pen.ellipse(hand[0] + (dy / way) * 12, hand[1] - (dx / way) * 12, 8, 7, pen.ball('#8b97ab'));
}

function leg(
  pen: Pen,
  joints: readonly Joint[],
  suit: string,
  shoes: 'front' | 'left',
  accent: string,
): void {
  const [hip = [0, 0, 0], knee = [0, 0, 0], ankle = [0, 0, 0]] = joints;
  const shape = limb(joints.map(([x, y, r], index): Joint => (index === 2 ? [x, y - 12, r] : [x, y, r])));
  pen.path(
    shape,
    pen.linear(
      [
        [0, suit],
        [0.5, tone(suit, -0.02)],
        [1, tone(suit, -0.17)],
      ],
      64,
    ),
  );
  band(pen, shape, hip, knee, 0.62, 4.5, accent);
  band(pen, shape, knee, ankle, -0.12, 1.6, '#9aa5b4');
  band(pen, shape, knee, ankle, 0.1, 1.6, '#9aa5b4');
  pen.at(
    {
      x: ankle[0],
      y: ankle[1],
      turn: shoes === 'left' ? Math.max(-30, Math.min(40, (knee[0] - ankle[0]) * -0.5)) : 0,
    },
    () => {
      const boot =
        shoes === 'left' ? '-20,-26! 20,-26! 22,18! -42,18! -44,4 -22,-6' : '-24,-26! 24,-26! 30,18! -30,18!';
      pen.path(blob(boot), pen.plane('#8995a8', 1.1));
      pen.path(
        blob(shoes === 'left' ? '-44,10! 22,10! 23,20! -45,20!' : '-31,10! 31,10! 31,20! -31,20!'),
        pen.plane('#4f5a6c'),
      );
    },
  );
}

/** A band across a limb, `share` of the way between two joints. */
function band(
  pen: Pen,
  shape: string,
  from: Joint,
  to: Joint,
  share: number,
  half: number,
  colour: string,
): void {
  const [x, y] = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
  const turn = (Math.atan2(to[1] - from[1], to[0] - from[0]) * 180) / Math.PI + 90;
  pen.inside(shape, () => pen.ellipse(x, y, 46, half, colour, { turn, opacity: 0.9 }));
}
