import type { SearchField } from '../fields.ts';

/** One condition of a query. */
export interface Clause {
  /** An index term, or a sequence of terms (`sequenceOf`); in a wildcard, `*` matches any letters. */
  readonly term: string;
  /** Other terms and sequences that match as well; all together are one word of the query. */
  readonly others?: readonly string[];
  /** Set for a part of a compound or a run, which is a clause of its own: a document need not have it. */
  readonly isPart?: true;
  readonly kind: 'term' | 'wildcard';
  /**
   * Set for a stop word that is asked for as a name (`nameTerm`): the word as written, empty while it is being typed. Where no
   * item has the name, it is a stop word; where items have it, but none together with the other words, it need not be met.
   */
  readonly stopWord?: string;
  /** A term that takes the place of one that the index lacks. */
  readonly fallback?: string;
  /** The word as the query has it, folded; left out for a wildcard. */
  readonly form?: string;
  /** How many letters a matching term may differ in, 1 or 2: lunr's `~1` and `~2`. */
  readonly editDistance?: number;
  /** Set for the word that the reader may still be typing, which also matches its completions. */
  readonly prefix?: Prefix;
  readonly fields: readonly SearchField[];
  /** Clauses of the same number are alternatives: a document has to match one of them. */
  readonly alternatives?: number;
  readonly boost: number;
  readonly presence: Presence;
}

/** Whether a hit may, must or must not match the clause. */
export type Presence = 'optional' | 'required' | 'prohibited';

/** The start of a word that is being typed. */
export interface Prefix {
  /** Completions match only if the word itself is in no document: the reader has finished typing. */
  readonly onlyIfUnknown: boolean;
  /** Folded. Terms that start with these letters match. */
  readonly letters: string;
  /**
   * Terms of completions that do not start with the letters, because the stemmer cuts them shorter: `negoti` for
   * `negotiati`.
   */
  readonly terms: readonly string[];
}
