import { existsSync, mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { CacheFolder } from '../../src/cache/cache-folder.ts';
import { BuildCache } from '../../src/pipeline/build-cache.ts';
import type { BuildOptions } from '../../src/pipeline/build-options.ts';
import { buildSite } from '../../src/pipeline/build-site.ts';
import type { RenderPages } from '../../src/render/render-pages.ts';
import { createFolder } from '../read/content-folder.ts';
import { readTree } from '../regenerate/archive-on-disk.ts';
import { english } from '../support/english.ts';

afterEach(() => {
  vi.useRealTimers();
});

/** A folder with an archive of five items, to be built with pages that are rendered as their models. */
function createProject() {
  const items = ['a', 'b', 'c', 'd', 'e'];
  const root = createFolder({
    'content/site.yml': 'title: Harbour\n',
    'assets/style.css': '',
    ...Object.fromEntries(items.map((id) => [`content/items/${id}.md`, itemWith('Fog.')])),
  });
  const cacheFolder = join(root, 'cache');
  const places = { content: join(root, 'content'), output: join(root, 'site'), program: 'program' };
  const options: BuildOptions = {
    ...places,
    assets: join(root, 'assets'),
    cache: new BuildCache(new CacheFolder({ folder: cacheFolder, ...places })),
    renderer: { prepare: () => {}, render: renderModels },
  };
  const save = (id: string, body: string) =>
    writeFileSync(join(places.content, 'items', `${id}.md`), itemWith(body));
  const pageOf = (id: string) => readFileSync(join(places.output, 'items', `${id}.html`), 'utf8');
  return { root, items, cacheFolder, options, save, pageOf };
}

function itemWith(body: string): string {
  return `---\ntitle: News\ndate: 1931\n---\n${body}\n`;
}

const renderModels: RenderPages = function* (pages) {
  for (const page of pages) {
    const model = page.evaluate(english);
    yield [{ path: model.path, content: Buffer.from(JSON.stringify(model)) }];
  }
};

/** Options for a build that renders every page of an archive that was built before, and calls `onRender` first. */
function renderingAll(options: BuildOptions, onRender: (attempt: number) => void): BuildOptions {
  let attempt = 0;
  const render: RenderPages = (pages, site) => {
    // Once in each attempt: the page about the data is rendered on its own.
    if (pages.length > 1) onRender(++attempt);
    return renderModels(pages, site);
  };
  return { ...options, program: 'another program', renderer: { prepare: () => {}, render } };
}

test('an item that changes during a build makes the build start again', async () => {
  const { options, save, pageOf } = createProject();
  await buildSite(options);
  let attempts = 0;
  const result = await buildSite(
    renderingAll(options, (attempt) => {
      attempts = attempt;
      if (attempt === 1) save('c', 'The fog has lifted.');
    }),
  );
  expect(attempts).toBe(2);
  expect(result).toMatchObject({ ok: true, items: 5 });
  expect(pageOf('c')).toContain('The fog has lifted.');
});

test('content that changes in each of five attempts stops the build, and the next one succeeds', async () => {
  const { options, items, save, pageOf } = createProject();
  await buildSite(options);
  let attempts = 0;
  const building = buildSite(
    renderingAll(options, (attempt) => {
      attempts = attempt;
      save(items[attempt - 1] ?? '', `Fog, day ${attempt}.`);
    }),
  );
  await expect(building).rejects.toThrow(
    'items/e.md keeps changing while the site is being built.\n    Build again once the file is saved.',
  );
  expect(attempts).toBe(5);
  expect(existsSync(join(options.output, '.clipfile.lock'))).toBe(false);
  expect(await buildSite(options)).toMatchObject({ ok: true });
  expect(items.map((id) => pageOf(id).match(/day \d/)?.[0])).toEqual([
    'day 1',
    'day 2',
    'day 3',
    'day 4',
    'day 5',
  ]);
});

test('a build that fails for another reason is not tried again', async () => {
  const { options } = createProject();
  await buildSite(options);
  let attempts = 0;
  const building = buildSite(
    renderingAll(options, () => {
      attempts++;
      throw new Error('The template is broken');
    }),
  );
  await expect(building).rejects.toThrow('The template is broken');
  expect(attempts).toBe(1);
});

test('content with errors leaves the site as it was, and what is cached of its items', async () => {
  const { root, options } = createProject();
  await buildSite(options);
  const before = readTree(options.output);
  const folder = join(options.content, 'items');
  renameSync(folder, join(root, 'elsewhere'));
  symlinkSync(join(root, 'elsewhere'), folder);
  let isWritten = false;
  const result = await buildSite({ ...options, onWritten: () => (isWritten = true) });
  expect(result).toMatchObject({
    ok: false,
    problems: [{ file: folder, message: 'symbolic link leads out of the content folder' }],
  });
  expect(isWritten).toBe(false);
  expect(readTree(options.output)).toEqual(before);
  expect(options.cache?.items.size).toBe(5);
  expect(options.cache?.state).toMatchObject({ items: 5 });
});

test('an archive with errors that was never built makes no output folder', async () => {
  const { options, save } = createProject();
  save('a', '[nowhere](nothing.md)');
  expect(await buildSite(options)).toMatchObject({ ok: false });
  expect(existsSync(options.output)).toBe(false);
});

test('a build without changes reads no item and reports what the last one did, with its warnings', async () => {
  const { options } = createProject();
  writeFileSync(join(options.content, 'topic.yml'), '');
  // As if the files had been saved a minute ago: those that were saved just now are read again.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
  const first = await buildSite(options);
  expect(first).toMatchObject({ ok: true, items: 5, pages: 15, foreign: [] });
  expect(first.problems.map(({ message }) => message)).toEqual(['file is ignored']);
  const steps: string[] = [];
  const again = await buildSite({ ...options, onProgress: (step) => steps.push(step) });
  // What a site does without is said once.
  expect(again).toEqual({ ...first, written: 0, leftOut: [] });
  expect(steps).toEqual(['Reading content']);
});

test('foreign files are reported by the first build that finds them', async () => {
  const { options } = createProject();
  await buildSite(options);
  writeFileSync(join(options.output, 'CNAME'), 'example.org');
  expect(await buildSite(options)).toMatchObject({ foreign: ['CNAME'] });
  expect(await buildSite(options)).toMatchObject({ foreign: [] });
});

test('a reader can look at the new site before the cache is saved', async () => {
  const { options, cacheFolder } = createProject();
  const seen: boolean[] = [];
  await buildSite({
    ...options,
    onWritten: () => seen.push(existsSync(join(options.output, 'index.html')), existsSync(cacheFolder)),
  });
  expect(seen).toEqual([true, false]);
  expect(existsSync(cacheFolder)).toBe(true);
});

test('a file whose name the disk writes with separate marks is copied where its link leads', async () => {
  const { root, options, save, pageOf } = createProject();
  const folder = join(options.content, 'items', 'Zürich'.normalize('NFD'));
  mkdirSync(folder);
  writeFileSync(join(folder, 'straße é.pdf'.normalize('NFD')), 'scan');
  writeFileSync(join(folder, 'f.md'), itemWith('[A street](straße%20é.pdf)'));
  save('a', '[A street](Zürich/straße%20é.pdf)'.normalize('NFD'));
  expect(await buildSite(options)).toMatchObject({ ok: true, problems: [] });
  const copy = join(root, 'site', 'items', 'Zürich', 'straße é.pdf');
  expect(readFileSync(copy, 'utf8')).toBe('scan');
  const address = encodeURI('Zürich/straße é.pdf');
  expect(pageOf('a')).toContain(address);
  expect(pageOf('f')).toContain(address);
  writeFileSync(join(folder, 'straße é.pdf'.normalize('NFD')), 'a better scan');
  // With what names its checksum: two items, their list, the table of files, and what describes and checks these.
  expect(await buildSite(options)).toMatchObject({ ok: true, written: 9 });
  expect(readFileSync(copy, 'utf8')).toBe('a better scan');
});
