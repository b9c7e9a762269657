import { expect, test } from 'vitest';
import { pathMatcher } from '../../src/records/path-pattern.ts';

test.each([
  ['*.md', ['fog.md'], ['notes/fog.md', 'fog.mdx']],
  ['**/*.md', ['fog.md', 'a/fog.md', 'a/b/fog.md'], ['fog.txt']],
  ['_posts/**/*.{md,markdown}', ['_posts/a.md', '_posts/1931/a.markdown'], ['posts/a.md', '_posts/a.txt']],
  ['notes/**', ['notes/a.md', 'notes/a/b.txt'], ['other/notes/a.md']],
  ['./a?(1).md', ['ab(1).md'], ['a/(1).md', 'abc(1).md']],
  ['Über uns/*.md', ['Über uns/Ä b.md'], ['Uber uns/a.md']],
])('%s', (pattern, matching, others) => {
  const matches = pathMatcher([pattern]);
  expect(matching.filter((path) => !matches(path))).toEqual([]);
  expect(others.filter(matches)).toEqual([]);
});

test('what matches a pattern with an exclamation mark is left out', () => {
  const matches = pathMatcher(['!a/**', '**/*.md']);
  expect(['a/b.md', 'b/a/c.md', 'd.md'].filter(matches)).toEqual(['b/a/c.md', 'd.md']);
});

test('a path that matches one of several patterns matches', () => {
  expect(['a.md', 'b.txt', 'c.csv'].filter(pathMatcher(['*.md', '*.txt']))).toEqual(['a.md', 'b.txt']);
});
