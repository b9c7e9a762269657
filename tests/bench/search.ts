import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type BenchArchive, makeArchives } from './archives.ts';
import type { BenchPaths } from './bench.ts';
import type { BenchOptions } from './command.ts';
import { readDocuments } from './documents.ts';
import { median } from './measure.ts';
import { searchBars } from './search/bars.ts';
import { startBrowser } from './search/browser.ts';
import { buildSite, type Competitor, listCompetitors } from './search/competitors.ts';
import { figuresOf } from './search/figures.ts';
import { costOfFilters, type FiltersCost } from './search/filters.ts';
import { longestBlock } from './search/longest-block.ts';
import { type BenchQuery, queriesFor } from './search/queries.ts';
import {
  reportBars,
  reportFilters,
  reportMedians,
  reportNextQueries,
  reportQueries,
  reportSetup,
  reportSlowLine,
} from './search/report.ts';
import { type HostedSite, runRoundRobin, type Sessions } from './search/round-robin.ts';
import { type CountingServer, startCountingServer } from './search/server.ts';
import type { SlowLine } from './search/uninstrumented-tab.ts';

const defaultSizes = [1000, 5000, 9946];

/**
 * Measures what a reader's browser loads, and how long it takes, to show the results of a first and of a next query,
 * compared with other searches of the same items. Uses only the search page of a built Clipfile site.
 */
export async function benchSearch(
  { root }: BenchPaths,
  { sizes = defaultSizes, quick }: BenchOptions,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'clipfile-bench-search-'));
  const server = await startCountingServer();
  const browser = await startBrowser();
  const competitors = listCompetitors(root);
  const bytes = new Map<number, number>();
  try {
    print(reportSetup(competitors));
    const archives = makeArchives(
      sizes.toSorted((a, b) => a - b),
      folder,
      root,
    );
    for (const archive of archives) {
      const isLargest = archive === archives.at(-1);
      const queries = queriesFor(archive).filter(({ kind }) => isLargest || kind === 'plain');
      const hostedSites = await hostCompetitors(competitors, archive, { root, folder, server });
      const repetitions = isLargest && !quick ? 5 : 1;
      const sessions = await runRoundRobin(browser, server, hostedSites, queries, repetitions);
      print(reportMedians(archive.name, sessions));
      bytes.set(archive.items, figuresOf(sessions, 'Clipfile').first.bytes);
      if (!isLargest) continue;
      const slow = await measureSlowLine(browser, server, hostedSites, queries);
      const address = hostedSites.find(({ competitor }) => competitor.name === 'Clipfile')?.address ?? '';
      const blocks = await longestBlocks(browser, server, address, queries, quick);
      print(reportQueries(archive.name, sessions, queries, blocks));
      print(reportNextQueries(archive.name, sessions, queries));
      const filters = await measureFilters(browser, server, archive.items, { root, folder });
      printBars(archive.name, sessions, blocks, filters, bytes, slow);
    }
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

async function hostCompetitors(
  competitors: readonly Competitor[],
  { content, items }: BenchArchive,
  { root, folder, server }: { root: string; folder: string; server: CountingServer },
): Promise<readonly HostedSite[]> {
  const documents = await readDocuments(content);
  const hostedSites: HostedSite[] = [];
  for (const competitor of competitors) {
    const name = `${competitor.name}-${items}`;
    const site = join(folder, name);
    await competitor.write({ ...documents, content, root }, site);
    hostedSites.push({ competitor, address: `${server.host(name, site)}search.html` });
  }
  return hostedSites;
}

/** Prints the times of first queries on a slow line, and returns the ratio of Clipfile's to Pagefind's. */
async function measureSlowLine(
  browser: Browser,
  server: CountingServer,
  sites: readonly HostedSite[],
  queries: readonly BenchQuery[],
): Promise<number> {
  const compared = sites.filter(({ competitor: { name } }) => name === 'Clipfile' || name === 'Pagefind');
  const plain = queries.filter(({ kind }) => kind === 'plain');
  const sessions = await runRoundRobin(browser, server, compared, plain, 1, slowLine);
  print(reportSlowLine(slowLine, sessions));
  return figuresOf(sessions, 'Clipfile').first.time / figuresOf(sessions, 'Pagefind').first.time;
}

/** A bad mobile connection. */
const slowLine: SlowLine = { roundTrip: 400, bitsPerSecond: 400_000 };

async function longestBlocks(
  browser: Browser,
  server: CountingServer,
  address: string,
  queries: readonly BenchQuery[],
  quick: boolean,
): Promise<ReadonlyMap<BenchQuery, number>> {
  const blocks = new Map<BenchQuery, number>();
  for (const query of queries) {
    const block = () => longestBlock(browser, server, address, query.text);
    const runs = [await block()];
    if (!quick) runs.push(await block());
    // The median of three runs. The third is needed only if the first two differ.
    if (new Set(runs).size > 1) runs.push(await block());
    blocks.set(query, median(runs));
  }
  return blocks;
}

/** Measures the filters of an archive with many values to choose from. */
async function measureFilters(
  browser: Browser,
  server: CountingServer,
  items: number,
  { root, folder }: { root: string; folder: string },
): Promise<FiltersCost> {
  const [archive] = makeArchives([items], folder, root, { isMixed: true });
  const query = archive && queriesFor(archive)[0];
  if (archive === undefined || query === undefined) throw new Error('no archive of this size was made');
  const site = join(folder, 'filters');
  buildSite(root, archive.content, site);
  const cost = await costOfFilters(browser, server, `${server.host('filters', site)}search.html`, query.text);
  print(reportFilters(archive.name, cost));
  return cost;
}

function printBars(
  name: string,
  sessions: Sessions,
  blocks: ReadonlyMap<BenchQuery, number>,
  { opening }: FiltersCost,
  bytes: ReadonlyMap<number, number>,
  slowLine: number,
): void {
  const [smallest, largest] = [[...bytes][0], [...bytes].at(-1)];
  const bars = searchBars({
    clipfile: figuresOf(sessions, 'Clipfile'),
    pagefind: figuresOf(sessions, 'Pagefind'),
    slowLine,
    longestBlock: Math.max(...blocks.values()),
    ...(opening && { filters: opening.bytes }),
    ...(smallest && largest && bytes.size > 1
      ? { growth: { value: largest[1] / smallest[1], sizes: `${smallest[0]} to ${largest[0]} items` } }
      : {}),
  });
  print(reportBars(name, bars));
}

function print(text: string): void {
  process.stdout.write(text);
}
