/** A book: open with its pages towards us, which is also how it lies in a reader's lap, or closed and standing. */
import { type Pen, wants } from './kit.ts';
import { mainColour, recipe } from './recipe.ts';
import { box, polygon } from './shape.ts';
import { tone } from './tone.ts';

/** A book; open unless it is asked for closed. */
export const book = recipe(
  {
    name: 'book',
    nouns: ['book', 'open book', 'storybook', 'novel', 'notebook', 'diary', 'magazine'],
    class: 'object',
    heightMetres: 0.25,
    poses: ['held', 'reading'],
  },
  (pen, look) => {
    const base = mainColour(
      look,
      ['#b5423c', '#3c6fb5', '#4a8a55', '#7a559c'][(look.variant ?? 0) % 4] ?? '#b5423c',
    );
    if (wants(look, 'closed', 'shut')) closed(pen, base);
    else open(pen, base);
  },
);

function open(pen: Pen, base: string): void {
  pen.path(
    'M-150 22L0 36L150 22L158 168Q80 150 0 182Q-80 150 -158 168Z',
    pen.linear(
      [
        [0, tone(base, 0.06)],
        [0.5, base],
        [1, tone(base, -0.12)],
      ],
      60,
    ),
  );
  for (const side of [-1, 1]) {
    const p = (x: number): number => x * side;
    pen.path(`M0 32Q${p(70)} -4 ${p(140)} 14L${p(148)} 160Q${p(76)} 140 0 174Z`, pen.plane('#d9cdb4', 0.7));
    pen.path(`M0 28Q${p(70)} -10 ${p(138)} 8L${p(145)} 154Q${p(74)} 134 0 168Z`, pen.plane('#efe6d2', 0.6));
    const page = `M0 24Q${p(68)} -16 ${p(135)} 2L${p(142)} 148Q${p(72)} 128 0 162Z`;
    pen.path(
      page,
      pen.linear(
        side < 0
          ? [
              [0, '#fffdf6'],
              [0.7, '#fbf4e4'],
              [0.92, '#e6dac2'],
              [1, '#c9b999'],
            ]
          : [
              [0, '#c3b393'],
              [0.1, '#e9dfc9'],
              [0.35, '#fffaf0'],
              [1, '#f3ead7'],
            ],
        side < 0 ? 8 : 4,
      ),
    );
    const rows = side < 0 ? [34, 52, 70, 88, 106, 124] : [94, 112, 130];
    for (const y of rows) {
      const end = y === 124 || y === 130 ? 78 : 118;
      pen.line(
        `M${p(18)} ${y + 2}Q${p(62)} ${y - 25} ${p(end)} ${y - 17 + (118 - end) * -0.06}`,
        '#a59a88',
        3.2,
        0.75,
      );
    }
  }
  // A small picture on the right page: hill, sun and sky.
  const frame = 'M22 28Q66 2 118 12L122 68Q70 58 24 82Z';
  pen.path(
    frame,
    pen.linear(
      [
        [0, '#bfe3f5'],
        [1, '#eaf6fb'],
      ],
      90,
    ),
  );
  pen.inside(frame, () => {
    pen.ellipse(94, 28, 11, 11, '#ffd35c');
    pen.ellipse(50, 92, 52, 32, pen.ball('#8cc063'));
    pen.ellipse(112, 84, 46, 26, pen.ball('#6fae52'));
  });
  pen.line('M0 24V168', '#a4936f', 2.4, 0.7);
  pen.path(polygon('8,160 22,154 24,206 16,196 10,208'), pen.plane('#e0b23c', 1, 90));
  pen.anchor('grip', 0, 96);
  pen.anchor('feet', 0, 180);
  pen.anchor('surface', 0, 60);
  pen.anchor('face', 0, 86);
}

function closed(pen: Pen, base: string): void {
  pen.path(polygon('-96,-4 84,-20 104,0 -76,18'), pen.plane('#efe6d2', 0.7));
  pen.path(
    polygon('84,-20 104,0 104,226 84,206'),
    pen.linear(
      [
        [0, '#fffaf0'],
        [1, '#cdbf9f'],
      ],
      0,
    ),
  );
  for (const x of [89, 94, 99]) pen.line(`M${x} ${-18 + (x - 84)}V${208 + (x - 84)}`, '#c5b693', 1.6, 0.8);
  const cover = box(-98, -6, 184, 230, 8);
  pen.path(
    cover,
    pen.linear(
      [
        [0, tone(base, 0.1)],
        [0.5, base],
        [1, tone(base, -0.13)],
      ],
      60,
    ),
  );
  pen.inside(cover, () => {
    pen.path(box(-100, -10, 26, 240), tone(base, -0.18), { opacity: 0.6 });
    pen.path('M-60 -10L-20 -10L-90 230L-110 230Z', '#ffffff', { opacity: 0.14 });
  });
  pen.path(box(-56, 22, 122, 174, 6), 'none', { stroke: '#e7bd56', width: 4 });
  pen.box(-30, 56, 70, 10, 5, '#e7bd56');
  pen.box(-20, 76, 50, 7, 3.5, '#e7bd56');
  pen.ellipse(5, 138, 26, 26, pen.ball('#e7bd56'));
  pen.anchor('grip', 0, 110);
  pen.anchor('feet', 0, 226);
  pen.anchor('face', 5, 100);
}
