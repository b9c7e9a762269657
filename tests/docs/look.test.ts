import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { buildSite } from '../support/built-site.ts';

/** The example archive of the guide to a look of one's own: each of its files does what the guide says. */
let site = '';
beforeAll(async () => {
  site = await buildSite({ folder: 'docs/look' });
});

const read = (path: string) => readFileSync(join(site, path), 'utf8');

test('colours, typefaces and the style sheet', () => {
  const style = read('assets/style.css');
  expect(style).toContain('--accent:#14406b');
  expect(style).toContain('--accent:#9cc4ee');
  expect(style).toContain('h1,h2,h3,h4,h5,h6,.masthead-title{font-family:"Lights",var(--built-in-serif)}');
  expect(style).toContain('--measure: 36rem');
  expect(read('assets/fonts.css')).toMatch(
    /font-family:"Lights";.*url\("fonts\/lights-[0-9a-f]{16}\.woff2"\)/,
  );
});

test('logo, icon and the picture for other sites', () => {
  const page = read('topics.html');
  expect(page).toMatch(
    /<source srcset="assets\/pictures\/logo-dark-\w+\.svg" .*prefers-color-scheme: dark.*<img class="masthead-logo" src="assets\/pictures\/logo-\w+\.svg" width="330" height="60" alt="The lighthouse log">/,
  );
  expect(page).toMatch(/<link rel="icon" href="assets\/pictures\/icon-\w+\.svg">/);
  expect(page).toMatch(
    /<meta property="og:image" content="https:\/\/example\.org\/lights\/assets\/pictures\/share-\w+\.png">/,
  );
  expect(page).toContain('<meta property="og:image:alt" content="A white lighthouse with two beams">');
  const pictures = readdirSync(join(site, 'assets/pictures')).map((name) => name.replace(/-\w+\./, '.'));
  expect(pictures.sort()).toEqual(['icon.svg', 'logo-dark.svg', 'logo.svg', 'share.png']);
});

test('pages, navigation, footer and static files', () => {
  const page = read('pages/visit.html');
  expect(page).toContain('<li><a href="visit.html" aria-current="page">Visit the lights</a></li>');
  expect(page).toContain('<a href="../items/new-lens.html">a new lens</a>');
  expect(page).toContain('<li><a href="../hours.txt">Opening hours</a></li>');
  expect(read('hours.txt')).toMatch(/^The towers are open/);
  expect(read('sitemap.xml')).toContain('https://example.org/lights/pages/methods.html');
});

test('templates', () => {
  const page = read('items/new-lens.html');
  expect(page).toContain('<p class="kicker">Sunday</p>');
  expect(page).toContain(
    '<aside class="address" aria-label="Address">Harbour Street 1, Lightport</aside>\n<footer class="foot">',
  );
  expect(read('topics.html')).toContain(
    '<aside class="address" aria-label="Address">Harbour Street 1, Lightport</aside>',
  );
});

test('the guide names every file of the example', () => {
  const root = fileURLToPath(new URL('../../docs/', import.meta.url));
  const guide = readFileSync(join(root, 'look.md'), 'utf8');
  const files = readdirSync(join(root, 'look'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length).replaceAll('\\', '/'))
    .filter((path) => /\/(pages|static|theme)\//.test(path));
  expect(files.length).toBeGreaterThan(8);
  for (const path of files) expect(guide, path).toContain(`](${path})`);
});
