import { withAbsoluteLinks } from '../html/absolute-links.ts';
import { escapeHtml } from '../html/html.ts';
import { isolate } from '../html/isolate.ts';
import { directionOf } from '../html/language.ts';
import { absoluteUrl } from '../html/paths.ts';
import { typographicText } from '../html/typography.ts';
import type { Messages } from '../messages/messages.ts';
import { isDay, isKnown } from '../records/date.ts';
import type { FeedContent } from '../records/feed-settings.ts';
import type { Body, Item } from '../records/item.ts';
import { bodyHtml } from './body-html.ts';
import { type BodyPicture, bodyPictures } from './body-pictures.ts';
import { dateView } from './date-view.ts';
import { Keyed, Lazy } from './lazy.ts';
import { actorLink, itemPath, topicLink } from './links.ts';
import type { PageLink } from './page-model.ts';
import type { PlanInputs } from './planned-page.ts';

/** An item in feeds. Addresses are absolute, and days are `YYYY-MM-DD`. */
export interface FeedEntry {
  /** A URI that stays what it is where the item is renamed. */
  readonly id: string;
  readonly url: string;
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  /** When the item joined the archive, else its date; undefined where that is not one day. */
  readonly published: string | undefined;
  /** The day by which it is ordered. */
  readonly updated: string;
  /** Of the original, or its publisher. */
  readonly authors: readonly string[];
  readonly tags: readonly FeedTag[];
  /** Addresses of the original, in each of its sources. */
  readonly originals: readonly string[];
  readonly rights: string | undefined;
  readonly summary: string;
  /** When, where and by whom it was published; then its text, or the summary. */
  readonly html: string;
}

export interface FeedTag {
  readonly term: string;
  /** The address of the index that lists it. */
  readonly scheme: string;
  readonly name: string;
}

/** What is the same for all entries. */
export interface FeedSite {
  /** The site's address, ending in `/`. */
  readonly url: string;
  readonly language: string;
  readonly content: FeedContent;
}

/**
 * The day by which items are ordered in feeds, which Atom's `updated` has to be, too: the day on which an item joined the
 * archive, else the first on which its date may be. Undefined where neither is known; such items are in no feed.
 */
export function feedDay({ added, date }: Pick<Item, 'added' | 'date'>): string | undefined {
  return added ?? (isKnown(date) ? date.earliest : undefined);
}

/** @param id a URI from a path of the site */
export function feedEntry(
  item: Item,
  day: string,
  site: FeedSite,
  id: (path: string) => string,
  { archive, source }: PlanInputs,
): Lazy<FeedEntry> {
  const path = itemPath(item.id);
  const key = source.fileKey(item);
  const isFull = site.content === 'full';
  const inputs: EntryInputs = {
    site,
    id: id(itemPath(firstId(item))),
    path,
    day,
    item: new Keyed<FileFields>(item, key),
    body: isFull ? new Keyed(() => source.loadBody(item), key) : undefined,
    pictures: isFull ? bodyPictures(path, item.attachments, archive) : undefined,
    language: item.language,
    topics: item.topics.map((topic) => topicLink(archive, topic)),
    actors: item.actors.map((actor) => actorLink(archive, actor)),
  };
  // The canonical text of an object is remembered for the other feeds that have the entry.
  return Lazy.of({ inputs }, entryView);
}

/** The id with which it joined the archive: the first that it had before. Addresses of an earlier site are no ids. */
function firstId({ id, formerly = [] }: Item): string {
  return formerly.find((former) => !former.startsWith('/')) ?? id;
}

/** The fields of an item that follow from its file alone. */
type FileFields = Omit<Item, 'topics' | 'actors' | 'language' | 'formerly' | 'fields' | 'otherKeys'>;

interface EntryInputs {
  readonly site: FeedSite;
  readonly id: string;
  readonly path: string;
  readonly day: string;
  readonly item: Keyed<FileFields>;
  /** Loads the body, where feeds have it. */
  readonly body: Keyed<() => Body> | undefined;
  readonly pictures: readonly BodyPicture[] | undefined;
  readonly language: string;
  readonly topics: readonly PageLink[];
  readonly actors: readonly PageLink[];
}

function entryView({ inputs }: { readonly inputs: EntryInputs }, messages: Messages): FeedEntry {
  const { site, id, path, day, item, language, topics, actors } = inputs;
  const { title, summary, date, added, source, otherSources = [] } = item.value;
  const sources = [source, ...otherSources];
  const isDated = added !== undefined || isDay(date.edtf);
  const url = absoluteUrl(path, site.url);
  return {
    id,
    url,
    title: typographicText(title, language),
    language,
    published: isDated ? day : undefined,
    updated: day,
    authors: source.authors ?? (source.name === undefined ? [] : [source.name]),
    tags: [...tagsOf(topics, 'topics.html', site), ...tagsOf(actors, 'actors.html', site)],
    originals: sources.flatMap((each) => each.url ?? []),
    rights: source.rights,
    summary: typographicText(summary, language),
    html: inDirection(`${factsHtml(inputs, messages)}${textHtml(inputs, url, messages)}`, language),
  };
}

function tagsOf(links: readonly PageLink[], index: string, { url }: FeedSite): readonly FeedTag[] {
  return links.map(({ path, name }) => ({
    term: path.slice(path.lastIndexOf('/') + 1, -'.html'.length),
    scheme: url + index,
    name,
  }));
}

/** When it was, as far as is known, from where and by whom: feeds have a day for it, which may say too much. */
function factsHtml({ item, language }: EntryInputs, messages: Messages): string {
  const { date, dateline, source } = item.value;
  const facts = [dateView(date, messages).text, dateline, source.name].flatMap((fact) => fact ?? []);
  const attributes =
    messages.language === language
      ? ''
      : ` lang="${messages.language}" dir="${directionOf(messages.language)}"`;
  return `<p${attributes}>${facts.map((fact) => escapeHtml(isolate(fact))).join(' · ')}</p>`;
}

function textHtml({ item, body, pictures, language }: EntryInputs, url: string, messages: Messages): string {
  const lead = body === undefined ? item.value.summary : item.value.lead;
  const leadHtml = lead === '' ? '' : `<p>${escapeHtml(typographicText(lead, language))}</p>`;
  if (body === undefined) return leadHtml;
  return leadHtml + withAbsoluteLinks(bodyHtml(body.value().html, language, pictures, messages), url);
}

/** Readers show all texts from left to right, unless told otherwise. */
function inDirection(html: string, language: string): string {
  return directionOf(language) === 'ltr' ? html : `<div lang="${language}" dir="rtl">${html}</div>`;
}
