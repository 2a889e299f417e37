/** What a thing is made of, as far as a colour can say it. Glass and ice are not among these: they need more than paint. */
import type { Look } from './artwork.ts';
import { drawable } from './tone.ts';

const colours: Readonly<Record<string, string>> = {
  golden: '#e3b03a',
  gold: '#e3b03a',
  silver: '#c4cad2',
  wooden: '#b37a45',
  wood: '#b37a45',
  oak: '#b37a45',
  bamboo: '#c9b062',
  stone: '#a9a49c',
  concrete: '#a9a7a3',
  marble: '#e6e3df',
  copper: '#c8784a',
  bronze: '#a9793f',
  brass: '#c9a24a',
  metal: '#9aa3ad',
  steel: '#9aa3ad',
  iron: '#6d747d',
  clay: '#b9694a',
  terracotta: '#c0714c',
  ceramic: '#f1eee8',
  porcelain: '#f4f1ec',
  paper: '#f6f2e8',
  chocolate: '#6b4026',
  brick: '#b5593f',
};

/** The colour that the look asks for, in words or by its material; `undefined` keeps the natural one. */
export function wishedColour(look: Look): string | undefined {
  return look.colour === undefined ? colours[look.material ?? ''] : drawable(look.colour);
}

/** True when the look names a material that no colour stands for. */
export function hasStrangeMaterial(look: Look): boolean {
  return look.material !== undefined && colours[look.material] === undefined;
}
