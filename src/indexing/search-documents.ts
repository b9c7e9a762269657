import memoize from 'memoize';
import type { Archive } from '../archive/archive.ts';
import { withBroader } from '../archive/by-tag.ts';
import { fingerprintOf } from '../cache/fingerprint.ts';
import { encodePath } from '../html/paths.ts';
import { periods } from '../messages/en/periods.ts';
import { localeOf } from '../messages/locale-of.ts';
import type { Messages } from '../messages/messages.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { dateView } from '../pages/date-view.ts';
import { factTexts, searchedTexts } from '../pages/field-facts.ts';
import { pictureOfItem } from '../pages/links.ts';
import type { PlanInputs } from '../pages/planned-page.ts';
import { transcriptFiles } from '../pages/scans.ts';
import { type ItemDate, isKnown } from '../records/date.ts';
import type { Item } from '../records/item.ts';
import type { OwnFacetValues, SearchActor, SearchDocument, SearchTopic } from '../search/document.ts';
import type { KeyedMetadata } from '../search/index/document-key.ts';
import { ownFacetValues } from './own-facets.ts';

/** What the index needs to know of every published item, newest first. */
export function searchMetadata(planning: PlanInputs): readonly KeyedMetadata[] {
  const { archive } = planning;
  const tagsOf = searchTags(archive);
  const keyOf = documentKeys(planning);
  const ownOf = ownFacetValues(archive);
  return archive.items.map((item) => ({
    id: item.id,
    key: keyOf(item),
    source: item.source.name ?? '',
    ...otherSources(item),
    ...tagsOf(item),
    ...daysOf(item.date),
    ...ownValues(ownOf(item)),
    ...(item.language !== archive.settings.language && { language: item.language }),
  }));
}

function ownValues(own: OwnFacetValues | undefined): Pick<SearchDocument, 'own'> {
  return own === undefined ? {} : { own };
}

function otherSources({ otherSources = [] }: Item): Pick<SearchDocument, 'otherSources'> {
  const names = otherSources.flatMap(({ name }) => name ?? []);
  return names.length === 0 ? {} : { otherSources: names };
}

function authorsOf({ source, otherSources = [] }: Item): readonly string[] {
  return [...new Set([source, ...otherSources].flatMap(({ authors = [] }) => authors))];
}

/** Whole documents, with the text of the body, by their positions in the archive. */
export function searchDocumentAt(planning: PlanInputs): (index: number) => SearchDocument {
  const { archive } = planning;
  const tagsOf = searchTags(archive);
  const messages = messagesOf(archive.settings);
  const keyOf = documentKeys(planning);
  const ownOf = ownFacetValues(archive);
  return (index) => {
    const item = archive.items[index];
    if (item === undefined) throw new Error(`The archive has no item at ${index}`);
    const { id, title, date, lead, language } = item;
    const picture = pictureOfItem(item, 'row', archive);
    const facts = factTexts(item, archive.settings);
    return {
      id,
      key: keyOf(item),
      title,
      date: dateView(date, messages).text,
      source: item.source.name ?? '',
      ...otherSources(item),
      author: authorsOf(item).join('\n'),
      details: detailsOf(item, archive),
      summary: lead,
      ...textOf(item, planning),
      ...tagsOf(item),
      ...daysOf(date),
      ...ownValues(ownOf(item)),
      ...(language !== archive.settings.language && { language }),
      ...(picture !== undefined && { picture: encodePath(picture.path) }),
      ...(facts !== undefined && { facts }),
    };
  };
}

/**
 * Keys that change with the item's file, with the words of its scans, with its picture, with the words of its date and with what `site.yml` makes of its
 * own fields. Without spaces.
 */
function documentKeys({ archive, source }: PlanInputs): (item: Item) => string {
  const wording = dateWording(messagesOf(archive.settings));
  return (item) => {
    const picture = pictureOfItem(item, 'row', archive);
    const parts = [
      source.fileKey(item) + wording,
      ...transcriptFiles(item, archive).map(({ hash }) => hash),
      picture && encodePath(picture.path),
      item.fields &&
        fingerprintOf(JSON.stringify([detailsOf(item, archive), factTexts(item, archive.settings)])),
    ];
    return parts.filter((part) => part !== undefined).join();
  };
}

/** Its text and, after it, the words of its scans. */
function textOf(item: Item, { archive, source }: PlanInputs): Pick<SearchDocument, 'body' | 'previewLength'> {
  const { text } = source.loadBody(item);
  const files = transcriptFiles(item, archive);
  if (files.length === 0) return { body: text };
  const scans = files.flatMap((file) => source.loadTranscript(file).paragraphs);
  return { body: [text, ...scans].filter((part) => part !== '').join('\n'), previewLength: longPreview };
}

/** In characters: a page of a newspaper has some thirty thousand. */
const longPreview = 40_000;

/** Where it was filed from, and its own fields. */
function detailsOf(item: Item, { settings }: Archive): string {
  const { dateline } = item;
  return [...(dateline === undefined ? [] : [dateline]), ...searchedTexts(item, settings)].join('\n');
}

/** Changes with how dates are written; empty for plain English. */
function dateWording({ locale, table }: Messages): string {
  const wording = fingerprintOf(JSON.stringify([locale, dateMessages.map((key) => table[key])]));
  return wording === englishDates ? '' : `,${wording}`;
}

const dateMessages = Object.keys(periods).filter((key): key is keyof typeof periods => key in periods);
const englishDates = fingerprintOf(JSON.stringify([localeOf('en'), Object.values(periods)]));

/** The days of a date, one object for all items of the date. */
const daysOf = memoize(
  (date: ItemDate): Pick<SearchDocument, 'days'> => {
    if (!isKnown(date)) return {};
    const { edtf, earliest, latest } = date;
    return { days: { earliest, latest, ...(/[~?%]|\.\./.test(edtf) && { isUncertain: true }) } };
  },
  { cacheKey: ([{ edtf }]) => edtf },
);

interface SearchTags {
  readonly topics: readonly SearchTopic[];
  readonly actors: readonly SearchActor[];
}

/** Items with the same list of tags, which most share as one object, share it here too. */
function searchTags({ topics, topic, actor }: Archive): (item: Item) => SearchTags {
  const byId = new Map(topics.map(({ tag }) => [tag.id, tag]));
  const searchTopic = memoize((id: string): SearchTopic => {
    const broader = [...withBroader([id], byId)].filter((each) => each !== id);
    return { ...topic(id), broader: broader.map(topic) };
  });
  const topicsOf = memoize((ids: readonly string[]) => ids.map((id) => searchTopic(id)));
  const actorsOf = memoize((ids: readonly string[]) => ids.map(actor));
  return (item) => ({ topics: topicsOf(item.topics), actors: actorsOf(item.actors) });
}
