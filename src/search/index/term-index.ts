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

/** The documents to be indexed, in the order of their numbers. */
export interface Indexable {
  readonly numbers: Int32Array;
  /** What each is known by: equal keys mean equal words. */
  readonly keys: readonly string[];
  /** For each its place in the index to go on from, or -1 where that does not hold it; see `placesIn`. */
  readonly places: Int32Array;
}

/** Where terms stand in a set of documents, encoded, with all that is needed to go on from it. */
export interface TermIndex {
  /** Of the documents, in the order of their numbers. */
  readonly keys: readonly string[];
  readonly numbers: Int32Array;
  readonly statistics: DocumentTerms;
  /** Ascending by UTF-16 unit; their places here are their numbers. */
  readonly terms: readonly string[];
  readonly forms: readonly string[];
  /** For each term, see `encodePosting`. */
  readonly postings: readonly string[];
  /** For each term, see `encodePositions`. */
  readonly positions: readonly string[];
  /** For each term, the word that most documents write for it, by its number. */
  readonly formOf: Int32Array;
  /** For each term, how many documents hold it. */
  readonly counts: Int32Array;
}

export const emptyIndex: TermIndex = {
  keys: [],
  numbers: new Int32Array(0),
  statistics: noTerms,
  terms: [],
  forms: [],
  postings: [],
  positions: [],
  formOf: new Int32Array(0),
  counts: new Int32Array(0),
};

/** An index, and for each of its terms 1 where it may say something else than in the index that it came from. */
export interface UpdatedIndex {
  readonly index: TermIndex;
  readonly changed: Uint8Array;
}

/** Where documents stand in an index by what they are known by; -1 for those that it does not hold. */
export function placesIn({ keys }: TermIndex, wanted: readonly string[]): Int32Array {
  const places = new Map(keys.map((key, place) => [key, place]));
  return Int32Array.from(wanted, (key) => places.get(key) ?? -1);
}

/**
 * Indexes documents, going on from an index of others: words are counted in documents that are new to it, and
 * encoded again are the terms of those that joined, left or got another number. It comes to the same from whatever
 * index it goes on.
 *
 * @param added the documents that are new to it, in the order of their numbers
 */
export function updateIndex(
  known: TermIndex,
  { numbers, keys, places: knownPlaces }: Indexable,
  added: readonly SearchDocument[],
  language: Language,
  spellings: Spellings,
): UpdatedIndex {
  const terms = new Vocabulary(known.terms);
  const forms = new Vocabulary(known.forms);
  let next = known.keys.length;
  const places = knownPlaces.map((place) => (place < 0 ? next++ : place));
  const counted = countTerms(added, language, spellings, { terms, forms });
  const statistics = gatherTerms(places, known.statistics, counted);

  const changed = new Uint8Array(terms.texts.length);
  const change = ({ starts, terms }: DocumentTerms, document: number): void => {
    const end = starts[document + 1] ?? 0;
    for (let entry = starts[document] ?? 0; entry < end; entry++) changed[terms[entry] ?? 0] = 1;
  };
  const stays = new Uint8Array(known.keys.length);
  places.forEach((place, document) => {
    stays[place] = 1;
    if (known.numbers[place] !== numbers[document]) change(statistics, document);
  });
  stays.forEach((stay, place) => {
    if (stay === 0) change(known.statistics, place);
  });

  const writer = new NumberWriter();
  const postings = [...known.postings];
  const positions = [...known.positions];
  const formOf = new Int32Array(terms.texts.length);
  formOf.set(known.formOf);
  const counts = new Int32Array(terms.texts.length);
  counts.set(known.counts);
  const collected = collectTerms(statistics, numbers, changed);
  const writingOf = writingOfTerms(collected, forms.texts);
  changed.forEach((isChanged, term) => {
    if (isChanged === 0) return;
    postings[term] = encodePosting(collected, term, writer);
    positions[term] = encodePositions(collected, term, writer);
    ({ form: formOf[term], documentCount: counts[term] } = writingOf(term));
  });
  const index = {
    ...{ keys, numbers, statistics, terms: terms.texts, forms: forms.texts },
    ...{ postings, positions, formOf, counts },
  };
  return inOrder(index, changed);
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
  const reordered = (texts: readonly string[]) => order.map((term) => texts[term] ?? '');
  const renumbered = new Int32Array(statistics.terms.length);
  for (let i = 0; i < renumbered.length; i++) renumbered[i] = numberOf[statistics.terms[i] ?? 0] ?? 0;
  return {
    index: {
      ...index,
      terms: reordered(terms),
      postings: reordered(index.postings),
      positions: reordered(index.positions),
      formOf: Int32Array.from(order.map((term) => index.formOf[term] ?? 0)),
      counts: Int32Array.from(order.map((term) => counts[term] ?? 0)),
      statistics: { ...statistics, terms: renumbered },
    },
    changed: Uint8Array.from(order.map((term) => changed[term] ?? 0)),
  };
}
