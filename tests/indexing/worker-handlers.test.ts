import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CacheFolder } from '../../src/cache/cache-folder.ts';
import { type IndexParams, joinFingerprints, splitFingerprints } from '../../src/indexing/worker-calls.ts';
import { indexHandlers } from '../../src/indexing/worker-handlers.ts';
import type { SearchDocument } from '../../src/search/document.ts';
import { encodeDocumentColumns } from '../../src/search/document-columns.ts';
import { createFolder } from '../read/content-folder.ts';
import { documentOf } from '../search/in-memory-search.ts';

type Index = ReturnType<typeof indexHandlers>;
type KeyedDocument = SearchDocument & { readonly key: string };

/** Documents with these words as titles, ids and keys. */
function documentsOf(...words: readonly string[]): readonly KeyedDocument[] {
  return words.map((word) => ({ ...documentOf({ id: word, title: word }), key: word }));
}

function paramsOf(documents: readonly KeyedDocument[], language = 'en'): IndexParams {
  return {
    documents: encodeDocumentColumns(documents),
    language,
    actors: [],
    facets: [],
    current: joinFingerprints([]),
  };
}

/** Makes a whole version of the index, and returns its files. */
async function build(index: Index, documents: readonly KeyedDocument[], language?: string) {
  const { version, wanted } = await index.begin(paramsOf(documents, language));
  await index.add({ version, documents: wanted.flatMap((i) => documents[i] ?? []) });
  return { version, wanted, files: splitFingerprints(await index.finish(version)) };
}

const numbered = (count: number) => documentsOf(...Array.from({ length: count }, (_, i) => `item-${i}`));

/** A folder with a site, to which a cache can belong. */
const createRoot = () => createFolder({ 'site/index.html': '' });

function openFolder(root: string): CacheFolder {
  const [folder, content, output] = ['cache', 'content', 'site'].map((name) => join(root, name));
  return new CacheFolder({
    folder: folder ?? '',
    content: content ?? '',
    output: output ?? '',
    program: 'p',
  });
}

const abandoned = 'This version of the index was abandoned';

test('a version has the texts of its files, the manifest last', async () => {
  const index = indexHandlers();
  const { version, files } = await build(index, documentsOf('fog', 'strike'));
  const last = files.length - 1;
  const [words, manifest] = await index.texts({
    version,
    indices: [files.findIndex(({ path }) => path.includes('/words-')), last],
  });
  expect(files[last]?.path).toBe('search/manifest.js');
  expect(manifest).toContain('"documentCount":2');
  expect(words).toContain('strike');
});

test('documents may arrive in several calls', async () => {
  const index = indexHandlers();
  const documents = documentsOf('fog', 'rain', 'strike');
  const { version, wanted } = await index.begin(paramsOf(documents));
  for (const i of wanted) await index.add({ version, documents: documents.slice(i, i + 1) });
  const files = splitFingerprints(await index.finish(version));
  expect(files).toEqual((await build(indexHandlers(), documents)).files);
});

test('a version that lacks a document is refused', async () => {
  const index = indexHandlers();
  const { version } = await index.begin(paramsOf(documentsOf('fog')));
  await expect(index.finish(version)).rejects.toThrow('A document that the index needs was not provided');
});

test('a new version abandons the one before it', async () => {
  const index = indexHandlers();
  const [old, documents] = [documentsOf('fog', 'rain'), documentsOf('strike')];
  const first = await index.begin(paramsOf(old));
  await index.add({ version: first.version, documents: old });
  const second = await index.begin(paramsOf(documents));
  await expect(index.add({ version: first.version, documents: old })).rejects.toThrow(abandoned);
  await expect(index.finish(first.version)).rejects.toThrow(abandoned);
  await expect(index.texts({ version: first.version, indices: [0] })).rejects.toThrow(abandoned);
  await index.add({ version: second.version, documents });
  const files = splitFingerprints(await index.finish(second.version));
  expect(files).toEqual((await build(indexHandlers(), documents)).files);
});

test('a version that was not finished leaves the index as it was', async () => {
  const index = indexHandlers();
  const documents = documentsOf('fog', 'strike');
  const { files } = await build(index, documents);
  await index.begin(paramsOf(documentsOf('rain')));
  const { wanted } = await index.begin({ ...paramsOf(documents), current: joinFingerprints(files) });
  expect(wanted).toEqual([]);
});

test('a worker that was restarted has no texts of the version before', async () => {
  const { version } = await build(indexHandlers(), documentsOf('fog'));
  await expect(indexHandlers().texts({ version, indices: [0] })).rejects.toThrow(abandoned);
});

test('once the index is saved, its texts are released', async () => {
  const index = indexHandlers();
  const { version } = await build(index, documentsOf('fog'));
  await index.save(undefined);
  await expect(index.texts({ version, indices: [0] })).rejects.toThrow(abandoned);
});

test('there is no text of a file that the version does not have', async () => {
  const index = indexHandlers();
  const { version, files } = await build(index, documentsOf('fog'));
  await expect(index.texts({ version, indices: [files.length] })).rejects.toThrow(
    `The index has no file at ${files.length}`,
  );
});

test('a saved index is used by the next process', async () => {
  const root = createRoot();
  const documents = numbered(30);
  const index = indexHandlers(openFolder(root));
  const { files } = await build(index, documents);
  expect(await index.save(undefined)).toBeUndefined();
  const next = indexHandlers(openFolder(root));
  await next.prepare(undefined);
  const { wanted } = await next.begin({ ...paramsOf(documents), current: joinFingerprints(files) });
  expect(wanted).toEqual([]);
});

test('an index is not saved again for a few changed documents', async () => {
  const root = createRoot();
  const index = indexHandlers(openFolder(root));
  await build(index, numbered(30));
  await index.save(undefined);
  const more = [...numbered(30), ...documentsOf('fog', 'rain')];
  const { files } = await build(index, more);
  await index.save(undefined);
  const next = indexHandlers(openFolder(root));
  const { wanted } = await next.begin({ ...paramsOf(more), current: joinFingerprints(files) });
  expect(wanted).toEqual(expect.arrayContaining([30, 31]));
});

test('the archivist is told where the index cannot be saved', async () => {
  const root = createRoot();
  writeFileSync(join(root, 'cache'), 'a file');
  const index = indexHandlers(openFolder(root));
  await build(index, numbered(30));
  expect(await index.save(undefined)).toMatch(/^Could not save the cache in /);
});

test('the index of a site in French has the plugin for French', async () => {
  const { files } = await build(indexHandlers(), documentsOf('brouillard'), 'fr-CA');
  expect(files.map(({ path }) => path)).toContainEqual(expect.stringMatching(/^search\/language-fr-/));
  const english = await build(indexHandlers(), documentsOf('brouillard'));
  expect(english.files.map(({ path }) => path).join()).not.toContain('language');
});
