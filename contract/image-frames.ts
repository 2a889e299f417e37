/**
 * The events of a streamed generation or edit, as server-sent events: `event:` is the name, `data:` the JSON below with the same
 * name in `type`. First zero to three partial pictures, then the completed one; for several pictures, one after another.
 * The connection closes after the last; there is no `[DONE]`. Source: the official SDK 7.57, seen 2026-11-22.
 */
import { z } from 'zod';
import { errorResponse, imageUsage } from './images.ts';

/** Event names of generations; `error` is the same for edits. */
export const imageFrameNames = {
  partial: 'image_generation.partial_image',
  completed: 'image_generation.completed',
  error: 'error',
} as const;

/** Event names of edits. */
export const editFrameNames = {
  partial: 'image_edit.partial_image',
  completed: 'image_edit.completed',
} as const;

const picture = {
  b64_json: z.string().describe('The picture, base64, in the requested format and size.'),
  created_at: z.int().describe('Unix seconds.'),
  size: z.string(),
  quality: z.enum(['low', 'medium', 'high', 'xhigh', 'max']),
  background: z.enum(['transparent', 'opaque']),
  output_format: z.enum(['png', 'webp', 'jpeg']),
};

/** A preview. */
export const partialImageFrame = z
  .object({
    type: z.literal(imageFrameNames.partial),
    ...picture,
    partial_image_index: z.int().min(0).describe('Which preview of this picture, from 0.'),
  })
  .meta({ id: 'ImageGenPartialImageEvent' });

/** A finished picture. */
export const completedImageFrame = z
  .object({
    type: z.literal(imageFrameNames.completed),
    ...picture,
    usage: imageUsage,
    safety_identifier: z.string().optional(),
  })
  .meta({ id: 'ImageGenCompletedEvent' });

/** A preview of an edit. */
export const partialEditFrame = partialImageFrame
  .extend({ type: z.literal(editFrameNames.partial) })
  .meta({ id: 'ImageEditPartialImageEvent' });

/** A finished edit. */
export const completedEditFrame = completedImageFrame
  .extend({ type: z.literal(editFrameNames.completed) })
  .meta({ id: 'ImageEditCompletedEvent' });

/** A failure after the first event; the stream ends with it. */
export const errorFrame = errorResponse
  .extend({ type: z.literal(imageFrameNames.error) })
  .meta({ id: 'ImageGenErrorEvent' });

/** Any event of a streamed generation. */
export const imageFrame = z.union([partialImageFrame, completedImageFrame, errorFrame]);

/** Any event of a streamed edit. */
export const editFrame = z.union([partialEditFrame, completedEditFrame, errorFrame]);
