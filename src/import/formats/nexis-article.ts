import type { ForeignRecord } from '../foreign-record.ts';
import { nexisDate } from './nexis-date.ts';

/** A paragraph of an article, or a part of one in HTML. */
export interface NexisBlock {
  /** With line breaks. */
  readonly text: string;
  readonly html: string;
  /** Where it leads. */
  readonly href?: string | undefined;
  /** `Section: …`. */
  readonly label?: NexisLabel | undefined;
  /** Whether it may be the heading of a part: `Body`. */
  readonly isHeading?: boolean | undefined;
}

export interface NexisLabel {
  readonly name: string;
  readonly value: string;
}

/** What stands first: in DOCX the headline, in HTML the name of the publication. */
export type NexisOrder = 'headline' | 'publication';

/** The labels of all languages, in lower case with spaces for hyphens. Others are fields under their own name. */
const labels: Readonly<Record<string, string>> = {
  headline: 'title',
  byline: 'author',
  author: 'author',
  auteur: 'author',
  autor: 'author',
  autore: 'author',
  section: 'section',
  rubrique: 'section',
  rubrik: 'section',
  rubriek: 'section',
  sectie: 'section',
  sección: 'section',
  sezione: 'section',
  length: 'length',
  longueur: 'length',
  länge: 'length',
  lengte: 'length',
  longitud: 'length',
  lunghezza: 'length',
  dateline: 'dateline',
  highlight: 'summary',
  encart: 'summary',
  insert: 'summary',
  language: 'language',
  langue: 'language',
  sprache: 'language',
  taal: 'language',
  idioma: 'language',
  lingua: 'language',
  subject: 'topics',
  sujet: 'topics',
  industry: 'industries',
  'activity sector': 'industries',
  'secteur activite': 'industries',
  person: 'people',
  personne: 'people',
  people: 'people',
  organization: 'organisations',
  organisation: 'organisations',
  company: 'organisations',
  societe: 'organisations',
  société: 'organisations',
  geographic: 'places',
  'geo localization': 'places',
  'localisation geo': 'places',
  'load date': 'load date',
  'date chargement': 'load date',
  update: 'load date',
  'publication type': 'publication type',
  'type publication': 'publication type',
  'journal code': 'journal code',
  'zeitungs code': 'journal code',
  graphic: 'graphic',
  grafik: 'graphic',
  url: 'url',
};

/** Values that are a list with semicolons between them. */
const lists: ReadonlySet<string> = new Set(['topics', 'industries', 'people', 'organisations', 'places']);

/** Headings of parts, and the field that each is; that of the body is none. */
const headings: Readonly<Record<string, string>> = {
  body: 'body',
  text: 'body',
  classification: 'classification',
  graphic: 'graphic',
  notes: 'notes',
  correction: 'correction',
};

/** One article of Nexis, Nexis Uni or Lexis+ as a record. */
export function nexisRecord(
  place: { readonly file: string; readonly line: number },
  blocks: readonly NexisBlock[],
  order: NexisOrder,
): ForeignRecord {
  const fields = new Map<string, string[]>([['nexis id', ['']]]);
  const add = (name: string, text: string) => {
    const words = text.replace(/\s+/g, ' ').trim();
    if (words !== '') fields.set(name, [...(fields.get(name) ?? []), words]);
  };
  const head: string[] = [];
  const body: NexisBlock[] = [];
  let part = 'head';
  for (const block of blocks) {
    const text = block.text.trim();
    if (text === '') continue;
    const heading = block.isHeading ? headings[text.toLowerCase()] : undefined;
    if (heading !== undefined) part = heading;
    else if (block.label !== undefined) {
      addLabel(add, block.label);
      if (part === 'head') part = 'labels';
    } else if (isCopyright(text)) add('rights', text);
    else if (part === 'head') head.push(text);
    else if (part === 'labels' || part === 'body') {
      body.push(block);
      // In HTML, nothing but its place tells the text.
      part = 'body';
    } else add(part, text);
  }
  addHead(add, head, order);
  const url = blocks.find(({ href = '' }) => nexisId(href) !== undefined)?.href;
  if (url !== undefined) {
    add('url', url);
    fields.set('nexis id', [nexisId(url) ?? '']);
  }
  const { summary, rest } = withoutAbstract(body);
  add('summary', summary);
  return { ...place, fields, body: { kind: 'html', text: rest.map(({ html }) => html).join('\n') } };
}

/** The id in the address of a document: `id=urn:contentItem:4758-TBK0-01D6-N135-00000-00`. */
export function nexisId(url: string): string | undefined {
  return /\bcontentItem(?::|%3A)([\dA-Z-]{15,})/i.exec(url)?.[1];
}

function isCopyright(text: string): boolean {
  return text.length < 600 && /^(?:copyright\b|©|\(c\)\s)/i.test(text);
}

type Add = (name: string, text: string) => void;

function addLabel(add: Add, { name, value }: NexisLabel): void {
  const words = name
    .toLowerCase()
    .replace(/[\s-]+/g, ' ')
    .trim();
  const field = labels[words] ?? words;
  if (lists.has(field)) for (const entry of entriesOf(value)) add(field, entry);
  else if (field === 'section') {
    const { section, page } = sectionAndPage(value);
    add('page', page);
    add('section', section);
  } else if (field === 'author') add(field, value.trim().replace(/^by:?\s+/i, ''));
  else if (field === 'language') add(field, value.split(';')[0] ?? '');
  else add(field, value);
}

/** `NEWS; Pg. 4` and the like. Texts may be empty. */
export function sectionAndPage(text: string): { readonly section: string; readonly page: string } {
  const [, page = ''] = pageOf.exec(text) ?? [];
  const section = text
    .replace(pageOf, ';')
    .replace(/;[\s;]*;/g, ';')
    .replace(/^[\s;]+|[\s;]+$/g, '');
  return { section, page };
}

const pageOf = /(?:^|;\s*)(?:Pg\.|Page|Seite|S\.|Pág\.)\s*([^;]*)/i;

/** `ENERGY (93%); NAICS221310 WATER SUPPLY (85%)`: without how sure a program was, and codes. */
function entriesOf(value: string): readonly string[] {
  return value
    .replace(/\s*\(\d{1,3}%\)/g, '')
    .replace(/(?<=^|;\s*)(?:NAICS|SIC)\d+\s+/g, '')
    .split(';');
}

/** Headline, publication, date, and what follows it. */
function addHead(add: Add, head: readonly string[], order: NexisOrder): void {
  const lines = head.filter((line) => !isCounter.test(line));
  const from = order === 'headline' ? 2 : 1;
  const found = lines.findIndex((line, index) => index >= from && nexisDate(line) !== undefined);
  const dateAt = found < 0 ? lines.findIndex((line) => nexisDate(line) !== undefined) : found;
  const date = dateAt < 0 ? undefined : nexisDate(lines[dateAt] ?? '');
  // Without a date, a headline on several lines cannot be told from what follows it.
  const before = lines.slice(0, dateAt < 0 ? 2 : dateAt);
  const after = lines.slice(dateAt < 0 ? 2 : dateAt + 1);
  if (order === 'headline') {
    const isTogether = before.length > 1;
    add('title', (isTogether ? before.slice(0, -1) : before).join(' '));
    if (isTogether) add('publication', before.at(-1) ?? '');
    for (const line of after) add('note', line);
  } else {
    const [publication = '', ...others] = before;
    const [title = '', ...more] = [...others, ...after];
    add('publication', publication);
    add('title', title);
    for (const line of more) add('note', line);
  }
  if (date !== undefined) {
    add('date', date.date);
    add('edition', date.edition);
    add('note', (lines[dateAt] ?? '').split('\n').slice(1).join(' '));
  }
}

/** `1 of 49 DOCUMENTS`, `Dokument 1 von 49`. */
const isCounter = /^(?:\d+ of \d+ documents?|documento? \d+ (?:de|di) \d+|dokument \d+ von \d+)$/i;

/** Some papers begin with an abstract, under a heading of its own. */
function withoutAbstract(body: readonly NexisBlock[]): {
  readonly summary: string;
  readonly rest: readonly NexisBlock[];
} {
  const end = body.findIndex(({ text }) => text.trim() === 'FULL TEXT');
  if (body[0]?.text.trim() !== 'ABSTRACT' || end < 0) return { summary: '', rest: body };
  const abstract = body.slice(1, end).map(({ text }) => text.trim());
  return { summary: abstract.join(' '), rest: body.slice(end + 1) };
}
