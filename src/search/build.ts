import type { SearchActor, SearchDocument } from './document.ts';
import { searchFields } from './fields.ts';
import { type SearchFile, searchFile } from './files/file.ts';
import { type Manifest, manifestFormat, manifestPath } from './files/manifest.ts';
import { documentFiles } from './index/document-files.ts';
import { documentKeys } from './index/document-key.ts';
import { facetFiles } from './index/facet-files.ts';
import { fullHash } from './index/hashed-file.ts';
import { type KnownSearch, nothingKnown } from './index/known-search.ts';
import { numberDocuments } from './index/numbering.ts';
import { type PluginSource, pluginFile } from './index/plugin-file.ts';
import { termFiles } from './index/term-files.ts';
import { updateIndex } from './index/term-index.ts';
import { languageOf } from './words/language.ts';
import { spellingsOf } from './words/spellings.ts';

export interface BuildOptions {
  /** The site's language, BCP 47. */
  readonly language: string;
  /** The language's plugin to lunr, where it has one. */
  readonly plugin?: PluginSource | undefined;
  /** All actors of the archive: texts are searched for their spellings. */
  readonly actors?: readonly SearchActor[];
}

/** An edition of the search, and what the next may go on from. */
export interface SearchEdition {
  /** The manifest last. */
  readonly files: readonly SearchFile[];
  readonly known: KnownSearch;
}

/**
 * The files of the search, the manifest last. They follow from the set of documents alone, whatever the order
 * in which they come.
 */
export function buildSearch(
  documents: readonly SearchDocument[],
  options: BuildOptions,
): readonly SearchFile[] {
  return updateSearch(documents, options, nothingKnown).files;
}

/** The same, going on from what is known of other documents, which spares what did not change. */
export function updateSearch(
  documents: readonly SearchDocument[],
  { language: tag, plugin, actors = [] }: BuildOptions,
  before: KnownSearch,
): SearchEdition {
  const pluginData = plugin && pluginFile(plugin);
  const basis = fullHash(
    JSON.stringify([tag, pluginData?.path, actors.map(({ id, name, aliases }) => [id, name, aliases])]),
  );
  const known = before.basis === basis ? before : nothingKnown;
  const { numbers, slots, undated } = numberDocuments(
    documents.map(({ id, days }) => (days === undefined ? { id } : { id, day: days.earliest })),
  );
  // From here on documents stand in the order of their numbers, with gaps or without.
  const bySlot = inSlots(documents, numbers, slots);
  const keyOf = documentKeys();
  const keys = bySlot.map((document) => document && keyOf(document));
  const indexable = bySlot.flatMap((document, number) => {
    const key = keys[number];
    return document === undefined || key === undefined ? [] : [{ document, number, key }];
  });
  const language = languageOf(tag, plugin?.stemming);
  const updated = updateIndex(known.index, indexable, language, spellingsOf(actors));
  const indexed = termFiles(updated, known.shards);
  const shown = documentFiles(bySlot, keys, known.groups);
  const facets = facetFiles(bySlot);
  const manifest: Manifest = {
    format: manifestFormat,
    language: tag,
    ...(plugin && pluginData && { plugin: { code: plugin.code, path: pluginData.path } }),
    documentCount: documents.length,
    slots,
    undated,
    averageLengths: averages(updated.index.statistics.lengths, documents.length),
    terms: indexed.terms,
    positions: indexed.positions,
    words: indexed.words,
    facets: facets.paths,
    documents: shown.hashes,
  };
  return {
    files: [
      ...indexed.files,
      ...shown.files,
      ...facets.files,
      ...(pluginData ? [pluginData] : []),
      searchFile(manifestPath, () => JSON.stringify(manifest)),
    ],
    known: { basis, index: updated.index, shards: indexed.known, groups: shown.known },
  };
}

function inSlots(
  documents: readonly SearchDocument[],
  numbers: readonly number[],
  slots: number,
): readonly (SearchDocument | undefined)[] {
  const bySlot = new Array<SearchDocument | undefined>(slots).fill(undefined);
  documents.forEach((document, at) => {
    bySlot[numbers[at] ?? 0] = document;
  });
  return bySlot;
}

/** The mean number of terms in each field. */
function averages(lengths: Int32Array, documents: number): readonly number[] {
  return searchFields.map((_, field) => {
    let total = 0;
    for (let at = field; at < lengths.length; at += searchFields.length) total += lengths[at] ?? 0;
    return total / Math.max(1, documents);
  });
}
