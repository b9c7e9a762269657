import { sep } from 'node:path';
import { expect, test } from 'vitest';
import { isWithin } from '../src/is-within.ts';

test.each([
  ['the folder itself', '/a/site', '/a/site'],
  ['a file in it', '/a/site/index.html', '/a/site'],
  ['a file below it, whose name begins with dots', '/a/site/..items/x', '/a/site'],
  ['anything, in the root', '/a', '/'],
  ['a file in a relative folder', 'site/items/x', 'site'],
])('is within: %s', (_, path, folder) => {
  expect(isWithin(path.replaceAll('/', sep), folder.replaceAll('/', sep))).toBe(true);
});

test.each([
  ['its parent', '/a', '/a/site'],
  ['a sibling whose name begins alike', '/a/site-private/x', '/a/site'],
  ['a file elsewhere', '/b/site/x', '/a/site'],
  ['a relative path out of it', '../x', 'site'],
])('is not within: %s', (_, path, folder) => {
  expect(isWithin(path.replaceAll('/', sep), folder.replaceAll('/', sep))).toBe(false);
});
