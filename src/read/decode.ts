import { isUtf8 } from 'node:buffer';
import { withoutControls } from '../records/control-characters.ts';
import type { ProblemCollector } from '../records/problem.ts';
import { lineAt } from './lines.ts';

/**
 * Decodes a file as UTF-8, with or without a byte order mark, and normalises line ends to `\n`. Control characters,
 * which newswires contain and pages must not, become spaces. Bytes that are not UTF-8 text are reported.
 */
export function decodeText(bytes: Uint8Array, collector: ProblemCollector): string | undefined {
  const utf16 = isUtf16(bytes);
  if (utf16 || !isUtf8(bytes)) {
    const line = utf16 ? 1 : lineOfBadByte(bytes);
    const found = utf16 ? 'It looks like UTF-16, which Windows programs call Unicode. ' : '';
    collector.error(line, 'file is not encoded in UTF-8', `${found}Save the file as UTF-8.`);
    return undefined;
  }
  const text = decoder.decode(bytes);
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    collector.error(
      lineAt(text, nul),
      'not a text file: it contains a zero byte',
      'Only text files can be read here. Is it a picture or a PDF?',
    );
    return undefined;
  }
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return withoutControls(lines);
}

const decoder = new TextDecoder('utf-8');

/** Detects a byte order mark, or a zero byte next to each of the first two letters. */
function isUtf16(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  return (a === 0 && c === 0 && b !== 0 && d !== 0) || (b === 0 && d === 0 && a !== 0 && c !== 0);
}

/** In UTF-8 a line feed byte is never part of another character, so each line can be checked separately. */
function lineOfBadByte(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; ; line++) {
    const end = bytes.indexOf(10, start);
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
}
