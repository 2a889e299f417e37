/** Server-sent events as they come over `fetch`: the browser's own reader of them cannot send a POST. */

/** The `data` of each event. Comments (heartbeats) are passed over; the loop ends with the stream. */
export async function* dataOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let data: string[] = [];
  let rest: string[] = [];
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    // A line of several megabytes arrives in many chunks; they are joined once, at its end.
    const pieces = decoder.decode(value, { stream: true }).split('\n');
    for (const [at, piece] of pieces.entries()) {
      rest.push(piece);
      if (at === pieces.length - 1) break;
      const line = rest.join('').replace(/\r$/, '');
      rest = [];
      if (line.startsWith('data:')) data.push(line.slice(5).replace(/^ /, ''));
      else if (line === '' && data.length > 0) {
        yield data.join('\n');
        data = [];
      }
    }
  }
}
