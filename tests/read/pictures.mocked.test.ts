import { expect, test, vi } from 'vitest';
import { solidPng } from '../support/pictures.ts';
import { formatProblems, readFolder, validArchive } from './content-folder.ts';

vi.mock('sharp', () => {
  throw new Error('Could not load the "sharp" module');
});

test('where sharp is not installed, pictures stand in for their smaller forms, and one warning says so', async () => {
  const item = (picture: string) => `---\ntitle: Strike\ndate: 1931\n---\n\n![The pier](${picture})\n`;
  const { content, problems } = await readFolder({
    ...validArchive,
    'items/a.md': item('a.png'),
    'items/b.md': item('b.png'),
    'items/a.png': solidPng(900, 600),
    'items/b.png': solidPng(100, 100),
  });
  expect(formatProblems({ problems })).toMatch(
    /^content\/items\/a.png:1 {2}warning: no small pictures for lists\n/,
  );
  expect(problems).toHaveLength(1);
  const size = { width: 900, height: 600 };
  const original = { path: 'items/a.png', ...size };
  expect(content?.pictures.get('items/a.png')).toEqual({
    ...size,
    row: original,
    lead: original,
    portrait: original,
  });
  expect(content?.pictures.get('items/b.png')?.row).toEqual({ path: 'items/b.png', width: 100, height: 100 });
});
