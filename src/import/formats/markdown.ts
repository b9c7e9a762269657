import { readDateText } from '../../records/date-text.ts';
import type { ForeignRecord, Read } from '../foreign-record.ts';
import type { Format } from '../format.ts';
import { linesOf } from '../source-text.ts';

/**
 * A file of Markdown with many entries, such as a chronicle: each heading with a date, `Fog on the quay | 2020-05-28`,
 * begins one. The headings above it, lines such as `tags: fog, quay` and the first address in it are its fields. A file
 * without such headings is one record.
 */
export const markdown: Format = {
  name: 'markdown',
  label: 'Markdown',
  detect: ({ extension, text }) => ['.md', '.markdown'].includes(extension) && !text.includes('\0'),
  read: readMarkdown,
};

async function* readMarkdown(file: string): AsyncGenerator<Read> {
  const level = await levelOfEntries(file);
  const name = file
    .slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1)
    .replace(/\.[^.]*$/, '');
  const above: string[] = [];
  let entry: Entry | undefined;
  for await (const { text, line, isCut, depth } of markedLines(file)) {
    if (isCut) {
      yield { file, line, reason: 'the line is too long', raw: text };
      continue;
    }
    if (depth > 0 && depth < level) {
      if (entry !== undefined) yield recordOf(file, entry);
      entry = undefined;
      above.splice(depth - 1);
      above[depth - 1] = headingOf(text);
    } else if (
      (level > 0 && depth === level) ||
      (level === 0 && entry === undefined && (depth > 0 || text.trim() !== ''))
    ) {
      if (entry !== undefined) yield recordOf(file, entry);
      const fields = new Map([['file', [name]]]);
      for (const [index, words] of above.entries()) if (words) fields.set(`heading ${index + 1}`, [words]);
      entry = { line, fields, heading: depth > 0 ? headingOf(text) : '', lines: depth > 0 ? [] : [text] };
    } else entry?.lines.push(text);
  }
  if (entry !== undefined) yield recordOf(file, entry);
}

interface Entry {
  readonly line: number;
  readonly fields: Map<string, readonly string[]>;
  readonly heading: string;
  readonly lines: string[];
}

/** The depth of the headings of which most have a date; 0 where none has. */
async function levelOfEntries(file: string): Promise<number> {
  const dated = [0, 0, 0, 0, 0, 0, 0];
  for await (const { text, depth } of markedLines(file)) {
    if (depth > 0 && splitDate(headingOf(text)).date !== undefined) dated[depth] = (dated[depth] ?? 0) + 1;
  }
  const most = Math.max(...dated);
  return most === 0 ? 0 : dated.indexOf(most);
}

/** Lines with the depth of the heading that each is; 0 for all others, and within code. */
async function* markedLines(file: string) {
  let fence = '';
  for await (const each of linesOf(file)) {
    const opened = /^ {0,3}(`{3,}|~{3,})/.exec(each.text)?.[1] ?? '';
    if (fence === '') fence = opened;
    else if (opened.startsWith(fence)) fence = '';
    const depth = fence === '' ? (/^(#{1,6})[ \t]+\S/.exec(each.text)?.[1]?.length ?? 0) : 0;
    yield { ...each, depth };
  }
}

function headingOf(text: string): string {
  return text.replace(/^#+[ \t]+|[ \t]+#*[ \t]*$/g, '').trim();
}

/** `Fog | 2020-05-28`, `Fog (28 May 2020)`, `28 May 2020: Fog`, `2020-05-28`. */
function splitDate(heading: string): { readonly title: string; readonly date?: string } {
  const [, words = '', belief, after = ''] =
    /^(.+?)\s*\|\s*(\(?believed to be\)?\s*)?([^|]{4,40})$/i.exec(heading) ?? [];
  if (isDate(after) || /\b(unknown|undated|date)\b/i.test(after)) {
    const date = after.trim();
    return { title: words, date: belief !== undefined && /^\d{4}[\d-]*$/.test(date) ? `${date}?` : date };
  }
  for (const pattern of datedHeadings) {
    const { date = '', title = '' } = pattern.exec(heading)?.groups ?? {};
    if (isDate(date)) return { title: title.trim(), date: date.trim() };
  }
  return { title: heading };
}

const datedHeadings = [
  /^(?<title>.+?)\s*[([](?<date>[^()[\]]{4,40})[)\]]$/,
  /^[[(]?(?<date>[^:|–—]{4,40}?)[\])]?\s*(?::|\||–|—|\s-\s)\s*(?<title>\S.*)$/,
  /^(?<title>.+?)\s*(?:–|—|,|\s-\s)\s*(?<date>[^,–—]{4,20}(?:, \d{4})?)$/,
  /^(?<date>.{4,40})$/,
];

/** A year alone is more often a part of the title. */
function isDate(text: string): boolean {
  return /\d/.test(text) && !/^\d{1,4}$/.test(text.trim()) && readDateText(text.trim(), {}) !== undefined;
}

function recordOf(file: string, { line, fields, heading, lines }: Entry): ForeignRecord {
  const { title, date } = splitDate(heading);
  if (title !== '') fields.set('title', [title]);
  if (date !== undefined) fields.set('date', [date]);
  const blocks = lines.join('\n').split(/\n(?:[ \t]*\n)+/);
  const kept = blocks.filter((block) => {
    const pairs = pairsIn(block);
    for (const [key, value] of pairs ?? []) if (!fields.has(key)) fields.set(key, [value]);
    return pairs === undefined;
  });
  const text = kept.join('\n\n').trim();
  // The others stay in the text.
  const [address] = /https?:\/\/[^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*/.exec(text) ?? [];
  if (address !== undefined && !fields.has('link'))
    fields.set('link', [address.replace(/[.,;:!?'"*\]]+$/, '')]);
  return { file, line, fields, body: { kind: 'markdown', text } };
}

/** The lines of a paragraph that has only fields, `tags: fog, quay`; undefined of any other. */
function pairsIn(block: string): readonly (readonly [string, string])[] | undefined {
  const pairs: (readonly [string, string])[] = [];
  for (const text of block.trim().split('\n')) {
    const [, key, value = ''] =
      /^(?:[-*] )?\**(\p{L}[\p{L}\p{N}_ -]{0,30}?)\**:\**[ \t]+(\S.*)$/u.exec(text) ?? [];
    if (key === undefined || key.split(' ').length > 3 || value.length > 300) return undefined;
    pairs.push([key.toLowerCase(), value.trim()]);
  }
  return pairs;
}
