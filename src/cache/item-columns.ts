import type { Reference } from '../read/body-renderer.ts';
import type { ItemFile, UnlinkedItem } from '../read/item-file.ts';
import { type ItemDate, isKnown } from '../records/date.ts';
import type { Body, Item, Source, Status } from '../records/item.ts';
import type { LocatedText } from '../records/yaml-node.ts';
import { once } from '../search/once.ts';
import { CachedBody, type ReadTexts } from './cached-body.ts';
import { type Stamp, stampAt, stampColumn } from './stamp.ts';
import { type TextColumn, textAt, textColumn } from './text-column.ts';

/** What was learned of an item's file, as it is kept from one run to the next. */
export interface CachedItem {
  /** Undefined where the file may change without another stamp. */
  readonly stamp: Stamp | undefined;
  /** Of the file's path and bytes. */
  readonly hash: string;
  readonly file: ItemFile;
}

/**
 * The same of all items in columns, because every build reads them: a column is had at once, and its cells when they
 * are asked for. The texts of bodies, which few builds need, are left out: they take as long to keep as to read again.
 */
export interface ItemColumns {
  readonly texts: Columns<TextColumn>;
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
  previewKey: ({ file }) => file.item?.previewKey,
} as const satisfies Readonly<Record<string, (kept: CachedItem) => string | undefined>>;

type Columns<Content> = Readonly<Record<keyof typeof cells, Content>>;

/** Between the parts of a cell. Texts of files come without control characters. */
const partMark = '\u0001';

export function encodeItems(items: readonly CachedItem[]): ItemColumns {
  return {
    texts: mapped(cells, (cell) => textColumn(items.map((kept) => cell(kept) ?? ''))),
    stamps: stampColumn(items.map(({ stamp }) => stamp)),
  };
}

/**
 * @param kept what `encodeItems` of this same program made
 * @param readBody reads bodies once more, where they are asked for
 */
export function decodeItems(kept: ItemColumns, readBody: ReadTexts): readonly CachedItem[] {
  const table = new Table(kept, readBody);
  return Array.from({ length: kept.stamps.length / 3 }, (_, row) => table.keptAt(row));
}

/** Makes items of the columns. Many share dates and lists of tags: what is made of one is used for the others. */
class Table {
  readonly #columns: Columns<TextColumn>;
  readonly #stamps: Float64Array;
  readonly #readBody: ReadTexts;
  readonly #dates = new Map<string, ItemDate>();
  readonly #linesOf = once(newLines);

  constructor({ texts, stamps }: ItemColumns, readBody: ReadTexts) {
    this.#columns = texts;
    this.#stamps = stamps;
    this.#readBody = readBody;
  }

  keptAt(row: number): CachedItem {
    const file = this.textAt('path', row);
    const id = this.textAt('id', row);
    const hash = this.textAt('hash', row);
    const references: readonly Reference[] = listOf(this.textAt('references', row));
    return {
      stamp: stampAt(this.#stamps, row),
      hash,
      file: {
        file,
        id,
        item: this.#itemAt(row, { file, id, hash, references }),
        references,
        problems: listOf(this.textAt('problems', row)),
      },
    };
  }

  textAt(column: keyof typeof cells, row: number): string {
    return textAt(this.#columns[column], row);
  }

  #itemAt(
    row: number,
    { file, id, hash, references }: Pick<ItemFile, 'file' | 'id' | 'references'> & Pick<CachedItem, 'hash'>,
  ): UnlinkedItem | undefined {
    const status = statusOf(this.textAt('status', row));
    if (status === undefined) return undefined;
    return new UnlinkedTableItem(this, row, {
      id,
      file,
      date: this.#dateAt(row),
      topics: this.#linesOf(this.textAt('topics', row)),
      actors: this.#linesOf(this.textAt('actors', row)),
      status,
      body: new CachedBody(file, hash, filesOf(references), this.#readBody),
      key: hash,
      previewKey: this.textAt('previewKey', row),
      language: this.textAt('language', row) || undefined,
    });
  }

  #dateAt(row: number): ItemDate {
    const edtf = this.textAt('edtf', row);
    let date = this.#dates.get(edtf);
    if (date === undefined) {
      date = dateOf(edtf, this.textAt('earliest', row), this.textAt('latest', row));
      this.#dates.set(edtf, date);
    }
    return date;
  }
}

/** What is known of an item of a table at once. */
type KnownOfItem = Pick<Item, 'id' | 'file' | 'date' | 'status' | 'body'> & {
  readonly key: string;
  readonly previewKey: string;
};

/** An item of a table. Texts that few builds ask of it are not taken out of the columns before they are asked for. */
abstract class TableItem {
  readonly id: string;
  readonly file: string;
  readonly date: ItemDate;
  readonly status: Status;
  readonly body: Body;
  readonly key: string;
  readonly previewKey: string;
  protected readonly table: Table;
  protected readonly row: number;

  constructor(table: Table, row: number, known: KnownOfItem) {
    this.id = known.id;
    this.file = known.file;
    this.date = known.date;
    this.status = known.status;
    this.body = known.body;
    this.key = known.key;
    this.previewKey = known.previewKey;
    this.table = table;
    this.row = row;
  }

  get title(): string {
    return this.table.textAt('title', this.row);
  }

  get summary(): string {
    return this.table.textAt('summary', this.row);
  }

  get lead(): string {
    return this.table.textAt('lead', this.row);
  }

  get dateline(): string | undefined {
    return this.table.textAt('dateline', this.row) || undefined;
  }

  get source(): Source {
    return newSource(this.table.textAt('source', this.row));
  }
}

/** As the file gives it. */
export class UnlinkedTableItem extends TableItem implements UnlinkedItem {
  readonly topics: readonly LocatedText[];
  readonly actors: readonly LocatedText[];
  readonly language: string | undefined;

  constructor(
    table: Table,
    row: number,
    known: KnownOfItem & Pick<UnlinkedItem, 'topics' | 'actors' | 'language'>,
  ) {
    super(table, row, known);
    this.topics = known.topics;
    this.actors = known.actors;
    this.language = known.language;
  }

  linked(tags: ItemTags): Item {
    return new LinkedTableItem(this.table, this.row, this, tags);
  }
}

/** What an item has from the whole archive. */
export type ItemTags = Pick<Item, 'topics' | 'actors' | 'language'>;

class LinkedTableItem extends TableItem implements Item {
  readonly topics: readonly string[];
  readonly actors: readonly string[];
  readonly language: string;

  constructor(table: Table, row: number, known: KnownOfItem, { topics, actors, language }: ItemTags) {
    super(table, row, known);
    this.topics = topics;
    this.actors = actors;
    this.language = language;
  }
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

function linesText(lines: readonly LocatedText[] = []): string {
  return lines.map(({ text, line }) => `${line} ${text}`).join(partMark);
}

function newLines(text: string): readonly LocatedText[] {
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
