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
    // The first takes longest, and is answered first all the same.
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

test('answers come to whoever asked, in the order of the questions', async () => {
  const heard: number[] = [];
  const asked = [1, 2, 3].map((number) => thread.call('double', number).then((answer) => heard.push(answer)));
  await Promise.all(asked);
  expect(heard).toEqual([2, 4, 6]);
});

test('what a service throws is told, with what the system calls it by, and the next is served', async () => {
  await expect(thread.call('refuse', 'EACCES')).rejects.toMatchObject({ message: 'may not', code: 'EACCES' });
  expect(await thread.call('double', 2)).toBe(4);
});

test('a thread that ends tells all who wait, and another serves whoever comes after', async () => {
  const asked = [thread.call('end', undefined), thread.call('double', 1)];
  for (const each of asked) await expect(each).rejects.toThrow('The worker ended before it answered.');
  expect(await thread.call('double', 2)).toBe(4);
});
