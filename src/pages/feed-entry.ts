import { withAbsoluteLinks } from '../html/absolute-links.ts';
import { absoluteUrl } from '../html/paths.ts';
import { typographicText } from '../html/typography.ts';
import type { Messages } from '../messages/messages.ts';
import { isDay, isKnown } from '../records/date.ts';
import type { Body, Item } from '../records/item.ts';
import { bodyHtml } from './body-html.ts';
import { type BodyPicture, bodyPictures } from './body-pictures.ts';
import { dateView } from './date-view.ts';
import type { FeedEntry, FeedSite, FeedTag, PlannedEntry } from './feed.ts';
import { entryHtml, paragraph } from './feed-html.ts';
import { Keyed, Lazy } from './lazy.ts';
import { actorLink, itemPath, topicLink } from './links.ts';
import type { PageLink } from './page-model.ts';
import type { PlanInputs } from './planned-page.ts';

/**
 * The day by which items are ordered in feeds: that on which an item joined the archive, else the first on which its date
 * may be. Undefined where neither is known; such items are in no feed.
 */
export function feedDay({ added, date }: Pick<Item, 'added' | 'date'>): string | undefined {
  return added ?? (isKnown(date) ? date.earliest : undefined);
}

/** The path of an item with the id with which it joined the archive, the first that it had before. */
export function firstPath({ id, formerly = [] }: Pick<Item, 'id' | 'formerly'>): string {
  // Addresses of an earlier site are no ids.
  return itemPath(formerly.find((former) => !former.startsWith('/')) ?? id);
}

/**
 * The entry of an item.
 *
 * @param day as `feedDay` returned it
 */
export function itemEntry(
  item: Item,
  day: string,
  id: string,
  site: FeedSite,
  { archive, source }: PlanInputs,
): PlannedEntry {
  const path = itemPath(item.id);
  const key = source.fileKey(item);
  const isFull = site.content === 'full';
  const corrections = (item.corrections ?? []).map(({ date }) => date);
  const updated = latest([day, ...corrections.map(({ earliest }) => earliest)]) ?? day;
  const inputs: EntryInputs = {
    site,
    id,
    path,
    day,
    corrected: latest(corrections.flatMap(({ edtf }) => (isDay(edtf) ? edtf : []))),
    updated,
    item: new Keyed<FileFields>(item, key),
    body: isFull ? new Keyed(() => source.loadBody(item), key) : undefined,
    pictures: isFull ? bodyPictures(path, item.attachments, archive) : undefined,
    language: item.language,
    topics: item.topics.map((topic) => topicLink(archive, topic)),
    actors: item.actors.map((actor) => actorLink(archive, actor)),
  };
  // The canonical text of an object is remembered for the other feeds that have the entry.
  return { day, updated, entry: Lazy.of({ inputs }, entryView) };
}

function latest(days: readonly string[]): string | undefined {
  return days.toSorted().at(-1);
}

/** The fields of an item that follow from its file alone. */
type FileFields = Pick<
  Item,
  'title' | 'summary' | 'lead' | 'date' | 'added' | 'dateline' | 'source' | 'otherSources'
>;

interface EntryInputs extends Pick<FeedEntry, 'id' | 'corrected' | 'updated' | 'language'> {
  readonly site: FeedSite;
  readonly path: string;
  readonly day: string;
  readonly item: Keyed<FileFields>;
  /** Loads the body, where feeds have it. */
  readonly body: Keyed<() => Body> | undefined;
  readonly pictures: readonly BodyPicture[] | undefined;
  readonly topics: readonly PageLink[];
  readonly actors: readonly PageLink[];
}

function entryView({ inputs }: { readonly inputs: EntryInputs }, messages: Messages): FeedEntry {
  const { site, id, path, day, corrected, updated, item, language, topics, actors } = inputs;
  const { title, summary, date, added, dateline, source, otherSources = [] } = item.value;
  const url = absoluteUrl(path, site.url);
  const facts = [dateView(date, messages).text, dateline, source.name].flatMap((fact) => fact ?? []);
  return {
    id,
    url,
    title: typographicText(title, language),
    language,
    published: added !== undefined || isDay(date.edtf) ? day : undefined,
    corrected,
    updated,
    authors: source.authors ?? (source.name === undefined ? [] : [source.name]),
    tags: [...tagsOf(topics, 'topics.html', site), ...tagsOf(actors, 'actors.html', site)],
    originals: [source, ...otherSources].flatMap((each) => each.url ?? []),
    rights: source.rights,
    summary: typographicText(summary, language),
    html: entryHtml(facts, textHtml(inputs, url, messages), language, messages),
  };
}

function tagsOf(links: readonly PageLink[], index: string, { url }: FeedSite): readonly FeedTag[] {
  return links.map(({ path, name }) => ({
    term: path.slice(path.lastIndexOf('/') + 1, -'.html'.length),
    scheme: url + index,
    name,
  }));
}

function textHtml({ item, body, pictures, language }: EntryInputs, url: string, messages: Messages): string {
  const { summary, lead } = item.value;
  if (body === undefined) return paragraph(typographicText(summary, language));
  const html = bodyHtml(body.value().html, language, pictures, messages);
  return paragraph(typographicText(lead, language)) + withAbsoluteLinks(html, url);
}
