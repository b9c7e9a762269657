import type { Clause } from '../query/clause.ts';
import type { Phrase } from '../query/phrase.ts';
import type { Edition } from './edition.ts';
import { eligibleDocuments } from './eligible.ts';
import { isTooShort, matchOf } from './matches.ts';
import { keepPhrases } from './phrases.ts';
import { score } from './score.ts';

export interface Ranking {
  /** Numbers of the documents that match, best first; equally good ones from the highest number, the newest. */
  readonly documents: readonly number[];
  /** The score of each, in the same order. */
  readonly scores: readonly number[];
  /** The terms of the index that make documents match. */
  readonly terms: ReadonlySet<string>;
  /** A word was passed over, because too little of it is typed. */
  readonly tooShort: boolean;
}

/** Runs clauses with the hits, scores and order that lunr has over the whole index, and sees to phrases. */
export async function rank(
  clauses: readonly Clause[],
  phrases: readonly Phrase[],
  { index, breathe, everyDocument }: Pick<Edition, 'index' | 'breathe' | 'everyDocument'>,
): Promise<Ranking> {
  const all = await Promise.all(clauses.map((clause) => matchOf(clause, index)));
  const matches = all.filter((match) => !isTooShort(match));
  const wanted = matches.filter(({ clause }) => clause.presence !== 'prohibited');
  // Only what prohibits and wants nothing needs to know which numbers belong to documents.
  const isNegation = wanted.length === 0 && matches.length + phrases.length > 0;
  const eligible = eligibleDocuments(matches, index.slots, isNegation ? await everyDocument() : []);
  const found = await keepPhrases(eligible, phrases, index);
  const scores = await score(wanted, found, index, breathe);
  const documents = inOrder(found, scores);
  return {
    documents,
    scores: documents.map((document) => scores[document] ?? 0),
    terms: new Set(
      wanted.flatMap(({ terms, completions }) => [...terms.keys(), ...(completions?.terms ?? [])]),
    ),
    tooShort: matches.length < all.length,
  };
}

/** Sums of the same weights in another order differ in the last bits: scores that close are the same. */
const closeEnough = 1e-12;

function inOrder(found: readonly number[], scores: Float64Array): readonly number[] {
  const documents = [...found].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || b - a);
  const ordered: number[] = [];
  for (let start = 0; start < documents.length; ) {
    const best = scores[documents[start] ?? 0] ?? 0;
    let end = start + 1;
    while (end < documents.length && best - (scores[documents[end] ?? 0] ?? 0) < closeEnough) end++;
    if (end === start + 1) ordered.push(documents[start] ?? 0);
    else for (const document of documents.slice(start, end).sort((a, b) => b - a)) ordered.push(document);
    start = end;
  }
  return ordered;
}
