import { expect, test } from 'vitest';
import type { PlannedFile } from '../../src/outputs/output.ts';
import { skipUnchanged } from '../../src/outputs/skip-unchanged.ts';
import { madeFiles } from './made-files.ts';

interface NumberFile extends PlannedFile {
  readonly number: number;
}

const numbers = skipUnchanged<NumberFile>({
  plan: () => [1, 2, 3].map((number) => ({ path: `${number}.txt`, fingerprint: `of ${number}`, number })),
  make: (changed) => changed.map(({ path, number }) => [{ path, content: String(number) }]),
});

test('an output makes only the files that are not current', async () => {
  const prepared = await numbers.prepare(({ fingerprint }) => fingerprint === 'of 2', []);
  expect(prepared.planned.map(({ path }) => path)).toEqual(['1.txt', '2.txt', '3.txt']);
  expect(prepared.changed.map(({ path }) => path)).toEqual(['1.txt', '3.txt']);
  expect(await madeFiles(prepared)).toEqual([
    { path: '1.txt', content: '1' },
    { path: '3.txt', content: '3' },
  ]);
});

test('an output is given the files of the outputs before it', async () => {
  let given: readonly PlannedFile[] = [];
  const output = skipUnchanged({
    plan: (earlier) => {
      given = earlier;
      return [];
    },
    make: () => [],
  });
  const { planned } = await numbers.prepare(() => false, []);
  await output.prepare(() => false, planned);
  expect(given.map(({ path }) => path)).toEqual(['1.txt', '2.txt', '3.txt']);
});

test('what only the making of a file needs is not kept for every file of the site', async () => {
  const { planned } = await numbers.prepare(() => false, []);
  expect(planned[0]).toEqual({ path: '1.txt', fingerprint: 'of 1' });
});
