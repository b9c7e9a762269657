import type { Archive } from '../archive/archive.ts';
import { publishedAs } from '../attachments/published-as.ts';
import type { DataResource } from './data-package.ts';
import { tableSchema } from './data-package.ts';
import { actorRecord, jsonList, sourceEntryRecord, topicRecord, withdrawnRecord } from './entry-records.ts';
import type { FileFacts } from './item-record.ts';
import { type Table, tableCsv } from './table.ts';
import {
  type AttachmentRow,
  actorsTable,
  attachmentsTable,
  itemActorsTable,
  itemSourceRows,
  itemSourcesTable,
  itemTopicsTable,
  linkRows,
  sourcesTable,
  topicsTable,
  withdrawnTable,
} from './tables.ts';

/** A file of the data about the archive as a whole. */
export interface ArchiveList extends DataResource {
  readonly rows: number;
  /** Of its file. */
  readonly text: (factsOf: (path: string) => FileFacts) => string;
}

/**
 * Every list but those of the items, which are in files of their own.
 *
 * @param itemsAreOneFile whether ids of items can be looked up in one table
 */
export function archiveLists(archive: Archive, itemsAreOneFile: boolean): readonly ArchiveList[] {
  const { items, topics, actors, sources } = archive;
  const withdrawn = archive.withdrawn.map(withdrawnRecord);
  const isOneFile = (table: string) => table !== 'items' || itemsAreOneFile;
  const csv = <Row>(table: Table<Row>, rows: number, text: ArchiveList['text']): ArchiveList => ({
    path: `${table.name}.csv`,
    title: table.title,
    schema: tableSchema(table, isOneFile),
    rows,
    text,
  });
  const json = <Row>({ name, title }: Table<Row>, rows: readonly Row[], record: (row: Row) => object) => ({
    path: `${name}.json`,
    title,
    rows: rows.length,
    text: () => jsonList(rows.map((row) => JSON.stringify(record(row)))),
  });
  const tags = (of: 'topics' | 'actors') => items.reduce((sum, item) => sum + item[of].length, 0);
  const attached = items.flatMap(({ id, attachments }) => attachments.map((path) => ({ item: id, path })));
  return [
    csv(topicsTable, topics.length, () => tableCsv(topicsTable, topics)),
    json(topicsTable, topics, topicRecord),
    csv(actorsTable, actors.length, () => tableCsv(actorsTable, actors)),
    json(actorsTable, actors, actorRecord),
    csv(sourcesTable, sources.length, () => tableCsv(sourcesTable, sources)),
    json(sourcesTable, sources, sourceEntryRecord),
    csv(withdrawnTable, withdrawn.length, () => tableCsv(withdrawnTable, withdrawn)),
    json(withdrawnTable, withdrawn, (record) => record),
    csv(itemTopicsTable, tags('topics'), () => tableCsv(itemTopicsTable, linkRows(items, 'topics'))),
    csv(itemActorsTable, tags('actors'), () => tableCsv(itemActorsTable, linkRows(items, 'actors'))),
    csv(itemSourcesTable, countOf(itemSourceRows(items)), () =>
      tableCsv(itemSourcesTable, itemSourceRows(items)),
    ),
    csv(attachmentsTable, attached.length, (factsOf) =>
      tableCsv(
        attachmentsTable,
        attached.map(({ item, path }): AttachmentRow => {
          const published = publishedAs(path).path;
          return { item, path: published, ...factsOf(published) };
        }),
      ),
    ),
  ];
}

function countOf(rows: Iterable<unknown>): number {
  let count = 0;
  for (const _ of rows) count++;
  return count;
}
