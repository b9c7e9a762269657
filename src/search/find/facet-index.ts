import { actorTypes, type DaySpan } from '../document.ts';
import { decodeDocIds } from '../files/doc-ids.ts';
import { decodeFacetBlock, type FacetBlock } from '../files/facet-block.ts';
import {
  type FacetFile,
  facetBlockPath,
  type ListFile,
  listKey,
  listPath,
  type MonthSpan,
  type OwnFacetList,
} from '../files/facets.ts';
import { hashAt, hashLength } from '../files/hashes.ts';
import { decodeTags, type FacetTag } from '../files/tags.ts';
import { VarintReader } from '../files/varint.ts';
import type { AnyFacet } from '../query/filters.ts';
import { type FacetRow, type FacetRows, facetRows, yearText } from './facet-rows.ts';
import type { IndexFiles } from './index-files.ts';
import { lazyAsync } from './lazy-async.ts';
import type { YieldToMain } from './yield-to-main.ts';

/** What the facets of an index need of it. */
export interface FacetSource {
  readonly files: IndexFiles;
  /** Doc ids are below this. */
  readonly slots: number;
  /** Doc ids below this belong to documents without a date. */
  readonly undated: number;
  readonly documentCount: number;
  /** The documents that may be of a time. */
  docIdsWithin(time: DaySpan): Promise<readonly number[]>;
}

/** The values that documents have, and the files that say which documents have which. */
export interface FacetIndex {
  /** How many documents have each value of a facet: of those that all archives have, and then of the archive's own. */
  readonly totals: ReadonlyMap<AnyFacet, ReadonlyMap<string, number>>;
  /** Of the values that are not names themselves. */
  readonly names: ReadonlyMap<AnyFacet, ReadonlyMap<string, string>>;
  /** The facets that the archive declares. */
  readonly own: readonly OwnFacetName[];
  readonly months: MonthSpan | undefined;
  /** The documents with a value; none for a value that is unknown. */
  docIdsOf(facet: ListedFacet, value: string): Promise<readonly number[]>;
  readonly blockCount: number;
  /** Those of some documents that are in a block, or all, with their values. */
  rowsOf(block: number, wanted: ReadonlySet<number> | undefined): Promise<readonly FacetRow[]>;
}

/** The facets whose values have lists of documents. Years follow from dates. */
export type ListedFacet = Exclude<AnyFacet, 'year'>;

/** A facet that the archive declares. */
export type OwnFacetName = Pick<OwnFacetList, 'facet' | 'name' | 'order'>;

/** Reading so many takes a millisecond or two. */
const documentsBetweenYields = 1000;

/** @param yieldToMain called while a block is read, which happens once */
export function openFacetIndex(
  file: FacetFile,
  { files, undated }: FacetSource,
  yieldToMain: YieldToMain,
): FacetIndex {
  const topics = decodeTags(file.topics);
  const actors = decodeTags(file.actors);
  const sources = file.sources.names;
  const own = file.own ?? [];
  const totals = new Map<AnyFacet, ReadonlyMap<string, number>>([
    ['topic', countsOf(topics)],
    ['actor', countsOf(actors)],
    ['type', totalsOf(actorTypes, file.types)],
    ['year', yearTotals(file)],
    ['source', totalsOf(sources, file.sources.counts)],
    ...own.map(({ facet, values, counts }) => [facet, totalsOf(values, counts)] as const),
  ]);
  const fileOf = filesByList(totals, file);
  const blocks = new Map<number, () => Promise<FacetRows>>();
  async function readBlock(block: number): Promise<FacetRows> {
    const path = facetBlockPath(hashAt(file.blocks.hashes, block, hashLength) ?? '');
    const encoded = await files.load<FacetBlock>(path);
    await yieldToMain();
    const documents = decodeFacetBlock(encoded, { block, blocks: file.blocks.count, undated });
    return facetRows(documents, { topics, actors, sources, own });
  }
  return {
    totals,
    names: new Map<AnyFacet, ReadonlyMap<string, string>>([
      ['topic', namesOf(topics)],
      ['actor', namesOf(actors)],
      ...own.map(({ facet, names }) => [facet, new Map(names)] as const),
    ]),
    own,
    months: file.months,
    async docIdsOf(facet, value) {
      const list = fileOf.get(listKey(facet, value));
      if (list === undefined) return [];
      const lists = await files.load<ListFile>(listPath(list.hash));
      return decodeDocIds(lists.split(' ')[list.index] ?? '');
    },
    blockCount: file.blocks.count,
    async rowsOf(block, wanted) {
      const opened = blocks.get(block) ?? lazyAsync(() => readBlock(block));
      blocks.set(block, opened);
      const { documents, rowAt } = await opened();
      const rows: FacetRow[] = [];
      for (let first = 0; first < documents.length; first += documentsBetweenYields) {
        const end = Math.min(documents.length, first + documentsBetweenYields);
        for (let i = first; i < end; i++) {
          if (wanted?.has(documents[i]?.docId ?? -1) ?? true) rows.push(rowAt(i));
        }
        await yieldToMain();
      }
      return rows;
    },
  };
}

/** For each list of documents the hash of its file, and its index there. */
function filesByList(totals: FacetIndex['totals'], { lists: { sizes, hashes } }: FacetFile) {
  const keys = [...totals]
    .flatMap(([facet, values]) =>
      facet === 'year' ? [] : [...values.keys()].map((value) => listKey(facet, value)),
    )
    .sort((a, b) => (a < b ? -1 : 1));
  const sizeOf = new VarintReader(sizes);
  const fileOf = new Map<string, { readonly hash: string; readonly index: number }>();
  let next = 0;
  for (let i = 0; !sizeOf.isAtEnd; i++) {
    const hash = hashAt(hashes, i, hashLength) ?? '';
    const end = next + sizeOf.next();
    for (const [index, key] of keys.slice(next, end).entries()) fileOf.set(key, { hash, index });
    next = end;
  }
  return fileOf;
}

function countsOf(tags: readonly FacetTag[]): ReadonlyMap<string, number> {
  return new Map(tags.map(({ id, count }) => [id, count]));
}

/** Values that no document has are left out. */
function totalsOf(values: readonly string[], counts: string): ReadonlyMap<string, number> {
  const reader = new VarintReader(counts);
  return new Map(values.map((value) => [value, reader.next()] as const).filter(([, count]) => count > 0));
}

function yearTotals({ years }: FacetFile): ReadonlyMap<string, number> {
  const numbers = new VarintReader(years.years);
  const counts = new VarintReader(years.counts);
  const totals = new Map<string, number>();
  for (let year = 0; !numbers.isAtEnd; ) {
    year += numbers.next();
    totals.set(yearText(year), counts.next());
  }
  return totals;
}

function namesOf(tags: readonly FacetTag[]): ReadonlyMap<string, string> {
  return new Map(tags.map(({ id, name }) => [id, name]));
}
