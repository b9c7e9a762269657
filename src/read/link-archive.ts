import type { Actor } from '../records/actor.ts';
import type { Content, FrontPage } from '../records/content.ts';
import type { Register } from '../records/entry.ts';
import { formerPath } from '../records/former-address.ts';
import type { Item } from '../records/item.ts';
import { type FieldRules, normalizeItemFields } from '../records/item-fields.ts';
import type { OwnField, UnknownKeys } from '../records/own-field.ts';
import type { About } from '../records/own-page.ts';
import type { ProblemCollector } from '../records/problem.ts';
import { quote } from '../records/quote.ts';
import type { UnlinkedFront, Vocabularies, Vocabulary } from '../records/settings.ts';
import type { Topic } from '../records/topic.ts';
import { transcriptsBeside } from './attached-files.ts';
import type { Reference } from './body-renderer.ts';
import { entriesWithImages } from './entry-images.ts';
import { fileMistake } from './file-reference.ts';
import type { ContentFolder } from './folder.ts';
import type { ItemFile, UnlinkedItem } from './item-file.ts';
import { linkNavigation, type UnlinkedNavigation } from './link-navigation.ts';
import { linkedItems, linkRelations, type NamedItems } from './link-relations.ts';
import { withoutMissingPages } from './missing-pages.ts';
import { withUnlistedActors, withUnlistedTopics } from './open-vocabulary.ts';
import type { OwnPageFile, PageFile } from './page-file.ts';
import { heldBackNotice, heldBackUntil, pageMistake, type SitePages } from './page-reference.ts';
import { reportRelationLoops } from './relation-loops.ts';
import { type ResolveTags, tagResolver } from './resolve-tags.ts';
import type { ItemFiles, RegisterFile } from './source-files.ts';

/** The files of an archive, each read on its own. */
export interface ArchiveFiles {
  readonly topics: RegisterFile<Topic>;
  readonly actors: RegisterFile<Actor>;
  readonly about: PageFile<About> | undefined;
  readonly ownPages: readonly OwnPageFile[];
  /** Without those that are held back. */
  readonly items: ItemFiles;
  /** Items under an embargo, which nothing shows. What is wrong with their links is told. */
  readonly heldBack: readonly ItemFile[];
  /** From `site.yml`. */
  readonly front: UnlinkedFront;
  readonly vocabulary: Vocabularies;
  readonly navigation: UnlinkedNavigation;
  /** Undefined where `site.yml` is broken: then keys of items that it may declare are not checked. */
  readonly fields: FieldSettings | undefined;
}

export interface FieldSettings {
  readonly declared: readonly OwnField[];
  readonly unknownKeys: UnknownKeys;
}

export interface LinkOptions {
  readonly disk: ContentFolder;
  /** From a path in the content folder to the path as shown in messages. */
  readonly displayPath: (path: string) => string;
  /** The site's language, for items that name none. */
  readonly language: string;
  readonly collectorFor: (path: string) => ProblemCollector;
  /** Items as they were linked by an earlier run; this run adds its own. */
  readonly linked?: LinkedItems | undefined;
}

/** From an unlinked item to the item that it became. */
export type LinkedItems = WeakMap<UnlinkedItem, Item>;

/**
 * Resolves what the files of an archive say about each other: tags, links, ids. What cannot be resolved is reported
 * and left out of the records.
 */
export function linkArchive(
  given: ArchiveFiles,
  options: LinkOptions,
): Omit<
  Content,
  'settings' | 'pictures' | 'files' | 'style' | 'look' | 'templates' | 'staticFiles' | 'ownRedirects'
> {
  const files = withUnlistedTags(given);
  const { topics, actors, about, ownPages, items, heldBack } = files;
  const { displayPath, language, collectorFor, linked: cached = new WeakMap() } = options;
  const topicsOf = tagResolver({ ...topics, kind: 'topic', file: displayPath(topics.file) });
  const actorsOf = tagResolver({ ...actors, kind: 'actor', file: displayPath(actors.file) });
  const rules = fieldRules(files, actors.register);
  const allItems = [...items.items, ...heldBack];
  reportDuplicates(allItems, options);
  const taken = reportFormerDuplicates(allItems, options);
  const pages = pagesOf(files);
  // A draft is shown only where the other drafts are shown too.
  const pagesForDrafts: SitePages = { ...pages, drafts: new Set() };
  const { heldBack: days, drafts } = pages;
  const named: NamedItems = { byId: idsByName(items.items, taken), drafts, heldBack: days };
  const namedInDrafts: NamedItems = { ...named, drafts: new Set() };
  const namedByHeldBack: NamedItems = {
    byId: idsByName(allItems, taken),
    drafts: new Set(),
    heldBack: new Map(),
  };
  const used = new Set<string>();
  /** Returns the pages that are linked and held back. */
  const check = (
    references: readonly Reference[],
    collector: ProblemCollector,
    existing = pages,
  ): readonly string[] | undefined => {
    const missing = new Set<string>();
    for (const reference of references) {
      const until = reference.kind === 'page' ? heldBackUntil(reference.path, existing) : undefined;
      if (until !== undefined) {
        const { message, hint, kind } = heldBackNotice(reference.destination, until);
        collector.warn(reference.line, message, hint, kind);
        missing.add(reference.path);
        continue;
      }
      if (reference.kind === 'file') used.add(reference.path);
      const mistake =
        reference.kind === 'page'
          ? pageMistake(reference, existing)
          : fileMistake(reference, options.disk, displayPath);
      if (mistake !== undefined) collector.add(reference.line, mistake);
    }
    return missing.size === 0 ? undefined : [...missing].sort();
  };
  const linkItem = (unlinked: UnlinkedItem, references: readonly Reference[]): Item => {
    const collector = collectorFor(unlinked.file);
    const isDraft = unlinked.status === 'draft';
    const missingPages = check(references, collector, isDraft ? pagesForDrafts : pages);
    const tags = {
      language: unlinked.language ?? language,
      topics: topicsOf(unlinked.topics, collector),
      actors: actorsOf(unlinked.actors, collector),
      ...normalizeItemFields(unlinked.otherKeys, rules, collector),
      formerly: formerIds(unlinked, taken),
      relations: linkRelations(unlinked, isDraft ? namedInDrafts : named, collector),
      links: linkedItems(unlinked.id, references, named),
      missingPages,
    };
    // An item for which these are unchanged stays the same object, so that what was derived from it can be reused.
    const before = cached.get(unlinked);
    if (before !== undefined && isSame(before, tags)) return before;
    const item = { ...unlinked, ...tags };
    cached.set(unlinked, item);
    return item;
  };
  const linked: Item[] = [];
  for (const { item, references } of items.items) {
    if (item !== undefined) linked.push(linkItem(item, references));
  }
  reportRelationLoops(
    allItems.flatMap(({ item }) => item ?? []),
    namedByHeldBack,
    collectorFor,
  );
  // Once they are released, they may link to each other and to drafts that are published by then.
  const pagesForHeldBack: SitePages = { ...pages, heldBack: new Map(), drafts: new Set() };
  for (const { path, item, references } of heldBack) {
    check(references, collectorFor(path), pagesForHeldBack);
    if (item !== undefined) linkRelations(item, namedByHeldBack, collectorFor(path));
  }
  const missingInAbout = about && check(about.references, collectorFor('about.md'));
  const linkedPages = ownPages.flatMap(({ path, page, references }) => {
    const missing = check(references, collectorFor(path));
    return page === undefined ? [] : withoutMissing(page, `pages/${page.id}.html`, missing);
  });
  // The words of scans are in files beside these.
  for (const path of [...used]) for (const beside of transcriptsBeside(path)) used.add(beside);
  for (const file of items.lookalikes) {
    if (!used.has(file)) collectorFor(file).warn(1, 'file is not read as an item', lookalikeHint(file));
  }
  return {
    front: linkFront(files.front, linked, topicsOf, pages, collectorFor('site.yml')),
    navigation: linkNavigation(files.navigation, pages, options.disk, collectorFor('site.yml')),
    topics: entriesWithImages(topics, options.disk, displayPath, collectorFor(topics.file)),
    actors: entriesWithImages(actors, options.disk, displayPath, collectorFor(actors.file)),
    items: linked.sort((a, b) => (a.id < b.id ? -1 : 1)),
    ...(about?.page && { about: withoutMissing(about.page, 'about.html', missingInAbout) }),
    ownPages: linkedPages,
  };
}

/** A page without its links to pages that are held back. */
function withoutMissing<Page extends About>(
  page: Page,
  path: string,
  missing: readonly string[] | undefined,
): Page {
  return missing === undefined ? page : { ...page, body: withoutMissingPages(page.body, path, missing) };
}

/** With the topics and actors that items name beyond those in the files, where the vocabulary is open. */
export function withUnlistedTags<T extends Pick<ArchiveFiles, 'topics' | 'actors' | 'items' | 'vocabulary'>>(
  files: T,
): T {
  const { topics, actors, items, vocabulary } = files;
  const tagsOf = (kind: 'topics' | 'actors') =>
    items.items.flatMap(({ item }) => (item?.[kind] ?? []).map(({ text }) => text));
  const openTopics = topics.register !== undefined && isOpen(vocabulary.topics, topics);
  const openActors = actors.register !== undefined && isOpen(vocabulary.actors, actors);
  return {
    ...files,
    ...(openTopics && {
      topics: { ...topics, register: withUnlistedTopics(topics.register, tagsOf('topics')) },
    }),
    ...(openActors && {
      actors: { ...actors, register: withUnlistedActors(actors.register, tagsOf('actors')) },
    }),
  };
}

function isOpen(vocabulary: Vocabulary | undefined, { exists }: { readonly exists: boolean }): boolean {
  return (vocabulary ?? (exists ? 'closed' : 'open')) === 'open';
}

function linkFront(
  { lead, topics }: UnlinkedFront,
  items: readonly Item[],
  topicsOf: ResolveTags,
  { heldBack }: SitePages,
  collector: ProblemCollector,
): FrontPage {
  const item = lead && items.find(({ id }) => id === lead.text);
  const until = lead && heldBack.get(lead.text);
  if (lead !== undefined && until !== undefined) {
    const kind = 'lead of the front page is held back';
    const hint = `Its embargo ends on ${until}. Until then, the newest item that is fit leads.`;
    collector.warn(lead.line, `${kind}: ${quote(lead.text)}`, hint, kind);
  } else if (lead !== undefined && item?.status !== 'published') {
    const hint =
      item === undefined
        ? 'Write the name of an item file without its folder and without .md.'
        : `This item is ${item.status === 'draft' ? 'a draft' : 'withdrawn'}, and only a published one can lead.`;
    collector.error(lead.line, `no published item has the id ${quote(lead.text)}`, hint, 'unknown lead');
  }
  return { ...(item?.status === 'published' && { lead: item.id }), topics: topicsOf(topics, collector) };
}

function fieldRules({ fields }: ArchiveFiles, actors: Register<Actor> | undefined): FieldRules {
  const { declared, unknownKeys } = fields ?? { declared: [], unknownKeys: 'ignore' as const };
  const places = new Map(
    actors?.entries.flatMap(({ id, name, type }) =>
      type === 'place' || type === 'unknown' ? [[id, { name, actor: id }]] : [],
    ),
  );
  return { fields: declared, unknownKeys, placeOf: (text) => places.get(actors?.tags.find(text) ?? '') };
}

/** What an item gets from the rest of the archive. */
type ItemLinks = Pick<
  Item,
  | 'topics'
  | 'actors'
  | 'language'
  | 'fields'
  | 'otherKeys'
  | 'formerly'
  | 'relations'
  | 'links'
  | 'missingPages'
>;

function isSame(a: ItemLinks, b: ItemLinks): boolean {
  return (
    a.language === b.language &&
    isSameList(a.topics, b.topics) &&
    isSameList(a.actors, b.actors) &&
    isSameJson(a.fields, b.fields) &&
    isSameJson(a.formerly, b.formerly) &&
    isSameJson(a.relations, b.relations) &&
    isSameJson(a.links, b.links) &&
    isSameJson(a.otherKeys, b.otherKeys)
  );
}

function isSameJson(a: object | undefined, b: object | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id, i) => id === b[i]);
}

function lookalikeHint(file: string): string {
  return /\.(rtf|docx?|odt)$/i.test(file)
    ? 'An item is a plain text file whose name ends in .md. Save the text as one, or link to this file from an item.'
    : 'The name of an item file must end in .md, in lower case.';
}

function pagesOf({ topics, actors, about, ownPages, items, heldBack }: ArchiveFiles): SitePages {
  const idsOf = (file: RegisterFile<Topic | Actor>) =>
    file.register && new Set(file.register.entries.flatMap(({ id, formerly = [] }) => [id, ...formerly]));
  const idsOfItem = ({ id, item }: ItemFile) => [id, ...(item?.formerly ?? []).map(({ text }) => text)];
  return {
    items: new Set([...items.items, ...heldBack].flatMap(idsOfItem)),
    heldBack: new Map(
      heldBack.flatMap((file) => idsOfItem(file).map((id) => [id, file.item?.embargo ?? ''] as const)),
    ),
    drafts: new Set(items.items.flatMap(({ id, item }) => (item?.status === 'draft' ? [id] : []))),
    topics: idsOf(topics),
    actors: idsOf(actors),
    about: about !== undefined,
    ownPages: new Set(ownPages.map(({ id }) => id)),
  };
}

/** From each id that an item has or had to the one that it has now. */
function idsByName(items: readonly ItemFile[], taken: ReadonlySet<string>): ReadonlyMap<string, string> {
  const ids = new Map(items.map(({ id }) => [id, id]));
  for (const { id, item } of items) {
    for (const former of (item && formerIds(item, taken)) ?? []) if (!ids.has(former)) ids.set(former, id);
  }
  return ids;
}

function reportDuplicates(items: readonly ItemFile[], { displayPath, collectorFor }: LinkOptions): void {
  const first = new Map<string, string>();
  for (const { id, path: file, foreign } of items) {
    const before = first.get(id);
    if (before === undefined) first.set(id, file);
    else {
      const rename = foreign
        ? 'Rename one of the two files, or give one of them a slug of its own.'
        : "Rename one of the two files: an item's id is its file name without .md.";
      const hint = `${displayPath(before)} already has this id. ${rename}`;
      collectorFor(file).error(1, `duplicate id ${quote(id)}`, hint, 'duplicate id');
    }
  }
}

function formerIds({ file, formerly }: UnlinkedItem, taken: ReadonlySet<string>): Item['formerly'] {
  const ids = formerly.flatMap(({ text }) => (taken.has(`${file} ${text}`) ? [] : text));
  return ids.length > 0 ? ids : undefined;
}

/**
 * An address leads to one item only. Returns those that another program gave to several, each after the path of a file
 * from whose item they are taken.
 */
function reportFormerDuplicates(
  items: readonly ItemFile[],
  { displayPath, collectorFor }: LinkOptions,
): ReadonlySet<string> {
  const owners = new Map(items.map(({ id, path }) => [id, path]));
  const doubled = new Set<string>();
  const isDraft = ({ item }: ItemFile) => Number(item?.status === 'draft');
  for (const { path, item, foreign } of items.toSorted((a, b) => isDraft(a) - isDraft(b))) {
    for (const { text, line } of item?.formerly ?? []) {
      const key = formerPath(text)?.toLowerCase() ?? text;
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, path);
      else if (foreign !== undefined) {
        doubled.add(`${path} ${text}`);
        const hint = `${displayPath(owner)} has it, too, and its page leads there.`;
        const kind = 'address of two items';
        collectorFor(path).warn(line, `${kind}: ${quote(text)}`, hint, kind);
      } else {
        const hint =
          owner === path
            ? 'It is the id that the item has now. Remove it.'
            : `${displayPath(owner)} has this id, or had it before. Remove it from one of the two.`;
        collectorFor(path).error(line, `duplicate id ${quote(text)}`, hint, 'duplicate id');
      }
    }
  }
  return doubled;
}
