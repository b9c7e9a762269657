import type { SearchField } from '../fields.ts';
import type { ImpactList } from '../files/impact-list.ts';
import type { Positions } from '../files/positions.ts';
import type { PostingList } from '../files/posting-list.ts';
import type { Clause } from '../query/clause.ts';

/**
 * The index as queries see it, independent of its files. All methods reject if a file fails to load, and for no
 * other reason.
 */
export interface IndexReader {
  readonly documentCount: number;
  /** Doc ids are below this; some slots are free. */
  readonly slots: number;
  /** The mean number of terms in a field, over all documents. */
  averageLength(field: SearchField): number;
  /** The index terms that match a wildcard or are within an edit distance, ascending. */
  termsMatching(clause: Clause): Promise<readonly string[]>;
  /**
   * The index terms with a prefix, ascending; `tooMany` if they span so many shards that the reader should type
   * more first.
   */
  termsWithPrefix(letters: string): Promise<readonly string[] | 'tooMany'>;
  /**
   * The impact lists of some terms, in the given order; undefined for a term that is not in the index.
   *
   * @param tiers how much is needed of a term that very many documents have: 0, the best of them, or also so many tiers of
   *   the others
   */
  impactLists(terms: readonly string[], tiers: number): Promise<readonly (ImpactList | undefined)[]>;
  /** Likewise their posting lists. */
  postingLists(terms: readonly string[]): Promise<readonly (PostingList | undefined)[]>;
  /** The positions that belong to a term's posting list. */
  positions(term: string, posting: PostingList): Promise<Positions>;
}

/** More tiers than a term has. */
export const allTiers = Number.POSITIVE_INFINITY;
