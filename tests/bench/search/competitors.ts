import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import type { BenchDocuments } from '../documents.ts';
import { competitorRecord } from './competitor-fields.ts';
import { wholeLunrIndex } from './lunr-index.ts';
import { writeMinimalPage, writeWholeIndex } from './minimal-page.ts';
import { miniSearchOptions } from './minisearch-options.ts';
import { writePagefind } from './pagefind-site.ts';

/** A search to compare; Clipfile itself is one of them. */
export interface Competitor {
  readonly name: CompetitorName;
  /** What a reader's browser loads, in one line. */
  readonly loads: string;
  /** Whether every query loads the same files, in which case one session per query is enough. */
  readonly loadsWholeIndex: boolean;
  /** Writes a site with its index and a `search.html`. */
  write(from: CompetitorSource, folder: string): void | Promise<void>;
}

export type CompetitorName = 'Clipfile' | 'Pagefind' | 'lunr' | 'MiniSearch';

export interface CompetitorSource extends BenchDocuments {
  /** The project's root folder. */
  readonly root: string;
  /** The content folder. */
  readonly content: string;
}

const wholeIndex = 'the whole index, and the id, title, date and summary of every item';

export function listCompetitors(root: string): readonly Competitor[] {
  const version = (name: string): string => {
    const manifest: { version: string } = JSON.parse(
      readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'),
    );
    return manifest.version;
  };
  return [
    {
      name: 'Clipfile',
      loads: 'the site’s own search page, complete',
      loadsWholeIndex: false,
      write: ({ content }, folder) => buildSite(root, content, folder),
    },
    {
      name: 'Pagefind',
      loads: `${version('pagefind')}, its script, index chunks and the fragments of ten hits; no filters`,
      loadsWholeIndex: false,
      async write(from, folder) {
        writeMinimalPage('pagefind', folder, root);
        await writePagefind(from, folder);
      },
    },
    {
      name: 'lunr',
      loads: `${version('lunr')}, ${wholeIndex}`,
      loadsWholeIndex: true,
      write({ documents }, folder) {
        writeMinimalPage('lunr', folder, root);
        writeWholeIndex(wholeLunrIndex(documents), documents, folder);
      },
    },
    {
      name: 'MiniSearch',
      loads: `${version('minisearch')}, ${wholeIndex}`,
      loadsWholeIndex: true,
      write({ documents }, folder) {
        writeMinimalPage('minisearch', folder, root);
        const index = new MiniSearch(miniSearchOptions);
        index.addAll(documents.map(competitorRecord));
        writeWholeIndex(index, documents, folder);
      },
    },
  ];
}

/** Builds a site with the build command. */
export function buildSite(root: string, content: string, output: string): void {
  const launch = join(root, 'src', 'launch.mjs');
  const { status, stderr } = spawnSync(
    process.execPath,
    [launch, 'build', '--content', content, '--output', output],
    { cwd: root, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`the build failed:\n${stderr}`);
}
