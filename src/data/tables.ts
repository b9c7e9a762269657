import type { ActorEntry, TopicEntry } from '../archive/archive.ts';
import type { SourceEntry } from '../archive/by-source.ts';
import { actorPath, sourcePath, topicPath } from '../pages/links.ts';
import type { Item } from '../records/item.ts';
import { slugOf } from '../records/slug.ts';
import type { WithdrawnRecord } from './entry-records.ts';
import { type AttachmentRecord, sourceRecord, sourcesOf } from './item-record.ts';
import { type SourceRow, sourceColumns } from './source-columns.ts';
import type { Column, Table } from './table.ts';

/** The tables beside that of the items. */

const addresses = {
  name: 'sameAs',
  type: 'list',
  description: 'Addresses of the same elsewhere, such as Wikidata.',
  cell: ({ tag }: { readonly tag: { readonly sameAs: readonly string[] } }) => tag.sameAs,
} as const;

const aliases = {
  name: 'aliases',
  type: 'list',
  description: 'Other names.',
  cell: ({ tag }: { readonly tag: { readonly aliases: readonly string[] } }) => tag.aliases,
} as const;

const idColumn = (what: string) =>
  ({ name: 'id', type: 'string', description: `Of the ${what}.`, isRequired: true, isCode: true }) as const;

const page = (what: string) =>
  ({
    name: 'page',
    type: 'string',
    description: `The page of the ${what}, from the root of the site.`,
    isCode: true,
  }) as const;

const nameColumn = { name: 'name', type: 'string', description: 'The name.', isRequired: true } as const;

export const topicsTable: Table<TopicEntry> = {
  name: 'topics',
  title: 'Topics',
  primaryKey: ['id'],
  foreignKeys: [{ column: 'broader', table: undefined }],
  columns: [
    { ...idColumn('topic'), cell: ({ tag }) => tag.id },
    { ...nameColumn, cell: ({ tag }) => tag.name },
    {
      name: 'broader',
      type: 'string',
      description: 'The id of the broader topic.',
      isCode: true,
      cell: ({ tag }) => tag.broader,
    },
    {
      name: 'description',
      type: 'string',
      description: 'What it is.',
      cell: ({ tag }) => tag.description,
    },
    aliases,
    addresses,
    {
      name: 'items',
      type: 'integer',
      description: 'How many items have it or a narrower one.',
      cell: ({ items }) => items.length,
    },
    { ...page('topic'), cell: ({ tag }) => topicPath(tag.id) },
  ],
};

export const actorsTable: Table<ActorEntry> = {
  name: 'actors',
  title: 'Actors: persons, organisations and places',
  primaryKey: ['id'],
  columns: [
    { ...idColumn('actor'), cell: ({ tag }) => tag.id },
    {
      name: 'type',
      type: 'string',
      description: 'person, organisation, place or unknown.',
      isRequired: true,
      isCode: true,
      cell: ({ tag }) => tag.type,
    },
    { ...nameColumn, cell: ({ tag }) => tag.name },
    {
      name: 'description',
      type: 'string',
      description: 'Who or what it is.',
      cell: ({ tag }) => tag.description,
    },
    aliases,
    addresses,
    {
      name: 'latitude',
      type: 'number',
      description: 'Of a place, in degrees (WGS 84).',
      cell: ({ tag }) => tag.coordinates?.latitude,
    },
    {
      name: 'longitude',
      type: 'number',
      description: 'Of a place, in degrees (WGS 84).',
      cell: ({ tag }) => tag.coordinates?.longitude,
    },
    {
      name: 'items',
      type: 'integer',
      description: 'How many items name it.',
      cell: ({ items }) => items.length,
    },
    { ...page('actor'), cell: ({ tag }) => actorPath(tag.id) },
  ],
};

export const sourcesTable: Table<SourceEntry> = {
  name: 'sources',
  title: 'Sources: newspapers and other publishers',
  primaryKey: ['id'],
  columns: [
    { ...idColumn('source'), cell: ({ slug }) => slug },
    { ...nameColumn, cell: ({ name }) => name },
    {
      name: 'spellings',
      type: 'list',
      description: 'All spellings in items, the most frequent first.',
      cell: ({ spellings }) => spellings,
    },
    {
      name: 'items',
      type: 'integer',
      description: 'How many items are from it.',
      cell: ({ items }) => items.length,
    },
    { ...page('source'), cell: ({ name }) => sourcePath(name) },
  ],
};

/** A row for each topic of an item. */
export interface LinkRow {
  readonly item: string;
  readonly id: string;
}

const itemColumn = {
  name: 'item',
  type: 'string',
  description: 'The id of the item.',
  isRequired: true,
  isCode: true,
  cell: ({ item }: { readonly item: string }) => item,
} as const;

function linkTable(name: 'topic' | 'actor'): Table<LinkRow> {
  const column: Column<LinkRow> = {
    name,
    type: 'string',
    description: `The id of the ${name}.`,
    isRequired: true,
    isCode: true,
    cell: ({ id }) => id,
  };
  return {
    name: `item-${name}s`,
    title: `Which item has which ${name}`,
    primaryKey: ['item', name],
    foreignKeys: [
      { column: 'item', table: 'items' },
      { column: name, table: `${name}s` },
    ],
    columns: [itemColumn, column],
  };
}

export const itemTopicsTable = linkTable('topic');
export const itemActorsTable = linkTable('actor');

export function* linkRows(items: readonly Item[], of: 'topics' | 'actors'): Iterable<LinkRow> {
  for (const item of items) for (const id of item[of]) yield { item: item.id, id };
}

interface ItemSourceRow extends SourceRow {
  readonly item: string;
  readonly number: number;
}

/** Every source of every item: the table of items has the first. */
export const itemSourcesTable: Table<ItemSourceRow> = {
  name: 'item-sources',
  title: 'Where each item was published',
  primaryKey: ['item', 'number'],
  foreignKeys: [
    { column: 'item', table: 'items' },
    { column: 'source', table: 'sources' },
  ],
  columns: [
    itemColumn,
    {
      name: 'number',
      type: 'integer',
      description: 'From 1, in the order of the item.',
      isRequired: true,
      cell: ({ number }) => number,
    },
    {
      name: 'source',
      type: 'string',
      description: 'The id of the source, where it has a name.',
      isCode: true,
      cell: ({ source: { name } }) => (name === undefined ? undefined : slugOf(name)),
    },
    ...sourceColumns,
  ],
};

export function* itemSourceRows(items: readonly Item[]): Iterable<ItemSourceRow> {
  for (const item of items) {
    for (const [index, source] of sourcesOf(item).entries()) {
      yield { item: item.id, number: index + 1, source: sourceRecord(source) };
    }
  }
}

export const withdrawnTable: Table<WithdrawnRecord> = {
  name: 'withdrawn',
  title: 'Items that were withdrawn, of which nothing else is published',
  primaryKey: ['id'],
  columns: [
    { ...idColumn('item'), cell: ({ id }) => id },
    {
      name: 'date',
      type: 'string',
      description: 'When it was withdrawn, in EDTF.',
      isCode: true,
      cell: ({ date }) => date,
    },
    {
      name: 'firstDay',
      type: 'date',
      description: 'The first day that this may be.',
      cell: ({ firstDay }) => firstDay,
    },
    {
      name: 'lastDay',
      type: 'date',
      description: 'The last day that this may be.',
      cell: ({ lastDay }) => lastDay,
    },
    { name: 'reason', type: 'string', description: 'Why it was withdrawn.', cell: ({ reason }) => reason },
    { ...page('item'), cell: (row) => row.page },
  ],
};

export interface AttachmentRow extends AttachmentRecord {
  readonly item: string;
}

export const attachmentsTable: Table<AttachmentRow> = {
  name: 'attachments',
  title: 'Files that items show or link',
  primaryKey: ['item', 'path'],
  foreignKeys: [{ column: 'item', table: 'items' }],
  columns: [
    itemColumn,
    {
      name: 'path',
      type: 'string',
      description: 'Of the file, from the root of the site.',
      isRequired: true,
      isCode: true,
      cell: ({ path }) => path,
    },
    {
      name: 'bytes',
      type: 'integer',
      description: 'The size of the file.',
      isRequired: true,
      cell: ({ bytes }) => bytes,
    },
    {
      name: 'sha256',
      type: 'string',
      description: 'The SHA-256 of the file, in hexadecimal digits.',
      isRequired: true,
      isCode: true,
      cell: ({ sha256 }) => sha256,
    },
  ],
};
