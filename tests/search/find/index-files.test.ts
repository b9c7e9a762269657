import { expect, test } from 'vitest';
import { cachedIndexFiles } from '../../../src/search/find/index-files.ts';

test('loads each file once, and says whether it contains data or code', async () => {
  const loaded: unknown[] = [];
  const files = cachedIndexFiles(async (...params) => {
    loaded.push(params);
    return params[0];
  });
  expect(await Promise.all([files.load('a.js'), files.load('a.js')])).toEqual(['a.js', 'a.js']);
  expect(await files.load('b.js', 'code')).toBe('b.js');
  expect(await files.load('a.js')).toBe('a.js');
  expect(loaded).toEqual([
    ['a.js', undefined],
    ['b.js', 'code'],
  ]);
});

test('loads a file again after a failure', async () => {
  let isOffline = true;
  const files = cachedIndexFiles(async (path) => {
    if (isOffline) throw new Error('offline');
    return path;
  });
  await expect(files.load('a.js')).rejects.toThrow('offline');
  isOffline = false;
  expect(await files.load('a.js')).toBe('a.js');
});
