import { expect, test } from 'vitest';
import { typeOfBytes } from '../../src/attachments/file-type.ts';
import { onePixel } from '../support/pictures.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

test.each([
  ['png', onePixel],
  ['jpg', bytes('\xff\xd8\xff\xe0\0\x10JFIF')],
  ['gif', bytes('GIF89a\x01\0')],
  ['webp', bytes('RIFF\x10\0\0\0WEBPVP8 ')],
  ['avif', bytes('\0\0\0\x20ftypavif\0\0\0\0')],
  ['avif', bytes('\0\0\0\x20ftypmif1\0\0\0\0mif1avif')],
  ['heic', bytes('\0\0\0\x20ftypheic\0\0\0\0')],
  ['tif', bytes('II*\0\x08')],
  ['bmp', bytes('BM\x46\0\0\0\0\0\0\0')],
  ['pdf', bytes('%PDF-1.7\n')],
  ['svg', bytes('<svg xmlns="http://www.w3.org/2000/svg">')],
  [
    'svg',
    bytes(
      '\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a > b --><!DOCTYPE svg PUBLIC "x" "y" [<!ENTITY a "b">]>\n<svg:svg>',
    ),
  ],
  [undefined, bytes('<!doctype html><svg>')],
  [undefined, bytes('<svgx>')],
  [undefined, bytes('words')],
  [undefined, bytes('')],
] as const)('a file is %s by its first bytes', (type, start) => expect(typeOfBytes(start)).toBe(type));

test('no beginning of a file takes long', () => {
  const started = performance.now();
  for (const part of [
    '<!---->',
    '<!--',
    '<??>',
    '<!DOCTYPE svg>',
    '<!DOCTYPE svg [',
    '<',
    ' ',
    '\0\0\0\x20ftypmif1',
  ]) {
    expect(typeOfBytes(bytes(part.repeat(1000).slice(0, 4000)))).not.toBe('svg');
  }
  expect(performance.now() - started).toBeLessThan(5000);
});
