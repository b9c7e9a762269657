import type { FacetValues } from '../files/facet-block.ts';
import type { FacetTag } from '../files/tags.ts';
import type { FacetName } from '../query/filters.ts';

/** The values of one document for each facet. */
export interface FacetRow extends Readonly<Record<FacetName, readonly string[]>> {
  readonly docId: number;
}

/** What the numbers in a block stand for. */
export interface NumberedValues {
  readonly topics: readonly FacetTag[];
  readonly actors: readonly FacetTag[];
  readonly sources: readonly string[];
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
function facetRowOf({ docId, topics, actors, source, years }: FacetValues, values: NumberedValues): FacetRow {
  const tagsAt = (tags: readonly FacetTag[], indices: readonly number[]) =>
    indices.flatMap((index) => tags[index] ?? []);
  const ownTopics = tagsAt(values.topics, topics);
  const allTopics = [...ownTopics, ...ownTopics.flatMap(({ broader }) => tagsAt(values.topics, broader))];
  const allActors = tagsAt(values.actors, actors);
  return {
    docId,
    topic: distinct(allTopics.map(({ id }) => id)),
    actor: distinct(allActors.map(({ id }) => id)),
    type: distinct(allActors.flatMap(({ type }) => type ?? [])),
    year: years === undefined ? [] : yearsBetween(...years),
    source: source === undefined ? [] : [values.sources[source] ?? ''],
  };
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
