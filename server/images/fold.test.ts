import { describe, expect, test } from 'vitest';
import { imagesResponse } from '../../contract/images.ts';
import type { Asset } from '../assets/asset.ts';
import { type Pieces, piecesLength } from '../base/pieces.ts';
import { quote } from '../metering/quote.ts';
import { foldImages } from './fold.ts';
import { imageFrame } from './frames.ts';
import type { LineEvent } from './line.ts';
import { readOrder } from './order.ts';

/** A piece list as it would be on the wire. */
const written = (pieces: Pieces): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : Buffer.from(piece).toString('base64'))).join('');

const bytesOf = (index: number) => Uint8Array.from([137, 80, 78, 71, index]);

/** The events of one request, as the line would give them. */
function eventsOf(
  fields: Record<string, unknown>,
  revised?: string,
  profile: 'lenient' | 'strict' = 'lenient',
) {
  const order = readOrder(
    { model: 'gpt-image-2', prompt: 'a red cube', quality: 'low', ...fields },
    { profile, defaultModel: 'gpt-image-2' },
  );
  const quoted = quote(order, 10, Date.UTC(2026, 10, 22));
  const usage = {
    inputTextTokens: quoted.meters.textIn,
    inputImageTokens: 0,
    outputImageTokens: quoted.meters.imageOut,
  };
  const events: LineEvent[] = [
    {
      type: 'admitted',
      order,
      quote: quoted,
      limits: [],
      createdAt: 1776889447,
      engine: 'sketch-1',
      isReplay: false,
    },
  ];
  for (let index = 0; index < order.count; index++) {
    for (let partialIndex = 0; partialIndex < order.partialCount; partialIndex++)
      events.push({ type: 'partial', index, partialIndex, bytes: bytesOf(100 + partialIndex) });
    const share = quoted.outputTokensPerPicture + order.partialCount * quoted.outputTokensPerPartial;
    events.push({
      type: 'picture',
      index,
      bytes: bytesOf(index),
      asset: assetOf(index, revised),
      usage: { ...usage, inputTextTokens: index === 0 ? 10 : 0, outputImageTokens: share },
    });
  }
  events.push({
    type: 'receipt',
    receipt: {
      chargeId: 'req_1',
      meters: quoted.meters,
      costNanodollars: quoted.costNanodollars,
      priceId: quoted.priceId,
    },
    usage,
    warnings: [],
    revisedPrompts: [],
    stepsMs: {},
  });
  return { order, events };
}

const assetOf = (index: number, revisedPrompt: string | undefined): Asset => ({
  id: `img_${index}`,
  requestId: 'req_1',
  projectId: 'proj_1',
  index,
  digest: '00',
  format: 'png',
  bytesLength: 5,
  widthPixels: 1024,
  heightPixels: 1024,
  revisedPrompt,
  createdAtMs: 0,
  expiresAtMs: 0,
});

const linkOf = (asset: Asset) => `http://localhost:7428/pictures/${asset.id}?s="x"`;
const lenient = { profile: 'lenient', linkOf } as const;
const strict = { profile: 'strict', linkOf } as const;

describe('the plain reply', () => {
  test('is, member for member, what upstream was captured to send', () => {
    const { events } = eventsOf({});
    expect(written(foldImages(events, strict))).toBe(
      '{"created":1776889447,"background":"opaque","data":[{"b64_json":"iVBORwA="}],"output_format":"png","quality":"low","size":"1024x1024",' +
        '"usage":{"input_tokens":10,"input_tokens_details":{"image_tokens":0,"text_tokens":10},"output_tokens":196,' +
        '"output_tokens_details":{"image_tokens":196,"text_tokens":0},"total_tokens":206}}',
    );
  });

  test('keeps pictures as bytes and knows its length before they are written', () => {
    const pieces = foldImages(eventsOf({ n: 3 }).events, strict);
    expect(pieces.filter((piece) => typeof piece !== 'string')).toHaveLength(3);
    expect(pieces).toHaveLength(7);
    expect(piecesLength(pieces)).toBe(Buffer.byteLength(written(pieces)));
  });

  test('fits its description, whatever was asked', () => {
    for (const fields of [
      {},
      { n: 4, size: '512x512' },
      { output_format: 'webp', background: 'transparent', safety_identifier: 'user "1"\n' },
      { response_format: 'url', n: 2 },
      { stream: true, partial_images: 2 },
    ]) {
      for (const context of [lenient, strict]) {
        const reply: unknown = JSON.parse(
          written(foldImages(eventsOf(fields, 'a "red" cube\n').events, context)),
        );
        expect(imagesResponse.strict().parse(reply)).toEqual(reply);
      }
    }
  });

  test('echoes the delivered size, the resolved values and the safety identifier', () => {
    const { events } = eventsOf({ size: '512x512', quality: 'auto', safety_identifier: 'user-1' });
    const reply: unknown = JSON.parse(written(foldImages(events, lenient)));
    expect(reply).toMatchObject({ size: '512x512', quality: 'medium', safety_identifier: 'user-1' });
  });

  test('tells a quality above high as it was asked', () => {
    const { events } = eventsOf({ model: 'gpt-image-2.5-flare', quality: 'max' }, undefined, 'strict');
    expect(JSON.parse(written(foldImages(events, strict)))).toMatchObject({ quality: 'max' });
  });

  test('gives links and no bytes where links were asked', () => {
    const pieces = foldImages(eventsOf({ response_format: 'url', n: 2 }).events, lenient);
    expect(pieces).toHaveLength(1);
    expect(JSON.parse(written(pieces))).toMatchObject({
      data: [{ url: linkOf(assetOf(0, undefined)) }, { url: linkOf(assetOf(1, undefined)) }],
    });
  });

  test('has a revised prompt only when it differs, and never in the strict profile', () => {
    const replyOf = (revised: string, context: typeof lenient | typeof strict) =>
      JSON.parse(written(foldImages(eventsOf({}, revised).events, context)));
    expect(replyOf('a blue cube', lenient)).toMatchObject({ data: [{ revised_prompt: 'a blue cube' }] });
    expect(replyOf('a red cube', lenient).data[0]).not.toHaveProperty('revised_prompt');
    expect(replyOf('a blue cube', strict).data[0]).not.toHaveProperty('revised_prompt');
  });

  test('without a receipt is a bug, not a reply', () => {
    expect(() => foldImages(eventsOf({}).events.slice(0, -1), strict)).toThrow('impossible state');
  });
});

describe('the stream', () => {
  const framesOf = (fields: Record<string, unknown>) => {
    const { order, events } = eventsOf({ stream: true, ...fields });
    return events.flatMap((event) => imageFrame(event, { order, createdAt: 1776889440 }) ?? []);
  };

  test('is, frame for frame, what upstream documents', () => {
    const frames = framesOf({ partial_images: 2 });
    const common =
      '"created_at":1776889440,"size":"1024x1024","quality":"low","background":"opaque","output_format":"png"';
    expect(frames.map(({ event, data }) => [event, written(data)])).toEqual([
      [
        'image_generation.partial_image',
        `{"type":"image_generation.partial_image","b64_json":"iVBOR2Q=",${common},"partial_image_index":0}`,
      ],
      [
        'image_generation.partial_image',
        `{"type":"image_generation.partial_image","b64_json":"iVBOR2U=",${common},"partial_image_index":1}`,
      ],
      [
        'image_generation.completed',
        `{"type":"image_generation.completed","b64_json":"iVBORwA=",${common},"usage":{"input_tokens":10,` +
          '"input_tokens_details":{"image_tokens":0,"text_tokens":10},"output_tokens":396,"total_tokens":406}}',
      ],
    ]);
  });

  test('has one completed frame for each picture, and their usage sums to the plain one', () => {
    const completed = framesOf({ n: 3, partial_images: 1 })
      .filter(({ event }) => event === 'image_generation.completed')
      .map(({ data }) => JSON.parse(written(data)));
    const plain = JSON.parse(
      written(foldImages(eventsOf({ n: 3, partial_images: 1, stream: true }).events, strict)),
    );
    expect(completed).toHaveLength(3);
    const sum = completed.reduce((total, frame) => total + frame.usage.total_tokens, 0);
    expect(sum).toBe(plain.usage.total_tokens);
  });

  test('never breaks its data line, whatever the identifier holds', () => {
    for (const { data } of framesOf({ safety_identifier: 'a\nb\r\n\u2028data: x' }))
      expect(written(data)).not.toMatch(/[\r\n]/);
  });
});
