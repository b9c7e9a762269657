import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CacheFolder } from '../../src/cache/cache-folder.ts';
import { BuildCache } from '../../src/pipeline/build-cache.ts';
import { buildSite } from '../../src/pipeline/build-site.ts';
import { readTree } from './archive-on-disk.ts';

/** Drafts: `npm start` shows them, a build never does, though both may write to one folder with one cache. */
const program = 'program';
let work: string;
let folders: { readonly content: string; readonly output: string; readonly assets: string };

beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'clipfile-drafts-'));
  folders = { content: join(work, 'content'), output: join(work, 'site'), assets: join(work, 'assets') };
  mkdirSync(join(folders.content, 'items'), { recursive: true });
  mkdirSync(folders.assets);
  writeFileSync(join(folders.assets, 'style.css'), '');
  writeFileSync(join(folders.content, 'site.yml'), 'title: Harbour\n');
  writeFileSync(join(folders.content, 'topics.yml'), '- id: fog\n  name: Fog\n');
  writeFileSync(join(folders.content, 'items', 'scan.png'), 'scan');
  writeItem('lights', 'Lights at night');
  writeItem('fog', 'Fog at noon', 'draft: true', '![A scan](scan.png)');
  writeItem('ice', 'Ice in May', 'status: draft');
});
afterEach(() => rmSync(work, { recursive: true }));

function writeItem(id: string, title: string, line = 'status: published', body = 'Unseen words.'): void {
  writeFileSync(
    join(folders.content, 'items', `${id}.md`),
    `---\ntitle: ${title}\ndate: 1931\ntopics: [fog]\n${line}\n---\n\n${body}\n`,
  );
}

type Tree = Readonly<Record<string, string>>;

/** Builds as one process after another would: the cache is loaded from the disk. */
async function build(withDrafts: boolean): Promise<{ readonly site: Tree; readonly drafts: number }> {
  const cache = new BuildCache(new CacheFolder({ folder: join(work, 'cache'), ...folders, program }));
  const result = await buildSite({ ...folders, program, cache, withDrafts });
  if (!result.ok) throw new Error(result.problems[0]?.message);
  return { site: readTree(folders.output), drafts: result.drafts };
}

async function cleanBuild(): Promise<Tree> {
  const output = join(work, 'clean');
  await buildSite({ ...folders, output, program });
  const site = readTree(output);
  rmSync(output, { recursive: true });
  return site;
}

test('drafts show with a mark wherever their titles do', async () => {
  const { site, drafts } = await build(true);
  expect(drafts).toBe(2);
  expect(site['items/fog.html']).toContain('<h1>Draft: Fog at noon</h1>');
  expect(site['items/scan.png']).toBe('scan');
  for (const path of ['index.html', 'topics/fog.html', 'timeline/1931.html']) {
    expect(site[path]).toContain('Draft: Fog at noon');
    expect(site[path]).toContain('Draft: Ice in May');
    expect(site[path]).not.toMatch(/(?<!Draft: )(Fog at noon|Ice in May)/);
  }
  expect(Object.values(site).join()).toContain('"Draft: Ice in May"');
});

test('a build after it has none, and is a clean build', async () => {
  await build(true);
  const { site, drafts } = await build(false);
  expect(drafts).toBe(2);
  expect(site).toEqual(await cleanBuild());
  expect(Object.keys(site)).not.toContain('items/scan.png');
  expect(Object.values(site).join()).not.toMatch(/Draft|Fog at noon|Ice in May/);
});

test('they show again after a build, though no file has changed', async () => {
  const { site } = await build(true);
  await build(false);
  expect((await build(true)).site).toEqual(site);
});

test('a draft that is published loses its mark in every list', async () => {
  await build(true);
  writeItem('fog', 'Fog at noon', 'draft: false', '![A scan](scan.png)');
  const { site } = await build(true);
  for (const path of ['index.html', 'topics/fog.html', 'timeline/1931.html', 'items/fog.html']) {
    expect(site[path]).not.toContain('Draft: Fog at noon');
  }
  expect((await build(false)).site).toEqual(await cleanBuild());
});
