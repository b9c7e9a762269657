import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ContentFolder, unreadable } from '../../src/read/folder.ts';
import { isMistake } from '../../src/records/problem.ts';
import { createFolder } from './content-folder.ts';

test('a folder lists its names in order, without hidden ones', () => {
  const folder = new ContentFolder(
    createFolder({ 'b.md': '', 'B/x': '', 'a.md': '', '.git/x': '', '.env': '' }),
  );
  expect([...folder.list('')]).toEqual([
    ['B', 'folder'],
    ['a.md', 'file'],
    ['b.md', 'file'],
  ]);
  expect(folder.namesIn('B')).toEqual(['x']);
  expect(folder.namesIn('b.md')).toEqual([]);
  expect(folder.namesIn('nowhere')).toEqual([]);
});

test('the kind of a path; letters in another case are another path', () => {
  const folder = new ContentFolder(createFolder({ 'items/2024/strike.md': '' }));
  const paths = [
    'items',
    'items/2024/strike.md',
    'items/2024/Strike.md',
    'Items/2024',
    'items/2023/a',
    'items/.a',
  ];
  expect(paths.map((path) => folder.kindOf(path))).toEqual([
    'folder',
    'file',
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

describe('a file is read up to a limit', () => {
  const folder = () => new ContentFolder(createFolder({ 'a.md': '12345', 'b.md': '123456', c: '' }));

  test('and no further', () => {
    const disk = folder();
    const text = (path: string) => {
      const bytes = disk.read(path, 5);
      return isMistake(bytes) ? bytes.message : Buffer.from(bytes).toString();
    };
    expect([text('a.md'), text('b.md'), text('c'), text('a.md')]).toEqual([
      '12345',
      'file is too large: 0.1 MB (limit 0.1 MB)',
      '',
      '12345',
    ]);
  });

  test('that may differ from file to file', () => {
    const disk = folder();
    expect(disk.read('a.md', 5)).toHaveLength(5);
    expect(disk.read('b.md', 100)).toHaveLength(6);
    expect(disk.read('nowhere', 100)).toHaveProperty('message', 'does not exist');
  });
});

test('a symbolic link has the kind of its target, if that is inside the folder', () => {
  const root = createFolder({ 'a.md': '', 'b/c.md': '' });
  symlinkSync('a.md', join(root, 'file'));
  symlinkSync('b', join(root, 'folder'));
  symlinkSync(tmpdir(), join(root, 'outside'));
  symlinkSync(process.execPath, join(root, 'outside-file'));
  symlinkSync('nothing', join(root, 'broken'));
  symlinkSync('self', join(root, 'self'));
  symlinkSync('..', join(root, 'b/up'));
  const folder = new ContentFolder(root);
  const kinds = ['file', 'folder', 'outside', 'outside-file', 'broken', 'self', 'b/up', 'folder/c.md'];
  expect(kinds.map((path) => folder.kindOf(path))).toEqual([
    'file',
    'folder',
    'outside',
    'outside',
    'broken',
    'broken',
    'loop',
    'file',
  ]);
});

test('a link to a folder whose name only starts like the content folder leads outside', () => {
  const parent = createFolder({ 'content/a.md': '', 'content-old/b.md': '' });
  symlinkSync('../content-old', join(parent, 'content/old'));
  expect(new ContentFolder(join(parent, 'content')).kindOf('old')).toBe('outside');
});

test.runIf(process.platform === 'linux')('a pipe in place of a file is not waited for', () => {
  const root = createFolder({});
  execFileSync('mkfifo', [join(root, 'a.md')]);
  expect(new ContentFolder(root).read('a.md', 5)).toHaveProperty('message', 'cannot be read: ESPIPE');
});

test('errors of the file system are explained', () => {
  const explain = (code: string) => unreadable(Object.assign(new Error(code), { code }));
  expect(explain('EACCES')).toEqual({
    message: 'cannot be read: permission denied',
    hint: 'Give yourself permission to read it, for instance with chmod u+r.',
  });
  expect(explain('EIO')).toEqual({
    message: 'cannot be read: EIO',
    hint: 'Check the file, its folder and the disk, then try again.',
  });
});

test('a folder that does not exist is an error of the system', () => {
  const root = createFolder({});
  mkdirSync(join(root, 'content'));
  expect(() => new ContentFolder(join(root, 'content'))).not.toThrow();
  expect(() => new ContentFolder(join(root, 'nowhere'))).toThrow('ENOENT');
});

describe('names that the disk writes with separate marks', () => {
  const composed = 'Zürich';
  const decomposed = composed.normalize('NFD');

  test('are the same as composed ones', () => {
    const folder = new ContentFolder(createFolder({ [`${decomposed}/é.png`.normalize('NFD')]: 'scan' }));
    expect(folder.kindOf(`${composed}/é.png`)).toBe('file');
    expect([...folder.list(composed)]).toEqual([['é.png', 'file']]);
    expect(Buffer.from(bytesOf(folder.read(`${composed}/é.png`, 100))).toString()).toBe('scan');
    expect(folder.accessMistake(`${composed}/é.png`)).toBeUndefined();
    expect(folder.diskPath(`${composed}/é.png`)).toBe(`${decomposed}/é.png`.normalize('NFD'));
  });

  test.skipIf(process.platform === 'darwin')('give way to composed ones beside them', () => {
    const folder = new ContentFolder(
      createFolder({ [`${decomposed}.png`]: 'apart', [`${composed}.png`]: 'one' }),
    );
    expect([...folder.list('')]).toEqual([[`${composed}.png`, 'file']]);
    expect(Buffer.from(bytesOf(folder.read(`${composed}.png`, 100))).toString()).toBe('one');
  });
});

function bytesOf(read: ReturnType<ContentFolder['read']>): Uint8Array {
  if (isMistake(read)) throw new Error(read.message);
  return read;
}
