/** Forms as real clients write them, forms that are wrong, and what is left behind by either. */
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, request as sendRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { pngPicture, sdkForms } from '../../../test/fixtures/multipart/sdk-forms.ts';
import type { Spool } from '../../assets/spool.ts';
import { createSpool } from '../../assets/spool/disk-spool.ts';
import { systemClock } from '../../base/clock.ts';
import { Fault } from '../../base/fault.ts';
import { systemIds } from '../../base/ids.ts';
import { drain, SenderGone } from './bytes.ts';
import type { FormBody } from './form.ts';
import { type FormFacts, readForm } from './multipart.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pictor-form-'));
});
afterEach(() => {
  // Whatever a test has done: all that it spooled was discarded.
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});

function factsOf(): FormFacts {
  return {
    spool: createSpool({ folder, ids: systemIds, clock: systemClock }),
    path: '/v1/images/edits',
    profile: 'lenient',
    fileBytesMax: 2_000_000,
    bytesMax: 4_000_000,
  };
}

function requestOf(
  body: Buffer,
  headers: Readonly<Record<string, string>>,
  stepBytes = 65_536,
): IncomingMessage {
  const chunks: Buffer[] = [];
  for (let at = 0; at < body.length; at += stepBytes) chunks.push(body.subarray(at, at + stepBytes));
  // Of a request only the stream, the method and the headers are read.
  return Object.assign(Readable.from(chunks), { method: 'POST', headers }) as unknown as IncomingMessage;
}

const cutHeaders = { 'content-type': 'multipart/form-data; boundary=cut' };

/** Reads a body that is written with `\n` for line ends and the boundary `cut`. */
function read(text: string | Buffer, facts: Partial<FormFacts> = {}, stepBytes?: number): Promise<FormBody> {
  const body = typeof text === 'string' ? Buffer.from(text.replaceAll('\n', '\r\n')) : text;
  return readForm(requestOf(body, cutHeaders, stepBytes), { ...factsOf(), ...facts });
}

/** A form of one part with the header lines and the content. */
function onePart(head: string, content: string | Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`--cut\r\n${head.replaceAll('\n', '\r\n')}\r\n\r\n`),
    Buffer.from(content),
    Buffer.from('\r\n--cut--'),
  ]);
}

function contentOf(part: FormBody['parts'][number]): unknown {
  if (part.kind === 'field') return part;
  const { spooled, ...facts } = part;
  const { content } = spooled;
  const bytes = content.kind === 'memory' ? Buffer.from(content.bytes) : readFileSync(content.path);
  expect(spooled.bytesLength).toBe(bytes.length);
  expect(spooled.digest).toBe(createHash('sha256').update(bytes).digest('hex'));
  return { ...facts, bytes };
}

describe('every official shape is read as it was meant', () => {
  test.each(sdkForms().map((form) => [form.name, form] as const))('%s', async (_name, form) => {
    expect(form.body.length).toBeLessThanOrEqual(4096);
    for (const stepBytes of [1, 2, 61, 65_536]) {
      const read = await readForm(requestOf(form.body, form.headers, stepBytes), factsOf());
      expect(read.parts.map(contentOf)).toEqual(form.parts);
      await read.discard();
    }
  });
});

test('a delimiter is found wherever chunks cut it, and nothing like it is taken for one', async () => {
  const nearly = '\r\n--cu\r\n--cuT\r\r\n\r\n-\r\n--\r\n--cu';
  const body = onePart('content-disposition: form-data; name="a"; filename="b"', nearly);
  for (let stepBytes = 1; stepBytes <= body.length; stepBytes += 1) {
    const form = await read(body, {}, stepBytes);
    expect(form.parts.map(contentOf)).toMatchObject([{ bytes: Buffer.from(nearly) }]);
  }
});

test.each([
  [
    'a preamble, blanks after the boundary and an epilogue',
    'hello\n--cut  \t\nContent-Disposition: form-data; name=a\n\nb\n--cut--\nbye',
    [{ kind: 'field', name: 'a', text: 'b' }],
  ],
  ['no part at all', '--cut--\n', []],
  [
    'an empty text',
    '--cut\ncontent-disposition: form-data; name=""\n\n\n--cut--',
    [{ kind: 'field', name: '', text: '' }],
  ],
  [
    'escaped quotes in a name',
    '--cut\ncontent-disposition: form-data; name="a\\"b;c\\\\d\\e"\n\n1\n--cut--',
    [{ kind: 'field', name: 'a"b;c\\d\\e', text: '1' }],
  ],
  [
    'a text of type JSON',
    '--cut\ncontent-disposition: form-data; name=a\ncontent-type: application/json\n\n{}\n--cut--',
    [{ kind: 'field', name: 'a', text: '{}' }],
  ],
])('a form with %s is read', async (_name, text, parts) => {
  expect((await read(text)).parts).toEqual(parts);
});

test.each([
  ['an empty file name, as browsers send for no file', 'name="a"; filename=""', '', undefined],
  [
    'RFC 5987 before the plain notation',
    `name=a; filename="?"; filename*=UTF-8'en'n%C3%A4her%20dran.png`,
    'näher dran.png',
    undefined,
  ],
  ['Latin-1 in RFC 5987', `name=a; filename*=iso-8859-1''n%e4her.png`, 'näher.png', undefined],
  [
    '300 characters, of which 255 are kept',
    `name=a; filename="${'😀'.repeat(300)}"`,
    '😀'.repeat(255),
    undefined,
  ],
  ['a picture’s type and no name', 'name=a\ncontent-type: IMAGE/PNG; q=1', undefined, 'image/png'],
])('a file part with %s is a file', async (_name, disposition, filename, contentType) => {
  const form = await read(onePart(`Content-Disposition: form-data; ${disposition}`, 'x'));
  expect(form.parts.map(contentOf)).toEqual([
    { kind: 'file', name: 'a', filename, contentType, bytes: Buffer.from('x') },
  ]);
});

test('names that are no UTF-8 are read as Latin-1, and texts by the charset that they name', async () => {
  const head = Buffer.from('content-disposition: form-data; name="ä"; filename="ö"', 'latin1');
  const named = Buffer.concat([Buffer.from('--cut\r\n'), head, Buffer.from('\r\n\r\nx\r\n--cut--')]);
  expect((await read(named)).parts).toMatchObject([{ name: 'ä', filename: 'ö' }]);
  const type = 'content-disposition: form-data; name=a\ncontent-type: text/plain; charset=ISO-8859-1';
  const text = await read(onePart(type, Buffer.from('hé', 'latin1')));
  expect(text.parts).toEqual([{ kind: 'field', name: 'a', text: 'hé' }]);
});

const disposition = 'content-disposition: form-data; name=a';
test.each([
  ['an empty body', ''],
  ['another boundary', '--other\ncontent-disposition: form-data; name=a\n\nb\n--other--'],
  ['an endless preamble', 'x'.repeat(20_000)],
  ['lines that end with LF', Buffer.from(`--cut\n${disposition}\n\nb\n--cut--\n`)],
  ['a delimiter that goes on', `--cutter\n${disposition}\n\nb\n--cut--`],
  ['a delimiter with one dash', `--cut\n${disposition}\n\nb\n--cut-\n`],
  ['a part without headers', '--cut\n\nb\n--cut--'],
  ['a part without a name', '--cut\ncontent-disposition: form-data\n\nb\n--cut--'],
  ['a part that is an attachment', '--cut\ncontent-disposition: attachment; name=a\n\nb\n--cut--'],
  ['a name that is said twice', '--cut\ncontent-disposition: form-data; name=a; name=b\n\nb\n--cut--'],
  ['a header that is said twice', `--cut\n${disposition}\n${disposition}\n\nb\n--cut--`],
  ['a header line without a colon', `--cut\n${disposition}\nhello\n\nb\n--cut--`],
  ['a header that is folded', `--cut\ncontent-disposition: form-data;\n name=a\n\nb\n--cut--`],
  ['a quote that does not end', '--cut\ncontent-disposition: form-data; name="a\n\nb\n--cut--'],
  ['endless headers', `--cut\n${disposition}\nx: ${'y'.repeat(20_000)}\n\nb\n--cut--`],
  [
    'a file name in an unknown charset',
    "--cut\ncontent-disposition: form-data; name=a; filename*=koi8-r''b\n\nb\n--cut--",
  ],
  [
    'a file name with broken UTF-8',
    "--cut\ncontent-disposition: form-data; name=a; filename*=utf-8''%ff\n\nb\n--cut--",
  ],
  [
    'base64 as a transfer encoding',
    `--cut\n${disposition}\ncontent-transfer-encoding: base64\n\nYg==\n--cut--`,
  ],
  ['an unknown charset', `--cut\n${disposition}\ncontent-type: text/plain; charset=klingon\n\nb\n--cut--`],
  ['a text that is no UTF-8', onePart(disposition, Buffer.of(0xff))],
  ['too many parts', `--cut\n${disposition}\n\nb\n`.repeat(65).concat('--cut--')],
])('%s is refused as malformed', async (_name, text) => {
  await expect(read(text)).rejects.toMatchObject({ code: 'malformed_form' });
});

test.each([
  ['no content type', {}, 'unsupported_media_type'],
  ['JSON', { 'content-type': 'application/json' }, 'unsupported_media_type'],
  ['another multipart', { 'content-type': 'multipart/mixed; boundary=cut' }, 'unsupported_media_type'],
  ['a packed body', { ...cutHeaders, 'content-encoding': 'gzip' }, 'unsupported_media_type'],
  ['no boundary', { 'content-type': 'multipart/form-data' }, 'malformed_form'],
  ['two boundaries', { 'content-type': 'multipart/form-data; boundary=a; boundary=b' }, 'malformed_form'],
  [
    'a boundary of 300 characters',
    { 'content-type': `multipart/form-data; boundary=${'a'.repeat(300)}` },
    'malformed_form',
  ],
  ['a length beyond the limit', { ...cutHeaders, 'content-length': '4000001' }, 'payload_too_large'],
])('a request with %s is refused before its body', async (_name, headers, code) => {
  await expect(readForm(requestOf(Buffer.from('--cut--'), headers), factsOf())).rejects.toMatchObject({
    code,
  });
});

test('limits hold for a file and for the whole body, and the caller may say its own word', async () => {
  const head = 'content-disposition: form-data; name="image"; filename="a"';
  const large = onePart(head, randomBytes(1_000_000));
  await expect(read(large, { fileBytesMax: 999_999 })).rejects.toMatchObject({
    code: 'payload_too_large',
    param: 'image',
  });
  await expect(read(large, { bytesMax: 1_000_000 })).rejects.toMatchObject({ code: 'payload_too_large' });
  const own = new Fault({ code: 'image_too_large', message: 'Too large.' });
  await expect(read(large, { fileBytesMax: 1000, fileTooLarge: () => own })).rejects.toBe(own);
  await (await read(large, { fileBytesMax: 1_000_000 })).discard();
});

test('a picture in a long text is a file for a lenient caller, and too long a text for a strict one', async () => {
  const picture = randomBytes(400_000);
  const text = `data:image/PNG;base64,${picture.toString('base64').replace(/.{76}/g, '$&\r\n')}`;
  const body = onePart(disposition, text);
  for (const stepBytes of [1000, 65_536]) {
    const form = await read(body, {}, stepBytes);
    expect(form.parts.map(contentOf)).toEqual([
      { kind: 'file', name: 'a', filename: undefined, contentType: 'image/png', bytes: picture },
    ]);
    await form.discard();
  }
  const tooLong = { code: 'string_above_max_length', param: 'a' };
  await expect(read(body, { profile: 'strict' })).rejects.toMatchObject(tooLong);
  await expect(read(onePart(disposition, 'x'.repeat(300_000)))).rejects.toMatchObject(tooLong);
  const notBase64 = { code: 'invalid_base64_image', param: 'a' };
  await expect(read(onePart(disposition, `${text}#`))).rejects.toMatchObject(notBase64);
  await expect(read(onePart(disposition, `data:,${text}`))).rejects.toMatchObject(notBase64);
  await expect(read(body, { fileBytesMax: 399_999 })).rejects.toMatchObject({ code: 'payload_too_large' });
});

test('a text of 256 KiB is still a text', async () => {
  const text = `data:image/png;base64,${'A'.repeat(256 * 1024 - 22)}`;
  expect((await read(onePart(disposition, text))).parts).toEqual([{ kind: 'field', name: 'a', text }]);
});

test('the digest is that of the parts: the boundary does not matter, and everything else does', async () => {
  const digest = async (text: string) => (await read(text)).digest;
  const part = (head: string, content: string) =>
    `--cut\ncontent-disposition: form-data; ${head}\n\n${content}\n`;
  const base = await digest(`${part('name=a', '1')}${part('name=b; filename=c', '2')}--cut--`);
  const other = Buffer.from(
    '--X\r\ncontent-type: text/plain\r\ncontent-disposition: form-data; name="a"\r\n\r\n1\r\n' +
      '--X\r\ncontent-disposition: form-data; name="b"; filename="c"\r\n\r\n2\r\n--X--',
  );
  const same = await readForm(
    requestOf(other, { 'content-type': 'multipart/form-data; boundary=X' }),
    factsOf(),
  );
  expect(same.digest).toBe(base);
  const others = [
    `${part('name=b; filename=c', '2')}${part('name=a', '1')}--cut--`,
    `${part('name=a', '1')}${part('name=b; filename=d', '2')}--cut--`,
    `${part('name=a', '1')}${part('name=b', '2')}--cut--`,
    `${part('name=a', '1')}${part('name=b; filename=c', '3')}--cut--`,
    `${part('name=a', '1\n5:field')}${part('name=b; filename=c', '2')}--cut--`,
  ];
  const digests = await Promise.all(others.map(digest));
  expect(new Set([base, ...digests]).size).toBe(others.length + 1);
});

test('a body that is cut off at any byte is malformed, and nothing of it is left', async () => {
  for (const { body, headers } of sdkForms().slice(0, 3)) {
    // From the closing dashes on, the form is whole.
    const whole = body.length - 2;
    for (let at = 0; at < whole; at += 1) {
      const cut = readForm(requestOf(body.subarray(0, at), headers), factsOf());
      await expect(cut).rejects.toMatchObject({ code: 'malformed_form' });
    }
    await (await readForm(requestOf(body.subarray(0, whole), headers), factsOf())).discard();
  }
});

test('a large body that is cut off at any chunk is malformed, and nothing of it is left', async () => {
  const body = onePart('content-disposition: form-data; name="a"; filename="b"', randomBytes(1_500_000));
  for (let at = 65_536; at < body.length; at += 65_536) {
    await expect(read(body.subarray(0, at))).rejects.toMatchObject({ code: 'malformed_form' });
    expect(readdirSync(folder)).toEqual([]);
  }
});

test('a sender that leaves at any moment leaves nothing behind', async () => {
  const body = onePart('content-disposition: form-data; name="a"; filename="b"', randomBytes(1_500_000));
  const facts = factsOf();
  let told: (outcome: unknown) => void = () => undefined;
  const server = createServer((incoming) => {
    readForm(incoming, facts).then(
      (form) => form.discard().then(() => told('whole')),
      (error: unknown) => told(error),
    );
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  // A listening TCP server has an address with a port.
  const { port } = server.address() as AddressInfo;
  for (const at of [10, 70, 1000, 65_536, 262_144, 300_000, 700_000, 1_200_000, body.length - 3]) {
    const outcome = new Promise((resolve) => {
      told = resolve;
    });
    const headers = { ...cutHeaders, 'content-length': body.length };
    const outgoing = sendRequest({ port, host: '127.0.0.1', method: 'POST', headers });
    outgoing.on('error', () => undefined);
    outgoing.write(body.subarray(0, at), () => setImmediate(() => outgoing.destroy()));
    expect(await outcome).toBeInstanceOf(SenderGone);
    expect(readdirSync(folder)).toEqual([]);
  }
  server.close();
});

test('a refused upload still gets its answer, and so does the next one', async () => {
  const facts = { ...factsOf(), fileBytesMax: 300_000 };
  const server = createServer((incoming, response) => {
    readForm(incoming, facts).then(
      (form) => form.discard().then(() => response.end('taken')),
      // The door does so: what is left of the body is read before the answer goes.
      (error: Fault) => drain(incoming).then(() => response.writeHead(413).end(error.code)),
    );
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  // A listening TCP server has an address with a port.
  const { port } = server.address() as AddressInfo;
  const send = async (length: number) => {
    const form = new FormData();
    form.set('image', new Blob([randomBytes(length)]), 'a.png');
    const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST', body: form });
    return [answer.status, await answer.text()];
  };
  expect(await send(3_000_000)).toEqual([413, 'payload_too_large']);
  expect(await send(200_000)).toEqual([200, 'taken']);
  server.closeAllConnections();
  server.close();
});

test('who has left before anybody listened is known to be gone', async () => {
  const request = requestOf(pngPicture, cutHeaders);
  request.destroy();
  await once(request, 'close');
  await expect(readForm(request, factsOf())).rejects.toBeInstanceOf(SenderGone);
});

test('when the disk is full, the upload is refused in words of its own and nothing is left', async () => {
  const full = createSpool({
    ...{ folder, ids: systemIds, clock: systemClock },
    openFile: () => Promise.reject(Object.assign(new Error('no space'), { code: 'ENOSPC' })),
  });
  const head = 'content-disposition: form-data; name="a"; filename="b"';
  for (const length of [300_000, 1_500_000]) {
    await expect(read(onePart(head, randomBytes(length)), { spool: full })).rejects.toMatchObject({
      code: 'storage_failed',
      message: expect.stringContaining('the disk of the server is full'),
    });
  }
});

test('10,000 bodies changed by chance are forms or Faults, and nothing of them is left', {
  timeout: 120_000,
}, async () => {
  const seed = Number(process.env['PICTOR_TEST_SEED'] ?? 20_261_122);
  const next = chance(seed);
  const forms = sdkForms();
  const held = { count: 0 };
  const facts = { ...factsOf(), spool: countingSpool(held) };
  let wholeCount = 0;
  for (let round = 0; round < 10_000; round += 1) {
    const { body, headers } = forms[next(forms.length)] ?? forms[0]!; // There are forms.
    const changed = mutate(body, next);
    try {
      const form = await readForm(requestOf(changed, headers, 1 + next(400)), facts);
      wholeCount += 1;
      await form.discard();
    } catch (error) {
      if (!(error instanceof Fault)) throw new Error(`seed ${seed}, round ${round}`, { cause: error });
    }
    if (held.count !== 0) throw new Error(`seed ${seed}, round ${round}: an upload was left behind`);
  }
  // Some changes no reader would mind, and some every reader must: the bodies were of both kinds.
  expect(wholeCount).toBeGreaterThan(1000);
  expect(wholeCount).toBeLessThan(9000);
});

/** A spool that counts the uploads nobody has let go of yet, also those that are small enough for the memory. */
function countingSpool(held: { count: number }): Spool {
  const { open, tidy } = factsOf().spool;
  const letGo = () => {
    held.count -= 1;
  };
  return {
    tidy,
    open: () => {
      held.count += 1;
      const writer = open();
      return {
        write: (chunk) => writer.write(chunk),
        end: async () => {
          const spooled = await writer.end();
          return { ...spooled, discard: () => spooled.discard().then(letGo) };
        },
        abort: () => writer.abort().then(letGo),
      };
    },
  };
}

/** Numbers below `limit` from a seed: a linear congruence, good enough to choose places. */
function chance(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

/** Up to four changes: a byte, a cut, a repetition, something that means something to a parser. */
function mutate(body: Buffer, next: (limit: number) => number): Buffer {
  const words = [
    '\r\n',
    '\n',
    '\r',
    '"',
    ';',
    '--',
    ':',
    '\0',
    '\r\n\r\n',
    'name=',
    "filename*=utf-8''%",
    'ÿ',
  ];
  let bytes = Buffer.from(body);
  for (let change = 1 + next(4); change > 0; change -= 1) {
    const at = next(bytes.length);
    const to = Math.min(bytes.length, at + next(100));
    const [before, middle, after] = [bytes.subarray(0, at), bytes.subarray(at, to), bytes.subarray(to)];
    const kind = next(4);
    if (kind === 0) bytes = Buffer.concat([before, Buffer.of(next(256)), bytes.subarray(at + 1)]);
    else if (kind === 1) bytes = Buffer.concat([before, after]);
    else if (kind === 2) bytes = Buffer.concat([before, middle, middle, after]);
    else bytes = Buffer.concat([before, Buffer.from(words[next(words.length)] ?? ''), bytes.subarray(at)]);
  }
  return bytes;
}
