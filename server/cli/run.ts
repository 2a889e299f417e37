/**
 * `pictor run "a red fox"`: one prompt to files. It speaks only HTTP, so it works against any server of this API;
 * says the price before and after; writes paths, and nothing else, to stdout.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { systemClock } from '../base/clock.ts';
import { formatDollars } from '../base/money.ts';
import {
  type Command,
  type CommandContext,
  CommandProblem,
  type ExitCode,
  exitCodes,
  type Terminal,
} from './command.ts';
import { baseUrlFlag, connect } from './connection.ts';
import { type Asked, estimate } from './estimate.ts';
import { type Outcome, type Picture, receivePictures } from './receive.ts';
import { problemOf, send } from './send.ts';
import { formatOf, planTarget, previewPath, type Target, writePicture } from './target.ts';

/** The command. */
export const run: Command = {
  usage: 'run "PROMPT" [flags]      (the prompt may also be @FILE, or - for stdin)',
  flags: [
    { name: 'model', short: 'm', value: 'MODEL', about: 'The model; gpt-image-2 without it.' },
    { name: 'size', value: 'WIDTHxHEIGHT', about: 'Such as 1536x1024, or auto.' },
    { name: 'quality', value: 'QUALITY', about: 'low, medium, high or auto.' },
    { name: 'background', value: 'KIND', about: 'transparent, opaque or auto.' },
    { name: 'format', value: 'FORMAT', about: 'png, jpeg or webp; without it, what the ending of -o says.' },
    { name: 'compression', value: 'PERCENT', about: 'For jpeg and webp, 0 to 100.' },
    { name: 'count', short: 'n', value: 'N', about: 'How many pictures, 1 to 10.' },
    {
      name: 'out',
      short: 'o',
      value: 'PATH',
      about: 'A file, a folder, a pattern with {slug}, {i}, {ext}, or - for stdout.',
    },
    { name: 'stream', about: 'Asks for a stream and tells what arrives.' },
    {
      name: 'partials',
      value: 'N',
      about: 'Previews of each picture, 1 to 3, at 100 tokens each; implies --stream.',
    },
    { name: 'json', about: 'One JSON object a picture on stdout instead of its path.' },
    { name: 'dry-run', about: 'Shows the request, its price and the paths; sends nothing.' },
    { name: 'open', about: 'Opens each picture when it is there.' },
    { name: 'force', about: 'Writes over files that are there.' },
    { name: 'quiet', about: 'Says nothing but errors on stderr.' },
    baseUrlFlag,
  ],
  run: async (context) => {
    const job = readJob(context);
    const terminal = job.isQuiet ? quietly(context.terminal) : context.terminal;
    const quote = estimate(job.asked, today());
    const price = quote === undefined ? 'price unknown here' : `≈ ${formatDollars(quote.costNanodollars)}`;
    const connection = connect(context);
    if (job.isDry) {
      const url = `${connection.baseUrl}/images/generations`;
      const plan = {
        url,
        body: job.body,
        price_dollars: dollars(quote?.costNanodollars),
        paths: job.target.paths,
      };
      terminal.out(JSON.stringify(plan, null, job.isJson ? 0 : 2));
      return exitCodes.ok;
    }
    terminal.say(
      `${job.asked.model} at ${connection.baseUrl}: ${job.asked.count} × ${job.asked.size ?? 'auto'}, ${price}`,
    );
    try {
      return await paint(job, { ...context, terminal }, connection, price);
    } catch (error) {
      if (!context.signal.aborted) throw error;
      context.terminal.say('pictor: interrupted; the server has been told, and is asked to stop the job.');
      return exitCodes.interrupted;
    }
  },
};

interface Job {
  readonly asked: Asked;
  /** The request's body, in wire spelling. */
  readonly body: Readonly<Record<string, unknown>>;
  readonly target: Target;
  readonly isJson: boolean;
  readonly isDry: boolean;
  readonly isQuiet: boolean;
  readonly isOpened: boolean;
}

function readJob({ words, flags, folder }: CommandContext): Job {
  const text = (name: string) => (typeof flags[name] === 'string' ? flags[name] : undefined);
  const number = (name: string, least: number, most: number) => {
    const written = text(name);
    if (written === undefined) return undefined;
    const value = Number(written);
    if (!/^\d+$/.test(written) || value < least || value > most) {
      throw new CommandProblem(`--${name} takes a whole number from ${least} to ${most}, not ${written}.`);
    }
    return value;
  };
  const prompt = readPrompt(words, folder);
  const pattern = text('out');
  const format = text('format') ?? (pattern === undefined ? undefined : formatOf(pattern));
  const count = number('count', 1, 10) ?? 1;
  const partials = number('partials', 0, 3);
  const isStreamed = flags['stream'] === true || (partials ?? 0) > 0;
  if (pattern === '-' && (count > 1 || flags['json'] === true)) {
    throw new CommandProblem(
      '-o - writes the bytes of one picture to stdout; it goes with neither -n nor --json.',
    );
  }
  const asked: Asked = {
    model: text('model') ?? 'gpt-image-2',
    prompt,
    size: text('size'),
    quality: text('quality'),
    count,
    partials: partials ?? 0,
  };
  const optional = {
    size: asked.size,
    quality: asked.quality,
    background: text('background'),
    output_format: format,
    output_compression: number('compression', 0, 100),
    n: count === 1 ? undefined : count,
    stream: isStreamed || undefined,
    partial_images: partials,
  };
  const given = Object.entries(optional).filter(([, value]) => value !== undefined);
  return {
    asked,
    body: { model: asked.model, prompt, ...Object.fromEntries(given) },
    target: planTarget({
      pattern,
      prompt,
      format: format ?? 'png',
      count,
      folder,
      isForced: flags['force'] === true,
    }),
    isJson: flags['json'] === true,
    isDry: flags['dry-run'] === true,
    isQuiet: flags['quiet'] === true,
    isOpened: flags['open'] === true,
  };
}

function readPrompt(words: readonly string[], folder: string): string {
  const [first] = words;
  if (first === undefined)
    throw new CommandProblem('there is nothing to draw: pictor run "a red fox in the snow".');
  // A file descriptor reads all of stdin, whatever it is.
  if (words.length === 1 && first === '-') return readFileSync(0, 'utf8').trim();
  if (words.length === 1 && first.startsWith('@')) {
    const path = resolve(folder, first.slice(1));
    try {
      return readFileSync(path, 'utf8').trim();
    } catch (error) {
      throw new CommandProblem(
        `the prompt cannot be read from ${path}: ${error instanceof Error ? error.message : ''}`,
      );
    }
  }
  return words.join(' ');
}

async function paint(
  job: Job,
  { terminal, signal }: CommandContext,
  connection: ReturnType<typeof connect>,
  price: string,
): Promise<ExitCode> {
  const startedMs = systemClock.elapsedMs();
  const key = await connection.findKey();
  const ticker = startTicker(terminal, price, startedMs);
  try {
    const url = `${connection.baseUrl}/images/generations`;
    const reply = await send({ method: 'POST', url, key, body: job.body, signal });
    if (reply.status !== 200) throw await problemOf(reply, connection.keyAdvice);
    const warnings = reply.header('x-pictor-warnings');
    if (warnings !== undefined) terminal.say(`note: ${warnings}`);
    const requestId = reply.header('x-request-id');
    const outcome = await receivePictures(reply, {
      onPartial: (index, partialIndex, pieces) => {
        ticker.tell(
          `picture ${index + 1}/${job.asked.count}, preview ${partialIndex + 1}/${job.asked.partials}`,
        );
        const path = job.target.paths[index];
        if (path === undefined || path === '-') return;
        const preview = writePicture(job.target, previewPath(path, partialIndex), pieces);
        terminal.say(`preview: ${preview}`);
      },
      onPicture: (picture) => {
        ticker.tell(`picture ${picture.index + 1}/${job.asked.count} is here`);
        const path = put(job, picture);
        if (path === undefined) return;
        terminal.out(job.isJson ? JSON.stringify(describe(job, picture, path, requestId)) : path);
        if (job.isOpened) openInViewer(path);
      },
    });
    ticker.stop();
    terminal.say(closingLine(job, outcome, reply.header('x-pictor-cost'), startedMs, requestId));
    return exitCodes.ok;
  } finally {
    ticker.stop();
  }
}

/** Writes the picture; undefined when it went to stdout. */
function put(job: Job, picture: Picture): string | undefined {
  const path = job.target.paths[picture.index];
  if (path === undefined)
    throw new CommandProblem('the server sent more pictures than were asked for.', exitCodes.server);
  if (path !== '-') return writePicture(job.target, path, picture.pieces);
  for (const piece of picture.pieces) process.stdout.write(piece);
  return undefined;
}

function describe(job: Job, picture: Picture, path: string, requestId: string | undefined) {
  const { index, pieces, facts, usage } = picture;
  return {
    path,
    index,
    bytes: pieces.reduce((sum, piece) => sum + piece.length, 0),
    model: job.asked.model,
    ...facts,
    request_id: requestId,
    usage,
  };
}

function closingLine(
  job: Job,
  { pictureCount, costNanodollarsOf }: Outcome,
  costHeader: string | undefined,
  startedMs: number,
  requestId: string | undefined,
): string {
  const seconds = ((systemClock.elapsedMs() - startedMs) / 1000).toFixed(1);
  const listCost = costNanodollarsOf(job.asked.model, today());
  const cost = listCost === undefined ? costHeader && `$${costHeader}` : formatDollars(listCost);
  const parts = [`${pictureCount} picture${pictureCount === 1 ? '' : 's'}`, `${seconds} s`, cost, requestId];
  return parts.filter((part) => part !== undefined).join(' · ');
}

const spinner = [...'⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏'];
const tickMs = 100;

/** On a watched terminal one line that moves; elsewhere a plain line for each thing that happens. */
function startTicker(terminal: Terminal, price: string, startedMs: number) {
  let what = 'painting';
  const timer = terminal.isWatched
    ? setInterval(() => {
        const elapsed = systemClock.elapsedMs() - startedMs;
        const mark = spinner[Math.floor(elapsed / tickMs) % spinner.length] ?? '';
        terminal.progress(`${mark} ${what}  ${(elapsed / 1000).toFixed(1)} s  ${price}`);
      }, tickMs)
    : undefined;
  return {
    tell: (line: string) => {
      what = line;
      if (!terminal.isWatched) terminal.say(line);
    },
    stop: () => clearInterval(timer),
  };
}

function quietly(terminal: Terminal): Terminal {
  return { ...terminal, isWatched: false, say() {}, progress() {} };
}

/** Leaves the viewer running after us; that none is there is no reason to fail, for the picture is saved. */
function openInViewer(path: string): void {
  const [command, ...before] =
    process.platform === 'darwin'
      ? ['open']
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '']
        : ['xdg-open'];
  const viewer = spawn(command ?? '', [...before, path], { detached: true, stdio: 'ignore' });
  viewer.once('error', (error) =>
    process.stderr.write(`pictor: no viewer could be started: ${error.message}\n`),
  );
  viewer.unref();
}

function today(): string {
  return new Date(systemClock.nowMs()).toISOString().slice(0, 10);
}

function dollars(cost: bigint | undefined): string | undefined {
  return cost === undefined ? undefined : formatDollars(cost).replace('$', '');
}
