import type { Archive } from '../archive/archive.ts';
import { withBroader } from '../archive/by-tag.ts';
import { isKnown } from '../records/date.ts';
import type { SearchDocument, SearchTopic } from '../search/document.ts';
import { dateView } from './links.ts';

/** What the search is told of each published item, newest first. */
export function searchDocuments({
  settings,
  items,
  topics,
  topic,
  actor,
}: Archive): readonly SearchDocument[] {
  const byId = new Map(topics.map(({ tag }) => [tag.id, tag]));
  const searchTopics = new Map<string, SearchTopic>(
    topics.map(({ tag }) => {
      const above = [...withBroader([tag.id], byId)].filter((id) => id !== tag.id);
      return [tag.id, { ...tag, broader: above.map(topic) }];
    }),
  );
  return items.map((item) => ({
    id: item.id,
    title: item.title,
    date: dateView(item.date).text,
    ...(isKnown(item.date) && { days: item.date }),
    source: item.source.name ?? '',
    summary: item.summary,
    get body() {
      return item.body.text;
    },
    ...(item.body.key !== undefined && { key: item.body.key }),
    topics: item.topics.flatMap((id) => searchTopics.get(id) ?? []),
    actors: item.actors.map(actor),
    ...(item.language !== settings.language && { language: item.language }),
  }));
}
