import type { SearchField } from '../fields.ts';
import type { Positions } from '../files/positions.ts';
import type { Posting } from '../files/posting.ts';
import type { Clause } from '../query/clause.ts';

/**
 * The index as a query sees it, whichever files it is kept in. All methods reject where a file does not load,
 * and for no other reason.
 */
export interface IndexReader {
  readonly documentCount: number;
  /** Documents' numbers run from 0 to below this, with gaps. */
  readonly slots: number;
  /** Mean number of terms in a field, over all documents. */
  averageLength(field: SearchField): number;
  /** The terms of the index that a clause stands for, `beginning` left aside, ascending. */
  termsMatching(clause: Clause): Promise<readonly string[]>;
  /**
   * The terms of the index that begin with some letters, ascending; `tooMany` where they stand in so many files
   * that a reader had better type on.
   */
  termsBeginning(letters: string): Promise<readonly string[] | 'tooMany'>;
  /** Where terms of the index stand, in the order asked for; nowhere, for a term that it does not have. */
  postings(terms: readonly string[]): Promise<readonly Posting[]>;
  /** The positions of a term beside its posting. */
  positions(term: string, posting: Posting): Promise<Positions>;
}
