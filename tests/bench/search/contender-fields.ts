import type { SearchDocument, SearchTag } from '../../../src/search/document.ts';

/** The fields that other libraries index, with the weight of a word in each, as near as they come to Clipfile's. */
export const contenderFields = [
  { name: 'title', boost: 3, text: ({ title }: SearchDocument) => title },
  { name: 'topics', boost: 2, text: ({ topics }: SearchDocument) => tagText(topics) },
  { name: 'actors', boost: 2, text: ({ actors }: SearchDocument) => tagText(actors) },
  { name: 'summary', boost: 1.5, text: ownSummary },
  { name: 'body', boost: 1, text: ({ body }: SearchDocument) => body },
] as const;

/** A document as a record of these fields, numbered. */
export function contenderRecord(document: SearchDocument, id: number): Readonly<Record<string, string>> {
  return {
    id: String(id),
    ...Object.fromEntries(contenderFields.map(({ name, text }) => [name, text(document)])),
  };
}

function tagText(tags: readonly SearchTag[]): string {
  return tags.flatMap(({ name, aliases }) => [name, ...aliases]).join('\n');
}

/** Most summaries are the first sentence of the body, and are not indexed twice. */
function ownSummary({ summary, body }: SearchDocument): string {
  const beginning = spaced(summary).replace(/\s*(…|\.\.\.)$/, '');
  return spaced(body.slice(0, 2 * summary.length + 100)).startsWith(beginning) ? '' : summary;
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
