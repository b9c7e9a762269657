import type { FacetValues } from '../files/facet-block.ts';
import type { FacetTag } from '../files/tags.ts';

/** The values of one document for each facet, in the order of `FacetIndex.totals`. */
export type FacetRow = readonly (readonly string[])[];

/** What the numbers in a block stand for. */
export interface NumberedValues {
  readonly topics: readonly FacetTag[];
  readonly actors: readonly FacetTag[];
  readonly sources: readonly string[];
  /** Of the archive's own facets. */
  readonly own: readonly { readonly values: readonly string[] }[];
}

/** The documents of a block. */
export interface FacetRows {
  readonly documents: readonly FacetValues[];
  /** The values of the document at an index. Made when it is needed, and once: most queries find few documents. */
  rowAt(index: number): FacetRow;
}

export function facetRows(documents: readonly FacetValues[], values: NumberedValues): FacetRows {
  const rows = new Array<FacetRow | undefined>(documents.length);
  return {
    documents,
    rowAt(index) {
      const document = documents[index];
      if (document === undefined) throw new RangeError(`There is no document ${index}`);
      const row = rows[index] ?? facetRowOf(document, values);
      rows[index] = row;
      return row;
    },
  };
}

/** Replaces numbers by values, and adds those that follow from others: broader topics and the types of actors. */
function facetRowOf({ topics, actors, sources, years, own }: FacetValues, values: NumberedValues): FacetRow {
  const tagsAt = (tags: readonly FacetTag[], indices: readonly number[]) =>
    indices.flatMap((index) => tags[index] ?? []);
  const ownTopics = tagsAt(values.topics, topics);
  const allTopics = [...ownTopics, ...ownTopics.flatMap(({ broader }) => tagsAt(values.topics, broader))];
  const allActors = tagsAt(values.actors, actors);
  return [
    distinct(allTopics.map(({ id }) => id)),
    distinct(allActors.map(({ id }) => id)),
    distinct(allActors.flatMap(({ type }) => type ?? [])),
    years === undefined ? [] : yearsBetween(...years),
    sources.map((index) => values.sources[index] ?? ''),
    ...values.own.map(({ values }, i) => (own[i] ?? []).map((index) => values[index] ?? '')),
  ];
}

function distinct(values: readonly string[]): readonly string[] {
  return values.length < 2 ? values : [...new Set(values)];
}

function yearsBetween(first: number, last: number): readonly string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => yearText(first + i));
}

/** `YYYY` */
export function yearText(year: number): string {
  return String(year).padStart(4, '0');
}
