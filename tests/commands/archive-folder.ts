import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new folder with an archive of one item, in `content`. It is removed when the test ends. */
export function archiveFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'clipfile-commands-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const all = { 'content/site.yml': 'title: Small\n', 'content/items/a.md': itemFile('A'), ...files };
  for (const [path, text] of Object.entries(all)) write(folder, path, text);
  return folder;
}

export function itemFile(title: string): string {
  return `---\ntitle: ${title}\ndate: 1931\n---\n`;
}

export function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
