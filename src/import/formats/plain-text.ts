import type { Read } from '../foreign-record.ts';
import type { Format } from '../format.ts';
import { guessTextFields } from '../guess-text-fields.ts';
import { linesOf, startOf } from '../source-text.ts';

/** Clippings in plain text: one on each line, or apart by empty lines. */
export const plainText: Format = {
  name: 'text',
  label: 'plain text',
  detect: ({ extension, text }) =>
    ['.txt', '.text', ''].includes(extension) && text.trim() !== '' && !text.includes('\0'),
  read: readClippings,
};

async function* readClippings(file: string): AsyncGenerator<Read> {
  const areApart = hasParagraphs(startOf(file).text);
  let lines: string[] = [];
  let start = 1;
  for await (const { text, line, isCut } of linesOf(file)) {
    if (isCut) {
      yield { file, line, reason: 'the line is too long', raw: text };
      continue;
    }
    if (lines.length > 0 && (text.trim() === '' || !areApart)) {
      yield clipping(file, start, lines);
      lines = [];
    }
    if (text.trim() === '') continue;
    if (lines.length === 0) start = line;
    lines.push(text);
  }
  if (lines.length > 0) yield clipping(file, start, lines);
}

/** Empty lines part the clippings where there are some, and where the lines between them are not texts of their own. */
function hasParagraphs(text: string): boolean {
  const blocks = text.trim().split(/\r?\n(?:[^\S\n]*\r?\n)+/);
  if (blocks.length < 2 || !blocks.some((block) => block.trim().includes('\n'))) return false;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const long = lines.filter((line) => line.length > longLine).length;
  return long < lines.length / 2;
}

/** Programs that break lines break them before. */
const longLine = 160;

function clipping(file: string, line: number, lines: readonly string[]): Read {
  const { fields, text, notes } = guessTextFields(lines);
  return { file, line, fields, body: { kind: 'text', text }, notes };
}
