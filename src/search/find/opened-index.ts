import type { DayRange } from '../files/dates.ts';
import type { FacetFile } from '../files/facets.ts';
import { type LanguageFiles, type Manifest, manifestPath, parseManifest } from '../files/manifest.ts';
import type { TagDetails } from '../files/tag-details.ts';
import { decodeTerms, type WordList } from '../files/word-list.ts';
import { combineLanguages } from '../words/combined-language.ts';
import { type Language, languageOf } from '../words/language.ts';
import { type LunrPlugin, stemmingOf } from '../words/stemming.ts';
import { cachedIndexFiles, type IndexFiles, type Load } from './index-files.ts';
import type { IndexReader } from './index-reader.ts';
import { lazyAsync } from './lazy-async.ts';
import type { NameFiles } from './named-entries.ts';
import { type OpenedDocuments, openDocuments } from './opened-documents.ts';
import { shardReader } from './shard-reader.ts';
import type { TermList } from './term-list.ts';
import { createYielder, type YieldToMain } from './yield-to-main.ts';

/** One version of an archive's index, opened. Everything is loaded on demand, and only once. */
export interface OpenedIndex extends OpenedDocuments {
  readonly manifest: Manifest;
  readonly files: IndexFiles;
  /** Reads queries. */
  readonly language: Language;
  readonly reader: IndexReader;
  readonly yieldToMain: YieldToMain;
  names(): Promise<NameFiles>;
  /** The days of the documents that have a date, by doc id. */
  days(): Promise<ReadonlyMap<number, DayRange>>;
  words(): Promise<Words>;
}

/** All words of the archive. */
export interface Words {
  readonly list: WordList;
  /** The terms of the list, decoded. */
  readonly terms: TermList;
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
  const documents = openDocuments(manifest, files, yieldToMain);
  const names = async (): Promise<NameFiles> => {
    const [facets, details] = await Promise.all([
      files.load<FacetFile>(manifest.facets),
      files.load<TagDetails>(manifest.tags),
    ]);
    return { facets, details };
  };
  const days = lazyAsync(async () => {
    const byDocId = new Map<number, DayRange>();
    for (const { docId, days } of await documents.datesWithin()) if (days) byDocId.set(docId, days);
    return byDocId;
  });
  return {
    manifest,
    files,
    language: await openLanguages(manifest, files),
    reader: shardReader(manifest, files, allTerms, yieldToMain),
    yieldToMain,
    ...documents,
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
