import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { IndexCalls } from '../../src/indexing/worker-calls.ts';
import { indexHandlers } from '../../src/indexing/worker-handlers.ts';
import { searchOutput } from '../../src/outputs/search.ts';
import { openSearch } from '../../src/search/search.ts';
import { callInThisThread, type WorkerClient } from '../../src/workers/worker-client.ts';
import { item } from '../archive/records.ts';
import { loadFrom } from '../search/in-memory-search.ts';
import { asWorker } from '../workers/as-worker.ts';
import { madeFiles } from './made-files.ts';
import { siteInputsOf } from './site-inputs.ts';

const records = { items: [item('strike', '1931', { title: 'Strike' }), item('fog', '1933')] };

/** Notes the name of each call before it passes it on. */
function watched(client: WorkerClient<IndexCalls>) {
  const calls: (keyof IndexCalls)[] = [];
  const indexing: WorkerClient<IndexCalls> = {
    ...client,
    call(name, params) {
      calls.push(name);
      return client.call(name, params);
    },
  };
  return { calls, indexing };
}

test.each([
  ['in this thread', callInThisThread(indexHandlers())],
  ['in a worker', asWorker(indexHandlers())],
])('an index that is made %s finds an item', async (_, indexing) => {
  const made = await madeFiles(
    await searchOutput(siteInputsOf(records, { indexing })).prepare(() => false, []),
  );
  const files = made.map((file) => ({
    path: file.path,
    text: 'content' in file ? String(file.content) : '',
  }));
  const search = await openSearch(loadFrom(files));
  const { docIds } = await search.find({ text: 'strike' });
  expect((await search.previews(docIds)).map(({ id }) => id)).toEqual(['strike']);
});

test('the manifest is written after all files that it names', async () => {
  const prepared = await searchOutput(siteInputsOf(records)).prepare(() => false, []);
  const paths = (await madeFiles(prepared)).map(({ path }) => path);
  expect(paths.indexOf('search/manifest.js')).toBe(paths.length - 1);
  expect(paths.length).toBeGreaterThan(3);
});

test('only files that changed are made', async () => {
  const { calls, indexing } = watched(callInThisThread(indexHandlers()));
  const output = searchOutput(siteInputsOf(records, { indexing }));
  const prepared = await output.prepare(({ path }) => !path.includes('/words-'), []);
  const made = await madeFiles(prepared);
  expect(made.map(({ path }) => path)).toEqual([expect.stringMatching(/^search\/words-\w+\.js$/)]);
  expect(made[0]).toHaveProperty('content', expect.stringContaining('strike'));
  expect(calls.filter((name) => name === 'texts')).toHaveLength(1);
});

test('where no file changed, no text is asked for', async () => {
  const { calls, indexing } = watched(callInThisThread(indexHandlers()));
  const prepared = await searchOutput(siteInputsOf(records, { indexing })).prepare(() => true, []);
  expect(await madeFiles(prepared)).toEqual([]);
  expect(calls).not.toContain('texts');
});

test('a worker begins at once; without one, the pages are planned first', () => {
  const inWorker = watched(asWorker(indexHandlers()));
  searchOutput(siteInputsOf(records, { indexing: inWorker.indexing }));
  expect(inWorker.calls).toEqual(['begin']);
  const here = watched(callInThisThread(indexHandlers()));
  searchOutput(siteInputsOf(records, { indexing: here.indexing }));
  expect(here.calls).toEqual([]);
});

test('an error of the worker surfaces when the output is prepared', async () => {
  const failing = asWorker<IndexCalls>({
    ...indexHandlers(),
    begin: async () => {
      throw new Error('The worker ran out of memory');
    },
  });
  const output = searchOutput(siteInputsOf(records, { indexing: failing }));
  for (let i = 0; i < 10; i++) await setImmediate();
  await expect(output.prepare(() => false, [])).rejects.toThrow('The worker ran out of memory');
});
