import { formatCount } from '../html/numbers.ts';
import { type Hits, isFiltering, noFilters, type Question } from '../search/search.ts';

export const failed = 'The search could not be loaded.';
export const searching = 'Searching…';

/** What the page says of a search, in one or two sentences. */
export function found(question: Question, hits: Hits): string {
  return [howMany(question, hits), ...asides(hits.understood)].join(' ');
}

type Understood = Hits['understood'];

function howMany(
  { text, filters = noFilters }: Question,
  { documents, unfiltered, understood }: Hits,
): string {
  const { required, tooCommon, tooShort } = understood;
  const query = `“${text.trim()}”`;
  const narrowed = isFiltering(filters);
  if (required === 'nothing' && tooCommon.length > 0) {
    return `${quoted(tooCommon)} ${tooCommon.length === 1 ? 'is' : 'are'} too common to be searched for. Try another word.`;
  }
  if (required === 'nothing') return 'There is no word to search for in this.';
  if (tooShort && unfiltered.length === 0) return `Type on: many words begin so.`;
  if (text.trim() === '')
    return `${formatCount(documents.length, 'item')} ${has(documents.length, 'passes', 'pass')} the filters.`;
  if (narrowed && documents.length === 0 && unfiltered.length > 0) {
    const without = `${formatCount(unfiltered.length, 'item')} ${has(unfiltered.length, 'does', 'do')} without them.`;
    return `No item matches ${query} with these filters; ${without}`;
  }
  const count = documents.length;
  const among = narrowed ? ' with these filters' : '';
  if (count === 0) return `No item matches ${query}.`;
  if (required === 'any') {
    return `No item has all of these words. ${formatCount(count, 'item')} ${has(count, 'has', 'have')} some of them${among}.`;
  }
  if (required === 'apart') {
    return `No item has these words side by side. ${formatCount(count, 'item')} ${has(count, 'has', 'have')} them apart${among}.`;
  }
  return `${formatCount(count, 'item')} ${has(count, 'matches', 'match')} ${query}${among}.`;
}

function asides({ required, plain, tooCommon, tooShort }: Understood): readonly string[] {
  return [
    ...(plain ? ['Its signs make no query, so only the words were looked for.'] : []),
    ...(required !== 'nothing' && tooCommon.length > 0
      ? [`Too common, and passed over: ${quoted(tooCommon)}.`]
      : []),
    ...(tooShort ? ['The last word is passed over until more of it is typed.'] : []),
  ];
}

function has(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}

function quoted(words: readonly string[]): string {
  return [...new Set(words)].map((word) => `“${word}”`).join(', ');
}
