import { expect, test } from 'vitest';
import { fingerprintOf } from '../../src/cache/fingerprint.ts';
import { indexArchive } from '../../src/indexing/index-archive.ts';
import type { FileFingerprint, IndexCalls } from '../../src/indexing/worker-calls.ts';
import { indexHandlers } from '../../src/indexing/worker-handlers.ts';
import type { PlanInputs } from '../../src/pages/planned-page.ts';
import type { Item } from '../../src/records/item.ts';
import type { Handlers } from '../../src/workers/worker-client.ts';
import { item } from '../archive/records.ts';
import { planningOf } from '../pages/planned-pages.ts';
import { asWorker } from '../workers/as-worker.ts';

function planOf(items: readonly Item[]): PlanInputs {
  const { archive, source } = planningOf({ items });
  return { archive, source: { ...source, fileKey: (each) => fingerprintOf(JSON.stringify(each)) } };
}

/** An index in a worker, which notes the ids of the documents in each batch that it gets. */
function openIndex() {
  const batches: string[][] = [];
  const handlers = indexHandlers();
  const indexing = asWorker<IndexCalls>({
    ...handlers,
    add: (params) => {
      batches.push(params.documents.map(({ id }) => id));
      return handlers.add(params);
    },
  } satisfies Handlers<IndexCalls>);
  const run = (plan: PlanInputs, current: readonly FileFingerprint[] = []) =>
    indexArchive({ ...plan, indexing, currentFiles: () => current });
  return { batches, run };
}

const items = Array.from({ length: 450 }, (_, i) => item(`item-${i}`, '1931', { title: `word${i}` }));

test('the first index gets every document, in batches of at most 200', async () => {
  const { batches, run } = openIndex();
  const { files } = await run(planOf(items));
  expect(batches.map((ids) => ids.length)).toEqual([200, 200, 50]);
  expect(new Set(batches.flat())).toEqual(new Set(items.map(({ id }) => id)));
  expect(files.at(-1)?.path).toBe('search/manifest.js');
});

test('an index of nothing has a manifest', async () => {
  const { batches, run } = openIndex();
  const { files } = await run(planOf([]));
  expect(batches).toEqual([]);
  expect(files.at(-1)?.path).toBe('search/manifest.js');
});

test('an unchanged archive gets the same files, and no document is passed again', async () => {
  const { batches, run } = openIndex();
  const first = await run(planOf(items));
  batches.length = 0;
  const second = await run(planOf(items), first.files);
  expect(batches).toEqual([]);
  expect(second.files).toEqual(first.files);
  expect(second.version).not.toBe(first.version);
});

test('after an edit, the documents are passed that share a file with the edited one', async () => {
  const { batches, run } = openIndex();
  const { files } = await run(planOf(items));
  batches.length = 0;
  const edited = items.with(7, item('item-7', '1931', { title: 'edited' }));
  const second = await run(planOf(edited), files);
  expect(batches.flat()).toContain('item-7');
  expect(batches.flat().length).toBeLessThan(50);
  expect(second.files).toEqual((await openIndex().run(planOf(edited))).files);
});

test('documents are passed again where their file is no longer on the site', async () => {
  const { batches, run } = openIndex();
  const { files } = await run(planOf(items));
  batches.length = 0;
  const documentFile = files.find(({ path }) => path.startsWith('search/documents/'));
  await run(
    planOf(items),
    files.filter((file) => file !== documentFile),
  );
  expect(batches.flat().length).toBeGreaterThan(0);
  expect(batches.flat().length).toBeLessThan(50);
});

test('only the files of the search are compared', async () => {
  const folders: string[] = [];
  await indexArchive({
    ...planOf([]),
    indexing: asWorker(indexHandlers()),
    currentFiles: (folder) => {
      folders.push(folder);
      return [];
    },
  });
  expect(folders).toEqual(['search/']);
});
