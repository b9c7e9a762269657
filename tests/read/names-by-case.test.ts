import { expect, test } from 'vitest';
import { formatProblems, readFolder, validArchive } from './content-folder.ts';

/** The problems of an archive with these files, each linked from an item. */
async function problemsWith(...paths: readonly string[]): Promise<string> {
  const files = Object.fromEntries(paths.map((path) => [`items/${path}`, 'a']));
  const links = paths.map((path) => `[a](${path})`).join(' ');
  const item = `---\ntitle: Port strike\ndate: 1931\n---\n\n${links}\n`;
  return formatProblems(await readFolder({ ...validArchive, ...files, 'items/strike.md': item }));
}

test.each([
  [['a.png', 'b.png', 'a/a.png'], ''],
  [['A.png', 'a.png'], 'items/a.png items/A.png'],
  [['a/Été.png', 'a/été.png'], 'items/a/été.png items/a/Été.png'],
  [['Scans/a.png', 'scans/b.png', 'scans/c.png'], 'items/scans/b.png items/Scans'],
  [['Scans/a.png', 'scans'], 'items/scans items/Scans'],
])('%j', async (paths, expected) => {
  const [file, other] = expected.split(' ');
  expect(await problemsWith(...paths)).toBe(
    expected &&
      `content/${file}:1  name differs from another only in upper and lower case: "${other}"\n` +
        '    On macOS and Windows they are the same name. Rename one of them.',
  );
});
