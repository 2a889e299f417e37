/**
 * The questions that every engine is asked. An engine's own test file calls `engineSuite` with a way to make it; what
 * an engine cannot do by its card is skipped by the card, never by hand.
 */
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findModel } from '../../contract/models.ts';
import type { Engine, EngineEvent, Order, Source } from './engine.ts';

/** An order for tests: one small low-quality PNG of a red kite, changed by `changes`. */
export function orderOf(changes: Partial<Order> = {}): Order {
  const model = findModel('gpt-image-2');
  if (!model) throw new Error('the catalogue has no gpt-image-2');
  const painted = changes.painted ?? { widthPixels: 1024, heightPixels: 640 };
  return {
    operation: 'generate',
    model,
    modelRequested: 'gpt-image-2',
    prompt: 'a red kite over a meadow',
    sources: [],
    mask: undefined,
    count: 1,
    painted,
    delivered: painted,
    quality: 'low',
    background: 'opaque',
    format: 'png',
    compression: 100,
    moderation: 'auto',
    partialCount: 0,
    isStreamed: false,
    delivery: 'b64_json',
    endUser: undefined,
    safetyIdentifier: undefined,
    warnings: [],
    ...changes,
  };
}

/** A source for tests from a file's bytes. */
export async function sourceOf(bytes: Uint8Array, changes: Partial<Source> = {}): Promise<Source> {
  const { width, height, hasAlpha, format } = await sharp(bytes).metadata();
  return {
    name: 'image[0]',
    digest: 'd'.repeat(64),
    bytesLength: bytes.length,
    format: format === 'jpeg' || format === 'webp' ? format : 'png',
    extent: { widthPixels: width, heightPixels: height },
    hasAlpha,
    clearShare: 0,
    translucentShare: 0,
    content: { kind: 'memory', bytes },
    memory: undefined,
    ...changes,
  };
}

/** An order to edit a picture of the engine's own, or the one given. */
export async function editOf(engine: Engine, changes: Partial<Order> = {}): Promise<Order> {
  const sources = changes.sources ?? [await sourceOf(await ownPicture(engine))];
  return orderOf({ operation: 'edit', prompt: 'make the kite blue', ...changes, sources });
}

async function ownPicture(engine: Engine): Promise<Uint8Array> {
  const [picture] = picturesOf(await paintAll(engine, orderOf()));
  if (!picture) throw new Error('the engine painted nothing');
  return picture.bytes;
}

/** All events of an order. */
export async function paintAll(engine: Engine, order: Order, signal = new AbortController().signal) {
  const events: EngineEvent[] = [];
  for await (const event of engine.paint(order, signal)) events.push(event);
  return events;
}

const picturesOf = (events: readonly EngineEvent[]) => events.filter((event) => event.type === 'picture');

/** Runs the shared suite. */
export function engineSuite(name: string, make: () => Promise<Engine>): void {
  describe(`engine ${name}`, () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await make();
    });
    afterAll(() => engine.close());

    it('says that it can work', async () => {
      expect(await engine.check()).toBeUndefined();
    });

    it.each(['png', 'jpeg', 'webp'] as const)('delivers %s of exactly the asked size', async (format) => {
      if (!engine.card.formats.includes(format)) return;
      const painted = { widthPixels: 1088, heightPixels: 704 };
      const [picture] = picturesOf(await paintAll(engine, orderOf({ format, painted, delivered: painted })));
      const facts = await sharp(picture?.bytes).metadata();
      expect([facts.format, facts.width, facts.height]).toEqual([format, 1088, 704]);
    });

    it('paints large and delivers the smaller size that was asked for', async () => {
      const delivered = { widthPixels: 512, heightPixels: 512 };
      const order = orderOf({ painted: { widthPixels: 1024, heightPixels: 1024 }, delivered });
      const [picture] = picturesOf(await paintAll(engine, order));
      const facts = await sharp(picture?.bytes).metadata();
      expect([facts.width, facts.height]).toEqual([512, 512]);
      expect(picture?.extent).toEqual(delivered);
    });

    it('gives n pictures in index order, each another composition', async () => {
      const pictures = picturesOf(await paintAll(engine, orderOf({ count: 3 })));
      expect(pictures.map(({ index }) => index)).toEqual([0, 1, 2]);
      expect(new Set(pictures.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).size).toBe(3);
    });

    it('gives previews before their picture, in order and at full size', async () => {
      if (!engine.card.hasPartials) return;
      const events = await paintAll(engine, orderOf({ partialCount: 3, isStreamed: true, count: 2 }));
      const told = events.map((event) =>
        event.type === 'partial' ? `${event.index}.${event.partialIndex}` : `${event.index}`,
      );
      expect(told).toEqual(['0.0', '0.1', '0.2', '0', '1.0', '1.1', '1.2', '1']);
      for (const { bytes } of events) {
        const facts = await sharp(bytes).metadata();
        expect([facts.width, facts.height]).toEqual([1024, 640]);
      }
    });

    it('paints the same bytes for the same order, where the card says so', async () => {
      if (!engine.card.isDeterministic) return;
      const [first] = picturesOf(await paintAll(engine, orderOf()));
      const [second] = picturesOf(await paintAll(engine, orderOf()));
      expect(Buffer.compare(Buffer.from(first?.bytes ?? []), Buffer.from(second?.bytes ?? []))).toBe(0);
      expect(first?.bytes.length).toBeGreaterThan(1000);
    });

    it('leaves the ground transparent when asked', async () => {
      if (!engine.card.hasTransparency) return;
      const order = orderOf({ background: 'transparent', prompt: 'a sticker of a red apple' });
      const [picture] = picturesOf(await paintAll(engine, order));
      const { data, info } = await sharp(picture?.bytes).raw().toBuffer({ resolveWithObject: true });
      expect(info.channels).toBe(4);
      expect(data[3]).toBe(0);
      const opaque = data.filter((value, at) => at % 4 === 3 && value === 255).length;
      expect(opaque / (info.width * info.height)).toBeGreaterThan(0.05);
    });

    describe('edits, where the card says so', () => {
      const painted = { widthPixels: 1024, heightPixels: 640 };
      /** A hole of 200 × 160 at (400, 300). */
      const isHole = (x: number, y: number) => x >= 400 && x < 600 && y >= 300 && y < 460;
      const mask = async () => {
        const data = new Uint8Array(painted.widthPixels * painted.heightPixels * 4).fill(255);
        for (let at = 0; at < data.length / 4; at += 1) {
          if (isHole(at % painted.widthPixels, Math.floor(at / painted.widthPixels))) data[at * 4 + 3] = 0;
        }
        const raw = { width: painted.widthPixels, height: painted.heightPixels, channels: 4 } as const;
        return sourceOf(await sharp(data, { raw }).png().toBuffer(), { name: 'mask' });
      };

      it.each(['png', 'jpeg', 'webp'] as const)('deliver %s of exactly the asked size', async (format) => {
        if (!engine.card.hasEdits) return;
        const larger = { widthPixels: 1280, heightPixels: 800 };
        const order = await editOf(engine, { format, painted: larger, delivered: larger });
        const [picture] = picturesOf(await paintAll(engine, order));
        const facts = await sharp(picture?.bytes).metadata();
        expect([facts.format, facts.width, facts.height]).toEqual([format, 1280, 800]);
      });

      it('give n pictures, their previews before them', async () => {
        if (!engine.card.hasEdits) return;
        const events = await paintAll(
          engine,
          await editOf(engine, { count: 2, partialCount: 2, isStreamed: true }),
        );
        expect(picturesOf(events).map(({ index }) => index)).toEqual([0, 1]);
        const indices = events.map(({ index }) => index);
        expect(indices).toEqual(indices.toSorted((a, b) => a - b));
      });

      it('leave every pixel outside the mask as it was sent', async () => {
        if (!engine.card.hasEdits || !engine.card.keepsUnmasked) return;
        const own = await ownPicture(engine);
        const order = await editOf(engine, {
          prompt: 'a red balloon',
          sources: [await sourceOf(own)],
          mask: await mask(),
        });
        const [picture] = picturesOf(await paintAll(engine, order));
        const before = await sharp(own).ensureAlpha().raw().toBuffer();
        const after = await sharp(picture?.bytes).ensureAlpha().raw().toBuffer();
        let outside = 0;
        let inside = 0;
        for (let at = 0; at < before.length; at += 4) {
          if (before.readUInt32LE(at) === after.readUInt32LE(at)) continue;
          const pixel = at / 4;
          if (isHole(pixel % painted.widthPixels, Math.floor(pixel / painted.widthPixels))) inside += 1;
          else outside += 1;
        }
        expect(outside).toBe(0);
        expect(inside).toBeGreaterThan(500);
      });

      it('stop when the signal fires, with its reason', async () => {
        if (!engine.card.hasEdits) return;
        const gone = new AbortController();
        const painting = paintAll(engine, await editOf(engine, { count: 6 }), gone.signal);
        gone.abort(new Error('client left'));
        await expect(painting).rejects.toThrow('client left');
      });
    });

    it('stops when the signal fires, with its reason, and paints the next order all the same', async () => {
      const gone = new AbortController();
      const painting = paintAll(engine, orderOf({ count: 6 }), gone.signal);
      gone.abort(new Error('client left'));
      await expect(painting).rejects.toThrow('client left');
      expect(picturesOf(await paintAll(engine, orderOf()))).toHaveLength(1);
    });

    it('calls its work off when the order is left between two pictures', async () => {
      const painting = engine.paint(orderOf({ count: 8 }), new AbortController().signal);
      await painting.next();
      await painting.return();
      expect(picturesOf(await paintAll(engine, orderOf()))).toHaveLength(1);
    });
  });
}
