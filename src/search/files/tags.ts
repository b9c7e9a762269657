import memoize from 'memoize';
import { type ActorType, actorTypes } from '../document.ts';
import { VarintReader, VarintWriter } from './varint.ts';

/** The topics, or the actors, of documents. */
export interface TagFile {
  /** Most frequent first, space-separated. A tag's index in this list stands for it below. */
  readonly ids: string;
  /** Separated by line breaks; empty where the name equals the id. */
  readonly names: string;
  /** For each actor, the index of its type in `actorTypes`; empty for topics. */
  readonly types: string;
  /** For each tag, 1 plus the index of each broader tag, then 0. */
  readonly broader: string;
  /**
   * Sets of tags, each as 1 plus the index of every tag, then 0. Sets of several documents come first, the most
   * frequent first.
   */
  readonly sets: string;
  /** For each document, 1 plus the index of its set, or 0 for the next of the sets that only one document has. */
  readonly setOf: string;
}

export interface FacetTag {
  readonly id: string;
  readonly name: string;
  /** Only actors have one. */
  readonly type?: ActorType;
  /** Indices into the list of tags. */
  readonly broader: readonly number[];
}

/**
 * @param tags most frequent first
 * @param tagsOf for each document, the indices of its tags
 */
export function encodeTags(tags: readonly FacetTag[], tagsOf: readonly (readonly number[])[]): TagFile {
  const writer = new VarintWriter();
  const writeIndices = (indices: readonly number[]): void => {
    for (const index of indices) writer.write(index + 1);
    writer.write(0);
  };
  for (const { broader } of tags) writeIndices(broader);
  const broader = writer.take();

  const sets = new Map<string, TagSet>();
  // Most documents share their list object with others, and comparing objects is faster than comparing lists.
  const setOfList = memoize((list: readonly number[]) => {
    const tags = [...list].sort((a, b) => a - b);
    const key = tags.join();
    const set = sets.get(key) ?? { key, tags, count: 0, number: 0 };
    sets.set(key, set);
    return set;
  });
  const setOfDocument = tagsOf.map(setOfList);
  for (const set of setOfDocument) set.count++;
  const shared = [...sets.values()]
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  shared.forEach((set, i) => {
    set.number = i + 1;
  });
  for (const { number } of setOfDocument) writer.write(number);
  const setOf = writer.take();
  for (const { tags } of shared) writeIndices(tags);
  for (const { number, tags } of setOfDocument) if (number === 0) writeIndices(tags);
  return {
    ids: tags.map(({ id }) => id).join(' '),
    names: tags.map(({ id, name }) => (name === id ? '' : name.replace(/\s+/g, ' '))).join('\n'),
    types: tags.map(({ type }) => (type === undefined ? '' : actorTypes.indexOf(type))).join(''),
    broader,
    sets: writer.take(),
    setOf,
  };
}

interface TagSet {
  readonly key: string;
  /** Indices of the tags, ascending. */
  readonly tags: readonly number[];
  count: number;
  /** 1 plus its index among the sets that several documents have; 0 for the set of a single document. */
  number: number;
}

export function decodeTags(file: TagFile): {
  readonly tags: readonly FacetTag[];
  readonly tagsOf: readonly (readonly number[])[];
} {
  const names = file.names.split('\n');
  const broader = readSets(file.broader);
  const tags = splitList(file.ids).map((id, index) => {
    const type = file.types === '' ? undefined : actorTypes[Number(file.types[index])];
    return {
      id,
      name: names[index] || id,
      ...(type !== undefined && { type }),
      broader: broader[index] ?? [],
    };
  });
  const sets = readSets(file.sets);
  const reader = new VarintReader(file.setOf);
  const setOf: number[] = [];
  while (!reader.isAtEnd) setOf.push(reader.next());
  let nextOwn = setOf.reduce((most, each) => Math.max(most, each), 0);
  return { tags, tagsOf: setOf.map((number) => sets[number === 0 ? nextOwn++ : number - 1] ?? []) };
}

function readSets(text: string): readonly (readonly number[])[] {
  const reader = new VarintReader(text);
  const sets: number[][] = [];
  let set: number[] = [];
  while (!reader.isAtEnd) {
    const number = reader.next();
    if (number > 0) {
      set.push(number - 1);
      continue;
    }
    sets.push(set);
    set = [];
  }
  return sets;
}

function splitList(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ');
}
