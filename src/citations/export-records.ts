import { isKnown } from '../records/date.ts';
import { type SourceKey, sourceKeys } from '../records/source.ts';
import type { Citation } from './citation.ts';
import { citationsOf } from './citations-of.ts';
import { toCsv } from './csv.ts';
import type { ItemRecord, RecordArchive } from './item-records.ts';
import { toBibtex } from './to-bibtex.ts';
import { toCslJson } from './to-csl-json.ts';
import { toRis } from './to-ris.ts';

/** What a list of items can be exported as. */
export const exportFormats = {
  ris: { extension: 'ris', mediaType: 'application/x-research-info-systems' },
  bibtex: { extension: 'bib', mediaType: 'application/x-bibtex' },
  csl: { extension: 'json', mediaType: 'application/vnd.citationstyles.csl+json' },
  csv: { extension: 'csv', mediaType: 'text/csv' },
} as const;

export type ExportFormat = keyof typeof exportFormats;

/** The names of topics and actors by their ids. */
export interface TagNames {
  readonly topic: (id: string) => string;
  readonly actor: (id: string) => string;
}

/** Items whose citations are written at once: about ten milliseconds of work. */
const batchSize = 200;

/**
 * The text of a file with some items, in their order: citations of what was published first, or a table. It comes in parts,
 * between which a page can do something else.
 */
export function* exportRecords(
  records: readonly ItemRecord[],
  format: ExportFormat,
  archive: RecordArchive,
  names: TagNames,
): Generator<string> {
  if (format === 'csv') {
    const rows = records.map((record) => rowOf(record, archive, names));
    yield toCsv(csvColumns, rows, { forSpreadsheets: true });
    return;
  }
  const all: Citation[] = [];
  for (let start = 0; start < records.length; start += batchSize) {
    const batch = records.slice(start, start + batchSize).map((each) => citationOf(each, archive, names));
    all.push(...batch);
    if (format === 'csl') yield '';
    else if (format === 'ris') yield (start === 0 ? '' : '\r\n') + toRis(batch);
    else yield (start === 0 ? '' : '\n') + toBibtex(batch);
  }
  if (format === 'csl') yield toCslJson(all);
}

function citationOf(record: ItemRecord, archive: RecordArchive, names: TagNames): Citation {
  const recordUrl = recordUrlOf(record, archive);
  const [first] = citationsOf(
    { ...record, abstract: record.lead, keywords: record.topics.map(names.topic) },
    { title: archive.title, ...(recordUrl !== undefined && { recordUrl }) },
  );
  return first;
}

/**
 * The columns of a table, in plain English whatever the language of the archive. `date` is EDTF, with the first and the last
 * day that it may mean; what begins with `source_` is about the first source, and `also_in` names the others.
 */
const csvColumns = [
  ...['id', 'title', 'date', 'first_day', 'last_day', 'language', 'topics', 'actors', 'summary'],
  ...sourceKeys.map((key) => (key === 'name' ? 'source' : `source_${key}`)),
  ...['also_in', 'record_url'],
];

function rowOf(record: ItemRecord, archive: RecordArchive, names: TagNames): readonly (string | undefined)[] {
  const { id, title, date, language, topics, actors, lead, source, otherSources = [] } = record;
  const [firstDay, lastDay] = isKnown(date) ? [date.earliest, date.latest] : [];
  const { authors, published, ...texts } = source;
  const cells: Readonly<Partial<Record<SourceKey, string>>> = {
    ...texts,
    ...(authors !== undefined && { author: joined(authors) }),
    ...(published !== undefined && { published: published.edtf }),
  };
  return [
    ...[id, title, isKnown(date) ? date.edtf : date.words, firstDay, lastDay, language],
    ...[joined(topics.map(names.topic)), joined(actors.map(names.actor)), lead],
    ...sourceKeys.map((key) => cells[key]),
    ...[joined(otherSources.flatMap(({ name }) => name ?? [])), recordUrlOf(record, archive)],
  ];
}

function joined(texts: readonly string[]): string {
  return texts.join('; ');
}

function recordUrlOf({ id }: ItemRecord, { url }: RecordArchive): string | undefined {
  return url === undefined ? undefined : `${url}items/${id}.html`;
}
