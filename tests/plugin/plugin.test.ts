import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import postcss from 'postcss';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkSite } from '../../src/check/check-site.ts';
import { itemFile, write } from '../commands/archive-folder.ts';
import { type EleventySite, eleventySite } from './eleventy-site.ts';

function read(site: EleventySite, path: string): string {
  return readFileSync(join(site.output, path), 'utf8');
}

/** All files of the site with their bytes. */
function filesOf({ output }: EleventySite): ReadonlyMap<string, string> {
  const paths = readdirSync(output, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(paths.sort().map((path) => [path.slice(output.length), readFileSync(path, 'latin1')]));
}

/** Each kind of problem with what is the matter. */
function problemsWithin(folder: string): readonly (readonly [kind: string, subjects: readonly string[]])[] {
  return checkSite(folder).problems.map(({ kind, subjects }) => [
    kind,
    subjects.map((subject) => subject.replace(/ \(on .*/, '')),
  ]);
}

describe('the example', () => {
  let site: EleventySite;

  beforeAll(async () => {
    site = await eleventySite();
    await site.build();
  });
  afterAll(() => rmSync(site.folder, { recursive: true }));

  test('has the pages of the archive in the layout of the site, with title and description', () => {
    const page = read(site, 'archive/items/dockers-walk-out.html');
    expect(page).toContain('<title>Dockers walk out | The Harbour Society</title>');
    expect(page).toMatch(/<p>The Harbour Society<\/p>.*<h1[^>]*>Dockers walk out<\/h1>.*12 Quay Street/s);
    expect(page.match(/<(html|main|h1)\b/g)).toEqual(['<html', '<main', '<h1']);
    expect(page).not.toContain('Content-Security-Policy');
    expect(read(site, 'archive/index.html')).toContain(
      '<meta name="description" content="What the newspapers wrote about our harbour.">',
    );
    expect(read(site, 'archive/index.html').match(/name="description"/g)).toHaveLength(1);
  });

  test('has links that all lead somewhere, and no page that none leads to', () => {
    expect(problemsWithin(join(site.output, 'archive'))).toEqual([
      // Of the layout.
      ['points outside the site', ['/society.css', '/', '/archive/']],
    ]);
  });

  test('has what pages load, and none of the files that belong to the root of a host', () => {
    expect(read(site, 'archive/items/dockers-walk-out.html')).toMatch(
      /society\.css">\n<link rel="stylesheet" href="\.\.\/assets\/style\.css">\n.*<script src="\.\.\/assets\/page\.js" defer><\/script>\n.*<\/head>/s,
    );
    expect(readdirSync(join(site.output, 'archive')).sort()).toEqual([
      ...['about.html', 'accessibility.html', 'actors', 'actors.html', 'assets', 'bag-info.txt', 'bagit.txt'],
      ...[
        'data',
        'data.html',
        'index.html',
        'items',
        'manifest-sha256.txt',
        'on-this-day',
        'search',
        'search.html',
      ],
      ...['sources', 'sources.html', 'tagmanifest-sha256.txt', 'timeline', 'timeline.html', 'topics'],
      ...['topics.html'],
    ]);
    expect(existsSync(join(site.output, 'archive/search/manifest.js'))).toBe(true);
    expect(existsSync(join(site.output, 'archive/assets/fonts'))).toBe(true);
  });

  test('lists the newest items on the page of the site', () => {
    expect(read(site, 'index.html')).toContain(
      '<li><a href="/archive/items/dockers-return.html" lang="en">Dockers return</a>, 24 March 1931</li>\n' +
        '<li><a href="/archive/items/dockers-walk-out.html" lang="en">Dockers walk out</a>, 20 March 1931</li>',
    );
  });
});

test('after changes, the site is that of a clean build', async () => {
  const site = await eleventySite({
    'archive/items/third.md': itemFile('A third item'),
    'archive/items/map.md': `${itemFile('With a plan')}\n[The plan](plan.pdf)\n`,
    'archive/items/plan.pdf': 'Berths one to nine.',
    'archive/static/.well-known/security.txt': 'Contact: https://example.org/',
    'archive/static/.htaccess': 'Options -Indexes',
  });
  await site.build();
  expect(read(site, 'archive/.htaccess')).toBe('Options -Indexes');
  expect(existsSync(join(site.output, 'archive/.well-known/security.txt'))).toBe(true);
  expect(existsSync(join(site.output, 'archive/.clipfile'))).toBe(false);
  expect(existsSync(join(site.output, 'archive/items/plan.pdf'))).toBe(true);
  rmSync(join(site.folder, 'archive/items/third.md'));
  rmSync(join(site.folder, 'archive/items/map.md'));
  write(site.folder, 'archive/items/fourth.md', itemFile('A fourth item'));
  await site.build();
  const changed = filesOf(site);
  rmSync(site.output, { recursive: true });
  rmSync(join(site.folder, '.cache'), { recursive: true });
  await site.build();
  expect([...changed.keys()]).toEqual([...filesOf(site).keys()]);
  expect(changed).toEqual(filesOf(site));
  expect([...changed.keys()]).not.toContain('/archive/items/third.html');
  rmSync(site.folder, { recursive: true });
});

test('errors of the content stop the build, as one readable message', async () => {
  const site = await eleventySite({
    'archive/items/third.md': '---\ntitle: Third\ndate: 1931\ntopcs: []\n---\n',
  });
  await expect(site.build()).rejects.toThrow(
    /^The archive in \S+archive has errors:\n\n\S+archive\/items\/third\.md:4 {2}unknown key "topcs"\n/,
  );
  expect(existsSync(site.output)).toBe(false);
  rmSync(site.folder, { recursive: true });
});

test('an archive may be at any path, under a layout without a head of its own, and with drafts', async () => {
  const layout = '<!doctype html><title>{{ title }}</title>{{ content | safe }}';
  const settings = 'title: Cuttings\ntheme: { accent: "#0a3d62", text: sans, headings: sans }\n';
  const draft = itemFile('Not yet').replace('date:', 'status: draft\ndate:');
  const site = await eleventySite(
    { '_includes/bare.njk': layout, 'archive/site.yml': settings, 'archive/items/draft.md': draft },
    { at: 'press/cuttings', layout: 'bare.njk', drafts: true },
  );
  await site.build();
  const page = read(site, 'press/cuttings/items/dockers-return.html');
  expect(page).toMatch(
    /^<!doctype html><title>Dockers return<\/title><meta name="description".*>\n<link rel="stylesheet" href="\.\.\/assets\/style\.css">\n/,
  );
  expect(read(site, 'index.html')).toContain('href="/press/cuttings/items/dockers-return.html"');
  expect(problemsWithin(join(site.output, 'press/cuttings'))).toEqual([]);
  expect(read(site, 'press/cuttings/items/draft.html')).toContain('<title>Draft: Not yet</title>');
  // What the owner chose, and words, are in it too.
  const style = postcss.parse(read(site, 'press/cuttings/assets/style.css'));
  const outside: string[] = [];
  style.walkRules(({ selectors, parent }) => {
    if (parent?.type !== 'rule') outside.push(...selectors.filter((each) => !each.includes('.clipfile')));
  });
  expect(outside).toEqual([]);
  expect(style.toString()).toMatch(/--accent:light-dark\(#0a3d62,#\w+\)/);
  rmSync(site.folder, { recursive: true });
});

test('templates of the owner work inside of the other site, but for the frame, and a mistake in one is told', async () => {
  const footer =
    'export default ({ site, html }) => html`<footer class="mine">Kept by ${site.title}</footer>`;\n';
  const layout = 'export default ({ html }) => html`<p>not this</p>`;\n';
  const site = await eleventySite({
    'archive/theme/footer.11ty.js': footer,
    'archive/theme/layout.11ty.js': layout,
  });
  await site.build();
  const page = read(site, 'archive/items/dockers-return.html');
  expect(page).toMatch(
    /Dockers return<\/h1>.*<footer class="mine">Kept by Harbour cuttings<\/footer>.*12 Quay/s,
  );
  expect(page).not.toMatch(/not this|Content-Security-Policy/);
  write(site.folder, 'archive/theme/footer.11ty.js', 'export default () => nothing;\n');
  await expect(site.build()).rejects.toThrow(
    /archive\/theme\/footer\.11ty\.js:1 {2}.*nothing is not defined/,
  );
  rmSync(site.folder, { recursive: true });
});
