/** The first page: a prompt, a picture, and the same request as code. */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { gptImage2 as model } from '../../contract/models/gpt-image-2.ts';
import { priceAt } from '../../contract/prices.ts';
import { costOf, noMeters, outputImageTokens, partialImageTokens } from '../../contract/tokens.ts';
import { generate, Refusal, type Wish } from '../api/generate.ts';
import { paths } from '../paths.ts';
import { Canvas, type CanvasState } from '../ui/Canvas.tsx';
import { Snippet } from '../ui/Snippet.tsx';

const sizes = ['1024x1024', '1536x1024', '1024x1536', '1536x864', '864x1536', '2048x2048', '3840x2160'];
const qualities = ['low', 'medium', 'high'];
const examples = [
  'a red fox reading a book under a big tree at night, watercolor',
  'a poster that says "SUMMER JAZZ" with a saxophone, sunset colors',
  'two sailboats at sunset, oil painting',
];
const keyName = 'pictor-key';

/** The page. */
export default function Studio() {
  const [wish, setWish] = useState<Wish>({
    prompt: examples[0] ?? '',
    size: '1024x1024',
    quality: 'low',
    background: 'auto',
  });
  const [key, setKey] = useState(() => sessionStorage.getItem(keyName) ?? '');
  const [state, setState] = useState<CanvasState>({ kind: 'empty' });
  const work = useRef<AbortController | undefined>(undefined);
  const prompt = useRef<HTMLTextAreaElement>(null);
  useEffect(() => prompt.current?.focus(), []);

  const change = (changes: Partial<Wish>) => setWish((before) => ({ ...before, ...changes }));
  const isWorking = state.kind === 'working';
  const canRun = wish.prompt.trim() !== '' && key.trim() !== '';

  const run = async () => {
    work.current = new AbortController();
    sessionStorage.setItem(keyName, key.trim());
    const since = performance.now();
    const seconds = () => `${((performance.now() - since) / 1000).toFixed(1)} s`;
    let preview: string | undefined;
    setState({ kind: 'working', preview, told: 'asked' });
    try {
      for await (const progress of generate(wish, key.trim(), work.current.signal)) {
        if (preview) URL.revokeObjectURL(preview);
        if (progress.kind === 'preview') {
          preview = progress.url;
          setState({ kind: 'working', preview, told: `preview ${progress.index + 1} of 2 · ${seconds()}` });
          continue;
        }
        const told = [
          seconds(),
          progress.size.replace('x', ' × '),
          progress.quality,
          `${progress.outputTokens} tokens`,
          dollars(chargeOf(progress.inputTokens, progress.outputTokens)),
          progress.engine,
          progress.requestId,
        ].join(' · ');
        setState({ kind: 'done', url: progress.url, told, requestId: progress.requestId });
      }
    } catch (error) {
      if (work.current.signal.aborted) setState({ kind: 'empty' });
      else setState({ kind: 'refused', refusal: asRefusal(error) });
    }
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isWorking) work.current?.abort();
    else if (canRun) void run();
  };

  return (
    <div className="page">
      <header>
        <a className="brand" href="./">
          <img src="./mark.svg" alt="" width="36" height="36" />
          Pictor
        </a>
        <nav>
          <a href={paths.openapi}>OpenAPI</a>
          <a href={paths.forMachines}>For machines</a>
        </nav>
      </header>
      <main>
        <form onSubmit={submit}>
          <label htmlFor="prompt">What shall it be?</label>
          <textarea
            id="prompt"
            ref={prompt}
            rows={4}
            maxLength={32000}
            value={wish.prompt}
            onChange={(event) => change({ prompt: event.target.value })}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.shiftKey) submit(event);
            }}
          />
          <div className="examples">
            {examples.map((example) => (
              <button
                key={example}
                type="button"
                className="chip"
                onClick={() => change({ prompt: example })}
              >
                {example}
              </button>
            ))}
          </div>
          <div className="row">
            <Choice label="Size" value={wish.size} values={sizes} onChange={(size) => change({ size })} />
            <Choice
              label="Quality"
              value={wish.quality}
              values={qualities}
              onChange={(quality) => change({ quality })}
            />
            <Choice
              label="Background"
              value={wish.background}
              values={['auto', 'opaque', 'transparent']}
              onChange={(background) => change({ background })}
            />
          </div>
          <label htmlFor="key">API key</label>
          <input
            id="key"
            type="password"
            autoComplete="off"
            placeholder="sk-proj-… as printed at the first start"
            value={key}
            onChange={(event) => setKey(event.target.value)}
          />
          <p className="note">Kept in this tab only.</p>
          <button type="submit" className="run" disabled={!isWorking && !canRun}>
            {isWorking ? 'Cancel' : `Generate · ≈ ${dollars(estimateOf(wish))}`}
          </button>
          {!canRun && !isWorking && (
            <p className="note" role="status">
              {key.trim() === '' ? 'Paste your key to begin.' : 'Write a prompt to begin.'}
            </p>
          )}
        </form>
        <Canvas state={state} alt={wish.prompt} aspect={aspectOf(wish.size)} />
        <Snippet wish={wish} />
      </main>
    </div>
  );
}

function Choice(props: {
  readonly label: string;
  readonly value: string;
  readonly values: readonly string[];
  readonly onChange: (value: string) => void;
}) {
  return (
    <label className="choice">
      <span>{props.label}</span>
      <select value={props.value} onChange={(event) => props.onChange(event.target.value)}>
        {props.values.map((value) => (
          <option key={value} value={value}>
            {value.replace('x', ' × ')}
          </option>
        ))}
      </select>
    </label>
  );
}

function aspectOf(size: string): number {
  const [width = 1, height = 1] = size.split('x').map(Number);
  return width / height;
}

/** Nanodollars at list price for what the form asks, two previews included and the prompt's few tokens left out. */
function estimateOf(wish: Wish): bigint {
  const [width = 1024, height = 1024] = wish.size.split('x').map(Number);
  const quality = wish.quality === 'high' ? 'high' : wish.quality === 'medium' ? 'medium' : 'low';
  const picture = outputImageTokens(model.tokenRule, width, height, quality) ?? 0;
  return chargeOf(0, picture + 2 * partialImageTokens);
}

function chargeOf(textIn: number, imageOut: number): bigint {
  const price = priceAt(model.price, new Date().toISOString().slice(0, 10));
  return price ? costOf({ ...noMeters, textIn, imageOut }, price) : 0n;
}

function dollars(nanodollars: bigint): string {
  return `$${(Number(nanodollars) / 1e9).toFixed(4)}`;
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new Refusal(`The server cannot be reached (${reason}). Is it still running?`, null, null, '');
}
