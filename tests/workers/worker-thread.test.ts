import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { Thread } from '../../src/workers/worker-thread.ts';

type Arithmetic = {
  readonly double: { readonly takes: number; readonly gives: number };
  readonly refuse: { readonly takes: string; readonly gives: never };
  readonly end: { readonly takes: undefined; readonly gives: never };
};

const source = `
  import { setTimeout } from 'node:timers/promises';
  import { serve } from './src/workers/worker-thread.ts';
  serve({
    // The first takes longest, and is answered first all the same.
    double: async (number) => (await setTimeout(30 - 10 * number), 2 * number),
    refuse: async (code) => { throw Object.assign(new Error('may not'), { code }); },
    end: async () => process.exit(1),
  });
`;

const folder = mkdtempSync(join(tmpdir(), 'clipfile-thread-'));
const outfile = join(folder, 'worker.mjs');
let thread: Thread<Arithmetic>;
beforeAll(async () => {
  await build({
    stdin: { contents: source, resolveDir: '.' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
  });
  thread = new Thread(pathToFileURL(outfile));
});
afterEach(() => thread.end());
afterAll(() => rmSync(folder, { recursive: true }));

test('answers come to whoever asked, in the order of the questions', async () => {
  const heard: number[] = [];
  const asked = [1, 2, 3].map((number) => thread.ask('double', number).then((answer) => heard.push(answer)));
  await Promise.all(asked);
  expect(heard).toEqual([2, 4, 6]);
});

test('what a service throws is told, with what the system calls it by, and the next is served', async () => {
  await expect(thread.ask('refuse', 'EACCES')).rejects.toMatchObject({ message: 'may not', code: 'EACCES' });
  expect(await thread.ask('double', 2)).toBe(4);
});

test('a thread that ends tells all who wait, and another serves whoever comes after', async () => {
  const asked = [thread.ask('end', undefined), thread.ask('double', 1)];
  for (const each of asked) await expect(each).rejects.toThrow('The thread ended before it answered.');
  expect(await thread.ask('double', 2)).toBe(4);
});
