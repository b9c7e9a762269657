import type { SearchDocument, SearchTag } from '../../../src/search/document.ts';

/** The fields that other libraries index, with boosts as close as possible to Clipfile's. */
export const competitorFields = [
  { name: 'title', boost: 3, text: ({ title }: SearchDocument) => title },
  { name: 'topics', boost: 2, text: ({ topics }: SearchDocument) => tagText(topics) },
  { name: 'actors', boost: 2, text: ({ actors }: SearchDocument) => tagText(actors) },
  { name: 'summary', boost: 1.5, text: ({ summary }: SearchDocument) => summary },
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
