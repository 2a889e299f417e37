/**
 * What a picture remembers of its making: a few kilobytes of our own, carried in an XMP packet, which PNG, JPEG and WebP
 * can all hold and which many tools keep when they save a picture again. Such tools may rewrite the packet, so reading
 * looks for one property and forgives everything around it; and a packet comes from outside, so reading never throws.
 */

/** The namespace of our property. It ends in `#` because XMP writers join namespace and name. A URN claims no domain. */
const namespace = 'urn:pictor:scene:1#';

/** Most bytes a picture remembers. Writing more is a mistake of the caller; reading more gives nothing. */
export const memoryBytesMax = 256 * 1024;

/** Base64 of that many bytes, with room for the line breaks and entities that other tools put into it. */
const textCharactersMax = memoryBytesMax * 2;

/** An XMP packet that carries the bytes. Throws a RangeError for more than `memoryBytesMax`. */
export function xmpOf(memory: Uint8Array): string {
  if (memory.length > memoryBytesMax)
    throw new RangeError(`a picture cannot remember ${memory.length} bytes`);
  const text = Buffer.from(memory.buffer, memory.byteOffset, memory.byteLength).toString('base64');
  return (
    // The id is the one that the XMP specification (part 1, 7.3.2) gives to every packet.
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>' +
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    `<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pictor="${namespace}"` +
    ` xmp:CreatorTool="Pictor sketch-1" pictor:memory="${text}"/></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`
  );
}

/**
 * The bytes that a packet of ours carries, as an attribute or as an element, under whatever prefix. Undefined when there
 * are none, or they are no base64, or more than `memoryBytesMax`. Never throws.
 */
export function memoryOf(xmp: string): Uint8Array | undefined {
  for (const prefix of prefixesOf(xmp)) {
    const text = propertyText(xmp, `${prefix}:memory`);
    const bytes = text === undefined ? undefined : bytesOf(text);
    if (bytes) return bytes;
  }
  return undefined;
}

/** The namespace may be declared several times; more often than this it is no honest packet. */
const declarationsMax = 8;

/** The prefixes under which the packet declares our namespace, in the order of the declarations. */
function prefixesOf(xmp: string): string[] {
  const prefixes: string[] = [];
  for (let at = xmp.indexOf(namespace); at >= 0; at = xmp.indexOf(namespace, at + 1)) {
    // A prefix is a short word: forty characters before the quote hold it and its `xmlns:`.
    const prefix = /xmlns:([A-Za-z_][\w.-]{0,31})\s{0,4}=\s{0,4}["']$/.exec(
      xmp.slice(Math.max(0, at - 60), at),
    )?.[1];
    if (prefix && !prefixes.includes(prefix)) prefixes.push(prefix);
    if (prefixes.length === declarationsMax) break;
  }
  return prefixes;
}

/** Text of the first attribute or element of that name; undefined when there is none or it never ends. */
function propertyText(xmp: string, name: string): string | undefined {
  for (let at = xmp.indexOf(name), seen = 0; at >= 0 && seen < declarationsMax; seen += 1) {
    const before = xmp[at - 1] ?? '';
    const start = at + name.length;
    if (before === '<') {
      const from = xmp.indexOf('>', start);
      if (from >= 0 && xmp[from - 1] !== '/') return textUpTo(xmp, from + 1, '<');
    } else if (/\s/.test(before)) {
      const opening = /^\s{0,4}=\s{0,4}["']/.exec(xmp.slice(start, start + 12))?.[0];
      if (opening) return textUpTo(xmp, start + opening.length, opening.at(-1) ?? '"');
    }
    at = xmp.indexOf(name, start);
  }
  return undefined;
}

function textUpTo(xmp: string, from: number, end: string): string | undefined {
  const to = xmp.indexOf(end, from);
  return to < 0 || to - from > textCharactersMax ? undefined : xmp.slice(from, to);
}

function bytesOf(text: string): Uint8Array | undefined {
  // White space, and line breaks that an XML writer has spelled as entities, mean nothing in base64.
  const base64 = text.replace(/\s|&#x?[0-9a-fA-F]{1,6};/g, '');
  if (base64.length === 0 || !/^[A-Za-z0-9+/_-]*={0,2}$/.test(base64)) return undefined;
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  return bytes.length === 0 || bytes.length > memoryBytesMax ? undefined : bytes;
}
