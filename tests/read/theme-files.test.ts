import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ContentFolder } from '../../src/read/folder.ts';
import { listStaticFiles, readStyle } from '../../src/read/theme-files.ts';
import { type Problem, ProblemCollector } from '../../src/records/problem.ts';
import { createFolder } from '../support/create-folder.ts';

function collect<T>(
  read: (disk: ContentFolder, collectorFor: (path: string) => ProblemCollector) => T,
  root: string,
) {
  const problems: Problem[] = [];
  const result = read(new ContentFolder(root), (path) => new ProblemCollector(path, problems));
  return { result, problems: problems.map(({ file, line, message }) => `${file}:${line} ${message}`) };
}

test('static files are listed by their paths on the site', () => {
  const root = createFolder({
    'static/logo.svg': '',
    'static/_redirects': '',
    'static/fonts/a.woff2': '',
    'items/a.md': '',
  });
  expect(collect(listStaticFiles, root)).toEqual({
    result: ['fonts/a.woff2', 'logo.svg'],
    problems: [],
  });
});

test('files for hosts begin with a dot; what systems and editors leave behind is left out', () => {
  const root = createFolder({
    'static/.nojekyll': '',
    'static/.htaccess': '',
    'static/.well-known/security.txt': '',
    'static/.well-known/.DS_Store': '',
    'static/.git/HEAD': '',
    'static/.gitkeep': '',
    'static/._logo.svg': '',
    'static/.logo.svg.swp': '',
  });
  expect(collect(listStaticFiles, root)).toEqual({
    result: ['.htaccess', '.nojekyll', '.well-known/security.txt'],
    problems: [],
  });
});

test.each([
  'index.html',
  '404.html',
  'topics-2.html',
  'items/a.html',
  'assets/style.css',
  'sitemap.xml',
  '_headers',
  'corrections.html',
  'corrections-2.html',
  'feeds/all.xml',
  'data/items.json',
  'opensearch.xml',
  'feed.json',
  'topics',
  '.clipfile',
  '.clipfile.lock',
])('static/%s would be in the place of a file of the site', (path) => {
  expect(collect(listStaticFiles, createFolder({ [`static/${path}`]: '' }))).toEqual({
    result: [],
    problems: [`static/${path}:1 file would be in the place of one of the site’s own`],
  });
});

test('a symbolic link out of the archive is no static file', () => {
  const root = createFolder({ 'static/a.txt': '' });
  symlinkSync('/etc/hostname', join(root, 'static', 'b.txt'));
  expect(collect(listStaticFiles, root)).toEqual({
    result: ['a.txt'],
    problems: ['static/b.txt:1 symbolic link leads out of the content folder'],
  });
});

test('the style sheet is read as it is, and none is none', () => {
  expect(collect(readStyle, createFolder({ 'theme/style.css': 'h1 { color: red }' })).result).toBe(
    'h1 { color: red }',
  );
  expect(collect(readStyle, createFolder({})).result).toBe('');
});

test('a style sheet that ends the element of a page is a mistake', () => {
  const root = createFolder({ 'theme/style.css': 'p {}\n</style><b>' });
  expect(collect(readStyle, root).problems).toEqual(['theme/style.css:2 style sheet contains </style']);
});
