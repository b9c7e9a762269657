import type { Archive, TopicEntry } from '../archive/archive.ts';
import { mostFrequentTags } from '../archive/tag-counts.ts';
import type { ActorType } from '../records/actor.ts';
import { isolate } from '../records/isolate.ts';
import type { Item } from '../records/item.ts';
import type { Topic } from '../records/topic.ts';
import { itemChart } from './chart.ts';
import type { Lazy } from './lazy.ts';
import { actorLink, actorPath, listEntries, topicLink, topicPath } from './links.ts';
import { olderPages } from './older-pages.ts';
import type { CountedLink, PageLink, PageOf, Section, TagView } from './page-model.ts';
import { listPages } from './paging.ts';
import { lazyPage, type PlanInputs, type PlannedPage } from './planned-page.ts';

/** A page for every topic, and numbered pages for its older items. */
export function topicPages(planning: PlanInputs): readonly PlannedPage[] {
  const { archive } = planning;
  const entries = new Map(archive.topics.map((entry) => [entry.tag.id, entry]));
  const countOf = ({ id }: Topic) => entries.get(id)?.items.length ?? 0;
  return archive.topics.flatMap((entry) => {
    const { tag, items } = entry;
    const broader = broaderThan(tag, archive);
    return tagPages(planning, tag, items, {
      path: topicPath(tag.id),
      typeName: undefined,
      section: 'topics',
      description: `Items about ${isolate(tag.name)}.`,
      breadcrumbs: [
        { path: 'topics.html', name: 'Topics' },
        ...broader.map(({ id }) => topicLink(archive, id)),
      ],
      narrower: mostUsed(entry.narrower, countOf).map((narrower) => ({
        ...topicLink(archive, narrower.id),
        count: countOf(narrower),
      })),
      narrowerTotal: entry.narrower.length,
      // Broader and narrower topics always occur together with this one, and are listed elsewhere on the page.
      notRelated: new Set([tag, ...broader, ...allNarrower(entry, entries)].map(({ id }) => id)),
    });
  });
}

/** A page for every actor, likewise. */
export function actorPages(planning: PlanInputs): readonly PlannedPage[] {
  return planning.archive.actors.flatMap(({ tag, items }) =>
    tagPages(planning, tag, items, {
      path: actorPath(tag.id),
      typeName: typeNames[tag.type],
      section: 'actors',
      description: `Items that mention ${isolate(tag.name)}.`,
      breadcrumbs: [{ path: 'actors.html', name: 'Actors' }],
      narrower: [],
      narrowerTotal: 0,
      notRelated: new Set([tag.id]),
    }),
  );
}

const typeNames: Readonly<Record<ActorType, string>> = {
  person: 'Person',
  organisation: 'Organisation',
  place: 'Place',
};

/** What differs between the page of a topic and that of an actor. */
interface TagPageOptions extends Pick<TagView, 'typeName' | 'breadcrumbs' | 'narrower' | 'narrowerTotal'> {
  readonly path: string;
  readonly section: Section & ('topics' | 'actors');
  /** For search engines, where the record has none. */
  readonly description: string;
  /** Ids of the same kind that are not listed as related. */
  readonly notRelated: ReadonlySet<string>;
}

function tagPages(
  planning: PlanInputs,
  tag: Pick<Topic, 'name' | 'description' | 'aliases' | 'sameAs'>,
  items: readonly Item[],
  { path, typeName, section, description, breadcrumbs, narrower, narrowerTotal, notRelated }: TagPageOptions,
): readonly PlannedPage[] {
  const { archive } = planning;
  const list = listPages(items, path, archive.settings.pageSize);
  const first = lazyPage(
    {
      path,
      name: tag.name,
      about: tag.description ?? description,
      section,
      typeName,
      description: tag.description,
      aliases: tag.aliases.slice(0, maxAliases),
      aliasTotal: tag.aliases.length,
      sameAs: tag.sameAs,
      breadcrumbs,
      narrower,
      narrowerTotal,
      count: items.length,
      chart: itemChart(items, archive.years),
      withTopics: relatedTags(
        items,
        (item) => item.topics,
        section === 'topics' ? notRelated : none,
        (id) => topicLink(archive, id),
      ),
      withActors: relatedTags(
        items,
        (item) => item.actors,
        section === 'actors' ? notRelated : none,
        (id) => actorLink(archive, id),
      ),
      items: listEntries(list[0].entries, planning),
      paging: list[0].paging,
    },
    tagView,
  );
  return [first, ...olderPages(planning, list, { name: tag.name, section, breadcrumbs })];
}

interface TagInputs extends Omit<TagView, 'chart' | 'items'> {
  readonly path: string;
  readonly name: string;
  /** For search engines. */
  readonly about: string;
  readonly section: Section;
  readonly chart: Lazy<TagView['chart']>;
  readonly items: Lazy<TagView['items']>;
}

function tagView({ path, name, about, section, chart, items, ...rest }: TagInputs): PageOf<'tag'> {
  return {
    kind: 'tag',
    path,
    title: name,
    description: about,
    section,
    data: { ...rest, chart: chart.evaluate(), items: items.evaluate() },
  };
}

/** With more other names, a page would be too large. */
const maxAliases = 50;

/** How many related topics, and how many related actors, a page lists. */
const maxRelated = 12;
const none: ReadonlySet<string> = new Set();

function relatedTags(
  items: readonly Item[],
  tagsOf: (item: Item) => readonly string[],
  leftOut: ReadonlySet<string>,
  linkTo: (id: string) => PageLink,
): readonly CountedLink[] {
  return mostFrequentTags(items, tagsOf, leftOut, maxRelated).map(({ id, count }) => ({
    ...linkTo(id),
    count,
  }));
}

/** With more, the page of a topic would be too large. */
const maxNarrower = 200;

/** The topics with the most items, in the order given. */
function mostUsed(topics: readonly Topic[], countOf: (topic: Topic) => number): readonly Topic[] {
  if (topics.length <= maxNarrower) return topics;
  const chosen = new Set(topics.toSorted((a, b) => countOf(b) - countOf(a)).slice(0, maxNarrower));
  return topics.filter((topic) => chosen.has(topic));
}

/** The broader topics, from the broadest to the next above this one. */
function broaderThan(topic: Topic, archive: Archive): readonly Topic[] {
  if (topic.broader === undefined) return [];
  const next = archive.topic(topic.broader);
  return [...broaderThan(next, archive), next];
}

function allNarrower(entry: TopicEntry, entries: ReadonlyMap<string, TopicEntry>): readonly Topic[] {
  return entry.narrower.flatMap((topic) => {
    const below = entries.get(topic.id);
    return below === undefined ? [topic] : [topic, ...allNarrower(below, entries)];
  });
}
