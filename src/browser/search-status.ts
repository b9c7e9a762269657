import { formatCount, formatNumber } from '../html/numbers.ts';
import { type Hits, isFiltering, maxQueryLength, noFilters, type Question } from '../search/search.ts';
import { type Sentence, sentence } from './sentence.ts';
import { shorten } from './shorten.ts';

export const loadFailedText = 'The search could not be loaded.';
export const searchingText = 'Searching…';

/** The status line of a search: what was found, and how the query was read if not as written. */
export function searchStatus(question: Question, hits: Hits): Sentence {
  return [result(question, hits), ...remarks(hits.understood)].reduce(
    (before, next) => sentence`${before} ${next}`,
  );
}

type Understood = Hits['understood'];

function result(
  { text, filters = noFilters }: Question,
  { docIds, complete, unfiltered, understood }: Hits,
): Sentence {
  const { required, tooCommon, tooShort } = understood;
  const query = quote(text.trim());
  const isFiltered = isFiltering(filters);
  const count = required === 'any' ? docIds.length : complete;
  const more = othersText(docIds.length - count);
  if (required === 'nothing' && tooCommon.length > 0) {
    return sentence`${quotedList(tooCommon)} ${new Set(tooCommon).size === 1 ? 'is' : 'are'} too common to search for. Try another word.`;
  }
  if (required === 'nothing') return ['There are no words to search for in this query.'];
  if (tooShort && unfiltered.length === 0) return ['Keep typing: too many words start with that.'];
  if (text.trim() === '') return sentence`${matches(count)} the filters.`;
  if (count === 0 && isFiltered && unfiltered.length > 0) {
    return sentence`No items match ${query} with these filters; ${matches(unfiltered.length)} without them.${more}`;
  }
  if (count === 0) return sentence`No items match ${query}.`;
  const withFilters = isFiltered ? ' with these filters' : '';
  if (required === 'any') {
    return sentence`No item contains all of these words. ${contains(count)} some of them${withFilters}.`;
  }
  if (required === 'apart') {
    return sentence`No item contains these words as a phrase. ${contains(count)} them separately${withFilters}.`;
  }
  return sentence`${matches(count)} ${query}${withFilters}.${more}`;
}

/** Says how many items with only some of the words follow those with all. */
function othersText(count: number): string {
  if (count === 0) return '';
  return ` ${formatNumber(count)} more ${count === 1 ? 'contains' : 'contain'} some of the words.`;
}

function remarks({ required, plain, tooCommon, tooLong, tooShort }: Understood): readonly Sentence[] {
  return [
    ...(tooLong
      ? [
          sentence`The query is too long: only its first ${formatNumber(maxQueryLength)} characters were searched.`,
        ]
      : []),
    ...(plain ? [['The operators could not be read, so the words alone were searched.']] : []),
    ...(required !== 'nothing' && tooCommon.length > 0
      ? [sentence`Too common and ignored: ${quotedList(tooCommon)}.`]
      : []),
    ...(tooShort ? [['The last word is ignored until you type more of it.']] : []),
  ];
}

function matches(count: number): string {
  if (count === 0) return 'No items match';
  return `${formatCount(count, 'item')} ${count === 1 ? 'matches' : 'match'}`;
}

function contains(count: number): string {
  return `${formatCount(count, 'item')} ${count === 1 ? 'contains' : 'contain'}`;
}

/** `“the”, “of” and “in”` */
function quotedList(words: readonly string[]): Sentence {
  const quoted = [...new Set(words)].map(quote);
  return quoted.flatMap((word, i) => {
    if (i === 0) return word;
    return [i === quoted.length - 1 ? ' and ' : ', ', ...word];
  });
}

function quote(text: string): Sentence {
  return sentence`“${{ quoted: shorten(text) }}”`;
}
