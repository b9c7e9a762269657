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

/** A document with its number, which rises with its place in the list, and what it is known by. */
export interface Indexable {
  readonly document: SearchDocument;
  readonly number: number;
  /** Equal keys mean equal words. */
  readonly key: string;
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

/**
 * Indexes documents, going on from an index of others: words are counted in documents that are new to it, and
 * encoded again are the terms of those that joined, left or got another number. It comes to the same from whatever
 * index it goes on.
 */
export function updateIndex(
  known: TermIndex,
  documents: readonly Indexable[],
  language: Language,
  spellings: Spellings,
): UpdatedIndex {
  const terms = new Vocabulary(known.terms);
  const forms = new Vocabulary(known.forms);
  const placeOf = new Map<string, number>();
  known.keys.forEach((key, place) => {
    placeOf.set(key, place);
  });
  const added: SearchDocument[] = [];
  const places = documents.map(
    ({ document, key }) => placeOf.get(key) ?? known.keys.length + added.push(document) - 1,
  );
  const counted = countTerms(added, language, spellings, { terms, forms });
  const statistics = gatherTerms(places, known.statistics, counted);
  const numbers = Int32Array.from(documents.map(({ number }) => number));
  const keys = documents.map(({ key }) => key);

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
