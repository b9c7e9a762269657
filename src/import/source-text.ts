import { isAscii, isUtf8 } from 'node:buffer';
import { closeSync, createReadStream, openSync, readSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { FileStart } from './format.ts';

/** In bytes. Encoding and format follow from so much of a file. */
const startLength = 65_536;

/** The beginning of a file, by which its format is recognised. */
export function startOf(file: string): FileStart {
  const bytes = firstBytes(file);
  const text = new TextDecoder(encodingOf(bytes)).decode(bytes);
  return { name: basename(file).toLowerCase(), extension: extname(file).toLowerCase(), text };
}

/**
 * The text of a file in pieces. Files in UTF-8 and UTF-16 are recognised, and what XML says of its own encoding counts;
 * anything else is taken for Windows-1252, which older programs write. Bytes that mean nothing become U+FFFD.
 */
export async function* textOf(file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encodingOfFile(file));
  for await (const bytes of createReadStream(file, { highWaterMark: 1 << 18 })) {
    yield decoder.decode(bytes, { stream: true });
  }
  yield decoder.decode();
}

function firstBytes(file: string): Uint8Array {
  const bytes = new Uint8Array(startLength);
  const opened = openSync(file, 'r');
  try {
    return bytes.subarray(0, readSync(opened, bytes, 0, startLength, 0));
  } finally {
    closeSync(opened);
  }
}

/** Of a text in English, the first letter with an accent may be far from its beginning. */
function encodingOfFile(file: string): string {
  const first = firstBytes(file);
  const encoding = encodingOf(first);
  const isSure = encoding.startsWith('utf-16') || (encoding === 'utf-8' && first.length < startLength);
  if (isSure) return encoding;
  const decoder = new TextDecoder();
  let [letters, broken] = [0, 0];
  for (const bytes of piecesOf(file)) {
    if (isAscii(bytes)) continue;
    const text = decoder.decode(bytes, { stream: true });
    const unreadable = text.split('\ufffd').length - 1;
    broken += unreadable;
    letters += text.replace(ascii, '').length - unreadable;
  }
  // A few bytes may be damaged in a text that is otherwise UTF-8.
  return broken > letters ? olderEncoding(first) : 'utf-8';
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern is meant to match them.
const ascii = /[\u0000-\u007f]+/g;

function* piecesOf(file: string): Iterable<Uint8Array> {
  const piece = new Uint8Array(1 << 20);
  const opened = openSync(file, 'r');
  try {
    for (let length = readSync(opened, piece); length > 0; length = readSync(opened, piece)) {
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(opened);
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  // The last character may be cut.
  const isCut = bytes.length === startLength;
  for (let cut = 0; cut <= (isCut ? 3 : 0); cut++) {
    if (isUtf8(bytes.subarray(0, bytes.length - cut))) return 'utf-8';
  }
  return olderEncoding(bytes);
}

/** That which XML declares, or Windows-1252. */
function olderEncoding(bytes: Uint8Array): string {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1');
  const [, declared = ''] = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)/.exec(start) ?? [];
  try {
    const { encoding } = new TextDecoder(declared);
    // What could be read as ASCII is not in UTF-16.
    return encoding.startsWith('utf-') ? 'windows-1252' : encoding;
  } catch {
    return 'windows-1252';
  }
}

/** In characters. No item is that long. */
export const maxRecordLength = 8_000_000;

/** A line of a text, with its number, counted from 1. */
export interface SourceLine {
  readonly text: string;
  readonly line: number;
  /** Whether it is longer than `maxRecordLength`, and only its beginning is there. */
  readonly isCut: boolean;
}

/** The lines of a file. */
export async function* linesOf(file: string): AsyncGenerator<SourceLine> {
  let rest = '';
  let isCut = false;
  let line = 1;
  for await (const chunk of textOf(file)) {
    let start = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', start)) {
      const text = isCut ? rest : rest + chunk.slice(start, end);
      yield { text: text.endsWith('\r') ? text.slice(0, -1) : text, line: line++, isCut };
      rest = '';
      isCut = false;
      start = end + 1;
    }
    if (isCut) continue;
    rest += chunk.slice(start);
    if (rest.length > maxRecordLength) {
      rest = rest.slice(0, 1000);
      isCut = true;
    }
  }
  if (rest !== '') yield { text: rest, line, isCut };
}
