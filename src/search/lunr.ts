import lunrModule from 'lunr';

/**
 * The parts of lunr 2.3.9 that the search stands on, as `lunr.js` has them. The published types leave out the
 * query parser and token sets.
 */
export interface Lunr {
  readonly Token: new (text: string, metadata: object) => LunrToken;
  /** Gives `undefined` for a stop word. */
  readonly stopWordFilter: (token: LunrToken) => LunrToken | undefined;
  readonly stemmer: (token: LunrToken) => LunrToken;
  readonly Query: LunrQueryClass;
  /** `parse` throws where the text breaks lunr's query syntax. */
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
  /** There only where the query says `~n`; lunr asks whether the key exists. */
  editDistance?: number;
  usePipeline: boolean;
  presence: 1 | 2 | 3;
}

/** An automaton of words. An edge's label is a character, or `*` for any one (often leading back to itself). */
export interface LunrTokenSet {
  readonly final: boolean;
  readonly edges: Readonly<Record<string, LunrTokenSet>>;
}

// The cast holds because the interface above was written down from lunr.js 2.3.9, which has seen no release
// since 2020; the tests in tests/search run every part of it.
export const lunr = lunrModule as unknown as Lunr;
