import { listParts } from '../messages/list-parts.ts';
import { type Hits, isFiltering, maxQueryLength, noFilters, type Question } from '../search/search.ts';
import { messages } from './messages.ts';
import { type Sentence, sentence } from './sentence.ts';
import { shorten } from './shorten.ts';

/**
 * The status line of a search: what was found, and how the query was read if not as written.
 *
 * @param corrected the text whose hits are shown, because that of the question finds nothing
 */
export function searchStatus(question: Question, hits: Hits, corrected?: string): Sentence {
  const found =
    corrected === undefined
      ? [...result(question, hits), ...missing(question, hits)]
      : [
          sentence('noItemsMatchQuery', { query: quote(question.text.trim()) }),
          sentence('showingResultsFor', { query: quote(corrected) }),
          ...result({ ...question, text: corrected }, hits, sentence('namedQuery')),
          ...missing({ text: corrected }, hits),
        ];
  return [...found, ...remarks(hits.understood)].flatMap((each, i) => (i === 0 ? each : [' ', ...each]));
}

/** Names the words that are in no item, unless there are no others. */
function missing({ text }: Question, { understood: { missing, required } }: Hits): readonly Sentence[] {
  const others = missing.reduce((rest, word) => rest.replaceAll(word, ' '), text);
  if (missing.length === 0 || required === 'nothing' || !/[\p{L}\p{N}]/u.test(others)) return [];
  return [sentence('inNoItem', { count: missing.length, words: quotedList(missing) })];
}

type Understood = Hits['understood'];

function result(
  { text, filters = noFilters }: Question,
  { docIds, complete, total, unfiltered, understood }: Hits,
  query = quote(text.trim()),
): readonly Sentence[] {
  const { required, tooCommon, tooShort } = understood;
  const isFiltered = isFiltering(filters);
  const count = required === 'any' ? docIds.length : complete;
  if (required === 'nothing' && tooCommon.length > 0) {
    return [sentence('tooCommon', { count: new Set(tooCommon).size, words: quotedList(tooCommon) })];
  }
  if (required === 'nothing') return [sentence('noWordsInQuery')];
  if (tooShort && unfiltered.count === 0) return [sentence('keepTyping')];
  if (text.trim() === '')
    return [count === 0 ? sentence('noItemsMatchFilters') : sentence('matchFilters', { count })];
  // How many items with only some of the words follow those with all.
  const others = docIds.length - count;
  if (count === 0 && isFiltered && unfiltered.count > 0) {
    return [
      sentence('noItemsMatchQueryFiltered', { query, count: unfiltered.count }),
      ...(others > 0 ? [sentence('filteredContainSome', { count: others })] : []),
    ];
  }
  if (count === 0) return [sentence('noItemsMatchQuery', { query })];
  if (required === 'any') {
    return [
      sentence('noItemContainsAll'),
      sentence(isFiltered ? 'containSomeFiltered' : 'containSome', { count }),
    ];
  }
  if (required === 'apart') {
    return [
      sentence('noItemContainsPhrase'),
      sentence(isFiltered ? 'containApartFiltered' : 'containApart', { count }),
    ];
  }
  if (total !== undefined) {
    return [sentence(total.isExact ? 'matchQuery' : 'moreThanMatchQuery', { query, count: total.count })];
  }
  return [
    sentence(isFiltered ? 'matchQueryFiltered' : 'matchQuery', { query, count }),
    ...(others > 0 ? [sentence('moreContainSome', { count: others })] : []),
  ];
}

function remarks({ required, plain, tooCommon, tooLong, tooShort }: Understood): readonly Sentence[] {
  return [
    ...(tooLong ? [sentence('queryTooLong', { count: maxQueryLength })] : []),
    ...(plain ? [sentence('operatorsUnread')] : []),
    ...(required !== 'nothing' && tooCommon.length > 0
      ? [sentence('tooCommonIgnored', { words: quotedList(tooCommon) })]
      : []),
    ...(tooShort ? [sentence('lastWordIgnored')] : []),
  ];
}

/** Words that are named; of more, how many there are. */
const maxNamed = 4;

/** `“the”, “of” and “in”`; `“the”, “of”, “in”, “to” and 2 other words` */
function quotedList(words: readonly string[]): Sentence {
  const distinct = [...new Set(words)];
  const rest = distinct.length - maxNamed;
  const named = distinct.slice(0, maxNamed).map(quote);
  const all = rest > 0 ? [...named, sentence('otherWords', { count: rest })] : named;
  return listParts(all, 'conjunction', messages.locale).flat();
}

/** A text with quotation marks of its own, as phrases have, is in other ones. */
function quote(text: string): Sentence {
  const key = /["“”„«»]/.test(text) ? 'quotedQuotation' : 'quoted';
  return sentence(key, { text: [{ quoted: shorten(text) }] });
}
