import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Files in a folder by path. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Writes the files to a new folder, which is removed when the test ends, and returns its path. */
export function createFolder(files: Files = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'clipfile-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
