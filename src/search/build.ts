import type { SearchActor, SearchDocument, SearchFacet } from './document.ts';
import { type LanguageFiles, type Manifest, manifestFormat, manifestPath } from './files/manifest.ts';
import { type SearchFile, searchFile } from './files/search-file.ts';
import { dateFiles } from './index/date-files.ts';
import { assignDocIds, type DocIds } from './index/doc-ids.ts';
import {
  documentFiles,
  documentGroups,
  type Group,
  type IsWritten,
  slotsToLoad,
} from './index/document-files.ts';
import { documentKeys, type KeyedMetadata, keyedMetadata } from './index/document-key.ts';
import { languageOfReading, type Reading, type Readings, readingsOf } from './index/document-languages.ts';
import { averageLengths } from './index/document-terms.ts';
import { facetFiles } from './index/facet-files.ts';
import { fullHash } from './index/hashed-file.ts';
import { idFiles } from './index/id-files.ts';
import { emptyIndexCache, type IndexCache } from './index/index-cache.ts';
import { type PluginSource, pluginFile } from './index/language-plugin-file.ts';
import { tagDetailsFile } from './index/tag-details-file.ts';
import { tagNames } from './index/tag-names.ts';
import { termFiles } from './index/term-files.ts';
import { type IndexInput, rowsOf, updateIndex } from './index/term-index.ts';
import type { Language } from './words/language.ts';
import { spellingsOf } from './words/spellings.ts';

export interface IndexOptions {
  /** The site's language, BCP 47. */
  readonly language: string;
  /** The lunr plugin of a language, if it has one: of the site's and of those of documents. */
  readonly pluginOf?: (tag: string) => PluginSource | undefined;
  /** How a text is shown in results, BCP 47 given; as it is by default. Its words must stay the same. */
  readonly display?: (text: string, language: string) => string;
  /** All actors of the archive: texts are searched for their spellings. */
  readonly actors?: readonly SearchActor[];
  /** The facets that the archive declares, whose values documents have in the same order. */
  readonly facets?: readonly SearchFacet[];
}

function asWritten(text: string): string {
  return text;
}

/** One version of the index, and the cache for the next. */
export interface SearchBuild {
  /** The manifest is last. */
  readonly files: readonly SearchFile[];
  readonly cache: IndexCache;
}

/** The files of the search, the manifest last. They depend only on the set of documents, not on their order. */
export function buildSearch(
  documents: readonly SearchDocument[],
  options: IndexOptions,
): readonly SearchFile[] {
  return updateSearch(documents, options, emptyIndexCache).files;
}

/** Builds the same files as `buildSearch`, but recomputes only what is not cached. */
export function updateSearch(
  documents: readonly SearchDocument[],
  options: IndexOptions,
  cache: IndexCache,
): SearchBuild {
  const update = new SearchUpdate(documents.map(keyedMetadata), options, cache);
  return update.finish((index) => documents[index]);
}

/**
 * Builds an index version in two steps. The constructor looks at the metadata of all documents and determines which of
 * them are needed with their texts; `finish` builds the files. Texts are therefore loaded only where they are needed.
 */
export class SearchUpdate {
  /** The input indices of the documents that `finish` needs, without duplicates. */
  readonly wanted: readonly number[];
  readonly #options: IndexOptions;
  readonly #readings: Readings;
  readonly #settingsHash: string;
  readonly #cache: IndexCache;
  readonly #docIds: DocIds;
  /** By slot. */
  readonly #documents: readonly (KeyedMetadata | undefined)[];
  /** By slot, the document's input index; -1 for a free slot. */
  readonly #inputIndices: Int32Array;
  readonly #groups: readonly Group[];
  readonly #indexInput: IndexInput;
  /** Doc ids of the documents that are not in the cached index. */
  readonly #added: readonly number[];

  /** @param isWritten returns whether a file is already in the output, so that its text is not needed */
  constructor(
    documents: readonly KeyedMetadata[],
    options: IndexOptions,
    cache: IndexCache,
    isWritten: IsWritten = () => true,
  ) {
    this.#options = options;
    this.#readings = readingsOf(options.language, documents, options.pluginOf ?? (() => undefined));
    this.#settingsHash = hashOfSettings(options);
    this.#cache = cache.settingsHash === this.#settingsHash ? cache : emptyIndexCache;
    this.#docIds = assignDocIds(
      documents.map(({ id, days }) => (days === undefined ? { id } : { id, day: days.earliest })),
    );
    // From here on documents are in doc id order: by slot, with gaps, or by row, without.
    const { ids, slots } = this.#docIds;
    const bySlot = new Array<KeyedMetadata | undefined>(slots).fill(undefined);
    const inputIndices = new Int32Array(slots).fill(-1);
    documents.forEach((document, index) => {
      const docId = ids[index] ?? 0;
      bySlot[docId] = document;
      inputIndices[docId] = index;
    });
    this.#documents = bySlot;
    this.#inputIndices = inputIndices;
    const readings = this.#readings;
    const names = new Map([readings.site, ...readings.others].map((reading) => [reading, nameOf(reading)]));
    const keyOf = documentKeys((document) => names.get(readings.of(document)) ?? '');
    const keys = bySlot.map((document) => document && keyOf(document));
    this.#groups = documentGroups(keys, this.#cache.groupHashes);
    const docIds = Int32Array.from(inputIndices.keys()).filter((slot) => (inputIndices[slot] ?? -1) >= 0);
    const rowKeys = keys.filter((key) => key !== undefined);
    const rows = rowsOf(this.#cache.index, rowKeys);
    this.#indexInput = { docIds, keys: rowKeys, rows };
    this.#added = [...docIds].filter((_, row) => (rows[row] ?? -1) < 0);
    const wanted = new Set([...this.#added, ...slotsToLoad(this.#groups, isWritten)]);
    this.wanted = [...wanted].map((slot) => inputIndices[slot] ?? -1).filter((index) => index >= 0);
  }

  /** @param documentAt returns a document by its input index; called only for those in `wanted` */
  finish(documentAt: (index: number) => SearchDocument | undefined): SearchBuild {
    const { language, display = asWritten, actors = [] } = this.#options;
    const { site, others } = this.#readings;
    const bySlot = (slot: number) => {
      const index = this.#inputIndices[slot] ?? -1;
      return index < 0 ? undefined : expectDocument(documentAt(index));
    };
    const docIds = this.#added;
    // One after the other, so that not all of their texts are in memory at once.
    function* added(): Generator<SearchDocument> {
      for (const docId of docIds) {
        const document = bySlot(docId);
        if (document !== undefined) yield document;
      }
    }
    const siteLanguage = languageOfReading(site);
    const languages = new Map(others.map((reading) => [reading, languageOfReading(reading)]));
    const readAs = (document: SearchDocument): Language =>
      languages.get(this.#readings.of(document)) ?? siteLanguage;
    const updated = updateIndex(this.#cache.index, this.#indexInput, added(), readAs, spellingsOf(actors));
    const terms = termFiles(updated, this.#cache.shardHashes, tagNames(this.#documents));
    const previews = documentFiles(this.#groups, bySlot, (text, own) => display(text, own ?? language));
    const facets = facetFiles(this.#documents, this.#options.facets);
    const details = tagDetailsFile(this.#documents);
    const dates = dateFiles(this.#documents);
    const ids = idFiles(this.#documents);
    const plugins = [site, ...others].flatMap(({ plugin }) => (plugin ? pluginFile(plugin) : []));
    const { slots, undated } = this.#docIds;
    const manifest: Manifest = {
      format: manifestFormat,
      ...languageInManifest(site),
      ...(others.length > 0 && { otherLanguages: others.map(languageInManifest) }),
      documentCount: this.#docIds.ids.length,
      slots,
      undated,
      averageLengths: averageLengths(updated.index.documentTerms),
      terms: terms.terms,
      words: terms.words,
      facets: facets.path,
      tags: details.path,
      dates: dates.blocks,
      ids: ids.path,
      documents: previews.groups,
    };
    return {
      files: [
        ...terms.files,
        ...previews.files,
        ...facets.files,
        details,
        ...dates.files,
        ...ids.files,
        ...plugins,
        searchFile(manifestPath, () => JSON.stringify(manifest)),
      ],
      cache: {
        settingsHash: this.#settingsHash,
        index: updated.index,
        shardHashes: terms.shardHashes,
        groupHashes: previews.groupHashes,
      },
    };
  }
}

/** A hash of everything except the documents that terms depend on; how a document is read is in its key. */
function hashOfSettings({ language, actors = [] }: IndexOptions): string {
  return fullHash(JSON.stringify([language, actors.map(({ id, name, aliases }) => [id, name, aliases])]));
}

function languageInManifest({ language, plugin }: Reading): LanguageFiles {
  return { language, ...(plugin && { plugin: { code: plugin.code, path: pluginFile(plugin).path } }) };
}

/** Names a reading, and the version of its plugin. */
function nameOf({ code, plugin }: Reading): string {
  return plugin ? pluginFile(plugin).path : code;
}

function expectDocument(document: SearchDocument | undefined): SearchDocument {
  if (document === undefined) throw new Error('A document that the index needs was not provided');
  return document;
}
