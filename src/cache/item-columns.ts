import memoize from 'memoize';
import type { Reference } from '../read/body-renderer.ts';
import type { ForeignRecord } from '../read/foreign/item.ts';
import type { ItemFile, UnlinkedItem } from '../read/item-file.ts';
import { attachmentsIn, pictureIn } from '../read/markdown.ts';
import type { Correction } from '../records/correction.ts';
import { type ItemDate, isKnown } from '../records/date.ts';
import type { Status } from '../records/item.ts';
import type { UnlinkedRelation } from '../records/relation.ts';
import type { Withdrawal } from '../records/withdrawal.ts';
import type { LocatedText } from '../records/yaml-node.ts';
import { hasShapeOf } from './shape.ts';
import { joinSources, splitSources } from './source-cell.ts';
import { type Stamp, stampAt, stampColumn } from './stamp.ts';
import { type TextColumn, textAt, textColumn } from './text-column.ts';

/** An item's file as it was parsed, with what shows whether that is still valid. */
export interface CachedItem {
  /** Undefined where the file may change without a change of its stamp. */
  readonly stamp: Stamp | undefined;
  /** Of the file's path and bytes. */
  readonly hash: string;
  /** A hash of what lists show of the item; empty where the file has no item. */
  readonly previewKey: string;
  readonly file: ItemFile;
}

/**
 * Cached items in columns, because every build reads all of them and a column loads at once. Bodies, which few builds
 * need, are left out: to save and load them takes as long as to render them again.
 */
export interface ItemColumns {
  readonly texts: Columns<TextColumn>;
  /** Size, mtime and ctime of each file. */
  readonly stamps: Float64Array;
}

/** The text of each column for one item. */
const cells = {
  path: ({ file }) => file.path,
  id: ({ file }) => file.id,
  hash: ({ hash }) => hash,
  previewKey: ({ previewKey }) => previewKey,
  problems: ({ file }) => jsonOf(file.problems),
  references: ({ file }) => jsonOf(file.references),
  /** Empty where the file has no item that could be read. */
  status: ({ file }) => file.item?.status,
  title: ({ file }) => file.item?.title,
  edtf: ({ file }) => file.item?.date.edtf,
  earliest: ({ file }) => (file.item && isKnown(file.item.date) ? file.item.date.earliest : undefined),
  latest: ({ file }) => (file.item && isKnown(file.item.date) ? file.item.date.latest : undefined),
  dateWords: ({ file }) => (file.item && !isKnown(file.item.date) ? file.item.date.words : undefined),
  topics: ({ file }) => joinTexts(file.item?.topics),
  actors: ({ file }) => joinTexts(file.item?.actors),
  summary: ({ file }) => file.item?.summary,
  lead: ({ file }) => file.item?.lead,
  language: ({ file }) => file.item?.language,
  dateline: ({ file }) => file.item?.dateline,
  added: ({ file }) => file.item?.added,
  featured: ({ file }) => (file.item?.featured ? 'true' : undefined),
  withdrawal: ({ file }) => (file.item?.withdrawal ? JSON.stringify(file.item.withdrawal) : undefined),
  embargo: ({ file }) => file.item?.embargo,
  corrections: ({ file }) => jsonOf(file.item?.corrections ?? none),
  formerly: ({ file }) => joinTexts(file.item?.formerly),
  relations: ({ file }) => jsonOf(file.item?.relations ?? none),
  sources: ({ file }) => file.item && joinSources([file.item.source, ...(file.item.otherSources ?? none)]),
  otherKeys: ({ file }) => jsonOf(file.item?.otherKeys ?? none),
  remotePictures: ({ file }) => jsonOf(file.remotePictures ?? none),
  foreign: ({ file }) => (file.foreign ? JSON.stringify(file.foreign) : undefined),
} as const satisfies Readonly<Record<string, (cached: CachedItem) => string | undefined>>;

type Columns<Column> = Readonly<Record<keyof typeof cells, Column>>;

export function encodeItems(items: readonly CachedItem[]): ItemColumns {
  return {
    texts: mapColumns(cells, (cell) => textColumn(items.map((cached) => cell(cached) ?? ''))),
    stamps: stampColumn(items.map(({ stamp }) => stamp)),
  };
}

/** Whether saved data are columns of items, each with a row for each item. */
export function areItemColumns(value: unknown): value is ItemColumns {
  if (!hasShapeOf(value, noItems)) return false;
  const rows = value.stamps.length / 3;
  return Object.values(value.texts).every(({ ends }) => ends.length === rows);
}

const noItems = encodeItems([]);

/** @param columns as `encodeItems` of this same program returned them */
export function decodeItems({ texts, stamps }: ItemColumns): readonly CachedItem[] {
  // Many items share dates, sources and lists of tags, which then are the same object.
  const datesByEdtf = new Map<string, ItemDate>();
  const textsOf = memoize(splitTexts);
  const sourcesOf = memoize(splitSources);

  const dateAt = (row: number): ItemDate => {
    const edtf = textAt(texts.edtf, row);
    const words = textAt(texts.dateWords, row);
    if (edtf === 'unknown' && words !== '') return { edtf, words };
    const cached = datesByEdtf.get(edtf);
    if (cached !== undefined) return cached;
    const [earliest, latest] = [textAt(texts.earliest, row), textAt(texts.latest, row)];
    const date: ItemDate = edtf === 'unknown' ? { edtf } : { edtf, earliest, latest };
    datesByEdtf.set(edtf, date);
    return date;
  };

  const itemAt = (
    row: number,
    { path, id, references }: Pick<ItemFile, 'path' | 'id' | 'references'>,
  ): UnlinkedItem | undefined => {
    const status = statusOf(textAt(texts.status, row));
    if (status === undefined) return undefined;
    const [source, ...otherSources] = sourcesOf(textAt(texts.sources, row));
    return {
      id,
      file: path,
      title: textAt(texts.title, row),
      date: dateAt(row),
      topics: textsOf(textAt(texts.topics, row)),
      actors: textsOf(textAt(texts.actors, row)),
      summary: textAt(texts.summary, row),
      lead: textAt(texts.lead, row),
      language: textAt(texts.language, row) || undefined,
      dateline: textAt(texts.dateline, row) || undefined,
      source: source ?? {},
      otherSources: otherSources.length === 0 ? undefined : otherSources,
      status,
      withdrawal: withdrawalOf(textAt(texts.withdrawal, row)),
      added: textAt(texts.added, row) || undefined,
      embargo: textAt(texts.embargo, row) || undefined,
      featured: textAt(texts.featured, row) === 'true' ? true : undefined,
      corrections: correctionsOf(textAt(texts.corrections, row)),
      formerly: textsOf(textAt(texts.formerly, row)),
      relations: relationsOf(textAt(texts.relations, row)),
      otherKeys: listOf(textAt(texts.otherKeys, row)),
      attachments: references.length === 0 ? none : attachmentsIn(references),
      picture: pictureIn(references),
    };
  };

  return Array.from({ length: stamps.length / 3 }, (_, row) => {
    const references: readonly Reference[] = listOf(textAt(texts.references, row));
    const [path, id] = [textAt(texts.path, row), textAt(texts.id, row)];
    return {
      stamp: stampAt(stamps, row),
      hash: textAt(texts.hash, row),
      previewKey: textAt(texts.previewKey, row),
      file: {
        path,
        id,
        item: itemAt(row, { path, id, references }),
        references,
        problems: listOf(textAt(texts.problems, row)),
        foreign: foreignOf(textAt(texts.foreign, row)),
        remotePictures: remotePicturesOf(textAt(texts.remotePictures, row)),
      },
    };
  });
}

function statusOf(text: string): Status | undefined {
  return text === 'published' || text === 'draft' || text === 'withdrawn' ? text : undefined;
}

function jsonOf(list: readonly object[]): string {
  return list.length === 0 ? '' : JSON.stringify(list);
}

function foreignOf(json: string): ForeignRecord | undefined {
  const record: ForeignRecord | undefined = json === '' ? undefined : JSON.parse(json);
  return record;
}

function relationsOf(json: string): readonly UnlinkedRelation[] | undefined {
  return json === '' ? undefined : listOf(json);
}

function withdrawalOf(json: string): Withdrawal | undefined {
  const withdrawal: Withdrawal | undefined = json === '' ? undefined : JSON.parse(json);
  return withdrawal;
}

function correctionsOf(json: string): readonly Correction[] | undefined {
  return json === '' ? undefined : listOf(json);
}

function remotePicturesOf(json: string): ItemFile['remotePictures'] {
  return json === '' ? undefined : listOf(json);
}

function listOf<Entry>(json: string): readonly Entry[] {
  const list: readonly Entry[] = json === '' ? none : JSON.parse(json);
  return list;
}

const none: readonly never[] = [];

/** Between the parts of a cell. The texts of content files have no control characters. */
const separator = '\u0001';

function joinTexts(texts: readonly LocatedText[] = []): string {
  return texts.map(({ text, line }) => `${line} ${text}`).join(separator);
}

function splitTexts(cell: string): readonly LocatedText[] {
  if (cell === '') return none;
  return cell.split(separator).map((part) => {
    const space = part.indexOf(' ');
    return { text: part.slice(space + 1), line: Number(part.slice(0, space)) };
  });
}

function mapColumns<From, To>(columns: Columns<From>, map: (column: From) => To): Columns<To> {
  const entries = Object.entries(columns).map(([name, column]) => [name, map(column)]);
  return Object.fromEntries(entries);
}
