import type { Language } from '../words/language.ts';
import { isSequence } from '../words/sequence.ts';
import { forEachGroup } from '../words/word-groups.ts';
import type { Clause } from './clause.ts';
import { readingsOf, wordGroups } from './readings.ts';

/** Two words that follow each other in a query. */
export interface Neighbours {
  readonly first: string;
  readonly second: string;
  /** From the first to the second, in words: 2 if a stop word stands between them. */
  readonly distance: number;
}

/** With more stop words between them, two words hardly belong together. */
const maxDistance = 3;

/** The neighbouring words of a text, without duplicates, among those that the clauses ask for. */
export function neighboursIn(
  text: string,
  clauses: readonly Clause[],
  language: Language,
): readonly Neighbours[] {
  const wanted = new Set(
    clauses
      .filter(({ kind, presence }) => kind === 'term' && presence !== 'prohibited')
      .map(({ term }) => term),
  );
  const neighbours = new Map<string, Neighbours>();
  let last: { readonly term: string; readonly position: number } | undefined;
  let position = 0;
  forEachGroup(text, (whole) => {
    for (const group of wordGroups(whole)) {
      const [term = ''] = readingsOf(group, language).readings;
      if (term !== '' && !isSequence(term)) {
        const distance = position - (last?.position ?? 0);
        if (
          last &&
          distance <= maxDistance &&
          last.term !== term &&
          wanted.has(last.term) &&
          wanted.has(term)
        )
          neighbours.set(`${last.term} ${term}`, { first: last.term, second: term, distance });
        last = { term, position };
      }
      position += group.length;
    }
  });
  return [...neighbours.values()];
}
