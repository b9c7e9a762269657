import { expect, test } from 'vitest';
import { readAboutFile } from '../../src/read/about-file.ts';

test.each([
  ['The harbour.', 'About this archive', 1],
  ['---\ntitle: About us\n---\nThe harbour.', 'About us', 4],
  ['---\n# nothing\n---\nThe harbour.', 'About this archive', 4],
])('%j', (text, title, line) => {
  const { about, problems, references } = read(`${text} [Scan](scan.png)`);
  expect(problems).toEqual([]);
  expect(about).toMatchObject({ title, body: { text: 'The harbour. Scan' }, attachments: ['scan.png'] });
  expect(references).toMatchObject([{ kind: 'file', path: 'scan.png', line }]);
});

test('without readable front matter there is no about page', () => {
  const { about, problems } = read('---\ntitle: About us');
  expect(about).toBeUndefined();
  expect(problems).toMatchObject([{ file: 'about.md', line: 1, message: 'front matter is not closed' }]);
});

function read(text: string) {
  return readAboutFile(new TextEncoder().encode(text));
}
