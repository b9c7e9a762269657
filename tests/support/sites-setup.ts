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
  const folder = join(tmpdir(), `clipfile-shared-sites-${process.pid}`);
  const remove = (): void => {
    for (const each of [folder, `${folder}-compiled`]) rmSync(each, { recursive: true, force: true });
  };
  const create = (): void => void mkdirSync(folder, { recursive: true });
  create();
  project.provide('sharedSites', folder);
  // Node.js 22 and later keep there what they compile: the tests start the program some hundred times.
  process.env['NODE_COMPILE_CACHE'] = `${folder}-compiled`;
  // In watch mode the program may have changed.
  project.onTestsRerun(async () => {
    remove();
    create();
  });
  // After Ctrl-C Playwright ends the process as soon as the browser is closed.
  process.once('exit', remove);
  return remove;
}
