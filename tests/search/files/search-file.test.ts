import { expect, test } from 'vitest';
import { parseSearchFile, searchFile } from '../../../src/search/files/search-file.ts';
import { loadFrom } from '../in-memory-search.ts';

const path = 'search/words-0123456789.js';
const data = { terms: 'a b', forms: ['")', ')\n', '\u2028', 'é'] };
const file = searchFile(path, () => JSON.stringify(data));

test('running a file and parsing it give the same data', async () => {
  expect(await loadFrom([file])(path)).toEqual(data);
  expect(parseSearchFile(path, file.text)).toEqual(data);
});

test('rejects what a host sends in place of a file', () => {
  for (const text of ['', '<!doctype html><title>Not found</title>', file.text.slice(0, -3)]) {
    expect(() => parseSearchFile(path, text)).toThrow(path);
  }
  expect(() => parseSearchFile('search/words-9876543210.js', file.text)).toThrow(
    'search/words-9876543210.js',
  );
});
