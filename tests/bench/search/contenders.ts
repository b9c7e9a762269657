import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import type { BenchDocuments } from '../documents.ts';
import { writeBarePage, writeWholeIndex } from './bare-page.ts';
import { contenderRecord } from './contender-fields.ts';
import { wholeLunrIndex } from './lunr-index.ts';
import { miniSearchOptions } from './minisearch-options.ts';
import { writePagefind } from './pagefind-site.ts';

/** A search to measure. */
export interface Contender {
  readonly name: ContenderName;
  /** What a reader loads, in a line. */
  readonly loads: string;
  /** Whether each query loads the same: one visit for it then tells all. */
  readonly whole: boolean;
  /** Writes its files into a folder, `search.html` among them. */
  write(from: ContenderSource, folder: string): void | Promise<void>;
}

export type ContenderName = 'Clipfile' | 'Pagefind' | 'lunr' | 'MiniSearch';

export interface ContenderSource extends BenchDocuments {
  /** The project's root. */
  readonly root: string;
  /** The content folder. */
  readonly content: string;
}

const whole = 'the whole index, and id, title, date and summary of all items to show hits by';

export function contenders(root: string): readonly Contender[] {
  const version = (name: string): string => {
    const manifest: { version: string } = JSON.parse(
      readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'),
    );
    return manifest.version;
  };
  return [
    {
      name: 'Clipfile',
      loads: 'the site’s own search page, with all that is on it',
      whole: false,
      write: ({ content }, folder) => buildSite(root, content, folder),
    },
    {
      name: 'Pagefind',
      loads: `${version('pagefind')}, its script, index chunks and the fragments of ten hits; no filters`,
      whole: false,
      async write(from, folder) {
        writeBarePage('pagefind', folder, root);
        await writePagefind(from, folder);
      },
    },
    {
      name: 'lunr',
      loads: `${version('lunr')}, ${whole}`,
      whole: true,
      write({ documents }, folder) {
        writeBarePage('lunr', folder, root);
        writeWholeIndex(wholeLunrIndex(documents), documents, folder);
      },
    },
    {
      name: 'MiniSearch',
      loads: `${version('minisearch')}, ${whole}`,
      whole: true,
      write({ documents }, folder) {
        writeBarePage('minisearch', folder, root);
        const index = new MiniSearch(miniSearchOptions);
        index.addAll(documents.map(contenderRecord));
        writeWholeIndex(index, documents, folder);
      },
    },
  ];
}

/** Builds a site as its owner would. */
export function buildSite(root: string, content: string, output: string): void {
  const launch = join(root, 'src', 'launch.mjs');
  const { status, stderr } = spawnSync(
    process.execPath,
    [launch, 'build', '--content', content, '--output', output],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the build failed:\n${stderr}`);
}
