import type { DocumentMetadata, SearchTag } from '../document.ts';
import { forEachWord } from '../words/words.ts';

/**
 * The names of the topics and actors that documents have, for suggestions: for each its name and then its other names of
 * several words. Other names of one word are in the word list anyway.
 */
export function tagNames(
  documents: readonly (DocumentMetadata | undefined)[],
): readonly (readonly string[])[] {
  const lists = new Set<readonly SearchTag[]>();
  for (const document of documents) {
    if (document === undefined) continue;
    // Most documents share their lists with others.
    lists.add(document.topics);
    lists.add(document.actors);
    for (const { broader } of document.topics) lists.add(broader);
  }
  const tags = new Set([...lists].flat());
  const names = new Map<string, readonly string[]>();
  for (const { name, aliases } of tags) {
    const spellings = [name, ...aliases.filter(hasSeveralWords)];
    names.set(spellings.join('\t'), spellings);
  }
  return [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, spellings]) => spellings);
}

function hasSeveralWords(name: string): boolean {
  let count = 0;
  forEachWord(name, () => count++);
  return count > 1;
}
