import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { WorkerThread } from '../../src/workers/worker-thread.ts';

type Arithmetic = {
  readonly double: { readonly params: number; readonly result: number };
  readonly refuse: { readonly params: string; readonly result: never };
  readonly end: { readonly params: undefined; readonly result: never };
};

const source = `
  import { setTimeout } from 'node:timers/promises';
  import { handleCalls } from './src/workers/worker-thread.ts';
  handleCalls({
    // The first call takes longest, and must still be answered first.
    double: async (number) => (await setTimeout(30 - 10 * number), 2 * number),
    refuse: async (code) => { throw Object.assign(new Error('may not'), { code }); },
    end: async () => process.exit(1),
  });
`;

const folder = mkdtempSync(join(tmpdir(), 'clipfile-thread-'));
const outfile = join(folder, 'worker.mjs');
let thread: WorkerThread<Arithmetic>;
beforeAll(async () => {
  await build({
    stdin: { contents: source, resolveDir: '.' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
  });
  thread = new WorkerThread(pathToFileURL(outfile));
});
afterEach(() => thread.end());
afterAll(() => rmSync(folder, { recursive: true }));

test('calls are answered in order, each with its own result', async () => {
  const results: number[] = [];
  const calls = [1, 2, 3].map((number) =>
    thread.call('double', number).then((result) => results.push(result)),
  );
  await Promise.all(calls);
  expect(results).toEqual([2, 4, 6]);
});

test('an error in the worker rejects its call with message and code, and the next call is answered', async () => {
  await expect(thread.call('refuse', 'EACCES')).rejects.toMatchObject({ message: 'may not', code: 'EACCES' });
  expect(await thread.call('double', 2)).toBe(4);
});

test('a worker that exits rejects all pending calls, and a new worker answers later calls', async () => {
  const calls = [thread.call('end', undefined), thread.call('double', 1)];
  for (const call of calls) await expect(call).rejects.toThrow('The worker ended before it answered.');
  expect(await thread.call('double', 2)).toBe(4);
});
