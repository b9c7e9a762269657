import { readIndices, writeIndices } from './tags.ts';
import { VarintReader, VarintWriter } from './varint.ts';

/** The tags of documents. Sets of tags that several documents have are written once. */
export interface TagSets {
  /** For each document, 1 plus the index of its set, or 0 for the next of the sets that only one document has. */
  readonly setOf: string;
  /** Those of several documents, the most frequent first, and then the others; see `writeIndices`. */
  readonly sets: string;
}

/** @param tagsOf for each document, the indices of its tags; documents may share lists */
export function encodeTagSets(tagsOf: readonly (readonly number[])[]): TagSets {
  const sets = new Map<string, TagSet>();
  // Comparing objects is faster than comparing lists.
  const setOfList = new Map<readonly number[], TagSet>();
  const setOfDocument = tagsOf.map((tags) => {
    let set = setOfList.get(tags);
    if (set === undefined) {
      const key = tags.join();
      set = sets.get(key) ?? { tags, count: 0, number: 0 };
      sets.set(key, set);
      setOfList.set(tags, set);
    }
    set.count++;
    return set;
  });
  const shared = [...sets]
    .filter(([, { count }]) => count > 1)
    .sort(([a, x], [b, y]) => y.count - x.count || (a < b ? -1 : 1));
  for (const [i, [, set]] of shared.entries()) set.number = i + 1;
  const writer = new VarintWriter();
  for (const { number } of setOfDocument) writer.write(number);
  const setOf = writer.take();
  for (const [, { tags }] of shared) writeIndices(tags, writer);
  for (const { number, tags } of setOfDocument) if (number === 0) writeIndices(tags, writer);
  return { setOf, sets: writer.take() };
}

interface TagSet {
  readonly tags: readonly number[];
  count: number;
  /** 1 plus its index among the sets that several documents have; 0 for the set of a single document. */
  number: number;
}

/** For each document, the indices of its tags. */
export function decodeTagSets({ setOf, sets }: TagSets): readonly (readonly number[])[] {
  const reader = new VarintReader(sets);
  const all: (readonly number[])[] = [];
  while (!reader.isAtEnd) all.push(readIndices(reader));
  const numbers: number[] = [];
  for (const next = new VarintReader(setOf); !next.isAtEnd; ) numbers.push(next.next());
  let nextOwn = numbers.reduce((most, each) => Math.max(most, each), 0);
  return numbers.map((number) => all[number === 0 ? nextOwn++ : number - 1] ?? []);
}
