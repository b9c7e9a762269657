import { formatCount, formatNumber } from '../html/numbers.ts';
import { type Hits, isFiltering, maxQueryLength, noFilters, type Question } from '../search/search.ts';
import { type Sentence, sentence } from './sentence.ts';
import { shorten } from './shorten.ts';

export const loadFailedText = 'The search could not be loaded.';
export const toolsFailedText = 'The filters could not be loaded.';
export const searchingText = 'Searching…';

/**
 * The status line of a search: what was found, and how the query was read if not as written.
 *
 * @param corrected the text whose hits are shown, because that of the question finds nothing
 */
export function searchStatus(question: Question, hits: Hits, corrected?: string): Sentence {
  const found =
    corrected === undefined
      ? [result(question, hits), ...missing(question, hits)]
      : [
          sentence`No items match ${quote(question.text.trim())}.`,
          sentence`Showing results for ${quote(corrected)}.`,
          result({ ...question, text: corrected }, hits, ['it']),
          ...missing({ text: corrected }, hits),
        ];
  return [...found, ...remarks(hits.understood)].reduce((before, next) => sentence`${before} ${next}`);
}

/** Names the words that are in no item, unless there are no others. */
function missing({ text }: Question, { understood: { missing, required } }: Hits): readonly Sentence[] {
  const others = missing.reduce((rest, word) => rest.replaceAll(word, ' '), text);
  if (missing.length === 0 || required === 'nothing' || !/[\p{L}\p{N}]/u.test(others)) return [];
  return [sentence`${quotedList(missing)} ${missing.length === 1 ? 'is' : 'are'} in no item.`];
}

type Understood = Hits['understood'];

function result(
  { text, filters = noFilters }: Question,
  { docIds, complete, total, unfiltered, understood }: Hits,
  query = quote(text.trim()),
): Sentence {
  const { required, tooCommon, tooShort } = understood;
  const isFiltered = isFiltering(filters);
  const count = required === 'any' ? docIds.length : complete;
  const more = othersText(docIds.length - count, count > 0);
  if (required === 'nothing' && tooCommon.length > 0) {
    return sentence`${quotedList(tooCommon)} ${new Set(tooCommon).size === 1 ? 'is' : 'are'} too common to search for. Try another word.`;
  }
  if (required === 'nothing') return ['There are no words to search for in this query.'];
  if (tooShort && unfiltered.count === 0) return ['Keep typing: too many words start with that.'];
  if (text.trim() === '') return sentence`${matches(count)} the filters.`;
  if (count === 0 && isFiltered && unfiltered.count > 0) {
    return sentence`No items match ${query} with these filters; ${matches(unfiltered.count)} without them.${more}`;
  }
  if (count === 0) return sentence`No items match ${query}.`;
  const withFilters = isFiltered ? ' with these filters' : '';
  if (required === 'any') {
    return sentence`No item contains all of these words. ${contains(count)} some of them${withFilters}.`;
  }
  if (required === 'apart') {
    return sentence`No item contains these words as a phrase. ${contains(count)} them separately${withFilters}.`;
  }
  if (total !== undefined) {
    return sentence`${total.isExact ? '' : 'More than '}${matches(total.count)} ${query}.`;
  }
  return sentence`${matches(count)} ${query}${withFilters}.${more}`;
}

/**
 * Says how many items with only some of the words follow those with all.
 *
 * @param isMore whether there are any with all; if not, it is because of the filters
 */
function othersText(count: number, isMore: boolean): string {
  if (count === 0) return '';
  const items = isMore ? `${formatNumber(count)} more` : `${formatCount(count, 'item')} with these filters`;
  return ` ${items} ${count === 1 ? 'contains' : 'contain'} some of the words.`;
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

/** Words that are named; of more, how many there are. */
const maxNamed = 4;

/** `“the”, “of” and “in”`; `“the”, “of”, “in”, “to” and 2 other words` */
function quotedList(words: readonly string[]): Sentence {
  const distinct = [...new Set(words)];
  const [named, rest] = [distinct.slice(0, maxNamed).map(quote), distinct.length - maxNamed];
  return rest <= 0
    ? list(named, ' and ')
    : sentence`${list(named, ', ')} and ${formatCount(rest, 'other word')}`;
}

function list(parts: readonly Sentence[], last: string): Sentence {
  return parts.flatMap((part, i) => {
    if (i === 0) return part;
    return [i === parts.length - 1 ? last : ', ', ...part];
  });
}

/** A text with quotation marks of its own, as phrases have, is in single ones. */
function quote(text: string): Sentence {
  const quoted = { quoted: shorten(text) };
  return /["“”„«»]/.test(text) ? sentence`‘${quoted}’` : sentence`“${quoted}”`;
}
