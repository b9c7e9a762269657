import type { Archive } from '../archive/archive.ts';
import { withBroader } from '../archive/by-tag.ts';
import { dateView } from '../pages/links.ts';
import { isKnown } from '../records/date.ts';
import type { Item } from '../records/item.ts';
import type { SearchActor, SearchDocument, SearchTopic } from '../search/document.ts';
import { type KeyedFace, keyedFace } from '../search/index/document-key.ts';
import { once } from '../search/once.ts';

/** What the search is told of every published item, newest first. */
export function searchFaces(archive: Archive): readonly KeyedFace[] {
  const tagsOf = searchTags(archive);
  const documentAt = searchDocumentAt(archive);
  return archive.items.map((item, place) => {
    const { id, date, source, body } = item;
    if (body.key === undefined) return keyedFace(documentAt(place));
    return {
      id,
      key: body.key,
      source: source.name ?? '',
      ...tagsOf(item),
      ...(isKnown(date) && { days: date }),
    };
  });
}

/** What it is told of those that are new to it, by their places in the archive. */
export function searchDocumentAt(archive: Archive): (place: number) => SearchDocument {
  const tagsOf = searchTags(archive);
  return (place) => {
    const item = archive.items[place];
    if (item === undefined) throw new Error(`The archive has no item at ${place}`);
    const { id, title, date, source, summary, body, language } = item;
    return {
      id,
      title,
      date: dateView(date).text,
      source: source.name ?? '',
      summary,
      body: body.text,
      ...tagsOf(item),
      ...(isKnown(date) && { days: { earliest: date.earliest, latest: date.latest } }),
      ...(body.key !== undefined && { key: body.key }),
      ...(language !== archive.settings.language && { language }),
    };
  };
}

interface SearchTags {
  readonly topics: readonly SearchTopic[];
  readonly actors: readonly SearchActor[];
}

/** Items with the same lists of tags, as reading gives them to most, share them here, too. */
function searchTags({ topics, topic, actor }: Archive): (item: Item) => SearchTags {
  const byId = new Map(topics.map(({ tag }) => [tag.id, tag]));
  const searchTopic = once((id: string): SearchTopic => {
    const above = [...withBroader([id], byId)].filter((each) => each !== id);
    return { ...topic(id), broader: above.map(topic) };
  });
  const topicsOf = once((ids: readonly string[]) => ids.map(searchTopic));
  const actorsOf = once((ids: readonly string[]) => ids.map(actor));
  return (item) => ({ topics: topicsOf(item.topics), actors: actorsOf(item.actors) });
}
