import type { Clause } from './clause.ts';
import type { SearchField } from './fields.ts';
import type { Posting } from './posting.ts';

/**
 * The index as a query sees it, whichever files it is kept in. All methods reject where a file does not load,
 * and for no other reason.
 */
export interface IndexReader {
  readonly documentCount: number;
  /** Mean number of terms in a field, over all documents. */
  averageLength(field: SearchField): number;
  /** The terms of the index that a clause stands for, `beginning` left aside, ascending. */
  termsMatching(clause: Clause): Promise<readonly string[]>;
  /** The terms of the index that begin with some letters, ascending. */
  termsBeginning(letters: string): Promise<readonly string[]>;
  /** Where terms of the index stand, in the order asked for. */
  postings(terms: readonly string[]): Promise<readonly Posting[]>;
}
