import type { Hits } from '../search/search.ts';

/** What the page says of a search, in one or two sentences. */
export function found(query: string, { documents, understood }: Hits): string {
  return [counted(query.trim(), documents.length, understood), ...asides(understood)].join(' ');
}

export const failed = 'The search could not be loaded.';
export const searching = 'Searching…';

type Understood = Hits['understood'];

function counted(query: string, count: number, { required, tooCommon }: Understood): string {
  if (required === 'nothing') {
    return tooCommon.length > 0
      ? `${quoted(tooCommon)} ${tooCommon.length === 1 ? 'is' : 'are'} too common to be searched for. Try another word.`
      : 'There is no word to search for in this.';
  }
  if (count === 0) return `No item matches “${query}”.`;
  if (required === 'any') {
    return `No item has all of these words. ${items(count)} ${count === 1 ? 'has' : 'have'} some of them.`;
  }
  return `${items(count)} ${count === 1 ? 'matches' : 'match'} “${query}”.`;
}

function asides({ required, plain, tooCommon }: Understood): readonly string[] {
  return [
    ...(plain ? ['Its signs make no query, so only the words were looked for.'] : []),
    ...(required !== 'nothing' && tooCommon.length > 0
      ? [`Too common, and passed over: ${quoted(tooCommon)}.`]
      : []),
  ];
}

function items(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'item' : 'items'}`;
}

function quoted(words: readonly string[]): string {
  return [...new Set(words)].map((word) => `“${word}”`).join(', ');
}
