import type { Archive } from '../archive/archive.ts';
import { formatDate } from '../records/date.ts';
import type { SearchDocument } from '../search/document.ts';

/** What the search is told of each published item, newest first. */
export function searchDocuments({ settings, items, topic, actor }: Archive): readonly SearchDocument[] {
  return items.map((item) => ({
    id: item.id,
    title: item.title,
    date: formatDate(item.date),
    source: item.source.name ?? '',
    summary: item.summary,
    body: item.body.text,
    topics: item.topics.map(topic),
    actors: item.actors.map(actor),
    ...(item.language === settings.language ? {} : { language: item.language }),
  }));
}
