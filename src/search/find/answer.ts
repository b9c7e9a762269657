import type { Clause } from '../query/clause.ts';
import { phraseClauses } from '../query/phrase.ts';
import type { Query } from '../query/query.ts';
import type { Edition } from './edition.ts';
import { type Ranking, rank } from './rank.ts';

export interface Answer {
  readonly ranking: Ranking;
  readonly required: Required;
}

/**
 * What hits had to meet: `all` words and phrases (or what `+` and `-` say); `apart`, all words but no phrase,
 * because no item has the words side by side; `any` of the words, because no item has all; or `nothing`, because
 * there is no word to search for.
 */
export type Required = 'all' | 'apart' | 'any' | 'nothing';

/** Asks for all that a query says, and for less as long as that finds nothing. */
export async function answer(query: Query, edition: Edition): Promise<Answer> {
  const inPhrases = query.phrases.flatMap(phraseClauses);
  if (query.clauses.length + query.phrases.length === 0) return { ranking: nothing, required: 'nothing' };

  const { clauses, changed } = allRequired(query.clauses, inPhrases.length);
  const all = await rank([...clauses, ...inPhrases], query.phrases, edition);
  if (all.documents.length > 0) return { ranking: all, required: 'all' };

  const prohibited = query.phrases.filter((phrase) => phrase.prohibited);
  if (query.phrases.some((phrase) => !phrase.prohibited && phrase.words.length > 1)) {
    const apart = await rank([...clauses, ...inPhrases], prohibited, edition);
    if (apart.documents.length > 0) return { ranking: apart, required: 'apart' };
  }

  if (!changed) return { ranking: all, required: 'all' };
  const loosened = inPhrases.map((clause): Clause => ({ ...clause, presence: 'optional' }));
  return { ranking: await rank([...query.clauses, ...loosened], prohibited, edition), required: 'any' };
}

/** Lists every document, the newest first. */
export async function answerWithAll(edition: Edition): Promise<Answer> {
  const documents = [...(await edition.everyDocument())].reverse();
  return { ranking: { ...nothing, documents }, required: 'all' };
}

/**
 * Requires every word, as readers expect; but a query in which some word has a `+` has already said which.
 * `changed` tells whether it then asks for more than the query as written.
 */
function allRequired(
  clauses: readonly Clause[],
  inPhrases: number,
): { readonly clauses: readonly Clause[]; readonly changed: boolean } {
  const wanted = clauses.filter((clause) => clause.presence !== 'prohibited');
  if (wanted.some((clause) => clause.presence === 'required')) return { clauses, changed: false };
  return {
    clauses: clauses.map((each) => (each.presence === 'optional' ? { ...each, presence: 'required' } : each)),
    changed: wanted.length + inPhrases > 1,
  };
}

const nothing: Ranking = { documents: [], scores: [], terms: new Set(), tooShort: false };
