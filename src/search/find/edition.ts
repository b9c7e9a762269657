import type { ShownDocument } from '../document.ts';
import { type DateFile, decodeDates } from '../files/dates.ts';
import {
  documentsPath,
  filesInGroup,
  type Manifest,
  manifestPath,
  readManifest,
  slotsInFile,
} from '../files/manifest.ts';
import type { SourceFile } from '../files/sources.ts';
import type { TagFile } from '../files/tags.ts';
import { decodeTerms, type WordList } from '../files/word-list.ts';
import { type Language, languageOf } from '../words/language.ts';
import { type LunrPlugin, stemmingOf } from '../words/stemming.ts';
import { type Breathe, breather } from './breathe.ts';
import { type EditionFiles, editionFiles, type Load } from './edition-files.ts';
import { type Facets, openFacets } from './facets.ts';
import type { IndexReader } from './index-reader.ts';
import { type KnownWords, openKnownWords } from './known-words.ts';
import { shardReader } from './shard-reader.ts';

/** One edition of an archive's search, opened. Nothing is loaded before it is needed, and nothing twice. */
export interface Edition {
  readonly manifest: Manifest;
  readonly files: EditionFiles;
  readonly language: Language;
  readonly index: IndexReader;
  readonly breathe: Breathe;
  /** What results show of a document; nothing, for a number that none has. */
  shownDocument(number: number): Promise<ShownDocument | null | undefined>;
  /** The numbers of all documents, ascending. */
  everyDocument(): Promise<readonly number[]>;
  facets(): Promise<Facets>;
  knownWords(): Promise<KnownWords>;
}

/** @param pause resolves when the page has had its turn: long work is cut up by it */
export async function openEdition(load: Load, pause: () => Promise<void>): Promise<Edition> {
  const manifest = readManifest(await load(manifestPath));
  const { breathe, rested } = breather(pause);
  const files = editionFiles(async (path, holds) => {
    const data = await load(path, holds);
    rested();
    return data;
  });
  const wordList = (): Promise<WordList> => files.load(manifest.words);
  const everyTerm = once(async () => decodeTerms(await wordList()));
  const knownWords = once(async () => openKnownWords(await wordList(), await everyTerm(), breathe));
  const documentHashes = manifest.documents.split(' ');
  const { undated, facets: paths } = manifest;
  const facets = once(async () => {
    const [dates, topics, actors, sources] = await Promise.all([
      files.load<DateFile>(paths.dates),
      files.load<TagFile>(paths.topics),
      files.load<TagFile>(paths.actors),
      files.load<SourceFile>(paths.sources),
    ]);
    return openFacets({ dates, topics, actors, sources, undated });
  });
  const everyDocument = once(async () =>
    decodeDates(await files.load<DateFile>(paths.dates), undated).map(({ number }) => number),
  );
  return {
    manifest,
    files,
    language: await openLanguage(manifest, files),
    index: shardReader(manifest, files, everyTerm, breathe),
    breathe,
    async shownDocument(number) {
      const file = Math.floor(number / slotsInFile);
      const hash = documentHashes[Math.floor(file / filesInGroup)] ?? '';
      const shown = await files.load<readonly (ShownDocument | null)[]>(documentsPath(file, hash));
      return shown[number % slotsInFile];
    },
    everyDocument,
    facets,
    knownWords,
  };
}

async function openLanguage({ language, plugin }: Manifest, files: EditionFiles): Promise<Language> {
  if (plugin === undefined) return languageOf(language);
  const [support, own] = await files.load<readonly [LunrPlugin, LunrPlugin]>(plugin.path, 'code');
  return languageOf(language, stemmingOf(plugin.code, support, own));
}

/** Makes a value when it is first asked for, and again after it could not be made. */
function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => {
    value ??= make().catch((error: unknown) => {
      value = undefined;
      throw error;
    });
    return value;
  };
}
