import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the sites that test files share, see built-site.ts. */
    readonly sharedSites: string;
  }
}

/** Makes one folder for all projects of a run, and removes it afterwards. */
export default function setup(project: TestProject): () => void {
  const folder = join(tmpdir(), `clipfile-sites-${process.pid}`);
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  project.provide('sharedSites', folder);
  // In watch mode the program may have changed.
  project.onTestsRerun(async () => remove());
  return remove;
}
