import { readFileSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { faces, makeFont } from '../src/make-fonts.mjs';

const folder = fileURLToPath(new URL('../templates/fonts/', import.meta.url));

test('the fonts are those that the program makes from the packages', async () => {
  const italic = faces.find(({ style }) => style === 'italic');
  if (italic === undefined) throw new Error('no italic');
  const { path, bytes, rule } = await makeFont(italic, 'cyrillic-ext');
  expect(Buffer.from(bytes).equals(readFileSync(`${folder}${path}`))).toBe(true);
  expect(readFileSync(`${folder}faces.css`, 'utf8')).toContain(rule);
});

test('a first page in Latin script loads no more than 120 KB of fonts', () => {
  const sizes = faces.map(({ name }) => statSync(`${folder}${name}-latin.woff2`).size);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(120_000);
});
