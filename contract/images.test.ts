import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  completedImageFrame,
  editFrame,
  editFrameNames,
  imageFrame,
  imageFrameNames,
  partialImageFrame,
} from './image-frames.ts';
import { createImageParams, errorResponse, imagesResponse } from './images.ts';

/** Exchanges as upstream documents them, with shortened pictures. */
const usage = {
  input_tokens: 10,
  input_tokens_details: { image_tokens: 0, text_tokens: 10 },
  output_tokens: 196,
  total_tokens: 206,
};
const picture = {
  b64_json: 'iVBORw0KGgo=',
  created_at: 1776889447,
  size: '1024x1024',
  quality: 'low',
  background: 'opaque',
  output_format: 'png',
};

describe('the description of the wire', () => {
  test('fits a plain reply, a preview, a finished picture and a refusal, with nothing left over', () => {
    const exchanges = [
      [
        imagesResponse,
        {
          created: 1776889447,
          background: 'opaque',
          data: [{ b64_json: 'iVBORw0KGgo=' }],
          output_format: 'png',
          quality: 'low',
          size: '1024x1024',
          usage: { ...usage, output_tokens_details: { image_tokens: 196, text_tokens: 0 } },
        },
      ],
      [partialImageFrame, { type: imageFrameNames.partial, ...picture, partial_image_index: 0 }],
      [completedImageFrame, { type: imageFrameNames.completed, ...picture, usage }],
      [errorResponse, { error: { message: 'no', type: 'invalid_request_error', param: null, code: null } }],
    ] as const;
    for (const [schema, body] of exchanges) expect(schema.strict().parse(body)).toEqual(body);
  });

  test('knows an error event of a stream from its pictures', () => {
    const error = { message: 'no', type: 'server_error', param: null, code: 'server_error' };
    expect(imageFrame.parse({ type: 'error', error })).toEqual({ type: 'error', error });
    expect(imageFrame.safeParse({ type: 'progress' }).success).toBe(false);
    expect(editFrame.parse({ type: 'error', error })).toEqual({ type: 'error', error });
  });

  test('tells the previews of an edit from those of a generation', () => {
    const picture = {
      ...{ b64_json: 'iVBORw0', created_at: 1, size: '1024x1024', quality: 'low' },
      ...{ background: 'opaque', output_format: 'png', partial_image_index: 0 },
    };
    const preview = { type: editFrameNames.partial, ...picture };
    expect(editFrame.parse(preview)).toEqual(preview);
    expect(imageFrame.safeParse(preview).success).toBe(false);
  });

  test('has a sentence for every parameter', () => {
    const schema = z.toJSONSchema(createImageParams, { io: 'input' });
    // zod puts schemas with an id among the definitions, under that id.
    const properties = schema.$defs?.['CreateImageParams']?.properties ?? {};
    expect(Object.keys(properties).sort()).toEqual([
      'background',
      'model',
      'moderation',
      'n',
      'output_compression',
      'output_format',
      'partial_images',
      'prompt',
      'quality',
      'safety_identifier',
      'size',
      'stream',
      'user',
    ]);
    for (const [name, property] of Object.entries(properties)) {
      const words = typeof property === 'boolean' ? undefined : property.description;
      expect(words, name).toMatch(/\S+ \S+/);
    }
  });
});
