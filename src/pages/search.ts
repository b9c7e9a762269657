import type { Archive, TopicEntry } from '../archive/archive.ts';
import { isolate } from '../html/isolate.ts';
import { messagesOf } from '../messages/messages-of.ts';
import { busiestOf } from './busiest.ts';
import { actorLink, topicLink } from './links.ts';
import type { PageOf, SearchView } from './page-model.ts';
import { queryExamples } from './query-examples.ts';

/** Broadest topics to start from. */
const topicsShown = 12;
/** Topics named below each. */
const narrowerShown = 4;
const actorsShown = 18;

/**
 * The search page. What it offers before the reader searches has no counts and is in the order of the names, so that most
 * new items do not change it.
 */
export function searchPage(archive: Archive): PageOf<'search'> {
  const messages = messagesOf(archive.settings);
  return {
    kind: 'search',
    path: 'search.html',
    title: messages.text('search'),
    description: messages.text('searchArchiveNamed', { archive: isolate(archive.settings.title) }),
    data: {
      topics: broadestTopics(archive),
      actors: inOrder(busiestOf(archive.actors, actorsShown), archive.actors).map(({ tag }) =>
        actorLink(archive, tag.id),
      ),
      examples: queryExamples(archive),
    },
  };
}

function broadestTopics(archive: Archive): SearchView['topics'] {
  const entries = new Map(archive.topics.map((entry) => [entry.tag.id, entry]));
  const broadest = archive.topics.filter(({ tag }) => tag.broader === undefined);
  return inOrder(busiestOf(broadest, topicsShown), archive.topics).map(({ tag, narrower }) => {
    const below = narrower.flatMap(({ id }): readonly TopicEntry[] => {
      const entry = entries.get(id);
      return entry === undefined ? [] : [entry];
    });
    return {
      topic: topicLink(archive, tag.id),
      narrower: inOrder(busiestOf(below, narrowerShown), below).map((each) =>
        topicLink(archive, each.tag.id),
      ),
    };
  });
}

/** Entries in the order in which a list has them. */
function inOrder<Entry>(entries: readonly Entry[], list: readonly Entry[]): readonly Entry[] {
  const chosen = new Set(entries);
  return list.filter((entry) => chosen.has(entry));
}
