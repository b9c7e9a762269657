import lunrModule from 'lunr';

/**
 * The parts of lunr 2.3.9 that the search uses, as `lunr.js` defines them. The published types lack the query
 * parser and token sets.
 */
export interface Lunr {
  readonly Token: new (text: string, metadata: object) => LunrToken;
  /** Returns `undefined` for a stop word. */
  readonly stopWordFilter: (token: LunrToken) => LunrToken | undefined;
  readonly stemmer: (token: LunrToken) => LunrToken;
  readonly Query: LunrQueryClass;
  /** `parse` throws on a syntax error. */
  readonly QueryParser: new (
    text: string,
    query: LunrQuery,
  ) => { parse(): void };
  readonly TokenSet: {
    fromClause(clause: Pick<LunrClause, 'term' | 'editDistance'>): LunrTokenSet;
  };
}

export interface LunrToken {
  toString(): string;
}

export interface LunrQueryClass {
  new (fields: readonly string[]): LunrQuery;
  readonly presence: { readonly OPTIONAL: 1; readonly REQUIRED: 2; readonly PROHIBITED: 3 };
}

export interface LunrQuery {
  readonly clauses: readonly LunrClause[];
}

export interface LunrClause {
  term: string;
  fields: readonly string[];
  boost: number;
  /** Present only if the query says `~n`: lunr checks whether the key exists. */
  editDistance?: number;
  usePipeline: boolean;
  presence: 1 | 2 | 3;
}

/**
 * An automaton that accepts words. An edge's label is a character, or `*` for any character (often leading back to
 * the same state).
 */
export interface LunrTokenSet {
  readonly final: boolean;
  readonly edges: Readonly<Record<string, LunrTokenSet>>;
}

// The cast is safe because the interface above follows lunr.js 2.3.9, which has had no release since 2020, and
// because the tests in tests/search run every part of it.
export const lunr = lunrModule as unknown as Lunr;
