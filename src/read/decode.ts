import { isUtf8 } from 'node:buffer';
import { withoutControls } from '../records/controls.ts';
import type { ProblemCollector } from '../records/problem.ts';
import { lineAt } from './lines.ts';

/**
 * A file's bytes as text: UTF-8, with or without a byte order mark, line ends normalised to `\n`. Control characters,
 * which newswires leave behind and pages cannot hold, become spaces. Bytes that are no such text are reported.
 */
export function decodeText(bytes: Uint8Array, collector: ProblemCollector): string | undefined {
  const utf16 = isUtf16(bytes);
  if (utf16 || !isUtf8(bytes)) {
    const line = utf16 ? 1 : lineOfBadByte(bytes);
    const was = utf16 ? 'It looks like UTF-16, which Windows programs call Unicode. ' : '';
    collector.error(line, 'not UTF-8', `${was}Save the file with the encoding UTF-8.`);
    return undefined;
  }
  const text = decoder.decode(bytes);
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    collector.error(
      lineAt(text, nul),
      'not a text: it holds a zero byte',
      'Only text files are read here. Is it a picture or a PDF?',
    );
    return undefined;
  }
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return withoutControls(lines);
}

const decoder = new TextDecoder('utf-8');

/** By its byte order mark, or by a zero beside each of its first letters. */
function isUtf16(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return true;
  return (a === 0 && c === 0 && b !== 0 && d !== 0) || (b === 0 && d === 0 && a !== 0 && c !== 0);
}

/** The byte of a line end is never part of another character, so each line is valid or not by itself. */
function lineOfBadByte(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; ; line++) {
    const end = bytes.indexOf(10, start);
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
  }
}
