import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { gzipSync } from 'node:zlib';
import { makeArchives } from './archives.ts';
import type { BenchPaths } from './bench.ts';
import type { BenchOptions } from './command.ts';
import { readDocuments } from './documents.ts';
import type { Loaded } from './growth/counted-load.ts';
import { type Measurement, measure } from './measure.ts';
import type { GrowthFigures } from './run-growth.ts';
import { kilobytes } from './search/bars.ts';
import { buildSite } from './search/competitors.ts';

const defaultSizes = [1_000, 9_946, 100_000];

/** Items of which larger archives have copies. */
const originals = 9_946;

/**
 * Measures how the costs of a search grow with the archive, without a browser: bytes, requests and rounds of what a page
 * loads, for the same queries at each size; and time and peak memory of indexing. Archives larger than the newswire have
 * copies of it.
 */
export async function benchGrowth(
  { root, compiled }: BenchPaths,
  { sizes = defaultSizes }: BenchOptions,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'clipfile-bench-growth-'));
  try {
    const [small, archive] = makeArchives([50, originals], folder, root, { isMixed: true });
    if (small === undefined || archive === undefined) throw new Error('no archive was made');
    const site = join(folder, 'site');
    buildSite(root, small.content, site);
    const page = ['search.html', 'assets/search.css', 'assets/search-start.js', 'assets/search.js'].reduce(
      (sum, path) => sum + gzipSync(readFileSync(join(site, path))).length,
      0,
    );
    const file = join(folder, 'documents');
    writeFileSync(file, serialize(await readDocuments(archive.content)));
    process.stdout.write(heading(page));
    let smallest: number | undefined;
    for (const size of sizes.toSorted((a, b) => a - b)) {
      const args = [file, String(size), ...(archive.isSynthetic ? ['synthetic'] : [])];
      const measured = measure(join(compiled, 'run-growth.js'), args, compiled, root, { memory: 16_000 });
      const figures: GrowthFigures = JSON.parse(measured.stdout);
      const first = page + figures.first.bytes;
      smallest ??= first;
      process.stdout.write(row(size, figures, { first, growth: first / smallest, measured }));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function heading(page: number): string {
  return `
How the search grows; medians over the plain queries, gzip level 6. The page, its style and its script take
${kilobytes(page)} of a first query. Rounds are requests that wait for others, the page being the first.
${cells(['items', 'manifest', 'first query', 'growth', 'rounds', 'next query', 'opening filters', 'with topic', 'topic alone', 'indexing', 'peak'])}`;
}

function row(
  size: number,
  { manifest, first, next, openingFilters, filtered, topicAlone, seconds }: GrowthFigures,
  total: { readonly first: number; readonly growth: number; readonly measured: Measurement },
): string {
  const loaded = ({ bytes, requests }: Loaded): string => `${kilobytes(bytes)} in ${requests}`;
  return cells([
    size.toLocaleString('en'),
    kilobytes(manifest),
    kilobytes(total.first),
    total.growth.toFixed(2),
    String(1 + first.rounds),
    loaded(next),
    loaded(openingFilters),
    loaded(filtered),
    loaded(topicAlone),
    `${seconds.toFixed(1)} s`,
    `${(total.measured.memory / 1e9).toFixed(2)} GB`,
  ]);
}

function cells(texts: readonly string[]): string {
  return `${texts.map((text, i) => text.padStart(i < 5 ? 12 : 16)).join('')}\n`;
}
