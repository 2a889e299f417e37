/** Balls to play with. */
import { sheen } from './details.ts';
import { mainColour, recipe } from './recipe.ts';
import { oval, polygon } from './shape.ts';
import { tone } from './tone.ts';

/** A beach ball in six colours. */
export const ball = recipe(
  {
    name: 'ball',
    nouns: ['ball', 'beach ball', 'toy ball', 'bouncy ball'],
    class: 'toy',
    heightMetres: 0.35,
  },
  (pen, look) => {
    const base = mainColour(look, '#e4483f');
    const panels =
      look.colour === undefined
        ? ['#e4483f', '#fdf8ec', '#3f8fd0', '#fdf8ec', '#f5c33b', '#fdf8ec']
        : [base, '#fdf8ec', tone(base, -0.06), '#fdf8ec', tone(base, 0.06), '#fdf8ec'];
    const r = 180;
    const outline = oval(0, 0, r, r);
    pen.inside(outline, () => {
      const [px, py] = [-44, -62];
      panels.forEach((colour, index) => {
        const at = (turn: number, reach: number): string => {
          const angle = ((index * 60 + turn + 10) * Math.PI) / 180;
          return `${Math.round(px + Math.cos(angle) * reach)} ${Math.round(py + Math.sin(angle) * reach)}`;
        };
        pen.path(
          `M${px} ${py}Q${at(-16, 130)} ${at(0, 330)}L${at(60, 330)}Q${at(44, 130)} ${px} ${py}Z`,
          colour,
        );
      });
      pen.ellipse(px, py, 26, 22, '#fdf8ec');
    });
    pen.path(
      outline,
      pen.radial(
        [
          [0, '#ffffff', 0.5],
          [0.3, '#ffffff', 0.08],
          [0.6, '#20102a', 0.04],
          [1, '#20102a', 0.46],
        ],
        0.34,
        0.26,
        0.8,
      ),
    );
    pen.ellipse(-44, -62, 25, 21, 'none', { stroke: '#d8cfbd', width: 2.4, opacity: 0.7 });
    sheen(pen, -88, -104, 36, 20, -42, 0.85);
    pen.anchor('face', 0, 0);
    pen.anchor('feet', 0, 180);
  },
);

/** A football of pentagons. */
export const football = recipe(
  { name: 'football', nouns: ['football', 'soccer ball', 'soccer'], class: 'toy', heightMetres: 0.22 },
  (pen, look) => {
    const patch = mainColour(look, '#2d3038');
    const outline = oval(0, 0, 180, 180);
    pen.path(outline, '#fbfbf9');
    pen.inside(outline, () => {
      const pentagon = (
        x: number,
        y: number,
        r: number,
        turn: number,
        squash: number,
        tilt: number,
      ): void => {
        pen.at({ x, y, turn: tilt }, () => {
          const corners = Array.from({ length: 5 }, (_, index) => {
            const angle = ((turn + index * 72) * Math.PI) / 180;
            return [Math.cos(angle) * r * squash, Math.sin(angle) * r] as const;
          });
          pen.path(polygon(corners), patch);
        });
      };
      let seams = '';
      for (let index = 0; index < 5; index += 1) {
        const angle = ((index * 72 - 90) * Math.PI) / 180;
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        seams += `M${Math.round(-16 + c * 60)} ${Math.round(-14 + s * 60)}L${Math.round(-12 + c * 108)} ${Math.round(-10 + s * 108)}`;
        for (const side of [-1, 1]) {
          const b = angle + side * 0.628;
          seams += `L${Math.round(-8 + Math.cos(b) * 130)} ${Math.round(-6 + Math.sin(b) * 130)}M${Math.round(-12 + c * 108)} ${Math.round(-10 + s * 108)}`;
          seams += `M${Math.round(-8 + Math.cos(b) * 130)} ${Math.round(-6 + Math.sin(b) * 130)}L${Math.round(-4 + Math.cos(b) * 165)} ${Math.round(Math.sin(b) * 165)}M${Math.round(-12 + c * 108)} ${Math.round(-10 + s * 108)}`;
        }
      }
      pen.line(seams, '#8d9199', 4);
      pentagon(-16, -14, 62, -90, 1, 0);
      for (let index = 0; index < 5; index += 1) {
        const angle = index * 72 - 54;
        const a = (angle * Math.PI) / 180;
        pentagon(Math.cos(a) * 170, Math.sin(a) * 170, 58, 180, 0.6, angle);
      }
    });
    pen.path(
      outline,
      pen.radial(
        [
          [0, '#ffffff', 0.3],
          [0.35, '#ffffff', 0],
          [0.6, '#1c2233', 0.05],
          [1, '#1c2233', 0.5],
        ],
        0.34,
        0.26,
        0.8,
      ),
    );
    sheen(pen, -90, -100, 32, 18, -42, 0.8);
    pen.anchor('face', 0, 0);
    pen.anchor('feet', 0, 180);
  },
);
