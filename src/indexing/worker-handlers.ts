import { type CacheFolder, isWorthSaving } from '../cache/cache-folder.ts';
import { fingerprintOf } from '../cache/fingerprint.ts';
import { hasShapeOf } from '../cache/shape.ts';
import { typographicText } from '../html/typography.ts';
import { languagePlugin } from '../read/language-plugin.ts';
import { SearchUpdate } from '../search/build.ts';
import type { SearchDocument } from '../search/document.ts';
import { decodeDocumentColumns } from '../search/document-columns.ts';
import type { SearchFile } from '../search/files/search-file.ts';
import {
  decodeIndexCache,
  emptyIndexCache,
  encodeIndexCache,
  type IndexCache,
} from '../search/index/index-cache.ts';
import type { Handlers } from '../workers/worker-client.ts';
import { type IndexCalls, joinFingerprints, splitFingerprints } from './worker-calls.ts';

/** @param folder where the index cache is saved; without one it ends with the process */
export function indexHandlers(folder?: CacheFolder): Handlers<IndexCalls> {
  let cache: IndexCache | undefined;
  let saved = emptyIndexCache;
  let latestVersion = 0;
  let update: SearchUpdate | undefined;
  let wanted: readonly number[] = [];
  let added: SearchDocument[] = [];
  let files: readonly SearchFile[] = [];

  function loadCache(): IndexCache {
    if (cache === undefined) {
      cache = folder?.load('search', decode) ?? emptyIndexCache;
      saved = cache;
    }
    return cache;
  }

  function updateOf(version: number): SearchUpdate {
    if (version !== latestVersion || update === undefined) {
      throw new Error('This version of the index was abandoned');
    }
    return update;
  }

  return {
    async prepare() {
      loadCache();
      return undefined;
    },
    async begin({ documents, language, actors, facets, current }) {
      const fingerprintAt = new Map(
        splitFingerprints(current).map(({ path, fingerprint }) => [path, fingerprint]),
      );
      update = new SearchUpdate(
        decodeDocumentColumns(documents),
        { language, pluginOf: languagePlugin, display: typographicText, actors, facets },
        loadCache(),
        (path, fingerprint) => fingerprintAt.get(path) === fingerprint,
      );
      ({ wanted } = update);
      added = [];
      return { version: ++latestVersion, wanted };
    },
    async add({ version, documents }) {
      updateOf(version);
      added.push(...documents);
      return undefined;
    },
    async finish(version) {
      const documentAt = new Map(wanted.map((index, i) => [index, added[i]]));
      const finished = updateOf(version).finish((index) => documentAt.get(index));
      ({ files, cache } = finished);
      return joinFingerprints(
        files.map((file) => ({ path: file.path, fingerprint: file.fingerprint ?? fingerprintOf(file.text) })),
      );
    },
    async texts({ version, indices }) {
      updateOf(version);
      return indices.map((index) => {
        const file = files[index];
        if (file === undefined) throw new Error(`The index has no file at ${index}`);
        return file.text;
      });
    },
    async save() {
      [update, wanted, added, files] = [undefined, [], [], []];
      if (folder !== undefined && cache !== undefined) {
        const { index } = cache;
        if (isWorthSaving(changesBetween(saved.index, index), index.keys.length)) {
          folder.write('search', encodeIndexCache(cache));
          saved = cache;
        }
      }
      return folder?.notice;
    },
  };
}

function decode(bytes: Uint8Array): IndexCache | undefined {
  const cache: unknown = decodeIndexCache(bytes);
  return hasShapeOf(cache, emptyIndexCache) ? cache : undefined;
}

/** How many documents the later index has that the earlier one has not, or has under another id. */
function changesBetween({ keys, docIds }: IndexCache['index'], later: IndexCache['index']): number {
  let changes = 0;
  let at = 0;
  later.keys.forEach((key, i) => {
    const docId = later.docIds[i] ?? 0;
    while ((docIds[at] ?? docId) < docId) at++;
    if (docIds[at] !== docId || keys[at] !== key) changes++;
  });
  return changes;
}
