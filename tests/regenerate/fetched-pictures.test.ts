import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CacheFolder } from '../../src/cache/cache-folder.ts';
import { BuildCache } from '../../src/pipeline/build-cache.ts';
import { buildSite } from '../../src/pipeline/build-site.ts';
import { createFolder } from '../support/create-folder.ts';
import { solidPng } from '../support/pictures.ts';
import { templateRenderer as renderer } from '../support/template-renderer.ts';
import { readTree } from './archive-on-disk.ts';
import { type Edits, expectCleanBuilds } from './expect-clean-builds.ts';

const item = (title: string, body: string) =>
  `---\ntitle: ${title}\ndate: 1931-05-0${title.length % 9}\n---\n${body}\n`;
const a = 'https://example.org/a.png';
const record = (...pairs: readonly (readonly [string, string])[]) =>
  pairs.map(([url, file]) => `${JSON.stringify({ url, file })}\n`).join('');

const edits: Edits = {
  'a picture that was fetched': (write) => {
    write('fetched/example.org/a.png', solidPng(20, 10));
    write('fetched.jsonl', record([a, 'fetched/example.org/a.png']));
  },
  'another file for it': (write) => {
    write('items/own.png', solidPng(900, 400));
    write('fetched.jsonl', record([a, 'items/own.png']));
  },
  'another picture in the file': (write) => write('items/own.png', solidPng(300, 400)),
  'one more': (write) => {
    write('fetched/example.org/b.png', solidPng(40, 30));
    write(
      'fetched.jsonl',
      record([a, 'items/own.png'], ['https://example.org/b.png', 'fetched/example.org/b.png']),
    );
  },
  'an item that shows one that is there': (write) => write('items/rain.md', item('Rain', `![Rain](${a})`)),
  'a file that is gone': (_, content) => rmSync(join(content, 'fetched/example.org/b.png')),
  'no record': (_, content) => rmSync(join(content, 'fetched.jsonl')),
};

test.each([{ warm: true }, { warm: false }])(
  'after any change of what was fetched, the site is that of a clean build (warm: $warm)',
  { timeout: 120_000 },
  async ({ warm }) => {
    const root = createFolder({
      'content/site.yml': 'title: Small\nimages: fetch\n',
      'content/about.md': `![About](${a})\n`,
      'content/pages/visit.md': `---\ntitle: Visit\n---\n![Visit](${a})\n`,
      'content/items/fog.md': item(
        'Fog',
        `Fog.\n\n![Fog](${a})\n\n<img src="https://example.org/b.png" alt="B">`,
      ),
      'content/items/2024/snow.md': item('Snow', `![Snow](${a}#x) and [fog](fog.md)`),
      'content/items/sun.md': item('Sunshine', 'No picture.'),
      'assets/style.css': '',
    });
    await expectCleanBuilds(root, edits, warm);
  },
);

test('a picture that was fetched changes only the pages that show it', async () => {
  const root = createFolder({
    'content/site.yml': 'title: Small\nimages: fetch\n',
    'content/items/fog.md': item('Fog', `Fog.\n\n![Fog](${a})`),
    'content/items/sun.md': item('Sunshine', 'No picture.'),
    'assets/style.css': '',
  });
  const [content, output, assets] = ['content', 'site', 'assets'].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ];
  const cache = new BuildCache(
    new CacheFolder({ folder: join(root, 'cache'), content, output, program: 'program' }),
  );
  const build = () => buildSite({ content, output, assets, program: 'program', renderer, cache });
  await build();
  const before = readTree(output);
  mkdirSync(join(content, 'fetched'));
  writeFileSync(join(content, 'fetched/a.png'), solidPng(20, 10));
  writeFileSync(join(content, 'fetched.jsonl'), record([a, 'fetched/a.png']));
  await build();
  const after = readTree(output);
  const changed = Object.keys(after).filter(
    (path) => path.startsWith('items/') && after[path] !== before[path],
  );
  expect(changed).toEqual(['items/fog.html']);
});
