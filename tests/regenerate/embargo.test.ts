import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CacheFolder } from '../../src/cache/cache-folder.ts';
import { BuildCache } from '../../src/pipeline/build-cache.ts';
import { buildSite } from '../../src/pipeline/build-site.ts';
import { templateRenderer as renderer } from '../support/template-renderer.ts';
import { readTree } from './archive-on-disk.ts';

/** Embargoes: nothing of an item is in a site before its day, whatever was built with the same cache before. */
const program = 'program';
let work: string;
let folders: { readonly content: string; readonly output: string; readonly assets: string };

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'clipfile-embargo-'));
  folders = { content: join(work, 'content'), output: join(work, 'site'), assets: join(work, 'assets') };
  mkdirSync(folders.assets, { recursive: true });
  writeFileSync(join(folders.assets, 'style.css'), '');
  write('site.yml', 'title: Harbour\nurl: https://example.org/\n');
  write('about.md', 'See [a letter](items/sealed.md).\n');
  write('pages/guide.md', '---\ntitle: Guide\n---\nAlso [this one](../items/sealed.md#part).\n');
  write(
    'items/lights.md',
    item(
      'Lights at night',
      'topics: [fog]\npartOf: sealed',
      'Of [the letter](sealed.md) and [rain](rain.md).',
    ),
  );
  write('items/rain.md', item('Rain at noon', 'topics: [fog]', 'It rained.'));
  write(
    'items/sealed.md',
    item(
      'Secretum one',
      'topics: [fog, secretum]\nactors: ["person: Secretum"]\nsource: {name: The Secretum}\nembargo: 2030-01-01\ntranslationOf: rain\nformerly: [secretum, /secretum/]\ncorrections: {date: 2025, text: Secretum.}',
      '![Secretum](secretum.png)\n\nSecretum, see [lights](lights.md).',
    ),
  );
  write('items/later.md', item('Secretum two', 'embargo: 2031-05-01', 'Secretum.'));
  write('items/secretum.png', 'scan');
});
afterEach(() => rmSync(work, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folders.content, path)), { recursive: true });
  writeFileSync(join(folders.content, path), text);
}

function item(title: string, lines: string, body: string): string {
  return `---\ntitle: ${title}\ndate: 1931\n${lines}\n---\n\n${body}\n`;
}

type Tree = Readonly<Record<string, string>>;

/** Builds as one process after another would, and holds that the site is that of a clean build. */
async function build(asOf?: string): Promise<{ readonly site: Tree; readonly heldBack: object }> {
  const cache = new BuildCache(new CacheFolder({ folder: join(work, 'cache'), ...folders, program }));
  const result = await buildSite({ ...folders, program, renderer, cache, asOf });
  if (!result.ok) throw new Error(result.problems[0]?.message);
  const site = readTree(folders.output);
  const clean = join(work, 'clean');
  await buildSite({ ...folders, output: clean, program, renderer, asOf });
  expect(site).toEqual(readTree(clean));
  rmSync(clean, { recursive: true });
  return { site, heldBack: result.heldBack };
}

const wordsIn = (site: Tree): string => Object.entries(site).flat().join('\n');

test('nothing of it is on the site, and links to it are their words', async () => {
  const { site, heldBack } = await build();
  expect(wordsIn(site)).not.toMatch(/secretum|sealed/i);
  expect(site['items/lights.html']).toContain('Of the letter and <a href="rain.html">rain</a>.');
  expect(site['about.html']).toContain('See a letter.');
  expect(site['pages/guide.html']).toContain('Also this one.');
  expect(heldBack).toEqual({ count: 2, first: '2030-01-01', last: '2031-05-01' });
});

test('the site is that of the archive without it', async () => {
  write('about.md', 'See the lights.\n');
  write('pages/guide.md', '---\ntitle: Guide\n---\nAlso here.\n');
  write('items/lights.md', item('Lights at night', 'topics: [fog]', 'Of [rain](rain.md).'));
  const { site } = await build();
  for (const name of ['sealed.md', 'later.md', 'secretum.png']) rmSync(join(folders.content, 'items', name));
  expect((await build()).site).toEqual(site);
});

test('from its day on it is as all others, and it is held back again as of an earlier day', async () => {
  const { site: before } = await build('2029-12-31');
  const { site: released, heldBack } = await build('2030-01-01');
  expect(heldBack).toEqual({ count: 1, first: '2031-05-01', last: '2031-05-01' });
  expect(released['items/lights.html']).toContain('<a href="sealed.html">the letter</a>');
  expect(Object.keys(released)).toEqual(
    expect.arrayContaining([
      'items/sealed.html',
      'items/secretum.png',
      'topics/secretum.html',
      'corrections.html',
    ]),
  );
  expect(wordsIn(released)).not.toContain('Secretum two');
  expect((await build('2035-01-01')).heldBack).toEqual({ count: 0, first: '', last: '' });
  expect((await build()).site).toEqual(before);
});

test('site.yml may say the day, and the command line goes before it', async () => {
  write('site.yml', 'title: Harbour\nasOf: 2030-03-01\n');
  const named = await build();
  expect(Object.keys(named.site)).toContain('items/sealed.html');
  expect(Object.keys((await build('2026-11-27')).site)).not.toContain('items/sealed.html');
});

test('an embargo that is lifted or set in the file is seen', async () => {
  await build();
  write('items/later.md', item('Open now', 'topics: [fog]', 'No secret.'));
  write('items/rain.md', item('Rain at noon', 'topics: [fog]\nembargo: 2040-01-01', 'It rained.'));
  const { site } = await build();
  expect(site['items/later.html']).toContain('Open now');
  expect(wordsIn(site)).not.toContain('Rain at noon');
  expect(site['items/lights.html']).toContain('Of the letter and rain.');
});
