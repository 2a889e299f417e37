/**
 * The line's events as frames of a stream: each partial and each picture is one, the others are none. Pure; the pictures
 * stay bytes. Members come in the order of upstream's examples. The same base64 always goes out, because a stream has no
 * links.
 */
import { editFrameNames, imageFrameNames } from '../../contract/image-frames.ts';
import type { Pieces } from '../base/pieces.ts';
import type { Order } from '../engines/engine.ts';
import { echoOf, usageToWire } from './echo.ts';
import type { LineEvent } from './line.ts';

/** One server-sent event: the name of `event:` and the one line of `data:`, which holds no line break. */
export interface ImageFrame {
  readonly event: string;
  readonly data: Pieces;
}

/** What a frame says besides its event. */
export interface FrameContext {
  readonly order: Order;
  /** Unix seconds at which the frame is made. */
  readonly createdAt: number;
}

/** The frame of an event; undefined for `admitted` and `receipt`, which have none. */
export function imageFrame(event: LineEvent, context: FrameContext): ImageFrame | undefined {
  const names = context.order.operation === 'edit' ? editFrameNames : imageFrameNames;
  switch (event.type) {
    case 'partial':
      return frame(names.partial, event.bytes, context, {
        partial_image_index: event.partialIndex,
      });
    case 'picture': {
      const { safetyIdentifier } = context.order;
      return frame(names.completed, event.bytes, context, {
        usage: usageToWire(event.usage, false),
        ...(safetyIdentifier !== undefined && { safety_identifier: safetyIdentifier }),
      });
    }
    case 'admitted':
    case 'receipt':
      return undefined;
  }
}

function frame(name: string, bytes: Uint8Array, context: FrameContext, rest: object): ImageFrame {
  const { background, outputFormat, quality, size } = echoOf(context.order);
  const tail = JSON.stringify({
    created_at: context.createdAt,
    size,
    quality,
    background,
    output_format: outputFormat,
    ...rest,
  });
  // JSON.stringify escapes line breaks, so a prompt or an identifier can never end the data line early.
  const data: Pieces = [`{"type":"${name}","b64_json":"`, bytes, `",${tail.slice(1)}`];
  return { event: name, data };
}
