import type { SearchDocument, SearchTag } from './document.ts';

/**
 * The parts of an item that are searched, with the weight of a word in each (lunr's boost).
 *
 * A title says what an item is about, so a word there counts three times one in the body. Tags are an
 * editor's judgement of the same, but name much that an item only touches: twice. A summary, where it has
 * words of its own, is a little more to the point than the body that it sums up.
 */
export const fieldBoosts = { title: 3, topics: 2, actors: 2, summary: 1.5, body: 1 } as const;

export type SearchField = keyof typeof fieldBoosts;

export const searchFields: readonly SearchField[] = ['title', 'topics', 'actors', 'summary', 'body'];

/** The text of each field, in the order of `searchFields`. */
export function fieldTexts(document: SearchDocument): readonly string[] {
  return [
    document.title,
    tagText(document.topics),
    tagText(document.actors),
    ownSummary(document),
    document.body,
  ];
}

/** The summary, unless the body begins with it: its words would then count twice. */
export function ownSummary({ summary, body }: Pick<SearchDocument, 'summary' | 'body'>): string {
  const beginning = spaced(summary).replace(/\s*(…|\.\.\.)$/, '');
  return spaced(body.slice(0, 2 * summary.length + 100)).startsWith(beginning) ? '' : summary;
}

function tagText(tags: readonly SearchTag[]): string {
  return tags.flatMap((tag) => [tag.name, ...tag.aliases]).join('\n');
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
