import type { SearchDocument, SearchTag, SearchTopic } from './document.ts';

/**
 * The fields of an item that are searched, with the weight of a word in each (lunr's boost).
 *
 * A title says what an item is about, so a word there counts three times as much as one in the body. Tags are an
 * editor's judgement of the same, but also name much that an item only touches: twice. A summary that does not
 * repeat the body is a little more to the point than the body: one and a half times. `named` contains all spellings
 * of the actors that the texts name, so that a search for one spelling also finds the others.
 */
export const fieldBoosts = { title: 3, topics: 2, actors: 2, summary: 1.5, body: 1, named: 1 } as const;

export type SearchField = keyof typeof fieldBoosts;

export const searchFields: readonly SearchField[] = ['title', 'topics', 'actors', 'summary', 'body', 'named'];

/**
 * The texts of an item's own fields, in the order of `searchFields`, without `named`, which is computed from them.
 */
export function ownTexts(document: SearchDocument): readonly string[] {
  return [
    document.title,
    tagText(withBroader(document.topics)),
    tagText(document.actors),
    document.summary,
    document.body,
  ];
}

/** One spelling a line. */
export function tagText(tags: readonly SearchTag[]): string {
  return tags.flatMap((tag) => [tag.name, ...tag.aliases]).join('\n');
}

/** Topics and all their ancestors, without duplicates. */
function withBroader(topics: readonly SearchTopic[]): readonly SearchTag[] {
  const all = topics.flatMap((topic): readonly SearchTag[] => [topic, ...topic.broader]);
  return [...new Map(all.map((tag) => [tag.id, tag])).values()];
}
