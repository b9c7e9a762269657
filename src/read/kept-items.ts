import { type ItemDate, isKnown } from '../records/date.ts';
import type { Source, Status } from '../records/item.ts';
import type { Line } from '../records/written.ts';
import { once } from '../search/once.ts';
import type { Reference } from './body-renderer.ts';
import type { ItemFile, UnlinkedItem } from './item-file.ts';
import { KeptBody, type ReadTexts } from './kept-body.ts';
import type { Stamp } from './stamp.ts';

/** What was learned of an item's file, as it is kept from one run to the next. */
export interface KeptItem {
  /** Undefined where the file may change without another stamp. */
  readonly stamp: Stamp | undefined;
  /** Of the file's path and bytes. */
  readonly hash: string;
  readonly file: ItemFile;
}

/**
 * The same of all items in columns: every build reads them, and has them from few long texts in half the time. The
 * texts of bodies, which few builds need, are left out: they take as long to keep as to read again.
 */
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
  references: ({ file }) => jsonOf(file.references),
  faceKey: ({ file }) => file.item?.faceKey,
} as const satisfies Readonly<Record<string, (kept: KeptItem) => string | undefined>>;

type Columns<Content> = Readonly<Record<keyof typeof cells, Content>>;

/** Between cells, and between the parts of one. Texts of files come without control characters. */
const mark = '\0';
const partMark = '\u0001';

export function encodeItems(items: readonly KeptItem[]): ItemColumns {
  return {
    texts: mapped(cells, (cell) => items.map((kept) => cell(kept) ?? '').join(mark)),
    stamps: Float64Array.from(items.flatMap(({ stamp = never }) => [stamp.size, stamp.mtime, stamp.ctime])),
  };
}

/**
 * @param kept what `encodeItems` of this same program made
 * @param readBody reads bodies once more, where they are asked for
 */
export function decodeItems({ texts, stamps }: ItemColumns, readBody: ReadTexts): readonly KeptItem[] {
  const lists = mapped(texts, (text) => text.split(mark));
  const itemAt = itemsIn(lists, readBody);
  return Array.from({ length: stamps.length / 3 }, (_, i) => {
    const references: readonly Reference[] = listOf(lists.references[i]);
    return {
      stamp: stampAt(stamps, i),
      hash: lists.hash[i] ?? '',
      file: {
        file: lists.path[i] ?? '',
        id: lists.id[i] ?? '',
        item: itemAt(i, references),
        references,
        problems: listOf(lists.problems[i]),
      },
    };
  });
}

const never: Stamp = { size: Number.NaN, mtime: Number.NaN, ctime: Number.NaN };

function stampAt(stamps: Float64Array, i: number): Stamp | undefined {
  const [size = 0, mtime = 0, ctime = 0] = [stamps[3 * i], stamps[3 * i + 1], stamps[3 * i + 2]];
  return Number.isNaN(size) ? undefined : { size, mtime, ctime };
}

/** Many items share dates and lists of tags: what is made of one can then be used for the others. */
function itemsIn(
  lists: Columns<readonly string[]>,
  readBody: ReadTexts,
): (i: number, references: readonly Reference[]) => UnlinkedItem | undefined {
  const linesOf = once(newLines);
  const dates = new Map<string, ItemDate>();
  return (i, references) => {
    const status = statusOf(lists.status[i]);
    if (status === undefined) return undefined;
    const [file = '', hash = ''] = [lists.path[i], lists.hash[i]];
    const edtf = lists.edtf[i] ?? '';
    const date = dates.get(edtf) ?? dateOf(edtf, lists.earliest[i] ?? '', lists.latest[i] ?? '');
    dates.set(edtf, date);
    return {
      id: lists.id[i] ?? '',
      file,
      title: lists.title[i] ?? '',
      date,
      topics: linesOf(lists.topics[i] ?? ''),
      actors: linesOf(lists.actors[i] ?? ''),
      summary: lists.summary[i] ?? '',
      lead: lists.lead[i] ?? '',
      source: newSource(lists.source[i] ?? ''),
      status,
      body: new KeptBody(file, hash, filesOf(references), readBody),
      key: hash,
      faceKey: lists.faceKey[i] ?? '',
      ...(lists.language[i] && { language: lists.language[i] }),
      ...(lists.dateline[i] && { dateline: lists.dateline[i] }),
    };
  };
}

function filesOf(references: readonly Reference[]): readonly string[] {
  if (references.length === 0) return none;
  return [...new Set(references.filter(({ kind }) => kind === 'file').map(({ path }) => path))];
}

function dateOf(edtf: string, earliest: string, latest: string): ItemDate {
  return edtf === 'unknown' ? { edtf } : { edtf, earliest, latest };
}

function statusOf(text: string | undefined): Status | undefined {
  return text === 'published' || text === 'draft' || text === 'withdrawn' ? text : undefined;
}

function jsonOf(list: readonly object[] = []): string {
  return list.length === 0 ? '' : JSON.stringify(list);
}

function listOf<Entry>(json: string | undefined): readonly Entry[] {
  const list: readonly Entry[] = json ? JSON.parse(json) : none;
  return list;
}

const none: readonly never[] = [];

function linesText(lines: readonly Line[] = []): string {
  return lines.map(({ text, line }) => `${line} ${text}`).join(partMark);
}

function newLines(text: string): readonly Line[] {
  if (text === '') return none;
  return text.split(partMark).map((part) => {
    const space = part.indexOf(' ');
    return { text: part.slice(space + 1), line: Number(part.slice(0, space)) };
  });
}

const sourceParts = ['name', 'author', 'url', 'retrieved', 'archived', 'rights', 'id'] as const;

function sourceText(source: Source = {}): string {
  return sourceParts.map((name) => source[name] ?? '').join(partMark);
}

function newSource(text: string): Source {
  const source: { -readonly [Name in keyof Source]: Source[Name] } = {};
  const parts = text.split(partMark);
  for (let i = 0; i < parts.length; i++) {
    const [name, part] = [sourceParts[i], parts[i]];
    if (name !== undefined && part) source[name] = part;
  }
  return source;
}

function mapped<From, To>(from: Columns<From>, to: (value: From) => To): Columns<To> {
  const entries = Object.entries(from).map(([name, value]) => [name, to(value)]);
  return Object.fromEntries(entries);
}
