import type { SearchField } from '../fields.ts';

/** One condition of a query, in the terms of the index. */
export interface Clause {
  /** A term as the index holds it; with `*` for any letters, where `kind` says so. */
  readonly term: string;
  readonly kind: 'term' | 'wildcard';
  /** In how many letters a term may differ from `term`, 1 or 2: lunr's `~1` and `~2`. */
  readonly editDistance?: number;
  /** There for the word that the reader may still be typing: it matches also what it may become. */
  readonly beginning?: Beginning;
  readonly fields: readonly SearchField[];
  readonly boost: number;
  readonly presence: Presence;
}

/** Whether a hit may, must or must not match the clause. */
export type Presence = 'optional' | 'required' | 'prohibited';

/** What a word that is being typed may become. */
export interface Beginning {
  /** Folded: terms that begin so match. */
  readonly letters: string;
  /** Terms that do not begin so because the stemmer has cut them shorter: `negoti`, for `negotiati`. */
  readonly terms: readonly string[];
}
