import type { SourceRecord } from './item-record.ts';
import type { Column } from './table.ts';

export interface SourceRow {
  readonly source: SourceRecord;
}

/** What a source of an item says, a column for each of its parts. */
export const sourceColumns: readonly Column<SourceRow>[] = [
  {
    name: 'name',
    type: 'string',
    description: 'The newspaper, agency or site that published it.',
    cell: ({ source }) => source.name,
  },
  {
    name: 'authors',
    type: 'list',
    description: 'In the order of the byline.',
    cell: ({ source }) => source.authors,
  },
  {
    name: 'published',
    type: 'string',
    description: 'The day of publication, in EDTF, where it is not the date of the item.',
    isCode: true,
    cell: ({ source }) => source.published,
  },
  {
    name: 'publishedFirstDay',
    type: 'date',
    description: 'The first day that this may be.',
    cell: ({ source }) => source.publishedFirstDay,
  },
  {
    name: 'publishedLastDay',
    type: 'date',
    description: 'The last day that this may be.',
    cell: ({ source }) => source.publishedLastDay,
  },
  { name: 'page', type: 'string', description: 'As printed: 3, A4.', cell: ({ source }) => source.page },
  {
    name: 'section',
    type: 'string',
    description: 'The part of the paper.',
    cell: ({ source }) => source.section,
  },
  {
    name: 'edition',
    type: 'string',
    description: 'The edition of the paper.',
    cell: ({ source }) => source.edition,
  },
  {
    name: 'place',
    type: 'string',
    description: 'Where the paper is published.',
    cell: ({ source }) => source.place,
  },
  {
    name: 'issn',
    type: 'string',
    description: 'Of the paper.',
    isCode: true,
    cell: ({ source }) => source.issn,
  },
  {
    name: 'language',
    type: 'string',
    description: 'Of the original, as a BCP 47 tag.',
    isCode: true,
    cell: ({ source }) => source.language,
  },
  {
    name: 'url',
    type: 'string',
    format: 'uri',
    description: 'The address of the original.',
    cell: ({ source }) => source.url,
  },
  {
    name: 'retrieved',
    type: 'date',
    description: 'The day on which the original was seen.',
    cell: ({ source }) => source.retrieved,
  },
  {
    name: 'archived',
    type: 'string',
    format: 'uri',
    description: 'The address of an archived copy.',
    cell: ({ source }) => source.archived,
  },
  {
    name: 'rights',
    type: 'string',
    description: 'A rights statement: an address or a sentence.',
    cell: ({ source }) => source.rights,
  },
  {
    name: 'reference',
    type: 'string',
    description: 'The source’s own reference for the item.',
    cell: ({ source }) => source.id,
  },
];
