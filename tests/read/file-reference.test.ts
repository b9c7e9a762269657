import { expect, test } from 'vitest';
import { fileMistake } from '../../src/read/file-reference.ts';
import { ContentFolder } from '../../src/read/folder.ts';
import { createFolder } from './content-folder.ts';

const files = {
  'items/2024/Front.png': '',
  'items/2024/strike.md': '',
  'items/strike.html': '',
  'items/2024/strike.html': '',
  'topics/map.png': '',
  'maps/map.png': '',
  'robots.txt': '',
  _redirects: '',
  'opensearch.xml': '',
  'on-this-day/fog.png': '',
  'items/port.html/scan.png': '',
  'items/Port.HTML/1931/scan.png': '',
  'items/2024/port.html/scan.png': '',
  'index.html/scan.png': '',
  'robots.txt-old/scan.png': '',
  'sitemap.xml/scan.png': '',
  Timeline: '',
  'items/page.php': '',
  'items/map.svgz': '',
  'items/notes': '<!doctype html>',
  'items/list': 'one\ntwo',
  'items/photo.png': '<svg/>',
  'items/feed.xml': '',
  'items/feed.rss': '',
  'items/feed.rss.txt': '',
};

test.each([
  ['items/2024/Front.png', undefined],
  ['items/2024/strike.html', undefined],
  ['maps/map.png', undefined],
  ['items/2024', 'link to a folder: "x"'],
  ['items/2024/front.png', 'link to a file that does not exist: "x"'],
  ['items/2024/front.png/a', 'link to a file that does not exist: "x"'],
  ['items/strike.html', 'file has an address reserved for the site: "x"'],
  ['topics/map.png', undefined],
  ['robots.txt', 'file has an address reserved for the site: "x"'],
  ['_redirects', 'file has an address reserved for the site: "x"'],
  ['opensearch.xml', undefined],
  ['on-this-day/fog.png', undefined],
  ['items/port.html/scan.png', 'file has an address reserved for the site: "x"'],
  ['items/Port.HTML/1931/scan.png', 'file has an address reserved for the site: "x"'],
  ['items/2024/port.html/scan.png', undefined],
  ['index.html/scan.png', 'file has an address reserved for the site: "x"'],
  ['robots.txt-old/scan.png', undefined],
  ['sitemap.xml/scan.png', 'file has an address reserved for the site: "x"'],
  ['Timeline', 'file has an address reserved for the site: "x"'],
  ['items/page.php', 'file is a program that web servers run: "x"'],
  ['items/map.svgz', 'compressed SVG picture: "x"'],
  ['items/notes', 'file of an unknown kind contains a web page or XML: "x"'],
  ['items/list', undefined],
  ['items/photo.png', undefined],
  ['items/feed.xml', undefined],
  ['items/feed.rss', 'two files would have the same address: "x"'],
])('%s', (path, message) => {
  expect(mistakeIn(path)?.message).toBe(message);
});

test.each([
  ['items/2024/front.png', 'front.png', 'Did you mean "Front.png"? '],
  ['items/2024/strike', 'strike', 'Did you mean "strike.md"? '],
  ['items/2024/www.example.org', 'www.example.org', 'Did you mean "https://www.example.org"? '],
  ['items/2024/example.com/a', 'example.com/a', 'Did you mean "https://example.com/a"? '],
  ['items/2024/scan.pdf', 'scan.pdf', ''],
  ['items/nowhere/Front.png', 'Front.png', ''],
])('the hint for the missing file %s', (path, destination, suggestion) => {
  expect(mistakeIn(path, destination)?.hint).toBe(
    `${suggestion}There is no file content/${path}. Upper and lower case matter.`,
  );
});

function mistakeIn(path: string, destination = 'x') {
  const folder = new ContentFolder(createFolder(files));
  return fileMistake({ kind: 'file', path, destination, line: 1 }, folder, (each) => `content/${each}`);
}
