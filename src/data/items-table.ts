import type { OwnField } from '../records/own-field.ts';
import { type RelationKind, relationKinds } from '../records/relation.ts';
import type { Cell } from './csv.ts';
import type { FieldRecord, ItemRecord } from './item-record.ts';
import { sourceColumns } from './source-columns.ts';
import type { Column, Table } from './table.ts';

/** The table of items, with a column for each field that `site.yml` declares. */
export function itemsTable(fields: readonly OwnField[]): Table<ItemRecord> {
  const taken = new Set([...columns, ...sourceOfItem, ...lastColumns].map(({ name }) => name.toLowerCase()));
  const own = fields.flatMap((field) => fieldColumns(field, taken));
  return {
    name: 'items',
    title: 'Items',
    primaryKey: ['id'],
    columns: [...columns, ...sourceOfItem, ...own, ...lastColumns],
  };
}

const columns: readonly Column<ItemRecord>[] = [
  {
    name: 'id',
    type: 'string',
    description: 'Of the item: its permanent address is items/ID.html.',
    isRequired: true,
    isCode: true,
    cell: ({ id }) => id,
  },
  { name: 'title', type: 'string', description: 'The headline.', cell: ({ title }) => title },
  {
    name: 'date',
    type: 'string',
    description:
      'In EDTF (ISO 8601-2), as precise as it is known: 1931-05-04, 1931, 193X, 1931-05~; or unknown.',
    isRequired: true,
    isCode: true,
    cell: ({ date }) => date,
  },
  {
    name: 'firstDay',
    type: 'date',
    description: 'The first day that the date may mean. Of an interval with an open start, that of its end.',
    cell: ({ firstDay }) => firstDay,
  },
  {
    name: 'lastDay',
    type: 'date',
    description: 'The last day that the date may mean. Of an interval with an open end, that of its start.',
    cell: ({ lastDay }) => lastDay,
  },
  {
    name: 'dateText',
    type: 'string',
    description: 'What the source says instead of a date.',
    cell: ({ dateText }) => dateText,
  },
  {
    name: 'topics',
    type: 'list',
    description: 'Ids of topics.',
    isCode: true,
    cell: ({ topics }) => topics.map(({ id }) => id),
  },
  {
    name: 'topicNames',
    type: 'list',
    description: 'Their names, in the same order.',
    cell: ({ topics }) => topics.map(({ name }) => name),
  },
  {
    name: 'actors',
    type: 'list',
    description: 'Ids of actors.',
    isCode: true,
    cell: ({ actors }) => actors.map(({ id }) => id),
  },
  {
    name: 'actorNames',
    type: 'list',
    description: 'Their names, in the same order.',
    cell: ({ actors }) => actors.map(({ name }) => name),
  },
  { name: 'summary', type: 'string', description: 'One sentence.', cell: ({ summary }) => summary },
  {
    name: 'language',
    type: 'string',
    description: 'Of the text, as a BCP 47 tag.',
    isRequired: true,
    isCode: true,
    cell: ({ language }) => language,
  },
  {
    name: 'dateline',
    type: 'string',
    description: 'Where the story was filed from.',
    cell: ({ dateline }) => dateline,
  },
];

/** Of the first source, each part with the name `sourceUrl`. */
const sourceOfItem: readonly Column<ItemRecord>[] = [
  ...sourceColumns.map(
    ({ name, description, cell, ...rest }): Column<ItemRecord> => ({
      ...rest,
      name: `source${name.charAt(0).toUpperCase()}${name.slice(1)}`,
      description: `Of its first source. ${description}`,
      cell: ({ sources: [source] }) => source && cell({ source }),
    }),
  ),
  {
    name: 'sourceCount',
    type: 'integer',
    description: 'How many sources it has; item-sources.csv has all.',
    cell: ({ sources }) => sources.length,
  },
];

const relationNames: Readonly<Record<RelationKind, string>> = {
  translationOf: 'translation',
  versionOf: 'version',
  partOf: 'part',
};

const lastColumns: readonly Column<ItemRecord>[] = [
  {
    name: 'added',
    type: 'date',
    description: 'The day on which it joined the archive.',
    cell: ({ added }) => added,
  },
  ...relationKinds.map(
    (kind): Column<ItemRecord> => ({
      name: kind,
      type: 'list',
      description: `Ids of the items that it is a ${relationNames[kind]} of.`,
      isCode: true,
      cell: ({ relations = [] }) => relations.flatMap((each) => (each.kind === kind ? each.item : [])),
    }),
  ),
  {
    name: 'links',
    type: 'list',
    description: 'Ids of the items that its text links to.',
    isCode: true,
    cell: ({ links }) => links,
  },
  {
    name: 'corrections',
    type: 'list',
    description: 'What was corrected, each with its day: 2025-03-02: The strike began on a Monday.',
    cell: ({ corrections }) => corrections?.map(({ date, text }) => `${date}: ${text}`),
  },
  {
    name: 'otherFields',
    type: 'object',
    description: 'Fields that the archive does not declare, as JSON.',
    cell: ({ otherFields }) => (otherFields === undefined ? undefined : JSON.stringify(otherFields)),
  },
  {
    name: 'attachments',
    type: 'list',
    description: 'Paths of the files that it shows or links, from the root of the site.',
    isCode: true,
    cell: ({ attachments = [] }) => attachments.map(({ path }) => path),
  },
  {
    name: 'page',
    type: 'string',
    description: 'The page of the item, from the root of the site.',
    isRequired: true,
    isCode: true,
    cell: ({ page }) => page,
  },
  {
    name: 'url',
    type: 'string',
    format: 'uri',
    description: 'The address of that page.',
    cell: ({ url }) => url,
  },
  {
    name: 'text',
    type: 'string',
    description: 'The text without its markup, one paragraph a line.',
    cell: ({ text }) => text,
  },
];

/** A date has two more, for its first and its last day. */
function fieldColumns(
  { key, label, type, choices }: OwnField,
  taken: ReadonlySet<string>,
): readonly Column<ItemRecord>[] {
  const name = taken.has(key.toLowerCase()) ? `field_${key}` : key;
  const allowed = choices?.map((choice) => `${choice.id} (${choice.label})`).join(', ');
  const description =
    allowed === undefined ? `A field of this archive.` : `A field of this archive: ${allowed}.`;
  const column: Column<ItemRecord> = {
    name,
    type: type === 'number' ? 'number' : ['choice', 'list', 'place'].includes(type) ? 'list' : 'string',
    ...(type === 'url' && { format: 'uri' }),
    ...(type === 'date' && { isCode: true }),
    title: label,
    description,
    cell: ({ fields }) => cellOf(fields?.[key]),
  };
  if (type !== 'date') return [column];
  const day = (which: 'firstDay' | 'lastDay', suffix: string): Column<ItemRecord> => ({
    name: `${name}${suffix}`,
    type: 'date',
    title: label,
    description: `The ${which === 'firstDay' ? 'first' : 'last'} day that this date may mean.`,
    cell: ({ fields }) => {
      const value = fields?.[key];
      return typeof value === 'object' && 'date' in value ? value[which] : undefined;
    },
  });
  return [column, day('firstDay', 'FirstDay'), day('lastDay', 'LastDay')];
}

function cellOf(value: FieldRecord | undefined): Cell {
  if (typeof value !== 'object') return value;
  if ('date' in value) return value.date;
  return value.map((entry) => (typeof entry === 'string' ? entry : entry.name));
}
