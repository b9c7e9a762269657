import { expect, test } from 'vitest';
import { relativePath } from '../../src/html/paths.ts';

test.each([
  ['index.html', 'about.html', 'about.html'],
  ['index.html', 'items/a.html', 'items/a.html'],
  ['items/a.html', 'items/b.html', 'b.html'],
  ['items/a.html', 'index.html', '../index.html'],
  ['items/a.html', 'topics/b.html', '../topics/b.html'],
  ['topics/a/1.html', 'topics/a.html', '../../topics/a.html'],
  ['topics/a/1.html', 'topics/a/2.html', '2.html'],
  ['timeline/1987.html', 'timeline/1987/1.html', '1987/1.html'],
])('from %s, %s is %s', (from, to, expected) => {
  expect(relativePath(from, to)).toBe(expected);
  expect(new URL(relativePath(from, to), `https://example.org/any/where/${from}`).pathname).toBe(
    `/any/where/${to}`,
  );
});
