import { type ItemDate, isKnown } from '../records/date.ts';
import type { Source, Status } from '../records/item.ts';
import type { Line } from '../records/written.ts';
import type { ItemFile, UnlinkedItem } from './item-file.ts';
import type { Stamp } from './stamp.ts';

/** What was learned of an item's file, as it is kept from one run to the next. */
export interface KeptItem {
  /** Undefined where the file may change without another stamp. */
  readonly stamp: Stamp | undefined;
  /** Of the file's path and bytes. */
  readonly hash: string;
  /** But for the body's texts: these take as long to keep as to read again. */
  readonly file: Omit<ItemFile, 'item'> & { readonly item: Omit<UnlinkedItem, 'body'> | undefined };
}

/** The same of all items in columns: every build reads them, and has them from few long texts in half the time. */
export interface ItemColumns {
  /** The cells of each column, with a mark between them; empty where an item has no such text. */
  readonly texts: Columns<string>;
  /** Size and two times of each file. */
  readonly stamps: Float64Array;
}

/** What stands in each column. */
const cells = {
  path: ({ file }) => file.file,
  id: ({ file }) => file.id,
  hash: ({ hash }) => hash,
  problems: ({ file }) => jsonOf(file.problems),
  /** Empty where the file holds no item that could be read. */
  status: ({ file }) => file.item?.status,
  title: ({ file }) => file.item?.title,
  edtf: ({ file }) => file.item?.date.edtf,
  earliest: ({ file }) => (file.item && isKnown(file.item.date) ? file.item.date.earliest : undefined),
  latest: ({ file }) => (file.item && isKnown(file.item.date) ? file.item.date.latest : undefined),
  topics: ({ file }) => linesText(file.item?.topics),
  actors: ({ file }) => linesText(file.item?.actors),
  summary: ({ file }) => file.item?.summary,
  lead: ({ file }) => file.item?.lead,
  language: ({ file }) => file.item?.language,
  dateline: ({ file }) => file.item?.dateline,
  source: ({ file }) => sourceText(file.item?.source),
  references: ({ file }) => jsonOf(file.item?.references),
  faceKey: ({ file }) => file.item?.faceKey,
} as const satisfies Readonly<Record<string, (kept: KeptItem) => string | undefined>>;

type Columns<Content> = Readonly<Record<keyof typeof cells, Content>>;

/** Between cells, and between the parts of one. Texts of files come without control characters. */
const mark = '\0';
const partMark = '\u0001';

export function encodeItems(items: readonly KeptItem[]): ItemColumns {
  const stamps = items.flatMap(({ stamp = never }) => [stamp.size, stamp.mtime, stamp.ctime]);
  return {
    texts: mapped(cells, (cell) => items.map((kept) => cell(kept) ?? '').join(mark)),
    stamps: Float64Array.from(stamps),
  };
}

/** @param kept what `encodeItems` of this same program made */
export function decodeItems({ texts, stamps }: ItemColumns): readonly KeptItem[] {
  const lists = mapped(texts, (text) => text.split(mark));
  return Array.from({ length: stamps.length / 3 }, (_, i) => {
    const [size = 0, mtime = 0, ctime = 0] = [stamps[3 * i], stamps[3 * i + 1], stamps[3 * i + 2]];
    return {
      stamp: Number.isNaN(size) ? undefined : { size, mtime, ctime },
      hash: lists.hash[i] ?? '',
      file: fileOf((name) => lists[name][i] ?? ''),
    };
  });
}

const never: Stamp = { size: Number.NaN, mtime: Number.NaN, ctime: Number.NaN };

function fileOf(cell: (name: keyof typeof cells) => string): KeptItem['file'] {
  const [file, id] = [cell('path'), cell('id')];
  const problems: ItemFile['problems'] = listOf(cell('problems'));
  const status = statuses.find((each) => each === cell('status'));
  if (status === undefined) return { file, id, problems, item: undefined };
  const [language, dateline] = [cell('language'), cell('dateline')];
  const item = {
    id,
    file,
    title: cell('title'),
    date: dateOf(cell('edtf'), cell('earliest'), cell('latest')),
    topics: linesOf(cell('topics')),
    actors: linesOf(cell('actors')),
    summary: cell('summary'),
    lead: cell('lead'),
    ...(language !== '' && { language }),
    ...(dateline !== '' && { dateline }),
    source: sourceOf(cell('source')),
    status,
    references: listOf(cell('references')),
    key: cell('hash'),
    faceKey: cell('faceKey'),
  };
  return { file, id, problems, item };
}

function dateOf(edtf: string, earliest: string, latest: string): ItemDate {
  return edtf === 'unknown' ? { edtf } : { edtf, earliest, latest };
}

const statuses: readonly Status[] = ['published', 'draft', 'withdrawn'];

function jsonOf(list: readonly object[] = []): string {
  return list.length === 0 ? '' : JSON.stringify(list);
}

function listOf(json: string) {
  return json === '' ? [] : JSON.parse(json);
}

function linesText(lines: readonly Line[] = []): string {
  return lines.map(({ text, line }) => `${line} ${text}`).join(partMark);
}

function linesOf(text: string): readonly Line[] {
  if (text === '') return [];
  return text.split(partMark).map((part) => {
    const space = part.indexOf(' ');
    return { text: part.slice(space + 1), line: Number(part.slice(0, space)) };
  });
}

const sourceParts = ['name', 'author', 'url', 'retrieved', 'archived', 'rights', 'id'] as const;

function sourceText(source: Source = {}): string {
  return sourceParts.map((name) => source[name] ?? '').join(partMark);
}

function sourceOf(text: string): Source {
  const parts = text.split(partMark);
  const source: { -readonly [Name in keyof Source]: Source[Name] } = {};
  sourceParts.forEach((name, i) => {
    const part = parts[i] ?? '';
    if (part !== '') source[name] = part;
  });
  return source;
}

function mapped<From, To>(from: Columns<From>, to: (value: From) => To): Columns<To> {
  const entries = Object.entries(from).map(([name, value]) => [name, to(value)]);
  return Object.fromEntries(entries);
}
