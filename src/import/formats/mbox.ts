import { createReadStream } from 'node:fs';

/** One message of a mailbox. */
export interface RawMessage {
  readonly bytes: Uint8Array;
  readonly line: number;
  /** Whether it is longer than the limits, and only its beginning is there. */
  readonly isCut: boolean;
}

/**
 * The messages of a file in the format mbox, or the one message of any other: each begins with a line `From `, after an
 * empty line, and a `>` before such words in a text was added by the program (RFC 4155).
 *
 * @param maxLength in bytes, of a message
 */
export async function* messagesIn(file: string, maxLength: number): AsyncGenerator<RawMessage> {
  let parts: string[] = [];
  let length = 0;
  let line = 0;
  let first = 1;
  let isAfterEmpty = true;
  let isMbox = false;
  let count = 0;
  let boundaries = 0;
  let isCut = false;
  let rest = '';
  const message = (): RawMessage => ({ bytes: Buffer.from(parts.join(''), 'latin1'), line: first, isCut });
  const add = (text: string) => {
    length += text.length;
    count++;
    if (text.startsWith('--')) boundaries++;
    if (length > maxLength || count > maxLines || boundaries > maxBoundaries) isCut = true;
    else parts.push(text);
  };
  for await (const chunk of createReadStream(file, { encoding: 'latin1', highWaterMark: 1 << 18 })) {
    for (const piece of linesIn(String(chunk))) {
      const text = rest + piece;
      if (!piece.endsWith('\n') && text.length <= maxLine) {
        rest = text;
        continue;
      }
      rest = '';
      line++;
      if (isAfterEmpty && /^From \S.*\d{4}\s*$/.test(text)) {
        if (length > 0) yield message();
        parts = [];
        length = 0;
        count = 0;
        boundaries = 0;
        first = line;
        isCut = false;
        isMbox = true;
      } else add(isMbox ? text.replace(/^>(?=>*From )/, '') : text);
      isAfterEmpty = /^\r?\n?$/.test(text);
    }
  }
  add(rest);
  if (length > 0) yield message();
}

/** Of a message: an attached file of 50 MB has some 700,000. */
const maxLines = 1_000_000;
/** Lines that may begin a part. */
const maxBoundaries = 10_000;

/** The last may go on in the next chunk. */
function* linesIn(chunk: string): Iterable<string> {
  let start = 0;
  for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', start)) {
    yield chunk.slice(start, end + 1);
    start = end + 1;
  }
  if (start < chunk.length) yield chunk.slice(start);
}

/** In characters: what is longer is no line of an e-mail, but may be read in pieces. */
const maxLine = 1 << 20;
