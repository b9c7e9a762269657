import type { DaySpan, DocumentPreview } from '../document.ts';
import {
  type DateBlock,
  type DocumentDate,
  dateBlockPath,
  dateBlocksOverlapping,
  decodeDates,
} from '../files/dates.ts';
import { dayNumber } from '../files/days.ts';
import type { FacetFile } from '../files/facets.ts';
import { groupHashLength, hashAt, hashLength } from '../files/hashes.ts';
import { documentsPath, type Manifest, slotsInFile } from '../files/manifest.ts';
import { type Facets, openFacets } from './facets.ts';
import type { IndexFiles } from './index-files.ts';
import { lazyAsync } from './lazy-async.ts';
import type { YieldToMain } from './yield-to-main.ts';

/** What an index says of documents apart from their words. Everything is loaded on demand, and only once. */
export interface OpenedDocuments {
  /** What a search result displays of a document; null or undefined for a free slot. */
  preview(docId: number): Promise<DocumentPreview | null | undefined>;
  /** The documents that may be of a time, or all, each with its date; ascending. */
  datesWithin(time?: DaySpan): Promise<readonly DocumentDate[]>;
  /** The documents that may be of a time, ascending. */
  docIdsWithin(time: DaySpan): Promise<readonly number[]>;
  /** Ascending. */
  allDocIds(): Promise<readonly number[]>;
  facets(): Promise<Facets>;
}

export function openDocuments(
  manifest: Manifest,
  files: IndexFiles,
  yieldToMain: YieldToMain,
): OpenedDocuments {
  const {
    undated,
    slots,
    documentCount,
    dates,
    documents: { filesInGroup, hashes },
  } = manifest;
  const datesWithin = async (time?: DaySpan): Promise<readonly DocumentDate[]> => {
    const blocks = await Promise.all(
      dateBlocksOverlapping(dates, time).map(async (block) => {
        const path = dateBlockPath(hashAt(dates.hashes, block, hashLength) ?? '');
        const file = await files.load<DateBlock>(path);
        await yieldToMain();
        return decodeDates(file, block * dates.slotsInBlock, undated);
      }),
    );
    const all = blocks.flat();
    if (time === undefined) return all;
    const [from, to] = [dayNumber(time.earliest), dayNumber(time.latest)];
    return all.filter(({ days }) => days && days.first <= to && days.last >= from);
  };
  const docIdsWithin = async (time?: DaySpan): Promise<readonly number[]> =>
    (await datesWithin(time)).map(({ docId }) => docId);
  return {
    async preview(docId) {
      const file = Math.floor(docId / slotsInFile);
      const hash = hashAt(hashes, Math.floor(file / filesInGroup), groupHashLength) ?? '';
      const previews = await files.load<readonly (DocumentPreview | null)[]>(documentsPath(file, hash));
      return previews[docId % slotsInFile];
    },
    datesWithin,
    docIdsWithin,
    allDocIds: lazyAsync(() => docIdsWithin()),
    facets: lazyAsync(async () => {
      const source = { files, slots, undated, documentCount, docIdsWithin };
      return openFacets(await files.load<FacetFile>(manifest.facets), source, yieldToMain);
    }),
  };
}
