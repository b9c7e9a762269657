import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { headersIn } from './warc-records.ts';

/** What a server says before the content. */
export interface HttpHead {
  readonly status: number;
  /** By their names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  /** In bytes, with the empty line that ends it. */
  readonly length: number;
}

/** The head of a response; undefined where it is none, or longer than what there is of it. */
export function readHttpHead(bytes: Uint8Array): HttpHead | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const [, status = ''] = /^HTTP\/\d(?:\.\d)? (\d{3})/.exec(text) ?? [];
  const end = /\r?\n\r?\n/.exec(text);
  if (status === '' || end === null) return undefined;
  return {
    status: Number(status),
    headers: headersIn(text.slice(0, end.index)),
    length: end.index + end[0].length,
  };
}

/** The content of a response cannot be read: one line, lower case, no full stop. */
export class UnreadableContent extends Error {}

/**
 * The content of a response without chunks and compression. Many programs write it so, and leave the headers of what
 * they received: then it is taken as it is.
 *
 * @param maxLength in bytes, of the content
 * @throws {UnreadableContent}
 */
export function contentOf(
  received: Uint8Array,
  headers: ReadonlyMap<string, string>,
  maxLength: number,
): Uint8Array {
  const isChunked = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '');
  let bytes = isChunked ? withoutChunks(received) : received;
  const codings = (headers.get('content-encoding') ?? '').toLowerCase().split(',');
  for (const coding of codings.map((each) => each.trim()).reverse()) {
    if (coding !== '' && coding !== 'identity') bytes = decode(bytes, coding, maxLength);
  }
  return bytes;
}

/** Each chunk is a line with its length in hexadecimal digits, and its bytes: https://www.rfc-editor.org/rfc/rfc9112. */
function withoutChunks(bytes: Uint8Array): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const chunks: Uint8Array[] = [];
  for (let start = 0; start < buffer.length; ) {
    const end = buffer.indexOf('\n', start);
    const line = end < 0 ? '' : buffer.toString('latin1', start, Math.min(end, start + 100));
    const [, digits] = /^([\da-f]{1,8})\s*(?:;.*)?\r?$/i.exec(line) ?? [];
    if (digits === undefined) return chunks.length === 0 ? bytes : Buffer.concat(chunks);
    const length = Number.parseInt(digits, 16);
    if (length === 0) break;
    chunks.push(buffer.subarray(end + 1, end + 1 + length));
    start = end + 1 + length;
    while (buffer[start] === 0x0d || buffer[start] === 0x0a) start++;
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Uint8Array, coding: string, maxOutputLength: number): Uint8Array {
  // What was cut is read as far as it goes.
  const options = { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH };
  try {
    if (coding === 'gzip' || coding === 'x-gzip') return gunzipSync(bytes, options);
    if (coding === 'deflate')
      return isZlib(bytes) ? inflateSync(bytes, options) : inflateRawSync(bytes, options);
    if (coding === 'br') {
      const finishFlush = constants.BROTLI_OPERATION_FLUSH;
      return brotliDecompressSync(bytes, { maxOutputLength, finishFlush });
    }
  } catch (error) {
    if (error instanceof RangeError) throw new UnreadableContent(tooLarge(maxOutputLength));
    if (isMarkup(bytes)) return bytes;
    throw new UnreadableContent(`its content is not compressed by ${coding}, as it says`);
  }
  if (isMarkup(bytes)) return bytes;
  throw new UnreadableContent(`its content is compressed by ${coding}, which cannot be read`);
}

export function tooLarge(maxLength: number): string {
  return `the page is larger than ${Math.round(maxLength / 1_000_000)} MB`;
}

function isZlib([first = 0, second = 0]: Uint8Array): boolean {
  return (first & 15) === 8 && (256 * first + second) % 31 === 0;
}

/** Whether it is HTML that nothing has compressed. */
function isMarkup(bytes: Uint8Array): boolean {
  return /^(?:\xef\xbb\xbf)?\s*<[!a-z?]/i.test(Buffer.from(bytes.subarray(0, 1000)).toString('latin1'));
}
