import { expect, test } from 'vitest';
import { splitLooseFrontMatter } from '../../../src/read/foreign/loose-front-matter.ts';

function split(text: string) {
  const found = splitLooseFrontMatter(text);
  if (found === undefined) return undefined;
  const { front, body, bodyLine } = found;
  const pairs = front.pairs.map(({ key, value, line }) => [
    line,
    key,
    value.kind === 'text' ? value.text : value.kind,
  ]);
  return { pairs, body, bodyLine };
}

test('YAML that only a line of hyphens closes, as Hexo writes it', () => {
  expect(split('title: Fog\ntags:\n- sea\n\nmood: grey\n---\nText.\n')).toEqual({
    pairs: [
      [1, 'title', 'Fog'],
      [2, 'tags', 'list'],
      [5, 'mood', 'grey'],
    ],
    body: 'Text.\n',
    bodyLine: 7,
  });
});

test('lines up to the first that is empty, as Pelican writes them', () => {
  expect(split('Title: Fog: a day\nDate: 2024-01-02\nSummary: Thick,\n    and slow.\n\nText.\n')).toEqual({
    pairs: [
      [1, 'Title', 'Fog: a day'],
      [2, 'Date', '2024-01-02'],
      [3, 'Summary', 'Thick, and slow.'],
    ],
    body: '\nText.\n',
    bodyLine: 5,
  });
});

test.each([
  'Note: the quay is closed.\n\nText.\n',
  'Title: Fog\nand no more.\n',
  'Bristol, 3 May: fog.\n\n---\nText.\n',
  '# Title: Fog\n',
  '',
])('a text that begins otherwise has none: %j', (text) => {
  expect(split(text)).toBeUndefined();
});

test('a long text is read in linear time', () => {
  const start = performance.now();
  for (const text of ['a: b\n', ' a\n', 'title: x\n y\n', 'title:\n']) split(text.repeat(30_000));
  expect(performance.now() - start).toBeLessThan(2000);
});
