import type { Archive } from '../archive/archive.ts';
import type { FieldType, OwnField } from '../records/own-field.ts';
import { slugOf } from '../records/slug.ts';
import type { DateRecord, FieldRecord, ItemRecord } from './item-record.ts';

/** An archive for OpenSearch and Elasticsearch, which share all of what is used here. */

/** The name of the index: lower case, and no hyphen at the start. */
export function indexName(title: string): string {
  return slugOf(title).replace(/^-+/, 'archive-');
}

/** The body of the request that creates the index: its settings and its mapping. */
export function indexDefinition(
  { settings }: Pick<Archive, 'settings'>,
  fields: readonly OwnField[],
): object {
  const analyzer = analyzerOf(settings.language);
  /** With its words as they are, for items in other languages. */
  const words = { type: 'text', analyzer, fields: { plain: { type: 'text', analyzer: 'standard' } } };
  const named = { ...keyword, fields: { text: { type: 'text', analyzer } } };
  return {
    settings: { index: { number_of_shards: 1 } },
    mappings: {
      // What a later version adds is kept and not searched, rather than guessed at.
      dynamic: false,
      properties: {
        id: keyword,
        page: keyword,
        url: keyword,
        title: words,
        summary: words,
        text: words,
        date: keyword,
        dates: dateRange,
        firstDay: day,
        lastDay: day,
        isUncertain: { type: 'boolean' },
        dateText: named,
        language: keyword,
        dateline: named,
        topics: { properties: { id: keyword, name: named } },
        broaderTopics: keyword,
        actors: { properties: { id: keyword, type: keyword, name: named } },
        places: { type: 'geo_point' },
        sources: {
          properties: {
            ...{
              name: named,
              authors: named,
              published: keyword,
              publishedFirstDay: day,
              publishedLastDay: day,
            },
            ...{ page: keyword, section: keyword, edition: keyword, place: keyword, issn: keyword },
            ...{
              language: keyword,
              url: keyword,
              retrieved: day,
              archived: keyword,
              rights: keyword,
              id: keyword,
            },
          },
        },
        added: day,
        transcripts: words,
        featured: { type: 'boolean' },
        corrections: { properties: { date: keyword, firstDay: day, lastDay: day, text: words } },
        relations: { properties: { kind: keyword, item: keyword } },
        links: keyword,
        formerly: keyword,
        fields: {
          properties: Object.fromEntries(fields.map(({ key, type }) => [key, fieldMapping(type, analyzer)])),
        },
        otherFields: { type: 'object', enabled: false },
        attachments: keyword,
      },
    },
  };
}

/** A longer value is kept and cannot be looked up: the limit of Lucene is 32,766 bytes. */
const keyword = { type: 'keyword', ignore_above: 8191 } as const;
const day = { type: 'date', format: 'strict_date' } as const;
const dateRange = { type: 'date_range', format: 'strict_date' } as const;

function fieldMapping(type: FieldType, analyzer: string): object {
  switch (type) {
    case 'text':
      return { type: 'text', analyzer, fields: { keyword } };
    case 'number':
      return { type: 'double' };
    case 'date':
      return { properties: { date: keyword, dates: dateRange, firstDay: day, lastDay: day } };
    case 'place':
      return { properties: { name: keyword, actor: keyword } };
    case 'url':
    case 'choice':
    case 'list':
      return keyword;
  }
}

/** The analysers that both programs have, by the language of BCP 47. */
const analyzers: Readonly<Record<string, string>> = {
  ...{ ar: 'arabic', hy: 'armenian', eu: 'basque', bn: 'bengali', bg: 'bulgarian', ca: 'catalan' },
  ...{ zh: 'cjk', ja: 'cjk', ko: 'cjk', cs: 'czech', da: 'danish', nl: 'dutch', en: 'english' },
  ...{ et: 'estonian', fi: 'finnish', fr: 'french', gl: 'galician', de: 'german', el: 'greek' },
  ...{ hi: 'hindi', hu: 'hungarian', id: 'indonesian', ga: 'irish', it: 'italian', lv: 'latvian' },
  ...{ lt: 'lithuanian', no: 'norwegian', nb: 'norwegian', nn: 'norwegian', fa: 'persian' },
  ...{ pt: 'portuguese', ro: 'romanian', ru: 'russian', ckb: 'sorani', es: 'spanish' },
  ...{ sv: 'swedish', tr: 'turkish', th: 'thai' },
};

function analyzerOf(language: string): string {
  if (/^pt-br$/i.test(language)) return 'brazilian';
  return analyzers[language.toLowerCase().split('-')[0] ?? ''] ?? 'standard';
}

/** The two lines of the bulk API that add an item: what is done, and the document. */
export function bulkLines(record: ItemRecord, archive: Archive): string {
  // The text has its words, and the page its markup.
  const { html: _, fields, attachments, ...rest } = record;
  const transcripts = attachments?.flatMap(({ transcript }) => transcript ?? []) ?? [];
  const broader = new Set(record.topics.flatMap(({ id }) => broaderOf(id, archive)));
  const places = record.actors.flatMap(({ id }) => {
    const { coordinates } = archive.actor(id);
    return coordinates === undefined ? [] : { lat: coordinates.latitude, lon: coordinates.longitude };
  });
  const document = {
    ...rest,
    ...datesOf(record),
    ...(/[~?%]/.test(record.date) && { isUncertain: true }),
    broaderTopics: [...broader],
    ...(attachments && { attachments: attachments.map(({ path }) => path) }),
    ...(transcripts.length > 0 && { transcripts }),
    ...(places.length > 0 && { places }),
    ...(fields && {
      fields: Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, fieldOf(value)])),
    }),
  };
  return `${JSON.stringify({ index: { _id: record.id } })}\n${JSON.stringify(document)}\n`;
}

/** A topic and all above it. */
function broaderOf(id: string, archive: Archive): readonly string[] {
  const { broader } = archive.topic(id);
  return broader === undefined ? [id] : [id, ...broaderOf(broader, archive)];
}

/** The days of a date as a range, which has no end where an interval is open. */
function datesOf({ date, firstDay, lastDay }: DateRecord): object {
  if (firstDay === undefined || lastDay === undefined) return {};
  return {
    dates: {
      ...(!date.startsWith('../') && { gte: firstDay }),
      ...(!date.endsWith('/..') && { lte: lastDay }),
    },
  };
}

function fieldOf(value: FieldRecord): FieldRecord | object {
  return typeof value === 'object' && 'date' in value ? { ...value, ...datesOf(value) } : value;
}

/**
 * Divides lines into files of the bulk API, none larger than a limit unless one document is.
 *
 * @param maxBytes of a file: clusters refuse requests of more than 100 MB
 */
export function* bulkFiles(
  documents: Iterable<string>,
  maxBytes = 20_000_000,
): Iterable<{ readonly name: string; readonly text: string }> {
  let number = 0;
  let text = '';
  let bytes = 0;
  const file = () => ({ name: `bulk-${String(++number).padStart(4, '0')}.ndjson`, text });
  for (const document of documents) {
    const size = Buffer.byteLength(document);
    if (bytes > 0 && bytes + size > maxBytes) {
      yield file();
      text = '';
      bytes = 0;
    }
    text += document;
    bytes += size;
  }
  if (bytes > 0) yield file();
}
