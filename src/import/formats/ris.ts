import type { Read } from '../foreign-record.ts';
import type { Format } from '../format.ts';
import { linesOf, maxRecordLength, type SourceLine } from '../source-text.ts';
import { nexisId, sectionAndPage } from './nexis-article.ts';
import { nameInOrder, Reference } from './reference.ts';

/**
 * References as Zotero, EndNote and databases of newspapers export them: two letters, two spaces, a hyphen, and a text,
 * which may go on in the lines below. There is no standard but https://en.wikipedia.org/wiki/RIS_(file_format).
 */
export const ris: Format = {
  name: 'ris',
  label: 'RIS',
  detect: ({ extension, text }) =>
    extension === '.ris' || (['', '.txt'].includes(extension) && /(?:^|\n)\s*TY {2}- [A-Z]+\s*\n/.test(text)),
  read: readRis,
};

const tagged = /^([A-Z][A-Z\d])[ \u00a0]{2}-(?: (.*)|$)/;

interface Tag {
  readonly tag: string;
  text: string;
}

async function* readRis(file: string): AsyncGenerator<Read> {
  let tags: Tag[] = [];
  let first = 0;
  let length = 0;
  let isSkipped = false;
  const close = (): Read[] => {
    const found = tags;
    tags = [];
    return found.length === 0 ? [] : [recordOf(file, first, found)];
  };
  for await (const { text, line, isCut } of linesOf(file)) {
    const [, tag, words = ''] = tagged.exec(text.trimStart()) ?? [];
    if (tag === 'TY') {
      yield* close();
      first = line;
      length = 0;
      isSkipped = false;
    }
    if (isSkipped || first === 0) continue;
    length += text.length;
    if (isCut || length > maxRecordLength) {
      tags = [];
      isSkipped = true;
      yield { file, line: first, reason: 'the reference is too long', raw: text.slice(0, 1000) };
    } else if (tag === 'ER') {
      yield* close();
      first = 0;
    } else if (tag !== undefined) tags.push({ tag, text: words });
    else continueWith(tags, text);
  }
  yield* close();
}

function continueWith(tags: readonly Tag[], text: SourceLine['text']): void {
  const last = tags.at(-1);
  if (last !== undefined) last.text += `\n${text}`;
}

/** What the tags mean for news; of several with one meaning, that which says more comes first. Others stay as they are. */
const meanings: Readonly<Record<string, readonly string[]>> = {
  title: ['TI', 'T1', 'CT', 'BT'],
  date: ['DA', 'Y1', 'PY'],
  'access date': ['Y2'],
  publication: ['T2', 'JF', 'JO', 'JA', 'J2', 'J1'],
  publisher: ['PB'],
  author: ['AU', 'A1'],
  editor: ['ED', 'A2'],
  abstract: ['AB', 'N2'],
  text: ['N1', 'RN'],
  section: ['SE'],
  tags: ['KW'],
  url: ['UR', 'LK'],
  doi: ['DO'],
  language: ['LA'],
  place: ['CY', 'PP'],
  issn: ['SN'],
  edition: ['ET'],
  volume: ['VL'],
  issue: ['IS'],
  rights: ['CR'],
  database: ['DB', 'DP'],
  'accession number': ['AN'],
  'call number': ['CN'],
  label: ['ID'],
  'reference type': ['TY'],
  attachment: ['L1', 'L2', 'L3', 'L4'],
};

/** Of which one text says it all: the others repeat it in another notation, or less of it. */
const single: ReadonlySet<string> = new Set(['title', 'date', 'publication', 'abstract']);

function recordOf(file: string, line: number, tags: readonly Tag[]): Read {
  const reference = new Reference(file, line);
  const known = new Set<string>();
  for (const [name, names] of Object.entries(meanings)) {
    for (const each of names) known.add(each);
    const present = names.filter((each) => tags.some(({ tag, text }) => tag === each && text.trim() !== ''));
    for (const each of single.has(name) ? present.slice(0, 1) : present) {
      for (const { tag, text } of tags) if (tag === each) addTag(reference, name, text);
    }
    // Said less fully above.
    if (!single.has(name) || name === 'date') continue;
    for (const { tag, text } of tags)
      if (present.slice(1).includes(tag)) reference.add(`${name} (${tag})`, text);
  }
  addPages(reference, tags);
  for (const { tag, text } of tags)
    if (!known.has(tag) && tag !== 'SP' && tag !== 'EP') reference.add(tag, text);
  addNexisId(reference, tags);
  return reference.record();
}

/** Databases of newspapers write their notice into notes, or where others have a place. */
const isCopyright = /^\s*(?:copyright\b|©|\(c\)\s)/i;
const maxNotice = 600;

function addTag(reference: Reference, name: string, text: string): void {
  const isNotice = (name === 'text' || name === 'place') && text.length < maxNotice && isCopyright.test(text);
  if (isNotice) reference.add('rights', text);
  else if (name === 'section') {
    const { section, page } = sectionAndPage(text);
    reference.add('section', section);
    reference.add('page', page);
  } else if (name === 'issn') addStandardNumber(reference, text);
  else if (name === 'accession number') reference.addLocation(name, textFor(name, text));
  else if (name === 'tags') for (const tag of tagsIn(text)) reference.add(name, tag);
  else reference.add(name, textFor(name, text));
}

/** One tag has the numbers of newspapers and of books. */
function addStandardNumber(reference: Reference, text: string): void {
  const issn = /^\s*(\d{4}-?\d{3}[\dX])(?:\s*(?:\(.*\)|[,;].*))?$/i.exec(text)?.[1];
  reference.add(issn === undefined ? 'isbn' : 'issn', issn ?? text);
}

/** First and last page: `12` and `14` are `12–14`. Some write both into one. */
function addPages(reference: Reference, tags: readonly Tag[]): void {
  const textOf = (name: string) => tags.find(({ tag }) => tag === name)?.text.trim() ?? '';
  const [first, last] = [textOf('SP'), textOf('EP')];
  const isSpan = first !== '' && last !== '' && last !== first;
  reference.add('page', isSpan ? `${first}–${last}` : first || last);
}

/** `gwea : Weather | gpol : Domestic Politics`, as Factiva has its subjects. */
function tagsIn(text: string): readonly string[] {
  return text.split(/\s+\|\s+/).map((tag) => tag.replace(/^[a-z]\w{1,9} : /, ''));
}

/** Nexis has it in the address alone. */
function addNexisId(reference: Reference, tags: readonly Tag[]): void {
  if (tags.some(({ tag, text }) => tag === 'AN' && text.trim() !== '')) return;
  for (const { tag, text } of tags) if (tag === 'UR') reference.add('accession number', nexisId(text));
}

function textFor(name: string, text: string): string {
  if (name === 'author' || name === 'editor') return nameInOrder(text.replace(/^by\s+/i, ''));
  if (name === 'accession number') return text.replace(/^Document\s+(?=\w{15,}$)/, '');
  return name === 'date' || name === 'access date' ? dateOf(text) : text;
}

/** `2024/05/04/`, `2024/05//about` and `2024///Spring`: year, month, day and words. Nexis writes `May 4, 2024 Saturday`. */
function dateOf(text: string): string {
  const [, year, month = '', day = '', words = ''] =
    /^\s*(\d{4})\/(\d{0,2})(?:\/(\d{0,2})(?:\/(.*))?)?$/s.exec(text) ?? [];
  if (year === undefined) return text.replace(/,?\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\s*$/i, '');
  if (month === '') return `${words} ${year}`.trim();
  const date = [year, month, day].filter((part) => part !== '').map((part) => part.padStart(2, '0'));
  return date.join('-') + (/^(?:about|ca?\.?|circa)$/i.test(words.trim()) ? '~' : '');
}
