import {
  mkdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '../../src/read/content.ts';
import { FolderMistake } from '../../src/safe-folder.ts';
import { createFolder, type Files } from '../support/create-folder.ts';
import { onePixel, solidPng } from '../support/pictures.ts';
import { itemsIn, runImport } from './run-import.ts';

const png = solidPng(20, 10);
const other = solidPng(30, 30);
const pdf = Buffer.from('%PDF-1.4\n%%EOF\n');
const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);

function archive(files: Files): string {
  return createFolder({ 'content/site.yml': 'title: Small\nunknownKeys: keep\nimages: link\n', ...files });
}

const bodyOf = (text = '') => text.slice(text.indexOf('\n---\n') + 5).trim();

async function problemsOf(folder: string) {
  return (await readContent(join(folder, 'content'))).problems.map(({ message }) => message);
}

test('files that a table names are copied beside their items, which show them', async () => {
  const folder = archive({
    'clips.csv':
      'id,title,date,image,file,summary\n1,Fog [a],1931-05-04,"scans/Front Page 1.PNG; scans\\page%202.jpg",scans/report.pdf,No ship\n2,Rain,1931,,,Wet\n',
    'scans/Front Page 1.PNG': png,
    'scans/page 2.jpg': other,
    'scans/report.pdf': pdf,
  });
  const { files, unusedFiles, fields } = await runImport(folder, ['clips.csv']);
  expect(files).toEqual({ copied: 3, unchanged: 0 });
  expect(unusedFiles).toEqual([]);
  expect(fields.find(({ field }) => field === 'image')?.becomes).toEqual(['attachments']);
  const items = itemsIn(folder);
  expect(Object.keys(items)).toEqual([
    '1931/fog-a.md',
    '1931/fog-a/front-page-1.png',
    // It says that it is JPEG, and is PNG.
    '1931/fog-a/page-2.png',
    '1931/fog-a/report.pdf',
    '1931/rain.md',
  ]);
  expect(bodyOf(items['1931/fog-a.md'])).toBe(
    '![Fog \\[a\\]](fog-a/front-page-1.png)\n\n![Fog \\[a\\]](fog-a/page-2.png)\n\n- [report.pdf](fog-a/report.pdf)',
  );
  expect(items['1931/fog-a.md']).not.toMatch(/image|file/);
  expect(await problemsOf(folder)).toEqual([]);
  const { content } = await readContent(join(folder, 'content'));
  expect(content?.items[0]).toMatchObject({
    picture: 'items/1931/fog-a/front-page-1.png',
    attachments: [
      'items/1931/fog-a/front-page-1.png',
      'items/1931/fog-a/page-2.png',
      'items/1931/fog-a/report.pdf',
    ],
  });
});

test('what is not copied is told with its reason, and stays in the item', async () => {
  const rows = [
    ['missing', 'scans/none.jpg'],
    ['empty', 'scans/empty.jpg'],
    ['words', 'scans/words.jpg'],
    ['page', 'scans/page.dat'],
    ['php', 'scans/a.php.jpg'],
    ['exe', 'scans/a.exe'],
    ['svg', 'scans/broken.svg'],
    ['point', 'scans/point.png'],
    ['folder', 'scans/folder.jpg'],
    ['large', 'scans/large.pdf'],
    ['code', 'AB 12/7'],
    ['site', 'https://example.org/page'],
    ['remote', 'https://example.org/scan(1).jpg'],
  ];
  const folder = archive({
    'clips.csv': `title,file\n${rows.map((row) => row.join(',')).join('\n')}\n`,
    'scans/empty.jpg': '',
    'scans/words.jpg': 'words',
    'scans/page.dat': '<!doctype html><script>alert(1)</script>',
    'scans/a.php.jpg': jpeg,
    'scans/a.exe': 'MZ',
    'scans/broken.svg': '<svg xmlns="http://www.w3.org/2000/svg"><g></svg>',
    'scans/point.png': onePixel,
    'scans/large.pdf': pdf,
  });
  mkdirSync(join(folder, 'scans/folder.jpg'));
  truncateSync(join(folder, 'scans/large.pdf'), 100_000_001);
  const { files, unusedFiles } = await runImport(folder, ['clips.csv']);
  expect(files.copied).toBe(0);
  const named = unusedFiles.map(({ reason, examples: [example = ''] }) => [
    example.replace(/^.* /, ''),
    reason,
  ]);
  expect(Object.fromEntries(named)).toEqual({
    'scans/none.jpg': 'there is no such file',
    'empty.jpg': 'it is empty',
    'words.jpg': 'it is no JPG file, whatever its name says',
    'page.dat': 'it is a web page or XML under another name',
    'a.php.jpg': 'it is a program, or has one in it',
    'broken.svg': expect.stringContaining('it is a broken SVG picture'),
    'point.png': expect.stringContaining('it is a point of 1 × 1 pixels'),
    'scans/folder.jpg': 'it is no ordinary file',
    'large.pdf': 'it is larger than 100 MB',
  });
  expect(unusedFiles.find(({ reason }) => reason.startsWith('it is a program'))?.rows).toBe(2);
  const items = itemsIn(folder);
  for (const [title = '', name = ''] of rows.slice(0, -1)) {
    expect(items[`${title}.md`], title).toMatch(new RegExp(`^file: "?${name.replace('.', '\\.')}"?$`, 'm'));
  }
  // "clipfile fetch" finds it there.
  expect(bodyOf(items['remote.md'])).toBe('![remote](<https://example.org/scan(1).jpg>)');
});

test.each([
  '../secret.jpg',
  'scans/../../secret.jpg',
  'scans%2f..%2f..%2fsecret.jpg',
  '..\\secret.jpg',
  '/etc/passwd.jpg',
  'C:\\Users\\a\\secret.jpg',
  '\\\\server\\share\\secret.jpg',
  '//server/secret.jpg',
  'file:///etc/secret.jpg',
  '~/secret.jpg',
  'scans/linked.jpg',
  'linked/secret.jpg',
  'scans/.hidden.jpg',
  '.git/a.jpg',
  'scans/%2ehidden.jpg',
])('the path %s leads to no file outside of the folder, and to no hidden one', async (path) => {
  const folder = archive({
    'secret.jpg': png,
    'sub/clips.csv': `title,image\nFog,${path}\n`,
    'sub/scans/.hidden.jpg': png,
    'sub/.git/a.jpg': png,
  });
  symlinkSync(join(folder, 'secret.jpg'), join(folder, 'sub/scans/linked.jpg'));
  symlinkSync(folder, join(folder, 'sub/linked'));
  const { files, unusedFiles } = await runImport(folder, ['sub/clips.csv']);
  expect(files.copied).toBe(0);
  expect(unusedFiles).toHaveLength(1);
  expect(unusedFiles[0]?.reason).toMatch(/^it is (?:not in the folder of its source|a hidden file)$/);
  expect(Object.keys(itemsIn(folder))).toEqual(['fog.md']);
});

test('in a folder that is imported, paths may begin there', async () => {
  const folder = archive({
    'repo/_data/collection.csv':
      'objectid,title,object_location\n1,Fog,/objects/fog.png\n2,Rain,../objects/rain.png\n',
    'repo/objects/fog.png': png,
    'repo/objects/rain.png': other,
  });
  const { files } = await runImport(folder, ['repo']);
  expect(files.copied).toBe(2);
  // The table alone, as CollectionBuilder keeps it.
  expect((await runImport(folder, ['repo/_data/collection.csv'])).files.copied).toBe(0);
  expect(Object.keys(itemsIn(folder))).toEqual(['fog.md', 'fog/fog.png', 'rain.md', 'rain/rain.png']);
});

test('the second import copies nothing, and an update what has changed', async () => {
  const folder = archive({
    'clips.csv': 'id,title,image\n1,Fog,a.png\n2,Rain,b.png\n',
    'a.png': png,
  });
  const first = await runImport(folder, ['clips.csv']);
  expect(first).toMatchObject({ files: { copied: 1, unchanged: 0 }, unusedFiles: [{ rows: 1 }] });
  expect(await runImport(folder, ['clips.csv'])).toMatchObject({
    rows: { unchanged: 2 },
    files: { copied: 0, unchanged: 0 },
  });
  // What was missing is there, and the other has changed.
  writeFileSync(join(folder, 'b.png'), png);
  writeFileSync(join(folder, 'a.png'), other);
  expect(await runImport(folder, ['clips.csv'])).toMatchObject({
    rows: { updated: 2, conflict: 0 },
    files: { copied: 2 },
    unusedFiles: [],
  });
  const items = itemsIn(folder);
  expect(Object.keys(items)).toEqual(['fog.md', 'fog/a.png', 'rain.md', 'rain/b.png']);
  expect(bodyOf(items['rain.md'])).toBe('![Rain](rain/b.png)');
  expect(readFileSync(join(folder, 'content/items/fog/a.png')).equals(other)).toBe(true);
  // A time of a file says nothing alone.
  utimesSync(join(folder, 'a.png'), 1, 1);
  expect((await runImport(folder, ['clips.csv'])).rows).toMatchObject({ unchanged: 2, updated: 0 });
});

test('a file that the archivist has changed or removed stays so', async () => {
  const folder = archive({
    'clips.csv': 'id,title,image\n1,Fog,a.png\n2,Rain,b.png\n',
    'a.png': png,
    'b.png': png,
  });
  await runImport(folder, ['clips.csv']);
  const mine = solidPng(50, 50);
  writeFileSync(join(folder, 'content/items/fog/a.png'), mine);
  rmSync(join(folder, 'content/items/rain/b.png'));
  writeFileSync(join(folder, 'a.png'), other);
  writeFileSync(join(folder, 'clips.csv'), 'id,title,image,mood\n1,Fog,a.png,grey\n2,Rain,b.png,wet\n');
  const { rows, conflicts } = await runImport(folder, ['clips.csv']);
  expect(rows).toMatchObject({ conflict: 1, updated: 1 });
  expect(conflicts).toEqual([{ path: 'items/fog/a.png', beside: 'items/fog/a.png.new', fields: [] }]);
  expect(readFileSync(join(folder, 'content/items/fog/a.png')).equals(mine)).toBe(true);
  expect(readFileSync(join(folder, 'content/items/fog/a.png.new')).equals(other)).toBe(true);
  expect(itemsIn(folder)).not.toHaveProperty('rain/b.png');
  expect(itemsIn(folder)['fog.md']).toContain('mood: grey');
});

test('a file of the archivist is never overwritten, and an interrupted import goes on', async () => {
  const folder = archive({
    'clips.csv': 'title,image\nFog,a.png\nRain,a.png\n',
    'a.png': png,
    'content/items/fog/a.png': other,
  });
  await runImport(folder, ['clips.csv']);
  const items = itemsIn(folder);
  expect(Object.keys(items)).toEqual(['fog.md', 'fog/a-2.png', 'fog/a.png', 'rain.md', 'rain/a.png']);
  expect(bodyOf(items['fog.md'])).toBe('![Fog](fog/a-2.png)');
  // Stopped before anything was remembered, and before the second item was written.
  rmSync(join(folder, 'content/imported.jsonl'));
  rmSync(join(folder, 'content/items/rain.md'));
  const again = await runImport(folder, ['clips.csv']);
  expect(again).toMatchObject({ rows: { written: 2 }, files: { copied: 0, unchanged: 2 } });
  expect(itemsIn(folder)).toEqual(items);
});

test('a dry run copies nothing, and says what it would', async () => {
  const folder = archive({ 'clips.csv': 'title,image\nFog,a.png\nRain,b.png\n', 'a.png': png });
  const { files, unusedFiles } = await runImport(folder, ['clips.csv'], { isDryRun: true });
  expect(files.copied).toBe(1);
  expect(unusedFiles).toHaveLength(1);
  expect(itemsIn(folder)).toEqual({});
});

test('no file is written through a link that leads out of the archive', async () => {
  const folder = archive({ 'clips.csv': 'title,image\nFog,a.png\n', 'a.png': png });
  mkdirSync(join(folder, 'elsewhere'));
  mkdirSync(join(folder, 'content/items'));
  symlinkSync(join(folder, 'elsewhere'), join(folder, 'content/items/fog'));
  await expect(runImport(folder, ['clips.csv'])).rejects.toThrow(FolderMistake);
});

test('a mapping says which fields name files', async () => {
  const folder = archive({ 'clips.csv': 'title,plate\nFog,a.png\n', 'a.png': png });
  const from = { title: ['title'], attachments: ['plate'] };
  const mapping = { from, fields: new Map(), ignore: [], other: 'ignore' as const };
  expect((await runImport(folder, ['clips.csv'], { mapping })).files.copied).toBe(1);
  // Without it, the name of the column says nothing of the kind.
  const plain = archive({ 'clips.csv': 'title,plate\nFog,a.png\n', 'a.png': png });
  expect((await runImport(plain, ['clips.csv'])).files.copied).toBe(0);
  expect(itemsIn(plain)['fog.md']).toContain('plate: a.png');
});
