import { renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFolder } from '../read/content-folder.ts';
import { type Edits, expectCleanBuilds } from './expect-clean-builds.ts';

const settings = (rules: string) => `title: Notes\nread:\n  items: ["**/*.md"]\n${rules}`;

const start = {
  'content/site.yml': settings(''),
  'content/posts/2024-01-02-Fög.md':
    '---\ntitle: Fog\ntags: [sea, coast]\nmood: grey\ndate: 3/4/1905\n---\n[Tide](Tide.md) [map](map.png) [gone](/later/)\n',
  'content/posts/Tide.md': '# Tide tables\n\nHigh water.\n',
  'content/posts/1931-05-06 Lens.md': '---\ncreated: 1931-05-01\n---\n[fog](2024-01-02-Fög.md)\n',
};

/** Each changes the content folder in a way that changes what other files mean. */
const edits: Edits = {
  'a date that shows the order of day and month': (write) =>
    write('posts/rain.md', '---\ntitle: Rain\ndate: 14/3/1905\n---\nRain.\n'),
  'a second file of the same name': (write) => write('other/Tide.md', 'Low water.\n'),
  'a file that a link waited for': (write) => write('posts/map.png', 'no picture'),
  'an item that a link waited for': (write) => write('later.md', 'Later.\n'),
  'an address of its own': (write) => write('posts/Tide.md', '---\nslug: ebb-and-flow\n---\nHigh water.\n'),
  'a draft that was an item': (write) =>
    write('posts/Tide.md', '---\nslug: ebb-and-flow\ndraft: true\n---\nHigh water.\n'),
  'an item that was a draft': (write) => write('posts/Tide.md', '---\nslug: ebb-and-flow\n---\nLow water.\n'),
  'another mapping': (write) =>
    write('site.yml', settings('  topics: [mood]\n  date: [created, filename]\n  other: ignore\n')),
  'another field of the date': (write) => write('site.yml', settings('  source.retrieved: created\n')),
  'an order of day and month': (write) => write('site.yml', settings('  order: month-day\n')),
  'other items': (write) =>
    write('site.yml', 'title: Notes\nread: {items: [posts/*.md], other: keep}\nvocabulary: open\n'),
  'a preset': (write) => write('site.yml', 'title: Notes\nread: markdownload\n'),
  'another name': (_, folder) =>
    renameSync(join(folder, 'posts/Tide.md'), join(folder, 'posts/High tide.md')),
  'no file any more': (_, folder) => rmSync(join(folder, 'other'), { recursive: true }),
  'a declared field': (write) =>
    write('site.yml', `${settings('')}fields: {mood: {label: Mood, type: text}}\n`),
};

test.each([{ warm: true }, { warm: false }])(
  'files of other programs make the same site as a clean build after any change (warm: $warm)',
  { timeout: 120_000 },
  async ({ warm }) => {
    const root = createFolder({ ...start, 'assets/style.css': '' });
    const first = await expectCleanBuilds(root, edits, warm);
    expect(first).toMatchObject({ ok: true, items: 3 });
  },
);
