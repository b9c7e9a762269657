import { expect, test } from 'vitest';
import type { PlannedFile } from '../../src/outputs/output.ts';
import { skipUnchanged } from '../../src/outputs/skip-unchanged.ts';
import { textOutput } from '../../src/outputs/text-output.ts';

interface NumberFile extends PlannedFile {
  readonly number: number;
}

const numbers = skipUnchanged<NumberFile>({
  plan: () => [1, 2, 3].map((number) => ({ path: `${number}.txt`, fingerprint: `of ${number}`, number })),
  make: (changed) => changed.map(({ path, number }) => [{ path, content: String(number) }]),
});

async function filesOf(files: AsyncIterable<readonly object[]> | Iterable<readonly object[]>) {
  const all: object[] = [];
  for await (const batch of files) all.push(...batch);
  return all;
}

test('an output makes only the files that are not current', async () => {
  const { planned, changed, files } = await numbers.prepare(({ fingerprint }) => fingerprint === 'of 2', []);
  expect(planned.map(({ path }) => path)).toEqual(['1.txt', '2.txt', '3.txt']);
  expect(changed.map(({ path }) => path)).toEqual(['1.txt', '3.txt']);
  expect(await filesOf(files)).toEqual([
    { path: '1.txt', content: '1' },
    { path: '3.txt', content: '3' },
  ]);
});

test('a text output has another fingerprint once its text is another', async () => {
  const printOf = async (text: string) => {
    const { planned } = await textOutput(() => [{ path: 'a.txt', text }]).prepare(() => false, []);
    return planned[0]?.fingerprint;
  };
  expect(await printOf('one')).toBe(await printOf('one'));
  expect(await printOf('one')).not.toBe(await printOf('two'));
});

test('an output is given the files of the outputs before it', async () => {
  const listing = textOutput((earlier) => [
    { path: 'list.txt', text: earlier.map(({ path }) => path).join() },
  ]);
  const { planned } = await numbers.prepare(() => false, []);
  const { files } = await listing.prepare(() => false, planned);
  expect(await filesOf(files)).toEqual([{ path: 'list.txt', content: '1.txt,2.txt,3.txt' }]);
});
