/**
 * Where terms stand in all documents, in columns, for an index is made of millions of such numbers. Those of one term
 * in one field follow each other, ascending by document: the run of term `t` in field `f` begins where
 * `starts[t * searchFields.length + f]` says, and ends where the next begins.
 */
export interface TermColumns<List = ArrayLike<number>> {
  readonly starts: List;
  /** Numbers of the documents that hold the term. */
  readonly documents: List;
  /** How often the term stands in each; at least 1. */
  readonly frequencies: List;
  /** How many terms the field has in each document in all. */
  readonly lengths: List;
  /** Where the positions of a run begin, by the same places as `starts`. */
  readonly positionStarts: List;
  /** As many for each document as its frequency says, ascending. */
  readonly positions: List;
}
