import { typographicText } from '../html/typography.ts';
import type { Messages } from '../messages/messages.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { Item } from '../records/item.ts';
import { authorities } from './authority.ts';
import { itemChart } from './chart.ts';
import { companions } from './companions.ts';
import { dateSpan } from './date-span.ts';
import { feedOf } from './feeds.ts';
import type { Lazy } from './lazy.ts';
import { listEntries } from './links.ts';
import { olderPages } from './older-pages.ts';
import type { DossierView, PageOf, Section } from './page-model.ts';
import { listPages } from './paging.ts';
import { lazyPage, type PlanInputs, type PlannedPage } from './planned-page.ts';
import { type SearchFilter, searchPath, searchQuery } from './search-path.ts';
import { yearGroups, yearLinks } from './year-groups.ts';

/** What a dossier is about: a topic, an actor, a source. */
export interface Subject
  extends Pick<
    DossierView,
    | 'portrait'
    | 'map'
    | 'coordinates'
    | 'broader'
    | 'description'
    | 'narrower'
    | 'otherNarrower'
    | 'narrowerTotal'
    | 'nearby'
  > {
  readonly path: string;
  readonly name: string;
  readonly section: 'topics' | 'actors' | 'sources';
  readonly type: DossierView['type'];
  /** For search engines. */
  readonly about: string;
  readonly aliases: readonly string[];
  readonly sameAs: readonly string[];
  /** The condition of a search within its items. */
  readonly filter: SearchFilter;
  /** Ids of topics, and of actors, that are not named as companions. */
  readonly withoutTopics: ReadonlySet<string>;
  readonly withoutActors: ReadonlySet<string>;
}

/**
 * A page that says what something is, when it is in the news and with whom, and lists its items by year; then numbered
 * pages for older items.
 *
 * @param items newest first
 */
export function dossierPages(
  planning: PlanInputs,
  items: readonly Item[],
  { description, aliases, sameAs, filter, withoutTopics, withoutActors, ...subject }: Subject,
): readonly PlannedPage[] {
  const { archive } = planning;
  const { path, name, section, broader } = subject;
  const list = listPages(items, path, archive.settings.pageSize);
  const first = lazyPage(
    {
      ...subject,
      feed: feedOf(path, items, archive.settings),
      description: description && typographicText(description, archive.settings.language),
      aliases: aliases.slice(0, maxAliases),
      aliasTotal: aliases.length,
      authorities: authorities(sameAs),
      count: items.length,
      span: dateSpan(items, archive),
      searchWithin: searchPath(filter),
      oldestFirst: searchPath([...filter, ['sort', 'oldest']]),
      chart: itemChart(items, filter, archive.years),
      companions: companions(items, archive, filter, { topics: withoutTopics, actors: withoutActors }),
      featured: listEntries(keyItems(items), planning),
      years: yearLinks(list, messagesOf(archive.settings)),
      groups: yearGroups(list[0].entries, planning, {
        hasExcerpts: true,
        isOfSource: section === 'sources',
      }),
      paging: list[0].paging,
    },
    dossierView,
  );
  const breadcrumbs = [
    { path: `${section}.html`, name: messagesOf(archive.settings).text(section) },
    ...broader,
  ];
  // In an order that does not follow from how often each occurs, so that numbered pages stay as they are.
  const query = searchQuery(filter.toSorted(([, a], [, b]) => (a < b ? -1 : 1)));
  return [first, ...olderPages(planning, list, { name, section, breadcrumbs, query })];
}

interface DossierInputs extends Omit<DossierView, 'chart' | 'companions' | 'featured' | 'groups'> {
  readonly path: string;
  readonly name: string;
  readonly about: string;
  readonly section: Section;
  readonly feed: string | undefined;
  readonly chart: Lazy<DossierView['chart']>;
  readonly companions: Lazy<DossierView['companions']>;
  readonly featured: Lazy<DossierView['featured']>;
  readonly groups: Lazy<DossierView['groups']>;
}

function dossierView(inputs: DossierInputs, messages: Messages): PageOf<'dossier'> {
  const { path, name, about, section, feed, chart, companions, featured, groups, ...rest } = inputs;
  return {
    kind: 'dossier',
    path,
    title: name,
    description: about,
    section,
    feed,
    data: {
      ...rest,
      chart: chart.evaluate(messages),
      companions: companions.evaluate(messages),
      featured: featured.evaluate(messages),
      groups: groups.evaluate(messages),
    },
  };
}

/** With more other names, a page would be too large. */
const maxAliases = 50;

/** How many key items a page shows, the newest. */
const maxFeatured = 5;
/** Of fewer items none needs to be found. */
const minForKeyItems = 4;

function keyItems(items: readonly Item[]): readonly Item[] {
  if (items.length < minForKeyItems) return [];
  return items.filter(({ featured }) => featured === true).slice(0, maxFeatured);
}
