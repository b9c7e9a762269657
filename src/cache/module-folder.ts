import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { writeAtomically } from '../atomic-write.mjs';
import { compiledPath, type OwnTemplates } from '../records/template-names.ts';

/**
 * Writes modules to a folder of their own, from which Node.js loads them. Its name follows from what is in it, because
 * Node.js loads a path only once.
 *
 * @param parent folder of such folders, of which only this one stays; where it cannot be written to, a temporary one
 * @returns the folder
 */
export function writeModules({ hash, modules }: OwnTemplates, parent: string | undefined): string {
  if (parent !== undefined) {
    try {
      const folder = writeInto(parent, hash, modules);
      for (const name of readdirSync(parent)) {
        if (name !== hash) rmSync(join(parent, name), { recursive: true, force: true });
      }
      return folder;
    } catch {
      // The cache need not be writable.
    }
  }
  return writeInto(temporaryFolder(), hash, modules);
}

function writeInto(parent: string, hash: string, modules: OwnTemplates['modules']): string {
  const folder = join(parent, hash);
  for (const { path, code } of modules) {
    const file = join(folder, compiledPath(path));
    if (textIn(file) === code) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeAtomically(file, (temporary) => writeFileSync(temporary, code));
  }
  return folder;
}

function textIn(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

let temporary: string | undefined;

/** One for the process, removed at its end. */
function temporaryFolder(): string {
  if (temporary === undefined) {
    const folder = mkdtempSync(join(tmpdir(), 'clipfile-theme-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    temporary = folder;
  }
  return temporary;
}
