import type { Archive, TopicEntry } from '../archive/archive.ts';
import { isolate } from '../html/isolate.ts';
import { messagesOf } from '../messages/messages-of.ts';
import type { Actor } from '../records/actor.ts';
import type { Topic } from '../records/topic.ts';
import { dossierPages } from './dossier.ts';
import { actorPath, portraitOf, topicLink, topicPath } from './links.ts';
import { actorsOnMap, mapPath } from './map.ts';
import type { PageLink, PortraitView } from './page-model.ts';
import type { PlanInputs, PlannedPage } from './planned-page.ts';

/** A dossier for every topic, and numbered pages for its older items. */
export function topicPages(planning: PlanInputs): readonly PlannedPage[] {
  const { archive } = planning;
  const messages = messagesOf(archive.settings);
  const entries = new Map(archive.topics.map((entry) => [entry.tag.id, entry]));
  const countOf = ({ id }: Topic) => entries.get(id)?.items.length ?? 0;
  return archive.topics.flatMap((entry) => {
    const { tag, items } = entry;
    const broader = broaderThan(tag, archive);
    return dossierPages(planning, items, {
      path: topicPath(tag.id),
      name: tag.name,
      section: 'topics',
      type: 'topic',
      about: tag.description ?? messages.text('itemsAbout', { topic: isolate(tag.name) }),
      description: tag.description,
      aliases: tag.aliases,
      sameAs: tag.sameAs,
      portrait: portraitView(tag, archive),
      broader: broader.map(({ id }) => topicLink(archive, id)),
      ...narrowerThan(entry, countOf, archive),
      nearby: items.length > 0 ? [] : nearbyTopics(tag, entries, archive),
      filter: [['topic', tag.id]],
      // Broader and narrower topics always occur together with this one, and are listed elsewhere on the page.
      withoutTopics: new Set([tag, ...broader, ...allNarrower(entry, entries)].map(({ id }) => id)),
      withoutActors: none,
    });
  });
}

/** A dossier for every actor, likewise. */
export function actorPages(planning: PlanInputs): readonly PlannedPage[] {
  const onMap = actorsOnMap(planning.archive);
  const messages = messagesOf(planning.archive.settings);
  return planning.archive.actors.flatMap(({ tag, items }) =>
    dossierPages(planning, items, {
      path: actorPath(tag.id),
      name: tag.name,
      section: 'actors',
      type: tag.type,
      about: tag.description ?? messages.text('itemsThatMention', { actor: isolate(tag.name) }),
      description: tag.description,
      aliases: tag.aliases,
      sameAs: tag.sameAs,
      portrait: portraitView(tag, planning.archive),
      ...(onMap.has(tag.id) && { map: mapPath }),
      ...(tag.coordinates && { coordinates: tag.coordinates }),
      broader: [],
      narrower: [],
      otherNarrower: [],
      narrowerTotal: 0,
      nearby: [],
      filter: [['actor', tag.id]],
      withoutTopics: none,
      withoutActors: new Set([tag.id]),
    }),
  );
}

function portraitView(tag: Topic | Actor, archive: Archive): PortraitView | undefined {
  const picture = portraitOf(tag, archive);
  return picture && { ...picture, alt: tag.image?.alt ?? '' };
}

const none: ReadonlySet<string> = new Set();

/** With more, the page of a topic would be too large. */
const maxNarrower = 200;

/** Of more narrower topics than this, the busiest six are shown, and the others are folded up. */
const maxShown = 12;
const shownOfMany = 6;

/** The topics directly below one, by name, those with most items apart from the others. */
function narrowerThan({ narrower: all }: TopicEntry, countOf: (topic: Topic) => number, archive: Archive) {
  const shown = mostUsed(all, all.length > maxShown ? shownOfMany : maxShown, countOf);
  const listed = mostUsed(all, maxNarrower, countOf);
  const links = (topics: readonly Topic[]) =>
    topics.map((topic) => ({ ...topicLink(archive, topic.id), count: countOf(topic) }));
  return {
    narrower: links(shown),
    otherNarrower: links(listed.filter((topic) => !shown.includes(topic))),
    narrowerTotal: all.length,
  };
}

/** How many before and after a topic without items are linked from it. */
const maxBeside = 6;

/**
 * The topic above one, and those beside it in the order of names; none that has no items either. They do not depend on how
 * many items a topic has, so that a new item does not change the pages of all topics without any.
 */
function nearbyTopics(
  { id, broader }: Topic,
  entries: ReadonlyMap<string, TopicEntry>,
  archive: Archive,
): readonly PageLink[] {
  const above = broader === undefined ? undefined : entries.get(broader);
  if (above === undefined) return [];
  const isUsed = (topic: Topic) => (entries.get(topic.id)?.items.length ?? 0) > 0;
  const place = above.narrower.findIndex((topic) => topic.id === id);
  const before = above.narrower.slice(0, place).filter(isUsed).slice(-maxBeside);
  const after = above.narrower
    .slice(place + 1)
    .filter(isUsed)
    .slice(0, maxBeside);
  return [above.tag, ...before, ...after].filter(isUsed).map((topic) => topicLink(archive, topic.id));
}

/** The topics with the most items, in the order given. */
function mostUsed(
  topics: readonly Topic[],
  most: number,
  countOf: (topic: Topic) => number,
): readonly Topic[] {
  if (topics.length <= most) return topics;
  const chosen = new Set(topics.toSorted((a, b) => countOf(b) - countOf(a)).slice(0, most));
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
