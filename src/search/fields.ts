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

/**
 * How much a word counts in each field under BM25F, and to which degree (`b`, 0 to 1) it counts less the longer the field
 * is. Found by measurement, see the design note.
 */
export const fieldWeights: Readonly<Record<SearchField, { readonly weight: number; readonly b: number }>> = {
  title: { weight: 6, b: 0.25 },
  topics: { weight: 2, b: 0.25 },
  actors: { weight: 2, b: 0.25 },
  summary: { weight: 1.5, b: 0.25 },
  body: { weight: 1, b: 0.75 },
  named: { weight: 0.5, b: 0.25 },
};

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
