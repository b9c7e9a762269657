import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { attachmentsOutput } from '../../src/outputs/attachments.ts';
import { ContentChangedError } from '../../src/pages/item-source.ts';
import type { Site } from '../../src/pages/page-model.ts';
import { item } from '../archive/records.ts';
import { planningOf } from '../pages/planned-pages.ts';
import { createFolder } from '../read/content-folder.ts';
import { madeFiles } from './made-files.ts';

afterEach(() => {
  vi.useRealTimers();
});

const { archive } = planningOf({
  about: { title: 'About', body: { html: '', text: '' }, attachments: ['map.gif', 'items/b.png'] },
  items: [
    item('strike', '1931', { attachments: ['items/b.png', 'items/a.pdf'] }),
    item('fog', '1933', { attachments: ['items/a.pdf'] }),
    item('later', '1934', { attachments: ['items/draft.png'], status: 'draft' }),
    item('lost', '1935', { attachments: ['items/lost.png'], status: 'withdrawn' }),
  ],
});

const site: Site = {
  title: 'Harbour archive',
  language: 'en',
  words: {},
  url: undefined,
  author: undefined,
  rights: undefined,
  contact: undefined,
  fonts: 'system',
  nav: [],
  footer: [],
};
const prepare = (content: string) =>
  attachmentsOutput({ archive, content, site, diskPath: (path) => path }).prepare(() => false, []);

async function fingerprints(content: string): Promise<readonly string[]> {
  return (await prepare(content)).planned.map(({ fingerprint }) => fingerprint);
}

/** Moves the clock on, so that files that a test has just written are as old as those of an archive. */
function waitOneMinute(): void {
  const now = Date.now();
  vi.useFakeTimers({ toFake: ['Date'], now: now + 60_000 });
}

test('what published items and the about page show is copied to the same path, each file once', async () => {
  expect(await madeFiles(await prepare('content'))).toEqual([
    { path: 'items/a.pdf', copyOf: 'content/items/a.pdf' },
    { path: 'items/b.png', copyOf: 'content/items/b.png' },
    { path: 'map.gif', copyOf: 'content/map.gif' },
  ]);
});

test('a file that was saved long ago is compared by its stamp', async () => {
  const content = createFolder({ 'items/a.pdf': 'a', 'items/b.png': 'b', 'map.gif': 'c' });
  waitOneMinute();
  const before = await fingerprints(content);
  waitOneMinute();
  expect(await fingerprints(content)).toEqual(before);
});

test('a file that is saved again, or only gets a new time, is compared again', async () => {
  const content = createFolder({ 'items/a.pdf': 'a', 'items/b.png': 'b', 'map.gif': 'c' });
  waitOneMinute();
  const before = await fingerprints(content);
  writeFileSync(join(content, 'items/a.pdf'), 'another');
  utimesSync(join(content, 'map.gif'), 0, 1.5);
  const after = await fingerprints(content);
  expect(after.map((fingerprint, i) => fingerprint === before[i])).toEqual([false, true, false]);
});

test('a file that was saved a moment ago is compared again in every build until it is older', async () => {
  const content = createFolder({ 'items/a.pdf': 'a', 'items/b.png': 'b', 'map.gif': 'c' });
  const now = Date.now();
  const seen = new Set<string>();
  for (const wait of [0, 1, 60_000]) {
    vi.useFakeTimers({ toFake: ['Date'], now: now + wait });
    for (const fingerprint of new Set(await fingerprints(content))) {
      expect(seen).not.toContain(fingerprint);
      seen.add(fingerprint);
    }
  }
});

test('SVG pictures are published without scripts, saved pages in a frame, and XML as text', async () => {
  const picture = '<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/><script>alert(1)</script></svg>';
  const content = createFolder({
    'items/a.svg': picture,
    'items/b/c.html': '<p>Saved',
    'items/d.xml': '<d/>',
  });
  const { archive } = planningOf({
    items: [item('strike', '1931', { attachments: ['items/a.svg', 'items/b/c.html', 'items/d.xml'] })],
  });
  const output = attachmentsOutput({ archive, content, site, diskPath: (path) => path });
  const made = await madeFiles(await output.prepare(() => false, []));
  expect(made.map(({ path }) => path)).toEqual(['items/a.svg', 'items/b/c.html', 'items/d.xml.txt']);
  expect(made[0]).toMatchObject({
    content: expect.stringMatching(/^<svg [^>]*><path d="M0 0"><\/path><\/svg>\n$/),
  });
  expect(made[1]).toMatchObject({ content: expect.stringContaining('&lt;p&gt;Saved') });
  expect(made[2]).toMatchObject({ copyOf: join(content, 'items/d.xml') });
});

test('a picture that was replaced by something else, or removed, since it was checked starts the build again', async () => {
  const content = createFolder({ 'items/a.svg': 'no picture' });
  for (const path of ['items/a.svg', 'items/gone.svg', 'items/gone.html']) {
    const { archive } = planningOf({ items: [item('strike', '1931', { attachments: [path] })] });
    const output = attachmentsOutput({ archive, content, site, diskPath: (each) => each });
    await expect(async () => madeFiles(await output.prepare(() => false, []))).rejects.toThrow(
      ContentChangedError,
    );
  }
});

test('the frame of a saved page follows the title of the site', async () => {
  const content = createFolder({ 'items/a.html': '<p>', 'items/b.png': '' });
  const { archive } = planningOf({
    items: [item('strike', '1931', { attachments: ['items/a.html', 'items/b.png'] })],
  });
  waitOneMinute();
  const fingerprintsWith = async (title: string) => {
    const output = attachmentsOutput({
      archive,
      content,
      site: { ...site, title },
      diskPath: (path) => path,
    });
    return (await output.prepare(() => false, [])).planned.map(({ fingerprint }) => fingerprint);
  };
  const [before, after] = [await fingerprintsWith('One'), await fingerprintsWith('Two')];
  expect(after.map((fingerprint, i) => fingerprint === before[i])).toEqual([false, true]);
});
