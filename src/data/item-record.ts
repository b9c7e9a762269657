import type { Archive } from '../archive/archive.ts';
import { publishedAs } from '../attachments/published-as.ts';
import { absoluteUrl } from '../html/paths.ts';
import { withoutLinks } from '../html/without-links.ts';
import type { ItemSource } from '../pages/item-source.ts';
import { itemPath } from '../pages/links.ts';
import type { ActorType } from '../records/actor.ts';
import type { Transcript } from '../records/attached-file.ts';
import { type ItemDate, isKnown } from '../records/date.ts';
import type { FieldPlace, FieldValue } from '../records/field-value.ts';
import type { Item } from '../records/item.ts';
import type { OwnField } from '../records/own-field.ts';
import type { RelationKind } from '../records/relation.ts';
import type { Source } from '../records/source.ts';

/** A published item as its JSON has it. Keys that say nothing are left out; `text` and the lists are always there. */
export interface ItemRecord {
  readonly id: string;
  /** From the site's root: `items/port-strike.html`. */
  readonly page: string;
  /** Of the page, where the address of the site is known. */
  readonly url?: string;
  readonly title: string;
  /** EDTF, or `unknown`. */
  readonly date: string;
  readonly firstDay?: string;
  readonly lastDay?: string;
  /** The words of a date that is unknown. */
  readonly dateText?: string;
  readonly language: string;
  readonly dateline?: string;
  readonly summary?: string;
  readonly topics: readonly { readonly id: string; readonly name: string }[];
  readonly actors: readonly { readonly id: string; readonly type: ActorType; readonly name: string }[];
  readonly sources: readonly SourceRecord[];
  /** The day on which it joined the archive. */
  readonly added?: string;
  readonly featured?: true;
  readonly corrections?: readonly CorrectionRecord[];
  readonly relations?: readonly RelationRecord[];
  /** Ids of the items that its text links to. */
  readonly links?: readonly string[];
  readonly formerly?: readonly string[];
  /** By the keys of the fields that `site.yml` declares. */
  readonly fields?: Readonly<Record<string, FieldRecord>>;
  /** By keys that nobody declared. */
  readonly otherFields?: Readonly<Record<string, readonly string[]>>;
  readonly attachments?: readonly AttachmentRecord[];
  /** Plain, one paragraph a line. */
  readonly text: string;
  /** The same with its markup, where it is more than paragraphs. Addresses in it are relative to the page. */
  readonly html?: string;
}

export interface SourceRecord extends Omit<Source, 'published'>, Partial<PublishedRecord> {}

interface PublishedRecord {
  /** EDTF. */
  readonly published: string;
  readonly publishedFirstDay: string;
  readonly publishedLastDay: string;
}

export interface DateRecord {
  /** EDTF. */
  readonly date: string;
  readonly firstDay?: string;
  readonly lastDay?: string;
}

export interface CorrectionRecord extends DateRecord {
  readonly text: string;
}

export interface RelationRecord {
  readonly kind: RelationKind;
  /** The id of the other item. */
  readonly item: string;
}

export type FieldRecord = string | number | readonly string[] | readonly FieldPlace[] | DateRecord;

/** A file that the text shows or links, as the site has it. */
export interface AttachmentRecord {
  /** From the site's root. */
  readonly path: string;
  /** Of the file. */
  readonly bytes: number;
  /** In hexadecimal digits. */
  readonly sha256: string;
  /** The words that can be read in it, one paragraph a line. */
  readonly transcript?: string;
  /** BCP 47, where it is known. */
  readonly transcriptLanguage?: string;
}

/** The size and the hash of a file of the site. */
export type FileFacts = Pick<AttachmentRecord, 'bytes' | 'sha256'>;

/** What the record of an item follows from besides it. */
export interface RecordContext {
  readonly archive: Archive;
  readonly source: Pick<ItemSource, 'loadBody' | 'loadTranscript'>;
  /** The fields that are published. */
  readonly own: readonly OwnField[];
  /** Of a file of the site, by its path. */
  readonly factsOf: (path: string) => FileFacts;
}

export function itemRecord(item: Item, { archive, source, own, factsOf }: RecordContext): ItemRecord {
  const { url } = archive.settings;
  const body = source.loadBody(item);
  const { id, title, date, language, dateline, summary, featured, formerly, fields, otherKeys } = item;
  const { added, corrections, relations, links } = item;
  const page = itemPath(id);
  // A link to an item that is held back would give it away.
  const html = withoutLinks(body.html, page, item.missingPages);
  const values = own.flatMap(({ key }) => {
    const value = fields?.[key];
    return value === undefined ? [] : [[key, fieldRecord(value)] as const];
  });
  return {
    id,
    page,
    ...(url !== undefined && { url: absoluteUrl(page, url) }),
    title,
    ...dateRecord(date),
    ...(!isKnown(date) && date.words !== undefined && { dateText: date.words }),
    language,
    ...(dateline !== undefined && { dateline }),
    ...(summary !== '' && { summary }),
    topics: item.topics.map((topic) => ({ id: topic, name: archive.topic(topic).name })),
    actors: item.actors.map((actor) => {
      const { type, name } = archive.actor(actor);
      return { id: actor, type, name };
    }),
    sources: sourcesOf(item).map(sourceRecord),
    ...(added !== undefined && { added }),
    ...(featured && { featured }),
    ...(corrections !== undefined && {
      corrections: corrections.map((each) => ({ ...dateRecord(each.date), text: each.text })),
    }),
    ...(relations !== undefined && { relations: relations.map(({ kind, to }) => ({ kind, item: to })) }),
    ...(links !== undefined && { links }),
    ...(formerly !== undefined && formerly.length > 0 && { formerly }),
    ...(values.length > 0 && { fields: Object.fromEntries(values) }),
    ...(otherKeys !== undefined && {
      otherFields: Object.fromEntries(otherKeys.map(({ key, texts }) => [key, texts])),
    }),
    ...(item.attachments.length > 0 && {
      attachments: item.attachments.map((path) => {
        const published = publishedAs(path).path;
        const transcript = archive.files.get(path)?.transcript;
        return {
          path: published,
          ...factsOf(published),
          ...(transcript && transcriptRecord(source.loadTranscript(transcript))),
        };
      }),
    }),
    text: body.text,
    ...(hasMarkup.test(html) && { html }),
  };
}

function transcriptRecord({ paragraphs, language }: Transcript): Partial<AttachmentRecord> {
  return {
    transcript: paragraphs.join('\n'),
    ...(language !== undefined && { transcriptLanguage: language }),
  };
}

/** A tag of anything but a plain paragraph. */
const hasMarkup = /<(?!\/?p>)/;

/** The sources of which an item says something. */
export function sourcesOf({ source, otherSources = [] }: Item): readonly Source[] {
  return [source, ...otherSources].filter((each) => Object.keys(each).length > 0);
}

export function sourceRecord({ published, ...rest }: Source): SourceRecord {
  if (published === undefined) return rest;
  const { edtf, earliest, latest } = published;
  return { ...rest, published: edtf, publishedFirstDay: earliest, publishedLastDay: latest };
}

export function dateRecord(date: ItemDate): DateRecord {
  if (!isKnown(date)) return { date: date.edtf };
  return { date: date.edtf, firstDay: date.earliest, lastDay: date.latest };
}

function fieldRecord(value: FieldValue): FieldRecord {
  switch (value.type) {
    case 'text':
      return value.text;
    case 'number':
      return value.number;
    case 'date':
      return dateRecord(value.date);
    case 'url':
      return value.url;
    case 'choice':
      return value.ids;
    case 'list':
      return value.texts;
    case 'place':
      return value.places;
  }
}
