import { type ItemDate, isKnown } from '../records/date.ts';
import type { Item } from '../records/item.ts';
import type { Source } from '../records/source.ts';

/** What an export of a list says of an item, but for the names of its topics and actors. */
export interface ItemRecord
  extends Pick<
    Item,
    'id' | 'title' | 'date' | 'language' | 'lead' | 'topics' | 'actors' | 'source' | 'otherSources'
  > {
  /** Its date as pages show it, where that is more than the name of a day, a month or a year. */
  readonly dateInWords?: string;
}

/** The archive that records are of. */
export interface RecordArchive {
  readonly title: string;
  readonly language: string;
  /** Absolute address of its root, ending in `/`, if the site has one. */
  readonly url?: string;
}

/** The records of some items, as the scripts of pages load them. */
export interface RecordFile {
  readonly archive: RecordArchive;
  readonly items: readonly EncodedRecord[];
}

/** A record without what it does not say, and without what is as in most. */
interface EncodedRecord extends EncodedDate {
  readonly id: string;
  readonly title: string;
  /** Ids, space-separated. */
  readonly topics?: string;
  readonly actors?: string;
  /** Where it is not that of the archive. */
  readonly language?: string;
  readonly lead?: string;
  readonly dateInWords?: string;
  readonly source?: EncodedSource;
  readonly otherSources?: readonly EncodedSource[];
}

interface EncodedDate {
  readonly edtf: string;
  /** First and last day, where the text is not that of one day. */
  readonly days?: readonly [earliest: string, latest: string];
  readonly words?: string;
}

interface EncodedSource extends Omit<Source, 'published'> {
  readonly published?: EncodedDate;
}

export function encodeRecords(records: readonly ItemRecord[], archive: RecordArchive): RecordFile {
  return { archive, items: records.map((record) => encodeRecord(record, archive)) };
}

export function decodeRecords({ archive, items }: RecordFile): readonly ItemRecord[] {
  return items.map((item) => decodeRecord(item, archive));
}

function encodeRecord(record: ItemRecord, archive: RecordArchive): EncodedRecord {
  const { id, title, date, topics, actors, source, language, lead, otherSources, dateInWords } = record;
  return {
    id,
    title,
    ...encodeDate(date),
    ...(topics.length > 0 && { topics: topics.join(' ') }),
    ...(actors.length > 0 && { actors: actors.join(' ') }),
    ...(language !== archive.language && { language }),
    ...(lead !== '' && { lead }),
    ...(dateInWords !== undefined && { dateInWords }),
    ...(Object.keys(source).length > 0 && { source: encodeSource(source) }),
    ...(otherSources !== undefined && { otherSources: otherSources.map(encodeSource) }),
  };
}

function decodeRecord(item: EncodedRecord, archive: RecordArchive): ItemRecord {
  const { id, title, topics, actors, language = archive.language, lead = '', source } = item;
  const { otherSources, dateInWords } = item;
  return {
    id,
    title,
    date: decodeDate(item),
    topics: topics?.split(' ') ?? [],
    actors: actors?.split(' ') ?? [],
    language,
    lead,
    ...(dateInWords !== undefined && { dateInWords }),
    source: source === undefined ? {} : decodeSource(source),
    ...(otherSources !== undefined && { otherSources: otherSources.map(decodeSource) }),
  };
}

function encodeDate(date: ItemDate): EncodedDate {
  if (!isKnown(date)) return date;
  const { edtf, earliest, latest } = date;
  return earliest === edtf && latest === edtf ? { edtf } : { edtf, days: [earliest, latest] };
}

function decodeDate({ edtf, days: [earliest, latest] = [edtf, edtf], words }: EncodedDate): ItemDate {
  return edtf === 'unknown' ? { edtf, ...(words !== undefined && { words }) } : { edtf, earliest, latest };
}

function encodeSource({ published, ...source }: Source): EncodedSource {
  return { ...source, ...(published && { published: encodeDate(published) }) };
}

function decodeSource({ published, ...source }: EncodedSource): Source {
  const date = published && decodeDate(published);
  return { ...source, ...(date && isKnown(date) && { published: date }) };
}

/** Whether a date is that of one day, month or year and no more, so that pages name it as they name these. */
export function isPlainDate({ edtf }: ItemDate): boolean {
  return /^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/.test(edtf);
}
