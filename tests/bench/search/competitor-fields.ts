import type { SearchDocument, SearchTag } from '../../../src/search/document.ts';

/** The fields that other libraries index, with boosts as close as possible to Clipfile's. */
export const competitorFields = [
  { name: 'title', boost: 3, text: ({ title }: SearchDocument) => title },
  { name: 'topics', boost: 2, text: ({ topics }: SearchDocument) => tagText(topics) },
  { name: 'actors', boost: 2, text: ({ actors }: SearchDocument) => tagText(actors) },
  { name: 'summary', boost: 1.5, text: summaryNotInBody },
  { name: 'body', boost: 1, text: ({ body }: SearchDocument) => body },
] as const;

/** The document's texts by field, with its doc id. */
export function competitorRecord(document: SearchDocument, id: number): Readonly<Record<string, string>> {
  return {
    id: String(id),
    ...Object.fromEntries(competitorFields.map(({ name, text }) => [name, text(document)])),
  };
}

function tagText(tags: readonly SearchTag[]): string {
  return tags.flatMap(({ name, aliases }) => [name, ...aliases]).join('\n');
}

/** The summary, unless the body starts with it: most summaries are its first sentence, which is not indexed twice. */
function summaryNotInBody({ summary, body }: SearchDocument): string {
  const beginning = normalizeSpace(summary).replace(/\s*(…|\.\.\.)$/, '');
  return normalizeSpace(body.slice(0, 2 * summary.length + 100)).startsWith(beginning) ? '' : summary;
}

function normalizeSpace(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
