import type { ForeignBody, Read } from '../foreign-record.ts';
import type { Format } from '../format.ts';
import { linesOf, maxRecordLength } from '../source-text.ts';
import { withParagraphs } from './wordpress-text.ts';

/**
 * What Movable Type and TypePad export: for each entry lines such as `TITLE: Fog`, then parts such as `BODY:`, each after
 * five hyphens; eight end an entry. https://movabletype.org/documentation/appendices/import-export-format.html
 */
export const movableType: Format = {
  name: 'movabletype',
  label: 'Movable Type export',
  detect: ({ extension, text }) =>
    ['', '.txt', '.mtimport', '.mt'].includes(extension) &&
    /^\s*[A-Z][A-Z ]+:/.test(text) &&
    /(?:^|\n)TITLE: /.test(text) &&
    /\n-----\r?\nBODY:\s*\n/.test(text),
  read: readEntries,
};

/** Parts of an entry. Whatever else follows five hyphens is text. */
const parts = ['BODY', 'EXTENDED BODY', 'EXCERPT', 'KEYWORDS', 'COMMENT', 'PING'] as const;
type Part = (typeof parts)[number];

const startOfEntry = /^(?:AUTHOR|TITLE|BASENAME|STATUS|DATE|UNIQUE URL|ALLOW COMMENTS|CONVERT BREAKS): /;

async function* readEntries(file: string): AsyncGenerator<Read> {
  let lines: string[] = [];
  let first = 1;
  let length = 0;
  let isTooLong = false;
  /** Whether eight hyphens came last, which may be text. */
  let isEnding = false;
  const close = (): Read[] => {
    const entry = lines;
    lines = [];
    length = 0;
    if (isTooLong) {
      isTooLong = false;
      return [{ file, line: first, reason: 'the entry is too long', raw: entry.join('\n').slice(0, 1000) }];
    }
    return entry.some((line) => line.trim() !== '') ? [recordOf(file, first, entry)] : [];
  };
  for await (const { text, line, isCut } of linesOf(file)) {
    if (isEnding && text.trim() !== '') {
      isEnding = false;
      if (startOfEntry.test(text)) yield* close();
      else lines.push('--------');
    }
    if (lines.length === 0) first = line;
    if (/^--------\s*$/.test(text)) {
      const last = lines.findLast((each) => each.trim() !== '') ?? '';
      if (/^-----\s*$/.test(last)) yield* close();
      else isEnding = true;
      continue;
    }
    length += text.length;
    isTooLong ||= isCut || length > maxRecordLength;
    if (!isTooLong || lines.length === 0) lines.push(text);
  }
  yield* close();
}

interface Section {
  readonly part: Part;
  readonly text: string;
}

function recordOf(file: string, line: number, lines: readonly string[]): Read {
  const sections = sectionsOf(lines);
  const [end = lines.length] = sections.starts;
  const fields = new Map<string, readonly string[]>();
  const add = (name: string, text: string) => {
    const words = text.trim();
    if (words !== '') fields.set(name, [...(fields.get(name) ?? []), words]);
  };
  fields.set('entry date', ['']);
  let breaks = '__default__';
  for (const each of lines.slice(0, end)) {
    const [, key, value = ''] = /^([A-Z][A-Z ]*): ?(.*)$/.exec(each) ?? [];
    if (key === 'DATE') fields.set('entry date', [dayOf(value)]);
    else if (key === 'CONVERT BREAKS') breaks = value.trim();
    else if (key === 'PRIMARY CATEGORY' || key === 'CATEGORY') {
      if (!fields.get('category')?.includes(value.trim())) add('category', value);
    } else if (key === 'TAGS') for (const tag of tagsIn(value)) add('tags', tag);
    else if (key !== undefined && !isSetting.test(key)) add(key.toLowerCase(), value);
  }
  const textOf = (part: Part) => sections.found.filter((each) => each.part === part).map(({ text }) => text);
  add('excerpt', textOf('EXCERPT').join(' '));
  for (const keyword of textOf('KEYWORDS').join(',').split(/[,\n]/)) add('keywords', keyword);
  const texts = [...textOf('BODY'), ...textOf('EXTENDED BODY')].filter((text) => text.trim() !== '');
  const leftOut = new Map<string, number>();
  for (const [part, kind] of leftOutParts) {
    const count = textOf(part).length;
    if (count > 0) leftOut.set(kind, count);
  }
  return { file, line, fields, body: bodyOf(texts, breaks), leftOut };
}

const leftOutParts = [
  ['COMMENT', 'comment'],
  ['PING', 'trackback'],
] as const;

/** How the program shows an entry, and whether readers may answer. */
const isSetting = /^(?:ALLOW (?:COMMENTS|PINGS)|NO ENTRY)$/;

interface Sections {
  readonly found: readonly Section[];
  /** The lines at which they begin. */
  readonly starts: readonly number[];
}

function sectionsOf(lines: readonly string[]): Sections {
  const marks: { readonly at: number; readonly part: Part | undefined }[] = [];
  for (const [index, line] of lines.entries()) {
    if (!/^-----\s*$/.test(line)) continue;
    const next = lines.slice(index + 1).find((each) => each.trim() !== '');
    const part = parts.find((each) => new RegExp(`^${each}:\\s*$`).test(next ?? ''));
    if (part !== undefined || next === undefined) marks.push({ at: index, part });
  }
  const found = marks.flatMap(({ at, part }, index) => {
    if (part === undefined) return [];
    const text = lines.slice(at + 1, marks[index + 1]?.at).join('\n');
    return [{ part, text: text.slice(text.indexOf(':') + 1).trim() }];
  });
  return { found, starts: marks.map(({ at }) => at) };
}

/** `05/04/2024 10:11:12 PM`: the month comes first. */
function dayOf(text: string): string {
  return text
    .trim()
    .replace(/^(\d{1,2})\/(\d{1,2})\/(\d{4})(?:\s.*)?$/, (_, month, day, year) =>
      [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-'),
    );
}

/** `port,"bad weather"`. */
function tagsIn(text: string): readonly string[] {
  return Array.from(text.matchAll(/"([^"]*)"|([^,"]+)/g), ([, quoted, plain]) =>
    (quoted ?? plain ?? '').trim(),
  );
}

/** A text filter says what an entry is written in. */
function bodyOf(texts: readonly string[], breaks: string): ForeignBody {
  const text = texts.join('\n\n');
  if (/^markdown/i.test(breaks)) return { kind: 'markdown', text };
  return { kind: 'html', text: breaks === '0' || breaks === 'richtext' ? text : withParagraphs(text) };
}
