import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { type BenchArchive, makeArchives } from './archives.ts';
import type { BenchPlace } from './bench.ts';
import type { BenchOptions } from './command.ts';
import { readDocuments } from './documents.ts';
import { median } from './measure.ts';
import { barsOf } from './search/bars.ts';
import { startBrowser } from './search/browser.ts';
import { buildSite, type Contender, contenders } from './search/contenders.ts';
import { figuresOf } from './search/figures.ts';
import { costOfFilters, type FiltersCost } from './search/filters.ts';
import { type BenchQuery, queriesFor } from './search/queries.ts';
import {
  reportBars,
  reportContenders,
  reportFilters,
  reportFurther,
  reportQueries,
  reportSize,
} from './search/report.ts';
import { type Hosted, type Visits, visitInRounds } from './search/rounds.ts';
import { type CountingServer, startCountingServer } from './search/server.ts';
import { longestBlock } from './search/typing.ts';

const usualSizes = [1000, 5000, 9946];

/**
 * What a reader's browser loads and waits for to see the first results, and then to see others, beside other
 * searches of the same items. It knows of Clipfile only the built site's search page.
 */
export async function benchSearch(
  { root }: BenchPlace,
  { sizes = usualSizes, quick }: BenchOptions,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'clipfile-bench-search-'));
  const server = await startCountingServer();
  const browser = await startBrowser();
  const all = contenders(root);
  const bytes = new Map<number, number>();
  try {
    print(reportContenders(all));
    const archives = makeArchives(
      sizes.toSorted((a, b) => a - b),
      folder,
      root,
    );
    for (const archive of archives) {
      const largest = archive === archives.at(-1);
      const queries = queriesFor(archive).filter(({ kind }) => largest || kind === 'plain');
      const hosted = await hostContenders(all, archive, { root, folder, server });
      const rounds = largest && !quick ? 5 : 1;
      const visits = await visitInRounds(browser, server, hosted, queries, rounds);
      print(reportSize(archive.name, visits));
      bytes.set(archive.items, figuresOf(visits, 'Clipfile').first.bytes);
      if (!largest) continue;
      const address = hosted.find(({ contender }) => contender.name === 'Clipfile')?.address ?? '';
      const blocks = await longestBlocks(browser, server, address, queries, quick);
      print(reportQueries(archive.name, visits, queries, blocks));
      print(reportFurther(archive.name, visits, queries));
      const filters = await measureFilters(browser, server, archive.items, { root, folder });
      reportVerdict(archive.name, visits, blocks, filters, bytes);
    }
  } finally {
    await browser.close();
    await server.close();
    rmSync(folder, { recursive: true });
  }
}

async function hostContenders(
  all: readonly Contender[],
  { content, items }: BenchArchive,
  { root, folder, server }: { root: string; folder: string; server: CountingServer },
): Promise<readonly Hosted[]> {
  const documents = await readDocuments(content);
  const hosted: Hosted[] = [];
  for (const contender of all) {
    const name = `${contender.name}-${items}`;
    const site = join(folder, name);
    await contender.write({ ...documents, content, root }, site);
    hosted.push({ contender, address: `${server.host(name, site)}search.html` });
  }
  return hosted;
}

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
    // The median of three, whose third is asked for only where it can matter.
    if (new Set(runs).size > 1) runs.push(await block());
    blocks.set(query, median(runs));
  }
  return blocks;
}

/** The filters of an archive that has many values to choose from. */
async function measureFilters(
  browser: Browser,
  server: CountingServer,
  items: number,
  { root, folder }: { root: string; folder: string },
): Promise<FiltersCost> {
  const [archive] = makeArchives([items], folder, root, { mixed: true });
  const query = archive && queriesFor(archive)[0];
  if (archive === undefined || query === undefined) throw new Error('there is no archive of this size');
  const site = join(folder, 'filters');
  buildSite(root, archive.content, site);
  const cost = await costOfFilters(browser, server, `${server.host('filters', site)}search.html`, query.text);
  print(reportFilters(archive.name, cost));
  return cost;
}

function reportVerdict(
  name: string,
  visits: Visits,
  blocks: ReadonlyMap<BenchQuery, number>,
  { opening }: FiltersCost,
  bytes: ReadonlyMap<number, number>,
): void {
  const [least, most] = [[...bytes][0], [...bytes].at(-1)];
  const bars = barsOf({
    clipfile: figuresOf(visits, 'Clipfile'),
    pagefind: figuresOf(visits, 'Pagefind'),
    longestBlock: Math.max(...blocks.values()),
    ...(opening && { filters: opening.bytes }),
    ...(least && most && bytes.size > 1
      ? { growth: { value: most[1] / least[1], sizes: `${least[0]} to ${most[0]} items` } }
      : {}),
  });
  print(reportBars(name, bars));
}

function print(text: string): void {
  process.stdout.write(text);
}
