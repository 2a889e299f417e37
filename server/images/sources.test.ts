/** Gathering the pictures of an edit: where they come from, and what is said when one cannot be taken. */
import { expect, test } from 'vitest';
import type { Spooled } from '../assets/spool.ts';
import type { Caller, Profile } from '../base/caller.ts';
import { Fault } from '../base/fault.ts';
import type { Inspection } from '../pixels/inspection.ts';
import { PictureProblem } from '../pixels/picture-problem.ts';
import type { Reference } from './references.ts';
import { createGather, type SourceParts } from './sources.ts';
import { pixelPng } from './suite-edits.ts';

const callerOf = (profile: Profile): Caller => ({
  ...{ organizationId: 'org', projectId: 'proj', keyId: 'key', tier: 5 },
  profile,
});

const good: Inspection = {
  ...{ format: 'png', widthPixels: 64, heightPixels: 48 },
  ...{ hasAlpha: true, clearShare: 0.2, translucentShare: 0.2 },
};

/** A gathering whose inspector says `looks` in turn, and a note of what was discarded. */
function gathering(
  looks: readonly (Partial<Inspection> | PictureProblem)[],
  parts: Partial<SourceParts> = {},
) {
  const discarded: string[] = [];
  const spooledOf = (digest: string, bytesLength = 100): Spooled => ({
    ...{ digest, bytesLength, content: { kind: 'memory', bytes: new Uint8Array(0) } },
    discard: async () => {
      discarded.push(digest);
    },
  });
  const rest = [...looks];
  const gather = createGather({
    openSpool: () => ({
      write: () => undefined,
      end: async () => spooledOf('text'),
      abort: async () => {},
    }),
    lendFile: async (projectId, id) => (projectId === 'proj' && id === 'file-a' ? spooledOf(id) : undefined),
    fetch: async (url) => spooledOf(url),
    memoryOf: async (_, digest) => (digest === 'known' ? new Uint8Array([7]) : undefined),
    inspector: {
      inspect: async () => {
        const next = rest.shift();
        if (next instanceof PictureProblem) throw next;
        return { ...good, ...next };
      },
      close: async () => {},
    },
    ...parts,
  });
  const run = (images: readonly Reference[], mask?: Reference, profile: Profile = 'lenient') =>
    gather({ images, mask }, callerOf(profile), new AbortController().signal);
  return { run, discarded, spooledOf };
}

const file = (fileId: string, param = 'images[0].file_id'): Reference => ({ kind: 'file', param, fileId });
const upload = (spooled: Spooled, param = 'image[0]'): Reference => ({
  ...{ kind: 'upload', param, spooled },
  contentType: 'image/png',
});

/** The refusal that the gathering ends in. */
async function refusalOf(work: Promise<unknown>): Promise<Fault> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Fault)) throw error ?? new Error('it was taken');
  return error;
}

test('pictures come from uploads, data URLs, files and addresses, in their order', async () => {
  const { run, spooledOf, discarded } = gathering([{}, {}, {}, {}]);
  const gathered = await run([
    upload(spooledOf('known')),
    { kind: 'text', param: 'images[1].image_url', text: `data:image/png;base64,${pixelPng}` },
    file('file-a'),
    { kind: 'url', param: 'images[3].image_url', url: 'https://example.com/a.png' },
  ]);
  expect(gathered.sources.map(({ name, digest }) => `${name} ${digest}`)).toEqual([
    ...['image[0] known', 'image[1] text', 'image[2] file-a', 'image[3] https://example.com/a.png'],
  ]);
  expect(gathered.sources[0]?.memory).toEqual(new Uint8Array([7]));
  await gathered.discard();
  // What came with the body is the body's to discard.
  expect(discarded.toSorted()).toEqual(['file-a', 'https://example.com/a.png', 'text']);
});

test('a file of another project and one that never was are refused alike, to the byte', async () => {
  const { run } = gathering([]);
  const other = await refusalOf(run([file('file-b')]));
  expect(other).toMatchObject({ code: 'invalid_value', message: 'No such File object: file-b' });
  expect(other.param).toBe('images[0].file_id');
});

test('what was fetched is let go of when a later picture is refused', async () => {
  const { run, discarded } = gathering([{}, new PictureProblem('broken', 'it ends too early')]);
  const url: Reference = { kind: 'url', param: 'images[0].image_url', url: 'https://a/' };
  await refusalOf(run([url, file('file-a')]));
  expect(discarded.toSorted()).toEqual(['file-a', 'https://a/']);
});

test.each(['nonsense', 'data:image/png;base64,', 'data:text/html;base64,AAAA', 'data:image/png,AAAA'])(
  '%s is no picture in base64',
  async (text) => {
    const { run } = gathering([]);
    const fault = await refusalOf(run([{ kind: 'text', param: 'images[0].image_url', text: `${text}?` }]));
    expect(fault).toMatchObject({ code: 'invalid_base64_image', param: 'images[0].image_url' });
  },
);

test('a string that was spooled and is no base64 is refused by its name', async () => {
  const { run } = gathering([]);
  const reference: Reference = { kind: 'data', param: 'mask', mediaType: undefined, spooled: undefined };
  expect(await refusalOf(run([reference]))).toMatchObject({ code: 'invalid_base64_image', param: 'mask' });
});

test('fifty megabytes are too many, and one byte less is not', async () => {
  const { run, spooledOf } = gathering([{}]);
  expect(await refusalOf(run([upload(spooledOf('d', 50_000_000))]))).toMatchObject({
    code: 'image_too_large',
    message: "Invalid 'image[0]': the file has 50000000 bytes. Expected less than 50 MB.",
  });
  await run([upload(spooledOf('d', 49_999_999))]);
});

test('a file that is no picture is counted from one, and the lenient profile says what it is', async () => {
  const problem = new PictureProblem('unsupported', 'this is a PDF');
  const sentence = 'Invalid image file or mode for image 2, please check your image file.';
  for (const profile of ['strict', 'lenient'] as const) {
    const { run, spooledOf } = gathering([{}, problem]);
    const fault = await refusalOf(run([upload(spooledOf('a')), upload(spooledOf('b'))], undefined, profile));
    const hint = profile === 'strict' ? '' : ' Expected a whole, still PNG, JPEG or WebP, but this is a PDF.';
    expect(fault).toMatchObject({ code: 'invalid_image_file', message: sentence + hint });
  }
});

test('too many pixels are told as such', async () => {
  const { run, spooledOf } = gathering([
    new PictureProblem('too-many-pixels', 'it has 12000x12000 pixels, and 100 million are the most'),
  ]);
  expect(await refusalOf(run([upload(spooledOf('a'))]))).toMatchObject({
    code: 'image_too_large',
    message: "Invalid 'image[0]': it has 12000x12000 pixels, and 100 million are the most.",
  });
});

test.each([
  ['without alpha', { hasAlpha: false }, 'mask image missing alpha channel'],
  ['of another size', { widthPixels: 63 }, 'mask size does not match image size'],
  ['that is opaque', { clearShare: 0 }, 'mask has no transparent pixels, so nothing may change'],
])('a mask %s is refused', async (_, mask, why) => {
  const { run, spooledOf } = gathering([{}, mask]);
  const fault = await refusalOf(run([upload(spooledOf('a'))], upload(spooledOf('m'), 'mask'), 'strict'));
  expect(fault).toMatchObject({
    code: 'invalid_mask',
    message: `Invalid mask image format - ${why}`,
    param: 'mask',
  });
});

test('a mask that is clear everywhere is taken, and said to be', async () => {
  const { run, spooledOf } = gathering([{}, { clearShare: 1 }]);
  const { mask, warnings } = await run([upload(spooledOf('a'))], upload(spooledOf('m'), 'mask'));
  expect(mask?.clearShare).toBe(1);
  expect(warnings).toEqual(['mask=clear-everywhere']);
});

test('the strict profile takes masks below four megabytes only', async () => {
  const { run, spooledOf } = gathering([{}, {}, {}, {}]);
  const mask = upload(spooledOf('m', 4_000_000), 'mask');
  await run([upload(spooledOf('a'))], mask, 'lenient');
  expect(await refusalOf(run([upload(spooledOf('a'))], mask, 'strict'))).toMatchObject({
    code: 'image_too_large',
    param: 'mask',
  });
});
