import type { DaySpan, DocumentPreview } from '../document.ts';
import { type DateBlock, dateBlockPath, dateBlocksOverlapping, decodeDates } from '../files/dates.ts';
import type { FacetFile } from '../files/facets.ts';
import { groupHashLength, hashAt, hashLength } from '../files/hashes.ts';
import {
  documentsPath,
  type LanguageFiles,
  type Manifest,
  manifestPath,
  parseManifest,
  slotsInFile,
} from '../files/manifest.ts';
import type { TagDetails } from '../files/tag-details.ts';
import { decodeTerms, type WordList } from '../files/word-list.ts';
import { combineLanguages } from '../words/combined-language.ts';
import { type Language, languageOf } from '../words/language.ts';
import { type LunrPlugin, stemmingOf } from '../words/stemming.ts';
import { type Facets, openFacets } from './facets.ts';
import { cachedIndexFiles, type IndexFiles, type Load } from './index-files.ts';
import type { IndexReader } from './index-reader.ts';
import { lazyAsync } from './lazy-async.ts';
import type { NameFiles } from './named-entries.ts';
import { shardReader } from './shard-reader.ts';
import type { TermList } from './term-list.ts';
import { createYielder, type YieldToMain } from './yield-to-main.ts';

/** One version of an archive's index, opened. Everything is loaded on demand, and only once. */
export interface OpenedIndex {
  readonly manifest: Manifest;
  readonly files: IndexFiles;
  /** Reads queries. */
  readonly language: Language;
  readonly reader: IndexReader;
  readonly yieldToMain: YieldToMain;
  /** What a search result displays of a document; null or undefined for a free slot. */
  preview(docId: number): Promise<DocumentPreview | null | undefined>;
  /** The documents that may be of a time, ascending. */
  docIdsWithin(time: DaySpan): Promise<readonly number[]>;
  /** Ascending. */
  allDocIds(): Promise<readonly number[]>;
  facets(): Promise<Facets>;
  names(): Promise<NameFiles>;
  /** The days of the documents that have a date, by doc id. */
  days(): Promise<ReadonlyMap<number, DaySpan>>;
  words(): Promise<Words>;
}

/** All words of the archive. */
export interface Words {
  readonly list: WordList;
  /** The terms of the list, decoded. */
  readonly terms: TermList;
}

interface DocumentDate {
  readonly docId: number;
  readonly days: DaySpan | undefined;
}

/** @param pause resolves when the main thread has handled other tasks */
export async function openIndex(load: Load, pause: () => Promise<void>): Promise<OpenedIndex> {
  const manifest = parseManifest(await load(manifestPath));
  const { yieldToMain, markYielded } = createYielder(pause);
  const files = cachedIndexFiles(async (path, content) => {
    const data = await load(path, content);
    markYielded();
    return data;
  });
  const wordList = (): Promise<WordList> => files.load(manifest.words);
  const allTerms = lazyAsync(async () => decodeTerms(await wordList(), yieldToMain));
  const {
    undated,
    facets: facetsPath,
    documents: { filesInGroup, hashes },
  } = manifest;
  const datesWithin = async (time?: DaySpan): Promise<readonly DocumentDate[]> => {
    const { dates } = manifest;
    const blocks = await Promise.all(
      dateBlocksOverlapping(dates, time).map(async (block) => {
        const path = dateBlockPath(hashAt(dates.hashes, block, hashLength) ?? '');
        return decodeDates(await files.load<DateBlock>(path), block * dates.slotsInBlock, undated);
      }),
    );
    return blocks.flat();
  };
  const docIdsWithin = async (time: DaySpan): Promise<readonly number[]> =>
    (await datesWithin(time))
      .filter(({ days }) => days && days.earliest <= time.latest && days.latest >= time.earliest)
      .map(({ docId }) => docId);
  const facets = lazyAsync(async () => {
    const { slots, documentCount } = manifest;
    const source = { files, slots, undated, documentCount, docIdsWithin };
    return openFacets(await files.load<FacetFile>(facetsPath), source, yieldToMain);
  });
  const names = async (): Promise<NameFiles> => {
    const [facets, details] = await Promise.all([
      files.load<FacetFile>(facetsPath),
      files.load<TagDetails>(manifest.tags),
    ]);
    return { facets, details };
  };
  const days = lazyAsync(async () => {
    const byDocId = new Map<number, DaySpan>();
    for (const { docId, days } of await datesWithin()) if (days !== undefined) byDocId.set(docId, days);
    return byDocId;
  });
  const allDocIds = lazyAsync(async () => (await datesWithin()).map(({ docId }) => docId));
  return {
    manifest,
    files,
    language: await openLanguages(manifest, files),
    reader: shardReader(manifest, files, allTerms, yieldToMain),
    yieldToMain,
    async preview(docId) {
      const file = Math.floor(docId / slotsInFile);
      const hash = hashAt(hashes, Math.floor(file / filesInGroup), groupHashLength) ?? '';
      const previews = await files.load<readonly (DocumentPreview | null)[]>(documentsPath(file, hash));
      return previews[docId % slotsInFile];
    },
    docIdsWithin,
    allDocIds,
    facets,
    names,
    days,
    words: async () => ({ list: await wordList(), terms: await allTerms() }),
  };
}

async function openLanguages(manifest: Manifest, files: IndexFiles): Promise<Language> {
  const [site, ...others] = await Promise.all([
    openLanguage(manifest, files),
    ...(manifest.otherLanguages ?? []).map((language) => openLanguage(language, files)),
  ]);
  return combineLanguages(site, others);
}

async function openLanguage({ language, plugin }: LanguageFiles, files: IndexFiles): Promise<Language> {
  if (plugin === undefined) return languageOf(language);
  const [support, own] = await files.load<readonly [LunrPlugin, LunrPlugin]>(plugin.path, 'code');
  return languageOf(language, stemmingOf(plugin.code, support, own));
}
