import { dirname, relative, resolve } from 'node:path';
import { escapeHtml } from '../../html/html.ts';
import { dateInPath } from '../../records/path-date.ts';
import type { AltoFile, AltoPage } from '../../transcripts/alto-file.ts';
import { type AltoPart, confidenceOf, paragraphsOf } from '../../transcripts/alto-text.ts';
import type { ForeignRecord, Read } from '../foreign-record.ts';
import type { Format, ReadOptions } from '../format.ts';
import { shortTitle } from '../guess-text-fields.ts';
import { readAlto } from './read-alto.ts';
import { fieldsOf } from './xml.ts';

/** Pages whose text was recognised by a program. Each is a record; newspapers come with METS, which has their articles. */
export const alto: Format = {
  name: 'alto',
  label: 'ALTO',
  detect: ({ text }) => /^\s*</.test(text) && /<(?:[\w.-]+:)?alto[\s>]/.test(text),
  read: readPages,
  partsOf: textBeside,
};

/** The same text without places, as some libraries keep it beside: `ocr.xml` and `ocr.txt`. */
function* textBeside(file: string): Iterable<string> {
  yield resolve(file.replace(/\.xml$/i, '.txt'));
}

async function* readPages(file: string, { folder = dirname(file) }: ReadOptions = {}): AsyncGenerator<Read> {
  const read = await readAlto(file);
  if (typeof read === 'string') {
    yield { file, line: 1, reason: read, raw: '' };
    return;
  }
  const date = dateOfFile(file, folder);
  const notes = date === undefined ? [] : [`date? ${date}, from the name of the file`];
  for (const [index, page] of read.pages.entries()) {
    const { title, ...text } = pageText(read, page);
    const fields = fieldsOf([
      ['title', title],
      ['page', page.number],
      ['language', read.language],
      ['picture file', read.picture],
      ['ocr confidence', text.confidence],
    ]);
    if (text.body.text === '')
      yield { file, line: index + 1, reason: 'there is no text on the page', raw: read.picture };
    else yield { file, line: index + 1, fields, body: text.body, leftOut: text.leftOut, notes };
  }
}

/** The date in its name, or in those of its folders up to the one that is imported. */
export function dateOfFile(file: string, folder: string): string | undefined {
  return dateInPath(relative(dirname(resolve(folder)), resolve(file)).replaceAll('\\', '/'));
}

interface PageText extends Required<Pick<ForeignRecord, 'leftOut'>> {
  readonly body: { readonly kind: 'html'; readonly text: string };
  /** Its first heading, or else its first words. */
  readonly title: string;
  readonly confidence: string;
}

/** The text of a page. What is in its margins is left out, unless there is nothing else. */
export function pageText(file: AltoFile, { blocks, pictures, confidence }: AltoPage): PageText {
  const inside = blocks.filter(({ isInMargin }) => !isInMargin);
  const shown = inside.length > 0 ? inside : blocks;
  const parts: readonly AltoPart[] = shown.map(({ start, end }) => ({ file, start, end }));
  const leftOut = new Map<string, number>();
  if (pictures > 0) leftOut.set('picture', pictures);
  if (blocks.length > shown.length) leftOut.set('text in the margin', blocks.length - shown.length);
  const texts: string[] = [];
  let heading = '';
  for (const { level, paragraphs } of sectionsOf(file, shown)) {
    if (level === 'h2') heading ||= paragraphs.join(' ');
    texts.push(...paragraphs.map((paragraph) => `<${level}>${escapeHtml(paragraph)}</${level}>`));
  }
  return {
    body: { kind: 'html', text: texts.join('\n') },
    title: shortTitle(heading || firstWords(parts)),
    confidence: confidenceOf(parts) || (confidence?.toFixed(2) ?? ''),
    leftOut,
  };
}

/** As many blocks as make a title. */
export function firstWords(parts: readonly AltoPart[]): string {
  let words = '';
  for (const paragraph of paragraphsOf(parts)) {
    words += words === '' ? paragraph : ` ${paragraph}`;
    if (words.length >= minTitle) break;
  }
  return words;
}

/** In characters. */
const minTitle = 15;

/** Blocks that follow each other and are all headings, or none. */
function* sectionsOf(file: AltoFile, blocks: AltoPage['blocks']) {
  for (let start = 0; start < blocks.length; ) {
    const isHeading = blocks[start]?.isHeading ?? false;
    let end = start + 1;
    while (end < blocks.length && blocks[end]?.isHeading === isHeading) end++;
    const parts = blocks.slice(start, end).map((range) => ({ file, start: range.start, end: range.end }));
    yield { level: isHeading ? ('h2' as const) : ('p' as const), paragraphs: paragraphsOf(parts) };
    start = end;
  }
}
