import type { Archive } from '../archive/archive.ts';
import { typographicText } from '../html/typography.ts';
import type { Messages } from '../messages/messages.ts';
import type { Actor } from '../records/actor.ts';
import type { Item, ItemPreview } from '../records/item.ts';
import type { PictureForm, ShownPicture } from '../records/picture.ts';
import { slugOf } from '../records/slug.ts';
import type { Topic } from '../records/topic.ts';
import { dateView } from './date-view.ts';
import { excerptOf } from './excerpt.ts';
import { factsInLists } from './field-facts.ts';
import type { ItemSource } from './item-source.ts';
import { Keyed, Lazy } from './lazy.ts';
import { entryReference } from './metadata/entry-reference.ts';
import type { FieldFact, ListEntry, PageLink, TagLink } from './page-model.ts';
import type { PlanInputs } from './planned-page.ts';

/** The addresses of the site, and the links and entries that lists consist of. */
export const itemPath = (id: string): string => `items/${id}.html`;
export const itemDataPath = (id: string): string => `data/items/${id}.json`;
export const topicPath = (id: string): string => `topics/${id}.html`;
export const actorPath = (id: string): string => `actors/${id}.html`;
export const ownPagePath = (id: string): string => `pages/${id}.html`;
export const sourcePath = (name: string): string => `sources/${slugOf(name)}.html`;

export function topicLink(archive: Archive, id: string): PageLink {
  return linkTo(archive.topic(id), topicPath);
}

export function actorLink(archive: Archive, id: string): PageLink {
  return linkTo(archive.actor(id), actorPath);
}

/** Many pages link to each topic and each actor, and share the link object. */
function linkTo(tag: Topic | Actor, pathOf: (id: string) => string): PageLink {
  let link = links.get(tag);
  if (link === undefined) {
    link = { path: pathOf(tag.id), name: tag.name, inSiteLanguage: true };
    links.set(tag, link);
  }
  return link;
}

const links = new WeakMap<Topic | Actor, PageLink>();

/** A link with what the metadata of an item say of its topic. */
export function topicTagLink(archive: Archive, id: string): TagLink {
  const tag = archive.topic(id);
  return tagLinkTo(tag, topicLink(archive, id), 'topic');
}

export function actorTagLink(archive: Archive, id: string): TagLink {
  const tag = archive.actor(id);
  return tagLinkTo(tag, actorLink(archive, id), tag.type);
}

/** Shared, as the plain links are. */
function tagLinkTo(tag: Topic | Actor, link: PageLink, type: TagLink['type']): TagLink {
  let tagLink = tagLinks.get(tag);
  if (tagLink === undefined) {
    const { sameAs } = tag;
    tagLink = { ...link, type, ...(sameAs.length > 0 && { sameAs }) };
    tagLinks.set(tag, tagLink);
  }
  return tagLink;
}

const tagLinks = new WeakMap<Topic | Actor, TagLink>();

/**
 * The entries of a list of items.
 *
 * @param shows `title` where an entry is one line, without its picture and its facts; `cited` where it also says what
 *   reference managers need
 */
export function listEntries(
  items: readonly Item[],
  { archive, source }: PlanInputs,
  shows: 'row' | 'title' | 'cited' = 'row',
): Lazy<readonly ListEntry[]> {
  const siteLanguage = archive.settings.language;
  const { settings } = archive;
  const isRow = shows !== 'title';
  return Lazy.of(
    {
      previews: keyedPreviews(items, source),
      pictures: isRow ? unlessEmpty(items.map((item) => pictureOfItem(item, 'row', archive))) : undefined,
      facts: isRow ? unlessEmpty(items.map((item) => factsInLists(item, settings))) : undefined,
      siteLanguage,
      isCited: shows === 'cited',
    },
    newListEntries,
  );
}

function unlessEmpty<Value>(values: readonly (Value | undefined)[]) {
  return values.some((value) => value !== undefined) ? values : undefined;
}

/** A smaller form of the first picture that an item shows; undefined where there is none. */
export function pictureOfItem(
  { picture }: Pick<Item, 'picture'>,
  form: PictureForm,
  { pictures }: Pick<Archive, 'pictures'>,
): ShownPicture | undefined {
  return picture === undefined ? undefined : pictures.get(picture)?.[form];
}

/** The first picture that an item shows, in its own size; undefined where there is none. */
export function wholePictureOf(
  { picture }: Pick<Item, 'picture'>,
  { pictures }: Pick<Archive, 'pictures'>,
): ShownPicture | undefined {
  const size = picture === undefined ? undefined : pictures.get(picture);
  return picture === undefined || size === undefined
    ? undefined
    : { path: picture, width: size.width, height: size.height };
}

/** The portrait or emblem of a topic or an actor, as its page shows it; undefined where there is none that can be read. */
export function portraitOf(
  { image }: Pick<Topic, 'image'>,
  { pictures }: Pick<Archive, 'pictures'>,
): ShownPicture | undefined {
  if (image === undefined) return undefined;
  const picture = pictures.get(image.path);
  if (picture === undefined) return undefined;
  // A drawing, or what is small already, is shown as it is.
  return picture.portrait ?? { path: image.path, width: picture.width, height: picture.height };
}

function keyedPreviews(items: readonly Item[], source: ItemSource): Keyed<readonly ItemPreview[]> {
  let key = '';
  for (const item of items) key += `${source.previewKey(item)} `;
  return new Keyed(items, key);
}

interface ListInputs {
  readonly previews: Keyed<readonly ItemPreview[]>;
  /** Of each item; undefined where none has one. */
  readonly pictures: readonly (ShownPicture | undefined)[] | undefined;
  readonly facts: readonly (Facts | undefined)[] | undefined;
  readonly siteLanguage: string;
  readonly isCited: boolean;
}

type Facts = readonly FieldFact[];

function newListEntries(
  { previews, pictures, facts, siteLanguage, isCited }: ListInputs,
  messages: Messages,
): readonly ListEntry[] {
  return previews.value.map((preview, i) => {
    const entry = listEntry(preview, { picture: pictures?.[i], facts: facts?.[i], siteLanguage, messages });
    return isCited ? citedEntry(entry, preview) : entry;
  });
}

/** An item is in the lists of all its topics and actors, which share this entry as well. */
function citedEntry(entry: ListEntry, preview: ItemPreview): ListEntry {
  let cited = citedEntries.get(entry);
  if (cited === undefined) {
    cited = { ...entry, reference: entryReference(preview) };
    citedEntries.set(entry, cited);
  }
  return cited;
}

const citedEntries = new WeakMap<ListEntry, ListEntry>();

/** What an entry follows from besides its preview. */
interface EntryContext {
  readonly picture: ShownPicture | undefined;
  readonly facts: Facts | undefined;
  readonly siteLanguage: string;
  readonly messages: Messages;
}

/** An item is in about ten lists, which share its entry. */
function listEntry(item: ItemPreview, context: EntryContext): ListEntry {
  const cached = entries.get(item);
  if (cached !== undefined && isSame(cached, context)) return cached.entry;
  const entry = newListEntry(item, context);
  entries.set(item, { ...context, entry });
  return entry;
}

function isSame(a: EntryContext, b: EntryContext): boolean {
  return (
    a.messages === b.messages &&
    a.siteLanguage === b.siteLanguage &&
    a.picture === b.picture &&
    a.facts === b.facts
  );
}

interface CachedEntry extends EntryContext {
  readonly entry: ListEntry;
}

const entries = new WeakMap<ItemPreview, CachedEntry>();

function newListEntry(
  item: ItemPreview,
  { picture, facts, siteLanguage, messages }: EntryContext,
): ListEntry {
  const language = item.language ?? siteLanguage;
  return {
    path: itemPath(item.id),
    title: typographicText(item.title, language),
    date: dateView(item.date, messages),
    source: item.source.name,
    summary: typographicText(excerptOf(item.summary, longestSummary), language),
    language: item.language === siteLanguage ? undefined : item.language,
    ...(picture !== undefined && { picture }),
    ...(facts !== undefined && { facts }),
  };
}

/** Three lines. Lists of many items show none, so that pages stay under 100 KB. */
const longestSummary = 200;
