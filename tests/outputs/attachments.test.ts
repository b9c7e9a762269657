import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { attachmentsOutput } from '../../src/outputs/attachments.ts';
import { item } from '../archive/records.ts';
import { planningOf } from '../pages/planned-pages.ts';
import { createFolder } from '../read/content-folder.ts';
import { madeFiles } from './made-files.ts';

afterEach(() => {
  vi.useRealTimers();
});

const { archive } = planningOf({
  about: { title: 'About', body: { html: '', text: '' }, attachments: ['map.svg', 'items/b.png'] },
  items: [
    item('strike', '1931', { attachments: ['items/b.png', 'items/a.pdf'] }),
    item('fog', '1933', { attachments: ['items/a.pdf'] }),
    item('later', '1934', { attachments: ['items/draft.png'], status: 'draft' }),
    item('lost', '1935', { attachments: ['items/lost.png'], status: 'withdrawn' }),
  ],
});

const prepare = (content: string) =>
  attachmentsOutput({ archive, content, diskPath: (path) => path }).prepare(() => false, []);

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
    { path: 'map.svg', copyOf: 'content/map.svg' },
  ]);
});

test('a file that was saved long ago is compared by its stamp', async () => {
  const content = createFolder({ 'items/a.pdf': 'a', 'items/b.png': 'b', 'map.svg': 'c' });
  waitOneMinute();
  const before = await fingerprints(content);
  waitOneMinute();
  expect(await fingerprints(content)).toEqual(before);
});

test('a file that is saved again, or only gets a new time, is compared again', async () => {
  const content = createFolder({ 'items/a.pdf': 'a', 'items/b.png': 'b', 'map.svg': 'c' });
  waitOneMinute();
  const before = await fingerprints(content);
  writeFileSync(join(content, 'items/a.pdf'), 'another');
  utimesSync(join(content, 'map.svg'), 0, 1.5);
  const after = await fingerprints(content);
  expect(after.map((fingerprint, i) => fingerprint === before[i])).toEqual([false, true, false]);
});

test('a file that was saved a moment ago is compared again in every build until it is older', async () => {
  const content = createFolder({ 'items/a.pdf': 'a', 'items/b.png': 'b', 'map.svg': 'c' });
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
