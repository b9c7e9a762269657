import type { ImpactList } from '../files/impact-list.ts';
import { frequencyOf, saturate } from '../impact.ts';
import type { DateMatch } from './date-matches.ts';
import type { IndexReader } from './index-reader.ts';
import type { Match } from './matches.ts';
import type { YieldToMain } from './yield-to-main.ts';

/** What a document gets for the words and dates that it has. */
export interface Scores {
  /** By doc id. */
  readonly scores: Float64Array;
  /** By doc id, how many different words and dates of the query the document has. */
  readonly met: Uint16Array;
  /** How many different words and dates the query has. */
  readonly words: number;
  /** By doc id, how many of the stop words that are asked for as names it has, and how many there are. */
  readonly metNames: Uint16Array;
  readonly names: number;
  /** The inverse document frequency of each word, by its term. */
  readonly rarities: ReadonlyMap<string, number>;
}

/**
 * Scores by BM25F (Robertson, Zaragoza and Taylor, "Simple BM25 extension to multiple weighted fields", 2004): the
 * frequencies of a word are weighted and added up over all fields before they are saturated, so that a word in the title
 * and in the text is not counted as two words. The build has done this, see `Impact`. A word's rarity is that of the
 * documents that have it in any field.
 *
 * The date of a document counts as a word that occurs once. The words of a date count wherever they are, but only all of
 * them together are the date.
 *
 * @param matches without prohibited clauses
 */
export async function bm25f(
  matches: readonly Match<ImpactList>[],
  dates: readonly DateMatch<ImpactList>[],
  index: Pick<IndexReader, 'slots' | 'documentCount'>,
  yieldToMain: YieldToMain,
): Promise<Scores> {
  const scores = new Float64Array(index.slots);
  const met = new Uint16Array(index.slots);
  const metNames = new Uint16Array(index.slots);
  const frequencies = new Float64Array(index.slots);
  const rarities = new Map<string, number>();
  /** Adds what the documents with a word score for it, and returns them. */
  const addScores = (word: QueryWord): readonly number[] => {
    const docIds: number[] = [];
    for (const { list, share } of word.parts) addFrequencies(list, share, frequencies, docIds);
    // The lists of a very frequent word may have only its best documents.
    const documentFrequency = Math.max(docIds.length, ...word.parts.map(({ list }) => list.documentCount));
    const rarity = inverseDocumentFrequency(documentFrequency, index.documentCount);
    rarities.set(word.term, rarity);
    const weight = word.boost * rarity;
    for (const docId of docIds) {
      scores[docId] = (scores[docId] ?? 0) + weight * saturate(frequencies[docId] ?? 0);
      frequencies[docId] = 0;
    }
    return docIds;
  };
  const countAsMet = (docIds: Iterable<number>, counts = met): void => {
    for (const docId of docIds) counts[docId] = (counts[docId] ?? 0) + 1;
  };
  const words = queryWords(matches);
  const single = words.filter((word) => word.isCounted && word.alternatives === undefined);
  const alternatives = new Map<number, Set<number>>();
  for (const word of words) {
    const docIds = addScores(word);
    if (word.isCounted && word.alternatives === undefined) countAsMet(docIds, word.isName ? metNames : met);
    else if (word.isCounted && word.alternatives !== undefined) {
      const others = alternatives.get(word.alternatives) ?? [];
      alternatives.set(word.alternatives, new Set([...others, ...docIds]));
    }
    await yieldToMain();
  }
  for (const docIds of alternatives.values()) countAsMet(docIds);
  for (const { ofDate, docIds, words } of dates) {
    const weight = inverseDocumentFrequency(ofDate.length, index.documentCount) * saturate(1);
    for (const docId of ofDate) scores[docId] = (scores[docId] ?? 0) + weight;
    countAsMet(docIds);
    for (const word of queryWords(words)) addScores(word);
    await yieldToMain();
  }
  const names = single.filter(({ isName }) => isName).length;
  const counted = single.length - names + alternatives.size + dates.length;
  return { scores, met, words: counted, metNames, names, rarities };
}

/** A word of the query, with all that counts as it. */
interface QueryWord {
  readonly term: string;
  boost: number;
  readonly alternatives: number | undefined;
  /** Whether a document that lacks it lacks a word of the query; not so for a part of a compound. */
  isCounted: boolean;
  /** A stop word that is asked for as a name. */
  readonly isName: boolean;
  readonly parts: readonly { readonly list: ImpactList; readonly share: number }[];
}

/** A completion of the word being typed, or a spelling that `~` allows, counts half as much as the word itself. */
const shareOfOthers = 0.5;

/** The boosts of clauses that ask for the same are added up: a word that a question repeats matters more. */
function queryWords(matches: readonly Match<ImpactList>[]): readonly QueryWord[] {
  const words = new Map<string, QueryWord>();
  for (const { clause, terms, completions } of matches) {
    const { boost, fields, term, kind, editDistance, alternatives } = clause;
    const key = JSON.stringify([term, kind, editDistance, fields, alternatives]);
    const existing = words.get(key);
    if (existing) {
      existing.boost += boost;
      existing.isCounted ||= clause.isPart !== true;
      continue;
    }
    const parts = [...terms].map(([each, list]) => ({
      list,
      share: kind === 'wildcard' || each === term ? 1 : shareOfOthers,
    }));
    for (const list of completions?.values() ?? []) parts.push({ list, share: shareOfOthers });
    const isName = clause.stopWord !== undefined;
    words.set(key, { term, boost, alternatives, isCounted: clause.isPart !== true, isName, parts });
  }
  return [...words.values()];
}

/**
 * Adds the frequencies that the impacts of a term stand for.
 *
 * @param sums by doc id
 * @param found gets the documents that had none before
 */
function addFrequencies(list: ImpactList, share: number, sums: Float64Array, found: number[]): void {
  for (const { impact, docIds } of list.groups) {
    const frequency = share * frequencyOf(impact);
    for (let i = 0; i < docIds.length; i++) {
      const docId = docIds[i] ?? 0;
      if (sums[docId] === 0) found.push(docId);
      sums[docId] = (sums[docId] ?? 0) + frequency;
    }
  }
}

export function inverseDocumentFrequency(documentFrequency: number, documentCount: number): number {
  return Math.log(1 + (documentCount - documentFrequency + 0.5) / (documentFrequency + 0.5));
}
