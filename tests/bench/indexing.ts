import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { makeArchives } from './archives.ts';
import type { BenchPaths } from './bench.ts';
import type { BenchOptions } from './command.ts';
import { readDocuments } from './documents.ts';
import { type IndexerName, indexerNames } from './indexers.ts';
import { measure, median } from './measure.ts';

const defaultSizes = [9946];

/** The bar: indexing takes at most this share of the time of lunr's own builder. */
const maxTimeRatio = 0.25;

/**
 * Compares search indexing, from documents to encoded files in memory, with lunr's own builder on the same documents.
 * Each run is a process of its own. Alternates the indexers and prints the medians.
 */
export async function benchIndex(
  { root, compiled }: BenchPaths,
  { sizes = defaultSizes, quick }: BenchOptions,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'clipfile-bench-index-'));
  try {
    for (const { name, content } of makeArchives(sizes, folder, root)) {
      // Not JSON: documents that share a topic object must still share it after deserializing, as in a build.
      const file = join(folder, 'documents');
      writeFileSync(file, serialize(await readDocuments(content)));
      const runsByIndexer = new Map<IndexerName, IndexingRun[]>(indexerNames.map((indexer) => [indexer, []]));
      for (let run = 0; run < (quick ? 1 : 3); run++) {
        for (const [indexer, runs] of runsByIndexer) {
          const { stdout, memory } = measure(
            join(compiled, 'run-indexer.js'),
            [indexer, file],
            compiled,
            root,
          );
          const { seconds }: { seconds: number } = JSON.parse(stdout);
          runs.push({ seconds, memory });
        }
      }
      print(name, runsByIndexer);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface IndexingRun {
  readonly seconds: number;
  /** Peak memory of the whole process, in bytes. */
  readonly memory: number;
}

const titles: Readonly<Record<IndexerName, string>> = {
  documents: 'documents only',
  clipfile: 'Clipfile, encoded files',
  lunr: 'lunr’s builder',
  'lunr-json': 'lunr’s builder, to JSON',
};

function print(name: string, runsByIndexer: ReadonlyMap<IndexerName, readonly IndexingRun[]>): void {
  const medianOf = (indexer: IndexerName, figure: keyof IndexingRun): number =>
    median((runsByIndexer.get(indexer) ?? []).map((run) => run[figure]));
  const rows = indexerNames.map(
    (indexer) =>
      `${titles[indexer].padEnd(26)}${`${medianOf(indexer, 'seconds').toFixed(2)} s`.padStart(10)}${`${(medianOf(indexer, 'memory') / 1e6).toFixed(0)} MB`.padStart(10)}`,
  );
  const time = medianOf('clipfile', 'seconds') / medianOf('lunr', 'seconds');
  const memory = medianOf('clipfile', 'memory') / medianOf('lunr', 'memory');
  process.stdout.write(
    `
Search indexing, ${name}; medians of ${runsByIndexer.get('clipfile')?.length} runs, each in its own process
                                time      peak
${rows.join('\n')}
time relative to lunr’s builder: ${time.toFixed(2)}, at most ${maxTimeRatio.toFixed(2)}: ${verdict(time, maxTimeRatio)}
peak relative to lunr’s builder: ${memory.toFixed(2)}, at most 1.00: ${verdict(memory, 1)}
`,
  );
}

function verdict(value: number, limit: number): string {
  return value <= limit ? 'met' : `missed by ${(value - limit).toFixed(2)}`;
}
