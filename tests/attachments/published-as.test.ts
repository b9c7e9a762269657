import { expect, test } from 'vitest';
import {
  isOfUnknownKind,
  isServerProgram,
  looksLikeMarkup,
  publishedAs,
} from '../../src/attachments/published-as.ts';

test.each([
  ['items/scan.png', 'copy', 'items/scan.png'],
  ['items/report.PDF', 'copy', 'items/report.PDF'],
  ['items/notes', 'copy', 'items/notes'],
  ['items/map.svg', 'picture', 'items/map.svg'],
  ['items/Map.SVG', 'picture', 'items/Map.SVG'],
  ['items/a/story.html', 'web page', 'items/a/story.html'],
  ['items/a/STORY.HTM', 'web page', 'items/a/STORY.HTM'],
  ['items/a/story.xhtml', 'web page', 'items/a/story.xhtml.html'],
  ['items/a/story.shtml', 'web page', 'items/a/story.shtml.html'],
  ['items/feed.xml', 'text', 'items/feed.xml.txt'],
  ['items/feed.rss', 'text', 'items/feed.rss.txt'],
  ['items/sheet.XSL', 'text', 'items/sheet.XSL.txt'],
  ['assets/scan.png', 'copy', 'files/assets/scan.png'],
  ['timeline/story.html', 'web page', 'files/timeline/story.html'],
  ['topics.png', 'copy', 'topics.png'],
])('%s is published as %s', (path, as, published) => {
  expect(publishedAs(path)).toEqual({ path: published, as });
});

test.each([
  ['items/story.php', true],
  ['items/story.PHP5', true],
  ['items/story.php.bak', true],
  ['items/story.asp', true],
  ['items/php/story.txt', false],
  ['items/php.txt', false],
])('%s is run by some web servers: %s', (path, isRun) => {
  expect(isServerProgram(path)).toBe(isRun);
});

test.each([
  ['items/notes', true],
  ['items/notes.unheard-of', true],
  ['items/a.b/notes', true],
  ['items/notes.txt', false],
  ['items/notes.html', false],
  ['items/scan.tiff', false],
])('the kind of %s is unknown: %s', (path, isUnknown) => {
  expect(isOfUnknownKind(path)).toBe(isUnknown);
});

test.each([
  ['<html>', true],
  ['\n\t <!-- -->', true],
  ['\u00ef\u00bb\u00bf<svg>', true],
  ['\u00ff\u00fe<\0h\0', true],
  ['\u00fe\u00ff\0<\0h', true],
  ['\0<\0h', true],
  ['text < text', false],
  ['%PDF-1.4', false],
  ['', false],
])('a file that begins with %j looks like markup: %s', (start, isMarkup) => {
  expect(looksLikeMarkup(Buffer.from(start, 'latin1'))).toBe(isMarkup);
});
