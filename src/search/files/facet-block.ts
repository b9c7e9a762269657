import { decodeDocIds, encodeDocIds } from './doc-ids.ts';
import { decodeTagSets, encodeTagSets, type TagSets } from './tag-sets.ts';
import { VarintReader, VarintWriter } from './varint.ts';
import { unzigzag, zigzag } from './zigzag.ts';

/**
 * The values of the documents of a block, in columns by ascending doc id. Columns with similar numbers are next to each
 * other, which saves a twentieth when the file is compressed.
 */
export interface FacetBlock {
  readonly actors: TagSets;
  readonly topics: TagSets;
  /** For each document with a date, its first year minus that of the document before, see `zigzag`. */
  readonly years: string;
  /** For each document with a date, how many further years it may be of. */
  readonly furtherYears: string;
  /** `encodeDocIds` of the doc ids divided by the number of blocks. */
  readonly docIds: string;
  readonly sources: TagSets;
  /** For each of the archive's own facets, the values; left out where it has none. */
  readonly own?: readonly TagSets[];
}

/** The values of a document, as indices into the lists of the `FacetFile`. */
export interface FacetValues {
  readonly docId: number;
  /** Without broader ones. */
  readonly topics: readonly number[];
  readonly actors: readonly number[];
  readonly sources: readonly number[];
  /** The first and the last year that it may be of. */
  readonly years: readonly [first: number, last: number] | undefined;
  /** For each of the archive's own facets. */
  readonly own: readonly (readonly number[])[];
}

/**
 * @param documents those of a block, ascending by doc id; those without a date come first
 * @param ownCount how many facets of its own the archive has
 */
export function encodeFacetBlock(
  documents: readonly FacetValues[],
  blocks: number,
  ownCount: number,
): FacetBlock {
  const writer = new VarintWriter();
  const column = (write: (document: FacetValues) => void): string => {
    documents.forEach(write);
    return writer.take();
  };
  let last = 0;
  return {
    actors: encodeTagSets(documents.map(({ actors }) => actors)),
    topics: encodeTagSets(documents.map(({ topics }) => topics)),
    years: column(({ years }) => {
      if (years === undefined) return;
      writer.write(zigzag(years[0] - last));
      [last] = years;
    }),
    furtherYears: column(({ years }) => {
      if (years !== undefined) writer.write(years[1] - years[0]);
    }),
    docIds: encodeDocIds(documents.map(({ docId }) => Math.floor(docId / blocks))),
    sources: encodeTagSets(documents.map(({ sources }) => sources)),
    ...(ownCount > 0 && {
      own: Array.from({ length: ownCount }, (_, facet) =>
        encodeTagSets(documents.map(({ own }) => own[facet] ?? noValues)),
      ),
    }),
  };
}

const noValues: readonly number[] = [];

/** @param undated doc ids below this belong to documents without a date */
export function decodeFacetBlock(
  file: FacetBlock,
  { block, blocks, undated }: { readonly block: number; readonly blocks: number; readonly undated: number },
): readonly FacetValues[] {
  const topics = decodeTagSets(file.topics);
  const actors = decodeTagSets(file.actors);
  const own = file.own?.map(decodeTagSets) ?? [];
  const sources = decodeTagSets(file.sources);
  const years = new VarintReader(file.years);
  const furtherYears = new VarintReader(file.furtherYears);
  let year = 0;
  const nextYears = (): readonly [number, number] => {
    year += unzigzag(years.next());
    return [year, year + furtherYears.next()];
  };
  return decodeDocIds(file.docIds).map((divided, i) => {
    const docId = divided * blocks + block;
    return {
      docId,
      topics: topics[i] ?? [],
      actors: actors[i] ?? [],
      sources: sources[i] ?? [],
      years: docId < undated ? undefined : nextYears(),
      own: own.map((values) => values[i] ?? []),
    };
  });
}
