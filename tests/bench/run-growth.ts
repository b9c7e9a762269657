import { readFileSync } from 'node:fs';
import { deserialize } from 'node:v8';
import { SearchUpdate } from '../../src/search/build.ts';
import { manifestPath } from '../../src/search/files/manifest.ts';
import { emptyIndexCache } from '../../src/search/index/index-cache.ts';
import { type Hits, noFilters, openSearch, type Search } from '../../src/search/search.ts';
import type { BenchDocuments } from './documents.ts';
import { copiedDocuments } from './growth/copied-documents.ts';
import { countedLoad, type Loaded } from './growth/counted-load.ts';
import { median } from './measure.ts';
import { queriesFor } from './search/queries.ts';

/** What an archive of some size costs its reader: the medians over the plain queries. */
export interface GrowthFigures {
  /** From documents to encoded files. */
  readonly seconds: number;
  readonly manifest: number;
  readonly first: Loaded;
  readonly next: Loaded;
  readonly openingFilters: Loaded;
  /** A first query with a filter by topic. */
  readonly filtered: Loaded;
  /** The most frequent topic alone, as a first query. */
  readonly topicAlone: Loaded;
}

/**
 * Indexes copies of documents in a process of its own, and asks queries as a page would.
 *
 * usage: run-growth DOCUMENTS ITEMS [synthetic]; prints `GrowthFigures` as JSON
 */
const [file, items, kind] = process.argv.slice(2);
if (file === undefined || items === undefined) throw new Error('usage: run-growth DOCUMENTS ITEMS');
const bench: BenchDocuments = deserialize(readFileSync(file));
const started = performance.now();
const { metadata, documentAt } = copiedDocuments(bench, Number(items));
const update = new SearchUpdate(metadata, bench, emptyIndexCache);
const { files } = update.finish(documentAt);
const seconds = (performance.now() - started) / 1000;
const { load, take } = countedLoad(new Map(files.map((file) => [file.path, file])));

await load(manifestPath);
const manifest = take().bytes;
const queries = queriesFor({ isSynthetic: kind === 'synthetic' }).filter(({ kind }) => kind === 'plain');
const first: Loaded[] = [];
const next: Loaded[] = [];
const openingFilters: Loaded[] = [];
const filtered: Loaded[] = [];
for (const [i, { text }] of queries.entries()) {
  const search = await open();
  await showResults(search, { text, onlyFirst: true });
  first.push(take());
  await showResults(search, { text: queries[(i + 1) % queries.length]?.text ?? '', onlyFirst: true });
  next.push(take());
  // Filters count all hits, so where only the best are known, the page searches again.
  const hits = await showResults(search, { text });
  const counts = await (await search.facets()).count(hits.unfiltered, noFilters);
  openingFilters.push(take());
  await showResults(await open(), { text, filters: { ...noFilters, topic: topicOf(counts) } });
  filtered.push(take());
}
const search = await open();
const everything = await search.find({ text: '' });
const topic = topicOf(await (await search.facets()).count(everything.unfiltered, noFilters));
take();
await showResults(await open(), { text: '', filters: { ...noFilters, topic } });
const figures: GrowthFigures = {
  ...{ seconds, manifest },
  first: medians(first),
  next: medians(next),
  openingFilters: medians(openingFilters),
  filtered: medians(filtered),
  topicAlone: take(),
};
process.stdout.write(JSON.stringify(figures));

/** As a page does that never waits for other tasks. */
function open(): Promise<Search> {
  return openSearch(load, { pause: async () => {} });
}

async function showResults(search: Search, question: Parameters<Search['find']>[0]): Promise<Hits> {
  const hits = await search.find(question);
  await search.previews(hits.docIds.slice(0, 10));
  return hits;
}

/** The most frequent topic, for a filter. */
function topicOf({ topic }: { readonly topic: readonly { readonly value: string }[] }): readonly string[] {
  return topic.slice(0, 1).map(({ value }) => value);
}

function medians(all: readonly Loaded[]): Loaded {
  const of = (figure: keyof Loaded): number => median(all.map((each) => each[figure]));
  return { requests: of('requests'), bytes: of('bytes'), rounds: of('rounds') };
}
