import { readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { NoZipError, packSite } from '../../src/write/pack-site.ts';
import { createFolder } from '../support/create-folder.ts';

const files = {
  '.clipfile': 'index.html\nitems/süd.html\nscan.png\n',
  'index.html': 'front'.repeat(100),
  'items/süd.html': 'south',
  'scan.png': 'a scan',
  CNAME: 'example.org',
};

test('a ZIP has the files of the site in one folder, and no foreign one', async () => {
  const site = createFolder(files);
  const zip = join(createFolder(), 'port.zip');
  const { files: count, bytes } = await packSite(site, zip, 'port');
  const packed = readFileSync(zip);
  expect([count, bytes]).toEqual([3, packed.length]);
  const texts = Object.entries(unzipSync(packed)).map(([path, content]) => [
    path,
    Buffer.from(content).toString(),
  ]);
  expect(texts).toEqual([
    ['port/index.html', files['index.html']],
    ['port/items/süd.html', 'south'],
    ['port/scan.png', 'a scan'],
  ]);
  expect(bytes).toBeLessThan(1000);
});

test('the same site gives the same bytes, whenever its files were written', async () => {
  const folder = createFolder();
  const zips = [0, 1].map((i) => join(folder, `${i}.zip`));
  for (const [i, zip] of zips.entries()) {
    const site = createFolder(files);
    utimesSync(join(site, 'index.html'), i * 1e8, i * 1e8);
    await packSite(site, zip, 'port');
  }
  const [first, second] = zips.map((zip) => readFileSync(zip));
  expect(first?.equals(second ?? Buffer.of())).toBe(true);
});

test('an earlier ZIP is replaced, and anything else at its path is left alone', async () => {
  const site = createFolder(files);
  const folder = createFolder({ 'earlier.zip': 'PK', 'letter.txt': 'Dear' });
  await packSite(site, join(folder, 'earlier.zip'), 'port');
  expect(readFileSync(join(folder, 'earlier.zip')).length).toBeGreaterThan(100);
  await expect(packSite(site, join(folder, 'letter.txt'), 'port')).rejects.toThrow(NoZipError);
  await expect(packSite(site, folder, 'port')).rejects.toThrow(NoZipError);
  expect(readFileSync(join(folder, 'letter.txt'), 'utf8')).toBe('Dear');
});

test('a file that is gone ends it with that file’s name, and leaves no half ZIP', async () => {
  const site = createFolder({ ...files, '.clipfile': 'index.html\ngone.html\n' });
  const folder = createFolder({ 'port.zip': 'PK earlier' });
  await expect(packSite(site, join(folder, 'port.zip'), 'port')).rejects.toThrow(/gone\.html/);
  expect(readFileSync(join(folder, 'port.zip'), 'utf8')).toBe('PK earlier');
});
