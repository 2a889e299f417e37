/**
 * From a job to files: says the price before and after, sends the request, puts each picture in its place as it arrives,
 * and writes paths, and nothing else, to stdout.
 */
import { spawn } from 'node:child_process';
import { systemClock } from '../base/clock.ts';
import { formatDollars } from '../base/money.ts';
import { type CommandContext, CommandProblem, type ExitCode, exitCodes, type Terminal } from './command.ts';
import { connect } from './connection.ts';
import { estimate } from './estimate.ts';
import type { Form } from './form.ts';
import type { Wanted } from './picture-flags.ts';
import { type Outcome, type Picture, receivePictures } from './receive.ts';
import { problemOf, send } from './send.ts';
import { previewPath, writePicture } from './target.ts';

/** A request that is ready to go. */
export interface Job extends Wanted {
  /** Below the base URL, e.g. `/images/generations`. */
  readonly path: string;
  /** The parameters go as JSON, or as this form. */
  readonly form?: Form;
  /** What `--dry-run` shows as the body. */
  readonly shown: unknown;
}

/** Does the job, or shows it. Throws CommandProblem for refusals and failures. */
export async function paint(job: Job, context: CommandContext): Promise<ExitCode> {
  const terminal = job.isQuiet ? quietly(context.terminal) : context.terminal;
  const quote = estimate(job.asked, today());
  const price = quote === undefined ? 'price unknown here' : `≈ ${formatDollars(quote.costNanodollars)}`;
  const connection = connect(context);
  if (job.isDry) {
    const plan = {
      url: connection.baseUrl + job.path,
      body: job.shown,
      ...(quote === undefined || quote.inputTokens === 0 ? {} : { input_image_tokens: quote.inputTokens }),
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
    return await order(job, { ...context, terminal }, connection, price);
  } catch (error) {
    if (!context.signal.aborted) throw error;
    context.terminal.say('pictor: interrupted; the server has been told, and is asked to stop the job.');
    return exitCodes.interrupted;
  }
}

async function order(
  job: Job,
  { terminal, signal }: CommandContext,
  connection: ReturnType<typeof connect>,
  price: string,
): Promise<ExitCode> {
  const startedMs = systemClock.elapsedMs();
  const key = await connection.findKey();
  const ticker = startTicker(terminal, price, startedMs);
  try {
    const url = connection.baseUrl + job.path;
    const body = job.form === undefined ? { body: job.parameters } : { form: job.form };
    const reply = await send({ method: 'POST', url, key, ...body, signal });
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
