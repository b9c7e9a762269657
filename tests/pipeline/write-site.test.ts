import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { SiteInputs } from '../../src/outputs/site-inputs.ts';
import { writeSite } from '../../src/pipeline/write-site.ts';
import type { RenderPages } from '../../src/render/render-pages.ts';
import { ForeignFilesError } from '../../src/write/foreign-files.ts';
import { WrittenFiles } from '../../src/write/written-files.ts';
import { item, settings } from '../archive/records.ts';
import { renderTitles, siteInputsOf } from '../outputs/site-inputs.ts';
import { createFolder } from '../read/content-folder.ts';

const strike = item('strike', '1931', { title: 'Strike', attachments: ['items/scan.png'] });
const fog = item('fog', '1933', { title: 'Fog' });

/** A site of one item, or of others, without data, that renders pages as their titles. */
function inputsOf(changes: Partial<SiteInputs> = {}, items = [strike]): SiteInputs {
  return siteInputsOf(
    { items, settings: settings({ data: false }) },
    { content: createFolder({ 'items/scan.png': 'a scan' }), ...changes },
  );
}

const unplanned: RenderPages = () => [[{ path: 'surprise.html', content: Buffer.from('') }]];

test('a reader who comes during a build finds what pages load, then pages, then the search', async () => {
  const folder = createFolder({});
  const has = (path: string) => existsSync(join(folder, path));
  const seen: Record<string, boolean>[] = [];
  const look = () =>
    seen.push(
      Object.fromEntries(
        ['assets/style.css', 'items/scan.png', 'items/strike.html', 'index.html', 'robots.txt']
          .concat('search/manifest.js')
          .map((path) => [path, has(path)]),
      ),
    );
  const base = inputsOf();
  await writeSite(
    {
      ...base,
      render: async function* (pages, site) {
        look();
        for await (const batch of renderTitles(pages, site)) {
          if (batch.some(({ path }) => path === 'index.html')) look();
          yield batch;
        }
      },
      indexing: {
        ...base.indexing,
        call: (name, params) => {
          if (name === 'texts') look();
          return base.indexing.call(name, params);
        },
      },
    },
    folder,
    new WrittenFiles(),
  );
  look();
  expect(seen.map((each) => Object.keys(each).filter((path) => each[path]))).toEqual([
    ['assets/style.css', 'items/scan.png'],
    ['assets/style.css', 'items/scan.png', 'items/strike.html'],
    ['assets/style.css', 'items/scan.png', 'items/strike.html', 'index.html', 'robots.txt'],
    [
      'assets/style.css',
      'items/scan.png',
      'items/strike.html',
      'index.html',
      'robots.txt',
      'search/manifest.js',
    ],
  ]);
});

test('a written site has its texts and its copies, and counts its pages and files', async () => {
  const folder = createFolder({});
  const { files, pages, written } = await writeSite(inputsOf(), folder, new WrittenFiles());
  const textOf = (path: string) => readFileSync(join(folder, path), 'utf8');
  expect(textOf('items/strike.html')).toBe('Strike');
  expect(textOf('items/scan.png')).toBe('a scan');
  expect(textOf('assets/style.css')).toBe('* { color: black }');
  // The front page, the item, topics, actors, the timeline and its year, search, about, and the page not found.
  expect(pages).toBe(10);
  // The list of files counts as a file of the site, not as one that was written.
  expect(files.size).toBe(written + 1);
});

test('a site that is written again has no new bytes, and loses what no longer belongs to it last', async () => {
  const folder = createFolder({});
  const before = await writeSite(inputsOf({}, [strike, fog]), folder, new WrittenFiles());
  const again = await writeSite(inputsOf({}, [strike, fog]), folder, new WrittenFiles(before.files));
  expect(again).toMatchObject({ written: 0, pages: before.pages });
  expect(again.files.size).toBe(before.files.size);
  let duringWriting: boolean | undefined;
  const render: RenderPages = async function* (pages, site) {
    yield* renderTitles(pages, site);
    duringWriting = existsSync(join(folder, 'items/fog.html'));
  };
  await writeSite(inputsOf({ render }), folder, new WrittenFiles(again.files));
  expect(duringWriting).toBe(true);
  expect(existsSync(join(folder, 'items/fog.html'))).toBe(false);
  expect(existsSync(join(folder, 'timeline/1933.html'))).toBe(false);
});

test('an output that makes a file that it did not plan fails', async () => {
  const writing = writeSite(inputsOf({ render: unplanned }), createFolder({}), new WrittenFiles());
  await expect(writing).rejects.toThrow('surprise.html was not planned');
});

test('an output that does not make all its files fails', async () => {
  const render: RenderPages = (pages, site) => renderTitles(pages.slice(1), site);
  const writing = writeSite(inputsOf({ render }), createFolder({}), new WrittenFiles());
  await expect(writing).rejects.toThrow('9 of 10 planned files were made');
});

test('a foreign file in the way stops the build before anything is written', async () => {
  const folder = createFolder({ 'search/manifest.js': 'mine' });
  await expect(writeSite(inputsOf(), folder, new WrittenFiles())).rejects.toThrow(ForeignFilesError);
  expect(existsSync(join(folder, 'assets'))).toBe(false);
  expect(readFileSync(join(folder, 'search/manifest.js'), 'utf8')).toBe('mine');
});

test('progress names each step, and how many of the changed files are written', async () => {
  const folder = createFolder({});
  const { files } = await writeSite(inputsOf(), folder, new WrittenFiles());
  const steps: string[] = [];
  // Every page is rendered again.
  const program = 'another program';
  await writeSite(inputsOf({ program }), folder, new WrittenFiles(files), (step) => steps.push(step));
  expect(steps).toContain('Indexing for search');
  expect(steps).toContain('Planning pages');
  expect(steps.filter((step) => step.startsWith('Rendering'))).toEqual([
    'Rendering pages',
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((count) => `Rendering pages: ${count} of 10`),
  ]);
  expect(steps.at(-1)).toBe('Writing the search index');
});
