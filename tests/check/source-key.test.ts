import { expect, test } from 'vitest';
import { sourceKey } from '../../src/check/source-key.ts';

const key = 'example.org/story?id=7';

test.each([
  'https://example.org/story?id=7',
  'http://www.example.org/story/?id=7',
  'HTTPS://WWW.Example.org:443/story?utm_source=feed&id=7&utm_medium=rss',
  'https://example.org/story?id=7&fbclid=abc',
])('%s is the address of one story', (address) => {
  expect(sourceKey(address)).toBe(key);
});

test.each([
  'https://example.org/Story?id=7',
  'https://example.org/story?id=8',
  'https://example.org/story',
  'https://example.org/story?id=7#second',
  'https://news.example.org/story?id=7',
])('%s is another address', (address) => {
  expect(sourceKey(address)).not.toBe(key);
});

test('the order of parameters does not count', () => {
  expect(sourceKey('https://example.org/?b=2&a=1')).toBe(sourceKey('https://example.org/?a=1&b=2'));
});

test.each(['https://example.org', 'https://www.example.org/?utm_source=x', '', 'no address'])(
  '"%s" is the address of no story',
  (address) => {
    expect(sourceKey(address)).toBeUndefined();
  },
);
