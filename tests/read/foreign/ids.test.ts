import { expect, test } from 'vitest';
import { foreignIds, type NamedFile } from '../../../src/read/foreign/ids.ts';

function idsOf(...files: readonly (string | NamedFile)[]) {
  return Object.fromEntries(
    foreignIds(files.map((each) => (typeof each === 'string' ? { path: each } : each))),
  );
}

test.each([
  ['_posts/2024-01-02-Ünïcode Title.md', '2024-01-02-unicode-title'],
  ['notes/Привіт світ.md', 'привіт-світ'],
  ['posts/harbour fire/index.md', 'harbour-fire'],
  ['posts/harbour fire/index.fr.md', 'harbour-fire-fr'],
  ['index.md', 'index'],
])('the id of %s', (path, id) => {
  expect(idsOf(path)).toEqual({ [path]: id });
});

test.each([
  ['/2024/01/the-strike/', 'the-strike'],
  ['the-strike.html', 'the-strike'],
  ['The Strike', 'the-strike'],
  ['/', 'a'],
])('a file with the slug %s', (slug, id) => {
  expect(idsOf({ path: 'a.md', slug })).toEqual({ 'a.md': id });
});

test('files of one name have that of their folder before it, all of them', () => {
  expect(idsOf('b/fog.md', 'a/fog.md', 'mist.md')).toEqual({
    'a/fog.md': 'a-fog',
    'b/fog.md': 'b-fog',
    'mist.md': 'mist',
  });
});

test('else the date in the path, else the folder above, else the whole path', () => {
  expect(idsOf('1931/05/06/x/fog.md', '1931/05/07/x/fog.md')).toEqual({
    '1931/05/06/x/fog.md': '1931-05-06-fog',
    '1931/05/07/x/fog.md': '1931-05-07-fog',
  });
  expect(idsOf('en/posts/fog/index.md', 'fr/posts/fog/index.md')).toEqual({
    'en/posts/fog/index.md': 'en-fog',
    'fr/posts/fog/index.md': 'fr-fog',
  });
  expect(idsOf('a/x/y/fog.md', 'b/x/y/fog.md')).toEqual({
    'a/x/y/fog.md': 'a-x-y-fog',
    'b/x/y/fog.md': 'b-x-y-fog',
  });
});

test('the order in which files are found does not count', () => {
  const files = ['a/fog.md', 'b/fog.md', 'c/x/mist.md', 'd/x/mist.md', 'rain.md'];
  expect(idsOf(...files.toReversed())).toEqual(idsOf(...files));
});
