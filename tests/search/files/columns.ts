import { searchFields } from '../../../src/search/fields.ts';
import type { Positions } from '../../../src/search/files/positions.ts';
import type { PostingList } from '../../../src/search/files/posting-list.ts';
import type { TermColumns } from '../../../src/search/files/term-columns.ts';

/** The postings of some terms, in the columns that the encoders take. */
export function columnsOf(
  terms: readonly { readonly posting: PostingList; readonly positions?: Positions }[],
): TermColumns {
  const columns = {
    starts: [0],
    docIds: [] as number[],
    frequencies: [] as number[],
    lengths: [] as number[],
    positionStarts: [0],
    positions: [] as number[],
  };
  for (const { posting, positions } of terms) {
    for (const field of searchFields) {
      const occurrences = posting.get(field);
      columns.docIds.push(...(occurrences?.docIds ?? []));
      columns.frequencies.push(...(occurrences?.frequencies ?? []));
      columns.lengths.push(...(occurrences?.lengths ?? []));
      columns.positions.push(...(positions?.get(field) ?? []));
      columns.starts.push(columns.docIds.length);
      columns.positionStarts.push(columns.positions.length);
    }
  }
  return columns;
}
