/**
 * Whole generations through the front door, by size and quality: p50 of the request, of each stage inside the engine,
 * and of encoding alone, which is what any engine has to pay.
 */
import { startTree, temporaryFolder, treeKey } from '../test/tree.ts';
import { printTable, quantile } from './kit.ts';

const cases = [
  { size: '1024x1024', quality: 'low', rounds: 15 },
  { size: '1024x1024', quality: 'medium', rounds: 15 },
  { size: '1024x1024', quality: 'high', rounds: 11 },
  { size: '3840x2160', quality: 'medium', rounds: 5 },
] as const;
const prompts = [
  'four penguins in the snow',
  'three blue cars to the left of a yellow house',
  'a cat wearing a hat holding a balloon on a beach',
];
/** Pictures without a world behind them: what they cost beyond their encoding is planning and a few drawings. */
const flat = [
  'logo for a coffee shop called "Bean There", minimal',
  'a poster that says "SUMMER JAZZ" with a saxophone, sunset colors',
  'a sticker of a happy avocado',
];
const styles = ['', ', watercolor', ', oil painting', ', pixel art', ', pencil drawing'];

const folder = temporaryFolder();
const tree = await startTree({
  dataFolder: folder.path,
  env: { PICTOR_TIER: 'unlimited', PICTOR_LOG: 'silent' },
});

/** Asks once; the stages are read from the reply's server-timing header. */
async function ask(prompt: string, size: string, quality: string) {
  const since = performance.now();
  const response = await fetch(`${tree.url}/v1/images/generations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${treeKey}`, 'content-type': 'application/json', accept: 'image/png' },
    body: JSON.stringify({ model: 'gpt-image-2', prompt, size, quality }),
  });
  const bytes = await response.arrayBuffer();
  if (response.status !== 200)
    throw new Error(`answered ${response.status}: ${Buffer.from(bytes).toString().slice(0, 300)}`);
  return { ms: performance.now() - since, stages: stagesOf(response.headers.get('server-timing') ?? '') };
}

function stagesOf(header: string): Map<string, number> {
  const stages = new Map<string, number>();
  for (const [, name = '', ms = ''] of header.matchAll(/([\w.-]+);dur=([\d.]+)/g))
    stages.set(name, Number(ms));
  return stages;
}

async function measure(prompts: readonly string[], size: string, quality: string, rounds: number) {
  const wholes: number[] = [];
  const stages = new Map<string, number[]>();
  for (let round = 0; round < rounds; round++) {
    const result = await ask(prompts[round % prompts.length] ?? '', size, quality);
    wholes.push(result.ms);
    for (const [name, ms] of result.stages) stages.set(name, [...(stages.get(name) ?? []), ms]);
  }
  const p50 = (name: string) => quantile(stages.get(name) ?? [Number.NaN], 0.5);
  return { whole: quantile(wholes, 0.5), p50, names: [...stages.keys()] };
}

try {
  await measure(prompts, '1024x1024', 'low', 6);
  const rows = [['', 'request ms', 'engine ms', 'encode ms', 'engine ÷ encode', 'rest of the line ms']];
  const row = async (
    name: string,
    asked: readonly string[],
    size: string,
    quality: string,
    rounds: number,
  ) => {
    const { whole, p50, names } = await measure(asked, size, quality, rounds);
    const engine = names.filter((one) => one.startsWith('engine.')).reduce((sum, one) => sum + p50(one), 0);
    const encode = p50('engine.encode');
    rows.push([
      `${name} ${size} ${quality}`,
      whole.toFixed(0),
      engine.toFixed(0),
      encode.toFixed(0),
      (engine / encode).toFixed(1),
      (whole - engine).toFixed(1),
    ]);
    console.log(
      `  ${name} ${size} ${quality}: ${names.map((one) => `${one} ${p50(one).toFixed(1)}`).join(' · ')}`,
    );
  };
  for (const { size, quality, rounds } of cases) await row('plain scene', prompts, size, quality, rounds);
  await measure(flat, '1024x1024', 'low', 3);
  await row('flat picture', flat, '1024x1024', 'medium', 15);
  printTable('Whole generations, p50', rows);
  const styled = [['style at 1024x1024 medium', 'request ms']];
  for (const style of styles) {
    const { whole } = await measure(
      prompts.map((prompt) => prompt + style),
      '1024x1024',
      'medium',
      6,
    );
    styled.push([style === '' ? 'plain' : style.slice(2), whole.toFixed(0)]);
  }
  printTable('Styles, p50', styled);
} finally {
  await tree.stop();
  folder.remove();
}
