import { describe, expect, test } from 'vitest';
import { readAboutFile, readOwnPageFile } from '../../src/read/page-file.ts';

describe('about.md', () => {
  test.each([
    ['The harbour.', '', 1],
    ['---\ntitle: About us\n---\nThe harbour.', 'About us', 4],
    ['---\n# nothing\n---\nThe harbour.', '', 4],
  ])('%j', (text, title, line) => {
    const { page, problems, references } = readAboutFile(bytes(`${text} [Scan](scan.png)`));
    expect(problems).toEqual([]);
    expect(page).toMatchObject({ title, body: { text: 'The harbour. Scan' }, attachments: ['scan.png'] });
    expect(references).toMatchObject([{ kind: 'file', path: 'scan.png', line }]);
  });

  test('is no page without readable front matter', () => {
    const { page, problems } = readAboutFile(bytes('---\ntitle: About us'));
    expect(page).toBeUndefined();
    expect(problems).toMatchObject([{ file: 'about.md', line: 1, message: 'front matter is not closed' }]);
  });
});

describe('a page of the owner’s own', () => {
  test('has the fields of its front matter, and links from its own folder', () => {
    const text =
      '---\ntitle: Visit us\ndescription: When.\nlanguage: en-GB\nnav: true\norder: 2\n---\n[Plan](plan.pdf), [more](../about.html)\n';
    expect(readOwnPageFile('pages/visit.md', bytes(text))).toEqual({
      path: 'pages/visit.md',
      id: 'visit',
      page: {
        id: 'visit',
        title: 'Visit us',
        description: 'When.',
        language: 'en-GB',
        nav: true,
        order: 2,
        body: {
          html: '<p><a href="plan.pdf">Plan</a>, <a href="../about.html">more</a></p>\n',
          text: 'Plan, more',
        },
        attachments: ['pages/plan.pdf'],
      },
      references: [
        { kind: 'file', path: 'pages/plan.pdf', destination: 'plan.pdf', line: 8 },
        { kind: 'page', path: 'about.html', destination: '../about.html', line: 8 },
      ],
      remotePictures: [],
      problems: [],
    });
  });

  test.each([
    ['pages/visit.md', 'Come.', 1, 'missing title'],
    ['pages/visit.md', '---\nnav: true\n---\n', 2, 'missing title'],
    ['pages/visit.md', '---\ntitle: A\nnav: 3\n---\n', 3, 'not true or false: "3"'],
    ['pages/visit.md', '---\ntitle: A\norder: first\n---\n', 3, 'not a whole number: "first"'],
    ['pages/visit.md', '---\ntitle: A\ndate: 1931\n---\n', 3, 'unknown key "date"'],
    ['pages/Visit us.md', '---\ntitle: A\n---\n', 1, 'file name "Visit us.md" cannot be used as an address'],
  ])('%s: %j', (path, text, line, message) => {
    const { problems } = readOwnPageFile(path, bytes(text));
    expect(problems.map((each) => [each.line, each.message])).toEqual([[line, message]]);
  });
});

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
