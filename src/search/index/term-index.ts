import type { SearchDocument } from '../document.ts';
import { NumberWriter } from '../files/digits.ts';
import { encodePositions } from '../files/positions.ts';
import { encodePosting } from '../files/posting.ts';
import type { Language } from '../words/language.ts';
import type { Spellings } from '../words/spellings.ts';
import { collectTerms, writingOfTerms } from './collect.ts';
import { type DocumentTerms, gatherTerms, noTerms } from './document-terms.ts';
import { countTerms } from './statistics.ts';
import { Vocabulary } from './vocabulary.ts';

/** Where terms stand in a set of documents, encoded, with all that is needed to go on from it. */
export interface TermIndex {
  /** What each document is known by: equal keys mean equal words. In the order in which they came. */
  readonly keys: readonly string[];
  readonly numbers: readonly number[];
  readonly statistics: DocumentTerms;
  /** Ascending by UTF-16 unit; their places here are their numbers. */
  readonly terms: readonly string[];
  readonly forms: readonly string[];
  /** For each term, see `encodePosting`. */
  readonly postings: readonly string[];
  /** For each term, see `encodePositions`. */
  readonly positions: readonly string[];
  /** For each term, the word that most documents write for it, by its number. */
  readonly formOf: readonly number[];
  /** For each term, how many documents hold it. */
  readonly counts: readonly number[];
}

export const emptyIndex: TermIndex = {
  keys: [],
  numbers: [],
  statistics: noTerms,
  terms: [],
  forms: [],
  postings: [],
  positions: [],
  formOf: [],
  counts: [],
};

/** An index, and for each of its terms 1 where it may say something else than in the index that it came from. */
export interface UpdatedIndex {
  readonly index: TermIndex;
  readonly changed: Uint8Array;
}

/**
 * Indexes documents, going on from an index of others: words are counted in documents that are new to it, and
 * encoded again are the terms of those that joined, left or got another number. It comes to the same from whatever
 * index it goes on.
 *
 * @param keys what each document is known by
 * @param numbers the number of each document
 */
export function updateIndex(
  known: TermIndex,
  documents: readonly SearchDocument[],
  keys: readonly string[],
  numbers: readonly number[],
  language: Language,
  spellings: Spellings,
): UpdatedIndex {
  const terms = new Vocabulary(known.terms);
  const forms = new Vocabulary(known.forms);
  const placeOf = new Map(known.keys.map((key, place) => [key, place]));
  const added: SearchDocument[] = [];
  const places = documents.map((document, at) => {
    const place = placeOf.get(keys[at] ?? '');
    return place ?? known.keys.length + added.push(document) - 1;
  });
  const news = countTerms(added, language, spellings, { terms, forms });
  const statistics = gatherTerms(places, known.statistics, news);

  const wanted = new Uint8Array(terms.texts.length);
  const want = ({ starts, terms }: DocumentTerms, document: number): void => {
    for (let entry = starts[document] ?? 0; entry < (starts[document + 1] ?? 0); entry++)
      wanted[terms[entry] ?? 0] = 1;
  };
  const left = new Set(known.keys.keys());
  places.forEach((place, document) => {
    left.delete(place);
    if (place >= known.keys.length || known.numbers[place] !== numbers[document]) want(statistics, document);
  });
  for (const document of left) want(known.statistics, document);

  const writer = new NumberWriter();
  const postings = [...known.postings];
  const positions = [...known.positions];
  const formOf = [...known.formOf];
  const counts = [...known.counts];
  const collected = collectTerms(statistics, numbers, wanted);
  const writingOf = writingOfTerms(collected, forms.texts);
  wanted.forEach((isWanted, term) => {
    if (isWanted === 0) return;
    postings[term] = encodePosting(collected, term, writer);
    positions[term] = encodePositions(collected, term, writer);
    ({ form: formOf[term], documentCount: counts[term] } = writingOf(term));
  });
  const index = {
    ...{ keys, numbers, statistics, terms: terms.texts, forms: forms.texts },
    ...{ postings, positions, formOf, counts },
  };
  return inOrder(index, wanted);
}

/** Numbers terms by their order, and leaves out those that no document holds. */
function inOrder(index: TermIndex, changed: Uint8Array): UpdatedIndex {
  const { terms, statistics, counts } = index;
  const order = terms.map((_, term) => term).filter((term) => (counts[term] ?? 0) > 0);
  order.sort((a, b) => ((terms[a] ?? '') < (terms[b] ?? '') ? -1 : 1));
  const numberOf = new Int32Array(terms.length);
  order.forEach((term, number) => {
    numberOf[term] = number;
  });
  const reordered = <Value>(values: readonly Value[], missing: Value): readonly Value[] =>
    order.map((term) => values[term] ?? missing);
  return {
    index: {
      ...index,
      terms: reordered(terms, ''),
      postings: reordered(index.postings, ''),
      positions: reordered(index.positions, ''),
      formOf: reordered(index.formOf, 0),
      counts: reordered(counts, 0),
      statistics: { ...statistics, terms: statistics.terms.map((term) => numberOf[term] ?? 0) },
    },
    changed: Uint8Array.from(order, (term) => changed[term] ?? 0),
  };
}
