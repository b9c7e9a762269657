import { expect, test } from 'vitest';
import { documentsPath, manifestFormat, parseManifest } from '../../../src/search/files/manifest.ts';

test('accepts a manifest of its own format only', () => {
  const manifest = { format: manifestFormat };
  expect(parseManifest(manifest)).toBe(manifest);
  for (const other of [undefined, null, 'text', {}, { format: manifestFormat - 1 }, { format: '3' }]) {
    expect(() => parseManifest(other)).toThrow(
      'search/manifest.js is not of the format that this page reads',
    );
  }
});

test('document files are numbered in base 36', () => {
  expect(documentsPath(0, 'abcdef')).toBe('search/documents/0-abcdef.js');
  expect(documentsPath(36, 'abcdef')).toBe('search/documents/10-abcdef.js');
});
