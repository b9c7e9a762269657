/**
 * The postings of all terms in columns, because an index consists of millions of integers. The postings of one term
 * in one field are a run, ascending by doc id. The run of term `t` in field `f` starts at `starts[t *
 * searchFields.length + f]` and ends where the next run starts.
 */
export interface TermColumns<List = ArrayLike<number>> {
  readonly starts: List;
  /** Ids of the documents that contain the term. */
  readonly docIds: List;
  /** How often each contains it; at least 1. */
  readonly frequencies: List;
  /** The total number of terms in each document's field. */
  readonly lengths: List;
  /** For each run, where its positions start; indexed like `starts`. */
  readonly positionStarts: List;
  /** For each posting as many as its frequency, ascending. */
  readonly positions: List;
}
