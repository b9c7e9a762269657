import {
  actorTypes,
  type DocumentMetadata,
  type OwnFacetValues,
  type SearchActor,
  type SearchFacet,
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
  type OwnFacetList,
  type YearCounts,
} from '../files/facets.ts';
import { encodeHashes, hashLength } from '../files/hashes.ts';
import type { SearchFile } from '../files/search-file.ts';
import { encodeTags, type FacetTag } from '../files/tags.ts';
import { VarintWriter } from '../files/varint.ts';
import type { OwnFacet } from '../query/filters.ts';
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
 * @param facets those that the archive declares
 */
export function facetFiles(
  bySlot: BySlot,
  facets: readonly SearchFacet[] = [],
): { readonly files: readonly SearchFile[]; readonly path: string } {
  const documents = usedSlots(bySlot);
  const lists = listsOf(documents, facets);
  const count = (key: string): number => lists.get(key)?.length ?? 0;
  const topics = topicsOf(new Set(documents.map(({ topics }) => topics)), count);
  const actors = actorsOf(new Set(documents.map(({ actors }) => actors)), count);
  const sources = sourcesOf(new Set(documents.flatMap(({ sources }) => sources)), count);
  const ownLists = new Set(documents.map(({ own }) => own ?? []));
  const own = facets.map((facet, i) =>
    ownValues(facet, new Set([...ownLists].flatMap((values) => values[i] ?? [])), count),
  );
  const listFiles = filesOfLists(lists);
  const blocks = filesOfBlocks(documents, bySlot.length, { topics, actors, sources, own });
  const months = monthsOf(documents);
  const file = hashedFile('search/facets', {
    topics: encodeTags(topics),
    actors: encodeTags(actors),
    sources: { names: sources.map(({ key }) => key), counts: varints(sources.map(({ count }) => count)) },
    types: varints(actorTypes.map((type) => count(listKey('type', type)))),
    years: yearsOf(documents),
    ...(own.length > 0 && { own: own.map(({ list }) => list) }),
    ...(months && { months }),
    lists: { sizes: varints(listFiles.sizes), hashes: hashesOf(listFiles.files) },
    blocks: { count: blocks.length, hashes: hashesOf(blocks) },
  } satisfies FacetFile);
  const listed = [...listFiles.files, ...blocks].map(({ file }) => file);
  return { files: distinctFiles([...listed, file]), path: file.path };
}

/** What the facets need of a document. Most share their lists of tags with others. */
interface FacetedDocument extends Pick<DocumentMetadata, 'topics' | 'actors' | 'days' | 'own'> {
  readonly docId: number;
  readonly sources: readonly string[];
  readonly years: readonly [first: number, last: number] | undefined;
}

function usedSlots(bySlot: BySlot): readonly FacetedDocument[] {
  const documents: FacetedDocument[] = [];
  const listOf = byIdentity((source: string): readonly string[] => (source === '' ? [] : [source]));
  bySlot.forEach((document, docId) => {
    if (document === undefined) return;
    const { topics, actors, source, otherSources, days, own } = document;
    const sources =
      otherSources === undefined ? listOf(source) : distinct([...listOf(source), ...otherSources]);
    const years = days && ([yearOf(days.earliest), yearOf(days.latest)] as const);
    documents.push({ docId, topics, actors, sources, years, ...(days && { days }), ...(own && { own }) });
  });
  return documents;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

function listsOf(documents: readonly FacetedDocument[], facets: readonly SearchFacet[]): Lists {
  const lists = new Map<string, number[]>();
  const listAt = (key: string): number[] => {
    const list = lists.get(key) ?? [];
    lists.set(key, list);
    return list;
  };
  const listsOfTopics = byIdentity((topics: readonly SearchTopic[]) =>
    distinct(withBroader(topics).map(({ id }) => listAt(listKey('topic', id)))),
  );
  const listsOfActors = byIdentity((actors: readonly SearchActor[]) =>
    distinct(actors.flatMap(({ id, type }) => [listAt(listKey('actor', id)), listAt(listKey('type', type))])),
  );
  const listsOfSources = byIdentity((sources: readonly string[]) =>
    sources.map((source) => listAt(listKey('source', source))),
  );
  const listsOfOwn = byIdentity((own: OwnFacetValues) =>
    facets.flatMap((facet, i) =>
      distinct(own[i] ?? []).map((value) => listAt(listKey(nameOf(facet), value))),
    ),
  );
  for (const { docId, topics, actors, sources, own } of documents) {
    if (own !== undefined) for (const list of listsOfOwn(own)) list.push(docId);
    for (const list of listsOfTopics(topics)) list.push(docId);
    for (const list of listsOfActors(actors)) list.push(docId);
    for (const list of listsOfSources(sources)) list.push(docId);
  }
  return lists;
}

/** Computes a value once for each object or text. Called for every document, where `memoize` would take twice the time. */
function byIdentity<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const values = new Map<Key, Value>();
  return (key) => {
    const known = values.get(key);
    if (known !== undefined) return known;
    const value = compute(key);
    values.set(key, value);
    return value;
  };
}

type CountOf = (key: string) => number;

function topicsOf(lists: ReadonlySet<readonly SearchTopic[]>, countOf: CountOf): readonly FacetTag[] {
  const broader = new Map<string, readonly string[]>();
  const tags = new Map<string, SearchTag>();
  for (const topics of lists) {
    for (const topic of withBroader(topics)) tags.set(topic.id, topic);
    for (const topic of topics) {
      broader.set(
        topic.id,
        topic.broader.map(({ id }) => id),
      );
    }
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

function actorsOf(lists: ReadonlySet<readonly SearchActor[]>, countOf: CountOf): readonly FacetTag[] {
  const all = new Map([...lists].flat().map((actor) => [actor.id, actor]));
  return byFrequency(
    [...all.values()].map(({ id, name, type }) => ({
      key: id,
      name,
      type,
      count: countOf(listKey('actor', id)),
    })),
  ).map(({ key: id, ...rest }) => ({ id, ...rest, broader: [] }));
}

function sourcesOf(names: ReadonlySet<string>, countOf: CountOf): readonly CountedValue[] {
  return byFrequency([...names].map((key) => ({ key, count: countOf(listKey('source', key)) })));
}

interface OwnValues {
  readonly list: OwnFacetList;
  /** By value. */
  readonly ranks: ReadonlyMap<string, number>;
}

function ownValues(facet: SearchFacet, values: ReadonlySet<string>, countOf: CountOf): OwnValues {
  const { name, order } = facet;
  const ranked = byFrequency(
    [...values].map((key) => ({ key, count: countOf(listKey(nameOf(facet), key)) })),
  );
  const list = {
    facet: nameOf(facet),
    name,
    order,
    values: ranked.map(({ key }) => key),
    names: facet.names.filter(([value]) => values.has(value)),
    counts: varints(ranked.map(({ count }) => count)),
  };
  return { list, ranks: new Map(ranked.map(({ key }, rank) => [key, rank])) };
}

/** As queries name it. */
function nameOf({ key }: SearchFacet): OwnFacet {
  return `field.${key}`;
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
  const split = shardBoundaries(sorted.map(({ key, text }) => ({ term: key, size: text.length + 1 })));
  const starts = split(maxListFileSize);
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
  readonly own: readonly OwnValues[];
}

function filesOfBlocks(
  documents: readonly FacetedDocument[],
  slots: number,
  ranked: RankedValues,
): readonly ListedFile[] {
  const ranksOf = (ids: readonly string[]): ReadonlyMap<string, number> =>
    new Map(ids.map((id, rank) => [id, rank]));
  const topicRanks = ranksOf(ranked.topics.map(({ id }) => id));
  const actorRanks = ranksOf(ranked.actors.map(({ id }) => id));
  const sourceRanks = ranksOf(ranked.sources.map(({ key }) => key));
  const toRanks = (ranks: ReadonlyMap<string, number>) =>
    byIdentity((tags: readonly SearchTag[]) =>
      tags.map(({ id }) => ranks.get(id) ?? 0).sort((a, b) => a - b),
    );
  const [topicsOf, actorsOf] = [toRanks(topicRanks), toRanks(actorRanks)];
  const sourcesOf = byIdentity((sources: readonly string[]) =>
    sources.map((source) => sourceRanks.get(source) ?? 0).sort((a, b) => a - b),
  );
  const ownOf = byIdentity((own: OwnFacetValues) =>
    ranked.own.map(({ ranks }, i) =>
      distinct(own[i] ?? [])
        .map((value) => ranks.get(value) ?? 0)
        .sort((a, b) => a - b),
    ),
  );
  const count = facetBlockCount(slots);
  const blocks = Array.from({ length: count }, (): FacetValues[] => []);
  for (const { docId, topics, actors, sources, years, own } of documents) {
    blocks[docId % count]?.push({
      docId,
      topics: topicsOf(topics),
      actors: actorsOf(actors),
      sources: sourcesOf(sources),
      years,
      own: own === undefined ? [] : ownOf(own),
    });
  }
  return blocks.map((documents) =>
    listedFile(facetBlockPath, encodeFacetBlock(documents, count, ranked.own.length)),
  );
}

function yearsOf(documents: readonly FacetedDocument[]): YearCounts {
  const counts = new Map<number, number>();
  for (const { years } of documents) {
    const [first, last] = years ?? [1, 0];
    for (let year = first; year <= last; year++) counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const years = [...counts].sort(([a], [b]) => a - b);
  return {
    years: varints(years.map(([year], i) => year - (years[i - 1]?.[0] ?? 0))),
    counts: varints(years.map(([, count]) => count)),
  };
}

function monthsOf(documents: readonly FacetedDocument[]): MonthSpan | undefined {
  let first = '9999-99';
  let last = '';
  for (const { days } of documents) {
    if (days === undefined) continue;
    if (days.earliest < first) first = days.earliest;
    if (days.latest > last) last = days.latest;
  }
  return last === '' ? undefined : { first: first.slice(0, 7), last: last.slice(0, 7) };
}

function withBroader(topics: readonly SearchTopic[]): readonly SearchTag[] {
  return topics.flatMap((topic): readonly SearchTag[] => [topic, ...topic.broader]);
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
  return encodeHashes(
    files.map(({ hash }) => hash),
    hashLength,
  );
}
