/**
 * People of many walks of life: joints by pose, clothes by role, faces by mood. `colour` paints what a role is known
 * by (shirt, coat, robe); the variant gives another skin and hair, so that a crowd is not a row of twins.
 */
import type { Look, Recipe } from './artwork.ts';
import { moodOf } from './face.ts';
import { type Figure, figurePoses, figures } from './figure.ts';
import type { Pen } from './kit.ts';
import { type Role, roles } from './people-cast.ts';
import { backHair, personHead, type Skin } from './people-head.ts';
import { mainColour, recipe } from './recipe.ts';
import { blob, curve, type Joint, limb, mirrored, polygon } from './shape.ts';
import { tone } from './tone.ts';

const skins = ['#f0bf95', '#c68a5c', '#8f5b3c', '#f6d0ae', '#a9714a'];
const hairs = ['#5a3825', '#2f2420', '#241c1a', '#d9a441', '#8a4a26'];

/** All people but the astronaut, who has a suit of their own. */
export const people: readonly Recipe[] = roles.map((role) =>
  recipe(
    {
      name: role.name,
      nouns: role.nouns,
      class: 'person',
      heightMetres: role.heightMetres,
      poses: Object.keys(figurePoses),
      moods: true,
    },
    (pen, look) => drawPerson(pen, { ...role, top: mainColour(look, role.top) }, look),
  ),
);

function drawPerson(pen: Pen, role: Role, look: Look): void {
  const pose = figurePoses[look.pose ?? ''] ?? 'standing';
  const plan = figures[pose];
  const colours = skinOf(role, look);
  const isLow = plan.drop > 0;
  const isGown = role.cut === 'robe' || role.cut === 'dress';
  const upper = (draw: () => void): void =>
    pen.at({ y: plan.drop }, () => pen.at({ y: 260, turn: plan.lean }, () => pen.at({ y: -260 }, draw)));
  const legs = (): void => {
    if (plan.farLeg !== undefined) leg(pen, role, colours, plan.farLeg, plan, true);
    leg(pen, role, colours, plan.nearLeg, plan, false);
  };
  upper(() => {
    if (role.extras.includes('cape'))
      pen.path(
        blob(
          isLow
            ? '-38,142 38,142 66,220 74,292! 30,296 -30,296 -74,292! -66,220'
            : '-38,142 38,142 70,230 84,344! 30,336 -30,336 -84,344! -70,230',
        ),
        pen.plane(role.cut === 'armour' ? '#a5303a' : '#c93438'),
      );
    backHair(pen, role, colours);
    if (pose !== 'playing') arm(pen, role, colours, plan.farArm, true);
  });
  if (!isLow && pose !== 'riding') legs();
  upper(() => {
    torso(pen, role, pose === 'riding' ? 24 : isGown && !isLow ? 0 : 12);
    if (isGown && !isLow && pose !== 'riding') skirt(pen, role, pose === 'dancing');
  });
  if (isLow || pose === 'riding') legs();
  upper(() => {
    const scale = role.headScale;
    pen.at({ y: 128, turn: plan.nod }, () =>
      pen.at({ y: -128 }, () => {
        pen.at({ y: 128 * (1 - scale) + (scale > 1 ? 4 : 0), scale }, () => {
          personHead(pen, role, colours, moodOf(look), plan.turn);
          pen.anchor('headTop', 0, role.hat === 'none' ? 24 : -14);
          pen.anchor('face', -plan.turn, 84);
        });
      }),
    );
    if (pose === 'playing') arm(pen, role, colours, plan.farArm, false);
    arm(pen, role, colours, plan.nearArm, false);
    const [hx, hy] = plan.nearArm[2] ?? [0, 0];
    pen.anchor('hand', hx, hy);
    pen.anchor('back', 0, 200);
    pen.anchor('surface', 40, 136);
    pen.anchor('lap', 0, isLow ? 236 : 222);
    if (pose === 'riding') pen.anchor('seat', 8, 274);
  });
  pen.anchor('feet', 0, 398);
}

function skinOf(role: Role, look: Look): Skin {
  const index = (look.variant ?? 0) % skins.length;
  const said = look.attributes ?? [];
  const asked =
    said.includes('blond') || said.includes('blonde')
      ? '#dba843'
      : said.includes('red-haired') || said.includes('ginger')
        ? '#b9552a'
        : undefined;
  const grey =
    role.hair === 'grey' || said.includes('old') || said.includes('elderly') ? '#d9d6d2' : undefined;
  return { skin: skins[index] ?? '#f0bf95', hair: grey ?? asked ?? hairs[index] ?? '#5a3825' };
}

function arm(pen: Pen, role: Role, { skin }: Skin, joints: readonly Joint[], isFar: boolean): void {
  const [shoulder = [0, 0, 0], elbow = [0, 0, 0], hand = [0, 0, 0]] = joints;
  const cloth = tone(role.top, isFar ? -0.06 : 0);
  const isShort =
    ['shirt', 'dress', 'overalls'].includes(role.cut) && role.hat !== 'police' && role.hat !== 'cowboy';
  const isWide = role.cut === 'robe';
  const paint = (base: string): string =>
    pen.linear(
      [
        [0, tone(base, 0.05)],
        [0.5, base],
        [1, tone(base, -0.11)],
      ],
      60,
    );
  pen.ellipse(
    hand[0],
    hand[1],
    12.5,
    12.5,
    pen.ball(
      role.cut === 'armour' ? '#8d98a8' : role.hat === 'santa' || role.hat === 'hood' ? '#2c2a2c' : skin,
    ),
  );
  if (isShort) {
    pen.path(limb(joints), paint(isFar ? tone(skin, -0.05) : skin));
    const [mx, my] = [(shoulder[0] + elbow[0] * 2) / 3, (shoulder[1] + elbow[1] * 2) / 3];
    pen.path(
      limb([
        [shoulder[0], shoulder[1], 19],
        [mx, my, 17],
      ]),
      paint(cloth),
    );
    return;
  }
  const cuff: Joint = [
    hand[0] * 0.86 + elbow[0] * 0.14,
    hand[1] * 0.86 + elbow[1] * 0.14,
    isWide ? 20 : 12.5,
  ];
  pen.path(
    limb([[shoulder[0], shoulder[1], 18], [elbow[0], elbow[1], isWide ? 17 : 14.5], cuff]),
    paint(cloth),
  );
  if (role.hat === 'santa') pen.ellipse(cuff[0], cuff[1], 16, 13, pen.ball('#ffffff'));
  if (role.cut === 'armour') {
    pen.ellipse(shoulder[0], shoulder[1] - 2, 22, 20, pen.ball(tone(role.top, 0.03), 1.3));
    pen.ellipse(elbow[0], elbow[1], 15, 15, pen.ball(tone(role.top, 0.03), 1.3));
  }
}

function leg(
  pen: Pen,
  role: Role,
  { skin }: Skin,
  joints: readonly Joint[],
  plan: Figure,
  isFar: boolean,
): void {
  const [, knee = [0, 0, 0], ankle = [0, 0, 0]] = joints;
  const isBare = role.cut === 'dress' || (role.headScale > 1 && role.cut === 'shirt');
  const base = isBare ? skin : role.cut === 'robe' ? tone(role.top, -0.1) : role.bottom;
  const shade = isFar ? -0.06 : 0;
  pen.path(
    limb(joints),
    pen.linear(
      [
        [0, tone(base, shade + 0.03)],
        [0.5, tone(base, shade)],
        [1, tone(base, shade - 0.1)],
      ],
      70,
    ),
  );
  if (role.headScale > 1 && role.cut === 'shirt') {
    const [hip = [0, 0, 0]] = joints;
    pen.path(
      limb([hip, [(hip[0] + knee[0] * 2) / 3, (hip[1] + knee[1] * 2) / 3, 18]]),
      pen.plane(tone(role.bottom, shade)),
    );
  }
  if (role.cut === 'armour') pen.ellipse(knee[0], knee[1], 17, 16, pen.ball(tone(role.top, shade), 1.3));
  const turn =
    plan.shoes === 'left'
      ? Math.max(-40, Math.min(96, (ankle[0] - knee[0]) * (ankle[1] - knee[1] < 10 ? 1.4 : 0.55)))
      : 0;
  pen.at({ x: ankle[0], y: ankle[1], turn }, () => {
    if (plan.shoes === 'left') pen.path(blob('-32,16! -33,6 -14,-6 8,-14! 14,16!'), pen.plane(role.shoes));
    else pen.path(blob('-17,16! -19,2 -10,-9 10,-9 19,2 17,16!'), pen.ball(role.shoes, 1.2));
  });
}

function torso(pen: Pen, role: Role, extra: number): void {
  const base = role.top;
  const hem = 262 + extra;
  const shape = blob(mirrored(`0,134 20,136 42,146 50,178 44,222 46,${hem - 8} 0,${hem}`));
  pen.path(
    shape,
    pen.radial(
      [
        [0, tone(base, 0.1)],
        [0.4, tone(base, 0.01)],
        [0.75, tone(base, -0.06)],
        [1, tone(base, -0.14)],
      ],
      0.34,
      0.2,
      0.95,
    ),
  );
  pen.inside(shape, () => {
    pen.ellipse(0, 136, 34, 16, pen.glow(tone(base, -0.35), 0.6));
    if (role.cut === 'overalls') {
      pen.path('M-60 236H60V300H-60Z', pen.plane(role.bottom));
      pen.path(blob('-28,188! 28,188! 34,250! -34,250!'), pen.plane(role.bottom));
      pen.line('M-26 190L-34 136M26 190L34 136', tone(role.bottom, -0.04), 10);
      for (const side of [-1, 1]) pen.ellipse(24 * side, 194, 4.5, 4.5, '#f2cf62');
      pen.box(-14, 206, 28, 22, 5, tone(role.bottom, -0.08));
    } else if (role.cut === 'jacket' || role.cut === 'coat') {
      if (role.hat !== 'fire')
        pen.path('M-17 134L0 190L17 134Z', role.name === 'pirate' ? '#c93a3a' : '#f6f3ec');
      pen.line(`M0 ${role.hat === 'fire' ? 140 : 188}V${hem}`, tone(base, -0.16), 2.6, 0.9);
      if (role.hat !== 'fire')
        pen.path('M-20 132L-28 150L-4 190L0 176ZM20 132L28 150L4 190L0 176Z', pen.plane(tone(base, 0.03)));
      for (const y of [206, 230]) pen.ellipse(7, y, 3.4, 3.4, tone(base, -0.25));
      if (role.hat === 'toque')
        for (const y of [176, 206, 230]) for (const x of [-12, 12]) pen.ellipse(x, y, 3.6, 3.6, '#4b5160');
    } else if (role.cut === 'shirt' || role.cut === 'dress') {
      pen.path('M-20 132Q0 158 20 132Q14 150 0 152Q-14 150 -20 132Z', tone(base, -0.1));
    } else if (role.cut === 'armour') {
      pen.line('M0 140V236M-44 200Q0 222 44 200M-44 226Q0 248 44 226', tone(base, -0.18), 3, 0.8);
      pen.ellipse(-20, 168, 14, 20, pen.glow('#ffffff', 0.9), { turn: 20 });
    } else if (role.cut === 'robe') {
      pen.path('M-8 134H8V300H-8Z', tone(base, 0.12), { opacity: 0.55 });
    }
    if (role.extras.includes('stripes')) {
      const ink = role.hat === 'fire' ? '#f4e04d' : role.name === 'pirate' ? '#b5373a' : '#fbf5e8';
      for (const y of role.hat === 'fire' ? [186, 236] : [164, 186, 208, 230, 252])
        pen.path(`M-60 ${y}Q0 ${y + 12} 60 ${y}V${y + 10}Q0 ${y + 22} -60 ${y + 10}Z`, ink, {
          opacity: 0.92,
        });
    }
    if (role.extras.includes('sash')) pen.path('M-60 150L-40 132L60 236V262Z', '#f3cf5a', { opacity: 0.9 });
    if (role.extras.includes('emblem'))
      pen.path(
        polygon('0,168 7,184 24,186 11,198 15,215 0,206 -15,215 -11,198 -24,186 -7,184'),
        pen.ball('#f6cf3f'),
      );
  });
  if (role.extras.includes('tie'))
    pen.path(
      blob('-7,140! 7,140! 5,152! 11,206! 0,220! -11,206! -5,152!'),
      pen.plane(role.cut === 'coat' ? '#3d6fa8' : '#b5373a'),
    );
  if (role.extras.includes('neckerchief'))
    pen.path(blob('-24,134! 24,134! 12,152 0,172! -12,152'), pen.plane('#cf3c38'));
  if (role.extras.includes('stethoscope')) {
    pen.line(curve('-20,136 -24,176 -6,200 12,180 22,136'), '#4a5262', 4);
    pen.ellipse(-8, 206, 9, 9, pen.ball('#b9c2cc', 1.4));
  }
  if (role.extras.includes('badge'))
    pen.path(polygon('24,170 34,174 32,188 24,196 16,188 14,174'), pen.ball('#f0c646'));
  if (role.extras.includes('belt')) {
    pen.path(
      'M-46 234Q0 248 46 234V250Q0 264 -46 250Z',
      pen.pipe(role.cut === 'robe' ? '#b98a3e' : '#4a3227'),
    );
    pen.box(-11, 238, 22, 18, 4, pen.plane('#e8c04a'));
  }
}

function skirt(pen: Pen, role: Role, isSwinging: boolean): void {
  const base = role.top;
  const long = role.cut === 'robe';
  const hem = long ? 388 : 330;
  const wide = long ? 76 : isSwinging ? 96 : 74;
  const shape = blob(
    `-44,236! ${-wide * 0.78},${(236 + hem) / 2} ${-wide},${hem}! ${-wide * 0.4},${hem + 12} 0,${hem + 6} ${wide * 0.4},${hem + 12} ${wide},${hem}! ${wide * 0.78},${(236 + hem) / 2} 44,236! 0,246`,
  );
  pen.path(
    shape,
    pen.linear(
      [
        [0, tone(base, 0.06)],
        [0.4, base],
        [1, tone(base, -0.14)],
      ],
      30,
    ),
  );
  pen.inside(shape, () => {
    for (const x of [-0.55, -0.15, 0.3, 0.65])
      pen.line(
        `M${x * 44} 250Q${x * wide * 0.8} ${(250 + hem) / 2} ${x * wide} ${hem + 10}`,
        tone(base, -0.13),
        4,
        0.55,
      );
    if (long)
      pen.path(
        `M${-wide - 10} ${hem - 16}Q0 ${hem + 2} ${wide + 10} ${hem - 16}V${hem + 20}H${-wide - 10}Z`,
        '#e3bd57',
        { opacity: 0.85 },
      );
  });
  if (!role.extras.includes('belt'))
    pen.path('M-45 230Q0 246 45 230V242Q0 258 -45 242Z', pen.plane(tone(base, -0.12)));
}
