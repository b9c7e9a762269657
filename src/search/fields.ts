import type { SearchDocument, SearchTag, SearchTopic } from './document.ts';

/**
 * The fields of an item that are searched, with the weight of a word in each (lunr's boost).
 *
 * A title says what an item is about, so a word there counts three times as much as one in the body. Tags are an
 * editor's judgement of the same, but also name much that an item only touches: twice. A summary that does not
 * repeat the body is a little more to the point than the body: one and a half times. `named` contains all spellings
 * of the actors that the texts name, so that a search for one spelling also finds the others. Where an item comes from, who wrote it, and `details` (where it
 * was filed from, fields of the archive's own) are searched too, but an item is rarely about them: a half.
 */
export const fieldBoosts = {
  title: 3,
  topics: 2,
  actors: 2,
  summary: 1.5,
  body: 1,
  named: 1,
  source: 0.5,
  author: 0.5,
  details: 0.5,
} as const;

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
  source: { weight: 0.5, b: 0 },
  author: { weight: 0.5, b: 0 },
  details: { weight: 0.5, b: 0 },
};

export const searchFields: readonly SearchField[] = [
  'title',
  'topics',
  'actors',
  'summary',
  'body',
  'named',
  'source',
  'author',
  'details',
];

/** The texts of the fields before `named`, in the order of `searchFields`. Actors are looked for in them. */
export function ownTexts(document: SearchDocument): readonly string[] {
  return [
    document.title,
    tagText(withBroader(document.topics)),
    tagText(document.actors),
    document.summary,
    document.body,
  ];
}

/** The texts of the fields after `named`, in the order of `searchFields`. */
export function originTexts({
  source,
  otherSources = [],
  author,
  details,
}: SearchDocument): readonly string[] {
  return [[source, ...otherSources].join('\n'), author, details];
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
