import { expect, test } from 'vitest';
import { readContent } from '../../src/read/content.ts';
import { createFolder, type Files } from '../support/create-folder.ts';
import { solidPng } from '../support/pictures.ts';

const item = (body: string) => `---\ntitle: Fog\ndate: 1931-05-03\n---\n${body}\n`;
const pdf = '%PDF-1.4\n2 0 obj <</Type /Pages /Count 8>> endobj\n';

async function read(files: Files) {
  const folder = createFolder({ 'site.yml': 'title: Small\n', ...files });
  const { content, problems } = await readContent(folder);
  return {
    files: content?.files,
    pictures: content?.pictures,
    problems: problems.map(({ file, line, message, severity }) => ({
      ...{ file: file.slice(folder.length + 1), line, message, severity },
    })),
  };
}

test('a PDF has its size and its pages', async () => {
  const { files } = await read({
    'items/fog.md': item('[Issue](issue.pdf) [Table](t.csv) [Broken](broken.pdf)'),
    'items/issue.pdf': pdf,
    'items/t.csv': 'a,b\n',
    'items/broken.pdf': 'none',
  });
  expect(Object.fromEntries(files ?? [])).toEqual({
    'items/issue.pdf': { pdf: { size: pdf.length, pages: 8 } },
    'items/broken.pdf': { pdf: { size: 4 } },
  });
});

test('the words of a scan are in a file beside it, and what is corrected by hand comes first', async () => {
  const { files, problems } = await read({
    'items/fog.md': item('![Fog](a.png) ![Snow](b.png) [Rain](c.pdf) ![Sun](d.png)'),
    'items/a.png': solidPng(20, 10),
    'items/a.txt': 'By hand.',
    'items/a.xml': '<alto/>',
    'items/b.png': solidPng(20, 11),
    'items/b.xml': '<mets/>',
    'items/c.pdf': pdf,
    'items/c.txt': 'Rain.',
    'items/d.png': solidPng(20, 12),
    'items/d.txt': '\n',
  });
  const paths = [...(files ?? [])].map(([path, { transcript }]) => [path, transcript?.path]);
  expect(paths).toEqual([
    ['items/a.png', 'items/a.txt'],
    ['items/c.pdf', 'items/c.txt'],
  ]);
  expect(problems).toEqual([]);
});

test('words that cannot be read are warned of with their line, and the scan is shown without them', async () => {
  const { files, problems } = await read({
    'items/fog.md': item('![Fog](a.png) ![Snow](b.png)'),
    'items/a.png': solidPng(20, 10),
    'items/a.xml': '<?xml version="1.0"?>\n<alto>\n<Layout>\n</alto>',
    'items/b.png': solidPng(20, 11),
    'items/b.txt': Buffer.from('caf\xe9', 'latin1'),
  });
  expect(problems).toEqual([
    {
      ...{ file: 'items/a.xml', line: 4, severity: 'warning' },
      message: 'transcript cannot be read: not XML: unexpected close tag',
    },
    {
      ...{ file: 'items/b.txt', line: 1, severity: 'warning' },
      message: 'transcript cannot be read: it is not encoded in UTF-8',
    },
  ]);
  expect(files?.get('items/a.png')?.transcript).toBeUndefined();
});

test('a picture beside a PDF shows it', async () => {
  const { files, pictures } = await read({
    'items/fog.md': item('[A](a.pdf) [B](b.pdf) [C](c.pdf)'),
    'items/a.pdf': pdf,
    'items/a.pdf.png': solidPng(30, 40),
    'items/a.png': solidPng(1, 1),
    'items/b.pdf': pdf,
    'items/b.png': solidPng(50, 60),
    'items/c.pdf': pdf,
  });
  expect(['a', 'b', 'c'].map((name) => files?.get(`items/${name}.pdf`)?.poster)).toEqual([
    'items/a.pdf.png',
    'items/b.png',
    undefined,
  ]);
  expect(pictures?.get('items/a.pdf.png')).toMatchObject({ width: 30, height: 40 });
});
