import type { SearchActor, SearchDocument } from './document.ts';
import { searchFields } from './fields.ts';
import { type SearchFile, searchFile } from './files/file.ts';
import { type Manifest, manifestFormat, manifestPath } from './files/manifest.ts';
import { collectTerms } from './index/collect.ts';
import { documentFiles } from './index/document-files.ts';
import { facetFiles } from './index/facet-files.ts';
import { numberDocuments } from './index/numbering.ts';
import { type PluginSource, pluginFile } from './index/plugin-file.ts';
import { statisticsReader } from './index/statistics.ts';
import { termFiles } from './index/term-files.ts';
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

/**
 * The files of the search, the manifest last. They follow from the set of documents alone, whatever the order
 * in which they come.
 */
export function buildSearch(
  documents: readonly SearchDocument[],
  { language: tag, plugin, actors = [] }: BuildOptions,
): readonly SearchFile[] {
  const language = languageOf(tag, plugin?.stemming);
  const statistics = documents.map(statisticsReader(language, spellingsOf(actors)));
  const { numbers, slots, undated } = numberDocuments(
    documents.map(({ id, days }) => (days === undefined ? { id } : { id, day: days.earliest })),
  );
  const indexed = termFiles(collectTerms(statistics, numbers));
  const shown = documentFiles(documents, numbers, slots);
  const facets = facetFiles(documents, numbers, slots);
  const pluginData = plugin && pluginFile(plugin);
  const manifest: Manifest = {
    format: manifestFormat,
    language: tag,
    ...(plugin && pluginData && { plugin: { code: plugin.code, path: pluginData.path } }),
    documentCount: documents.length,
    slots,
    undated,
    averageLengths: searchFields.map((_, field) => {
      const total = statistics.reduce((sum, { lengths }) => sum + (lengths[field] ?? 0), 0);
      return total / Math.max(1, documents.length);
    }),
    terms: indexed.terms,
    positions: indexed.positions,
    words: indexed.words,
    facets: facets.paths,
    documents: shown.hashes,
  };
  return [
    ...indexed.files,
    ...shown.files,
    ...facets.files,
    ...(pluginData ? [pluginData] : []),
    searchFile(manifestPath, JSON.stringify(manifest)),
  ];
}
