import memoize from 'memoize';
import {
  actorTypes,
  type DocumentMetadata,
  type SearchActor,
  type SearchTag,
  type SearchTopic,
} from '../document.ts';
import { encodeDocIds } from '../files/doc-ids.ts';
import { encodeFacetBlock, type FacetValues } from '../files/facet-block.ts';
import { facetBlockCount } from '../files/facet-blocks.ts';
import {
  type FacetFile,
  facetBlockPath,
  type ListFile,
  listKey,
  listPath,
  type MonthSpan,
  type YearCounts,
} from '../files/facets.ts';
import type { SearchFile } from '../files/search-file.ts';
import { encodeTags, type FacetTag } from '../files/tags.ts';
import { VarintWriter } from '../files/varint.ts';
import { byFrequency, type CountedValue } from './by-frequency.ts';
import { distinctFiles, hashedFile, type ListedFile, listedFile } from './hashed-file.ts';
import { shardBoundaries } from './shard-boundaries.ts';

type BySlot = readonly (DocumentMetadata | undefined)[];

/** The documents with each value, by its `listKey`: ascending doc ids. */
type Lists = ReadonlyMap<string, readonly number[]>;

/**
 * The file of all values, those of the documents of each value, and those of the values of each document.
 *
 * @param bySlot the documents by doc id
 */
export function facetFiles(bySlot: BySlot): { readonly files: readonly SearchFile[]; readonly path: string } {
  const lists = listsOf(bySlot);
  const count = (key: string): number => lists.get(key)?.length ?? 0;
  const topics = topicsOf(bySlot, count);
  const actors = actorsOf(bySlot, count);
  const sources = sourcesOf(bySlot, count);
  const listFiles = filesOfLists(lists);
  const blocks = filesOfBlocks(bySlot, { topics, actors, sources });
  const months = monthsOf(bySlot);
  const file = hashedFile('search/facets', {
    topics: encodeTags(topics),
    actors: encodeTags(actors),
    sources: { names: sources.map(({ key }) => key), counts: varints(sources.map(({ count }) => count)) },
    types: varints(actorTypes.map((type) => count(listKey('type', type)))),
    years: yearsOf(bySlot),
    ...(months && { months }),
    lists: { sizes: varints(listFiles.sizes), hashes: hashesOf(listFiles.files) },
    blocks: { count: blocks.length, hashes: hashesOf(blocks) },
  } satisfies FacetFile);
  const listed = [...listFiles.files, ...blocks].map(({ file }) => file);
  return { files: distinctFiles([...listed, file]), path: file.path };
}

function listsOf(bySlot: BySlot): Lists {
  const lists = new Map<string, number[]>();
  // Most documents share their lists of tags with others.
  const topicKeys = memoize((topics: readonly SearchTopic[]) =>
    distinct(withBroader(topics).map(({ id }) => listKey('topic', id))),
  );
  const actorKeys = memoize((actors: readonly SearchActor[]) =>
    distinct(actors.flatMap(({ id, type }) => [listKey('actor', id), listKey('type', type)])),
  );
  const add = (key: string, slot: number): void => {
    const list = lists.get(key);
    if (list) list.push(slot);
    else lists.set(key, [slot]);
  };
  bySlot.forEach((document, slot) => {
    if (document === undefined) return;
    for (const key of topicKeys(document.topics)) add(key, slot);
    for (const key of actorKeys(document.actors)) add(key, slot);
    if (document.source !== '') add(listKey('source', document.source), slot);
  });
  return lists;
}

type CountOf = (key: string) => number;

function topicsOf(bySlot: BySlot, countOf: CountOf): readonly FacetTag[] {
  const broader = new Map<string, readonly string[]>();
  const tags = new Map<string, SearchTag>();
  for (const topics of distinctLists(bySlot, ({ topics }) => topics)) {
    for (const topic of withBroader(topics)) tags.set(topic.id, topic);
    for (const topic of topics)
      broader.set(
        topic.id,
        topic.broader.map(({ id }) => id),
      );
  }
  const ranked = byFrequency(
    [...tags.values()].map(({ id, name }) => ({ key: id, name, count: countOf(listKey('topic', id)) })),
  );
  const rankOf = new Map(ranked.map(({ key }, rank) => [key, rank]));
  return ranked.map(({ key: id, name, count }) => ({
    id,
    name,
    count,
    broader: (broader.get(id) ?? []).map((each) => rankOf.get(each) ?? 0),
  }));
}

function actorsOf(bySlot: BySlot, countOf: CountOf): readonly FacetTag[] {
  const all = new Map(
    distinctLists(bySlot, ({ actors }) => actors)
      .flat()
      .map((actor) => [actor.id, actor]),
  );
  return byFrequency(
    [...all.values()].map(({ id, name, type }) => ({
      key: id,
      name,
      type,
      count: countOf(listKey('actor', id)),
    })),
  ).map(({ key: id, ...rest }) => ({ id, ...rest, broader: [] }));
}

function sourcesOf(bySlot: BySlot, countOf: CountOf): readonly CountedValue[] {
  const names = distinct(bySlot.flatMap((document) => document?.source || []));
  return byFrequency(names.map((key) => ({ key, count: countOf(listKey('source', key)) })));
}

/** Characters in a file of lists: about 4 KB compressed. The list of a frequent value has a file of its own. */
const maxListFileSize = 6_000;

function filesOfLists(lists: Lists): {
  readonly files: readonly ListedFile[];
  readonly sizes: readonly number[];
} {
  const sorted = [...lists]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, docIds]) => ({ key, text: encodeDocIds(docIds) }));
  const starts = shardBoundaries(
    sorted.map(({ key, text }) => ({ term: key, size: text.length + 1 })),
    maxListFileSize,
  );
  const ends = [...starts.slice(1), sorted.length];
  const files = starts.map((from, i) => {
    const file: ListFile = sorted
      .slice(from, ends[i])
      .map(({ text }) => text)
      .join(' ');
    return listedFile(listPath, file);
  });
  return { files, sizes: starts.map((from, i) => (ends[i] ?? 0) - from) };
}

interface RankedValues {
  readonly topics: readonly FacetTag[];
  readonly actors: readonly FacetTag[];
  readonly sources: readonly CountedValue[];
}

function filesOfBlocks(bySlot: BySlot, ranked: RankedValues): readonly ListedFile[] {
  const ranksOf = (ids: readonly string[]): ReadonlyMap<string, number> =>
    new Map(ids.map((id, rank) => [id, rank]));
  const topicRanks = ranksOf(ranked.topics.map(({ id }) => id));
  const actorRanks = ranksOf(ranked.actors.map(({ id }) => id));
  const sourceRanks = ranksOf(ranked.sources.map(({ key }) => key));
  const toRanks = (ranks: ReadonlyMap<string, number>) =>
    memoize((tags: readonly SearchTag[]) => tags.map(({ id }) => ranks.get(id) ?? 0).sort((a, b) => a - b));
  const [topicsOf, actorsOf] = [toRanks(topicRanks), toRanks(actorRanks)];
  const count = facetBlockCount(bySlot.length);
  const blocks = Array.from({ length: count }, (): FacetValues[] => []);
  bySlot.forEach((document, docId) => {
    if (document === undefined) return;
    blocks[docId % count]?.push({
      docId,
      topics: topicsOf(document.topics),
      actors: actorsOf(document.actors),
      source: sourceRanks.get(document.source),
      years: yearsSpanned(document),
    });
  });
  return blocks.map((documents) => listedFile(facetBlockPath, encodeFacetBlock(documents, count)));
}

function yearsSpanned({ days }: DocumentMetadata): readonly [number, number] | undefined {
  return days && [Number(days.earliest.slice(0, 4)), Number(days.latest.slice(0, 4))];
}

function yearsOf(bySlot: BySlot): YearCounts {
  const counts = new Map<number, number>();
  for (const document of bySlot) {
    const [first, last] = (document && yearsSpanned(document)) ?? [1, 0];
    for (let year = first; year <= last; year++) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const years = [...counts].sort(([a], [b]) => a - b);
  return {
    years: varints(years.map(([year], i) => year - (years[i - 1]?.[0] ?? 0))),
    counts: varints(years.map(([, count]) => count)),
  };
}

function monthsOf(bySlot: BySlot): MonthSpan | undefined {
  let first = '9999-99';
  let last = '';
  for (const document of bySlot) {
    if (document?.days === undefined) continue;
    const { earliest, latest } = document.days;
    if (earliest.slice(0, 7) < first) first = earliest.slice(0, 7);
    if (latest.slice(0, 7) > last) last = latest.slice(0, 7);
  }
  return last === '' ? undefined : { first, last };
}

function withBroader(topics: readonly SearchTopic[]): readonly SearchTag[] {
  return topics.flatMap((topic): readonly SearchTag[] => [topic, ...topic.broader]);
}

function distinctLists<Tag>(
  bySlot: BySlot,
  read: (document: DocumentMetadata) => readonly Tag[],
): readonly (readonly Tag[])[] {
  return distinct(bySlot.flatMap((document) => (document ? [read(document)] : [])));
}

function distinct<Value>(values: Iterable<Value>): Value[] {
  return [...new Set(values)];
}

function varints(values: readonly number[]): string {
  const writer = new VarintWriter();
  for (const value of values) writer.write(value);
  return writer.take();
}

function hashesOf(files: readonly ListedFile[]): string {
  return files.map(({ hash }) => hash).join('');
}
