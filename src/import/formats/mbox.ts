import { createReadStream } from 'node:fs';

/** One message of a mailbox. */
export interface RawMessage {
  readonly bytes: Uint8Array;
  readonly line: number;
  /** Whether it is longer than the limit, and only its beginning is there. */
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
  let isCut = false;
  let rest = '';
  const message = (): RawMessage => ({ bytes: Buffer.from(parts.join(''), 'latin1'), line: first, isCut });
  const add = (text: string) => {
    length += text.length;
    if (length > maxLength) isCut = true;
    else parts.push(text);
  };
  for await (const chunk of createReadStream(file, { encoding: 'latin1', highWaterMark: 1 << 18 })) {
    const lines = (rest + String(chunk)).split(/(?<=\n)/);
    rest = lines.pop() ?? '';
    if (rest.endsWith('\n') || rest.length > maxLine) {
      lines.push(rest);
      rest = '';
    }
    for (const text of lines) {
      line++;
      if (isAfterEmpty && /^From \S.*\d{4}\s*$/.test(text)) {
        if (length > 0) yield message();
        parts = [];
        length = 0;
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

/** In characters: what is longer is no line of an e-mail, but may be read in pieces. */
const maxLine = 1 << 20;
