import { expect, test } from 'vitest';
import { textOutput } from '../../src/outputs/text-output.ts';
import { madeFiles } from './made-files.ts';

test('a text output has another fingerprint once its text is another', async () => {
  const fingerprintOf = async (text: string) => {
    const { planned } = await textOutput(() => [{ path: 'a.txt', text }]).prepare(() => false, []);
    return planned[0]?.fingerprint;
  };
  expect(await fingerprintOf('one')).toBe(await fingerprintOf('one'));
  expect(await fingerprintOf('one')).not.toBe(await fingerprintOf('two'));
});

test('texts that the site does not have are written in their order, and are no pages', async () => {
  const texts = textOutput(() => [
    { path: 'b.txt', text: 'B' },
    { path: 'a.txt', text: 'A' },
    { path: 'c.txt', text: 'C' },
  ]);
  const prepared = await texts.prepare(({ path }) => path === 'a.txt', []);
  expect(prepared.planned.map(({ path, page }) => [path, page])).toEqual([
    ['b.txt', undefined],
    ['a.txt', undefined],
    ['c.txt', undefined],
  ]);
  expect(await madeFiles(prepared)).toEqual([
    { path: 'b.txt', content: 'B' },
    { path: 'c.txt', content: 'C' },
  ]);
});

test('a text can name the files of the outputs before it', async () => {
  const listing = textOutput((earlier) => [
    { path: 'list.txt', text: earlier.map(({ path }) => path).join() },
  ]);
  const earlier = ['a.html', 'b.html'].map((path) => ({ path, fingerprint: '' }));
  const prepared = await listing.prepare(() => false, earlier);
  expect(await madeFiles(prepared)).toEqual([{ path: 'list.txt', content: 'a.html,b.html' }]);
});
