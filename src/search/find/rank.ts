import type { Clause } from '../query/clause.ts';
import type { Phrase } from '../query/phrase.ts';
import type { Edition } from './edition.ts';
import { keepMeeting } from './eligible.ts';
import { isTooShort, matchOf } from './matches.ts';
import { keepPhrase } from './phrases.ts';
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
  const isNegation = wanted.length === 0 && matches.length + phrases.length > 0;
  const scores = await score(wanted, index, breathe);
  // Only what is neither required nor wanted needs to know which numbers belong to documents.
  const eligible = isNegation ? flags(await everyDocument(), index.slots) : scores.found;
  keepMeeting(eligible, matches);
  for (const phrase of phrases) await keepPhrase(eligible, phrase, index);
  const documents = inOrder(eligible, scores.of);
  return {
    documents,
    scores: documents.map((document) => scores.of[document] ?? 0),
    terms: new Set(
      wanted.flatMap(({ terms, completions }) => [...terms.keys(), ...(completions?.terms ?? [])]),
    ),
    tooShort: matches.length < all.length,
  };
}

/** 1 for each of some documents. */
function flags(documents: readonly number[], slots: number): Uint8Array {
  const flagged = new Uint8Array(slots);
  for (const document of documents) flagged[document] = 1;
  return flagged;
}

/** Sums of the same weights in another order differ in the last bits: scores that close are the same. */
const closeEnough = 1e-12;

function inOrder(eligible: Uint8Array, scores: Float64Array): readonly number[] {
  const scoreOf = (document: number | undefined): number => scores[document ?? 0] ?? 0;
  const documents: number[] = [];
  eligible.forEach((yes, document) => {
    if (yes === 1) documents.push(document);
  });
  documents.sort((a, b) => scoreOf(b) - scoreOf(a) || b - a);
  const ordered: number[] = [];
  for (let start = 0; start < documents.length; ) {
    const best = scoreOf(documents[start]);
    let end = start + 1;
    while (end < documents.length && best - scoreOf(documents[end]) < closeEnough) end++;
    for (const document of documents.slice(start, end).sort((a, b) => b - a)) ordered.push(document);
    start = end;
  }
  return ordered;
}
