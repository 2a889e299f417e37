/** The headers of every answer: who answered, how long it took, what it cost, how much of the limits is left. */
import { formatDuration, limitHeaders, openaiVersion, responseHeaders } from '../../../contract/headers.ts';
import { formatDollars } from '../../base/money.ts';
import type { Slip } from '../route.ts';

/** On a picture sent as raw bytes: the prompt as it was painted, percent-encoded UTF-8. */
export const revisedPromptHeader = 'x-pictor-revised-prompt';

const warningsLengthMax = 1000;

/** Headers that stand on every answer, from what is known about the request by now. */
export function standardHeaders(
  slip: Slip,
  facts: { readonly requestId: string; readonly processingMs: number },
): Record<string, string> {
  const headers: Record<string, string> = {
    [responseHeaders.requestId]: facts.requestId,
    [responseHeaders.processingMs]: String(Math.round(facts.processingMs)),
    [responseHeaders.version]: openaiVersion,
    [responseHeaders.noSniff]: 'nosniff',
  };
  if (slip.caller) {
    headers[responseHeaders.organization] = slip.caller.organizationId;
    headers[responseHeaders.project] = slip.caller.projectId;
  }
  for (const { unit, limit, remaining, resetMs } of slip.limits ?? []) {
    const names = limitHeaders(unit);
    headers[names.limit] = String(limit);
    headers[names.remaining] = String(Math.max(0, remaining));
    headers[names.reset] = formatDuration(resetMs);
  }
  if (slip.engine !== undefined) headers[responseHeaders.engine] = asciiHeader(slip.engine);
  // Dollars without the sign, so that a script can add them up.
  if (slip.costNanodollars !== undefined) {
    headers[responseHeaders.cost] = formatDollars(slip.costNanodollars).replace('$', '');
  }
  const warnings = asciiHeader([...new Set(slip.warnings)].join(', '));
  if (warnings !== '') headers[responseHeaders.warnings] = warnings;
  if (slip.isReplay) headers[responseHeaders.replayed] = 'true';
  const steps = Object.entries(slip.stepsMs);
  if (steps.length > 0) headers[responseHeaders.serverTiming] = steps.map(timing).join(', ');
  return headers;
}

/** `name;dur=12.3`; the names are our own, of letters and dots. */
function timing([name, ms]: readonly [string, number]): string {
  return `${name};dur=${ms.toFixed(1)}`;
}

/** One line of printable ASCII, whatever came in: a header can never begin another header. */
export function asciiHeader(text: string): string {
  return text
    .replace(/[^\x20-\x7e]+/g, '?')
    .slice(0, warningsLengthMax)
    .trim();
}

/** A text as percent-encoded UTF-8 of at most `lengthMax` characters, cut between characters. */
export function percentEncoded(text: string, lengthMax: number): string {
  let encoded = '';
  // Half a surrogate pair has no UTF-8; it becomes the replacement character.
  for (const character of text.replace(/\p{Surrogate}/gu, '\ufffd')) {
    const next = encodeURIComponent(character);
    if (encoded.length + next.length > lengthMax) break;
    encoded += next;
  }
  return encoded;
}

/** Names on a disk are rarely longer; encoded, they are three times as long at most. */
const filenameLengthMax = 200;

/**
 * `attachment; filename="fox.png"; filename*=UTF-8''fox.png`: a name that any client may save under, whatever was sent.
 * Folders, quotes and control characters become `_`; the plain form is ASCII. Source: RFC 6266 and RFC 5987.
 */
export function attachmentHeader(filename: string): string {
  const clean = filename
    .slice(0, filenameLengthMax)
    // Also the characters that turn the reading direction, which make one file type look like another.
    .replace(/[\p{Cc}\p{Cf}\p{Surrogate}"\\/:*?<>|]/gu, '_')
    .replace(/^\.+|[. ]+$/g, '_');
  const name = clean.trim() === '' ? 'file' : clean;
  // Some clients undo percent signs in the plain form as well.
  const plain = name.replace(/[^\x20-\x7e]+|%/g, '_');
  const encoded = percentEncoded(name, 3 * filenameLengthMax).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
