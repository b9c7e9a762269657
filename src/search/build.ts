import type { SearchActor, SearchDocument } from './document.ts';
import { searchFields } from './fields.ts';
import { type Manifest, manifestFormat, manifestPath } from './files/manifest.ts';
import { type SearchFile, searchFile } from './files/search-file.ts';
import { assignDocIds, type DocIds } from './index/doc-ids.ts';
import {
  documentFiles,
  documentGroups,
  type Group,
  type IsWritten,
  slotsToLoad,
} from './index/document-files.ts';
import { documentKeys, type KeyedMetadata, keyedMetadata } from './index/document-key.ts';
import { facetFiles } from './index/facet-files.ts';
import { fullHash } from './index/hashed-file.ts';
import { emptyIndexCache, type IndexCache } from './index/index-cache.ts';
import { type PluginSource, pluginFile } from './index/language-plugin-file.ts';
import { tagNames } from './index/tag-names.ts';
import { termFiles } from './index/term-files.ts';
import { type IndexInput, rowsOf, updateIndex } from './index/term-index.ts';
import { languageOf } from './words/language.ts';
import { spellingsOf } from './words/spellings.ts';

export interface IndexOptions {
  /** The site's language, BCP 47. */
  readonly language: string;
  /** The language's lunr plugin, if it has one. */
  readonly plugin?: PluginSource | undefined;
  /** All actors of the archive: texts are searched for their spellings. */
  readonly actors?: readonly SearchActor[];
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
  readonly #plugin: SearchFile | undefined;
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
    this.#plugin = options.plugin && pluginFile(options.plugin);
    this.#settingsHash = hashOfSettings(options, this.#plugin);
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
    const keyOf = documentKeys();
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
    const { language: tag, plugin, actors = [] } = this.#options;
    const bySlot = (slot: number) => {
      const index = this.#inputIndices[slot] ?? -1;
      return index < 0 ? undefined : expectDocument(documentAt(index));
    };
    const added = this.#added.flatMap((docId) => bySlot(docId) ?? []);
    const language = languageOf(tag, plugin?.stemming);
    const updated = updateIndex(this.#cache.index, this.#indexInput, added, language, spellingsOf(actors));
    const terms = termFiles(updated, this.#cache.shardHashes, tagNames(this.#documents));
    const previews = documentFiles(this.#groups, bySlot);
    const facets = facetFiles(this.#documents);
    const pluginData = this.#plugin;
    const { ids, slots, undated } = this.#docIds;
    const manifest: Manifest = {
      format: manifestFormat,
      language: tag,
      ...(plugin && pluginData && { plugin: { code: plugin.code, path: pluginData.path } }),
      documentCount: ids.length,
      slots,
      undated,
      averageLengths: averageLengths(updated.index.documentTerms.lengths, ids.length),
      terms: terms.terms,
      positions: terms.positions,
      words: terms.words,
      facets: facets.paths,
      documents: previews.hashes,
    };
    return {
      files: [
        ...terms.files,
        ...previews.files,
        ...facets.files,
        ...(pluginData ? [pluginData] : []),
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

/** A hash of everything except the documents that terms depend on. */
function hashOfSettings({ language, actors = [] }: IndexOptions, plugin: SearchFile | undefined): string {
  return fullHash(
    JSON.stringify([language, plugin?.path, actors.map(({ id, name, aliases }) => [id, name, aliases])]),
  );
}

function expectDocument(document: SearchDocument | undefined): SearchDocument {
  if (document === undefined) throw new Error('A document that the index needs was not provided');
  return document;
}

/** The mean number of terms in each field. */
function averageLengths(lengths: Int32Array, documentCount: number): readonly number[] {
  return searchFields.map((_, field) => {
    let total = 0;
    for (let i = field; i < lengths.length; i += searchFields.length) total += lengths[i] ?? 0;
    return total / Math.max(1, documentCount);
  });
}
