import { expect, test } from 'vitest';
import { readFolder } from './content-folder.ts';

const judged = async (settings: string) => {
  const { content, problems } = await readFolder({
    'site.yml': `title: A\n${settings}`,
    'items/a.md':
      '---\ntitle: A\ndate: 1931\n---\n![b](https://example.org/b.png)\n\n[c](ftp://example.org/)\n',
  });
  return {
    isRead: content !== undefined,
    problems: problems.map(({ kind, severity }) => `${severity}: ${kind}`),
  };
};

const image = 'image from another site';
const link = 'unsupported kind of link';

test.each([
  ['', true, [`warning: ${image}`, `warning: ${link}`]],
  ['strict: false\n', true, [`warning: ${image}`, `warning: ${link}`]],
  ['images: link\n', true, [`warning: ${link}`]],
  ['images: fetch\n', true, [`warning: ${image}`, `warning: ${link}`]],
  ['images: refuse\n', false, [`error: ${image}`, `warning: ${link}`]],
  ['strict: true\n', false, [`error: ${image}`, `error: ${link}`]],
  ['images: link\nstrict: true\n', false, [`error: ${link}`]],
])('%j', async (settings, isRead, problems) => {
  expect(await judged(settings)).toEqual({ isRead, problems });
});

test('mistakes in these settings say what to write', async () => {
  const { problems } = await readFolder({ 'site.yml': 'title: A\nimages: links\nstrict: yes\n' });
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ line, message, hint }) => [line, message, hint])).toEqual([
    [
      2,
      'images is "links"',
      'Did you mean "link"? Write link, so that a picture from another site is a link to it, fetch, so that it is told until "clipfile fetch" has loaded it, or refuse, so that it is an error.',
    ],
    [3, 'not true or false: "yes"', 'Write strict: true, so that warnings stop a build, or remove the line.'],
  ]);
});
