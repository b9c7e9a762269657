import { expect, test } from 'vitest';
import { readAssets } from '../../src/read/assets.ts';
import { createFolder } from './content-folder.ts';

test('style sheets, scripts and icons are read, sorted by name; other files are not', () => {
  const folder = createFolder({
    'style.css': 'a',
    'item.js': 'b',
    'icon.svg': 'c',
    'item.js.map': 'd',
    LICENSE: 'e',
  });
  expect(readAssets(folder)).toEqual([
    { path: 'assets/icon.svg', text: 'c' },
    { path: 'assets/item.js', text: 'b' },
    { path: 'assets/style.css', text: 'a' },
  ]);
});
