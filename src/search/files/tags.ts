import { type ActorType, actorTypes } from '../document.ts';
import { once } from '../once.ts';
import { NumberReader, NumberWriter } from './digits.ts';

/** Which topics, or which actors, documents carry. */
export interface TagFile {
  /** The most frequent first, apart by spaces. Further on, a tag is its place in this list. */
  readonly ids: string;
  /** Apart by line breaks; empty where the name is the id. */
  readonly names: string;
  /** For each actor, the place of its type in `actorTypes`; empty for topics. */
  readonly types: string;
  /** For each tag, the places plus 1 of the tags that are broader, then 0. */
  readonly broader: string;
  /** Sets of tags, each as places plus 1, then 0: those of several documents, the most frequent first, then the others. */
  readonly sets: string;
  /** For each document, the place of its set plus 1, or 0 for the next of those that it alone has. */
  readonly setOf: string;
}

export interface FacetTag {
  readonly id: string;
  readonly name: string;
  /** Of actors. */
  readonly type?: ActorType;
  /** Places in the list of tags. */
  readonly broader: readonly number[];
}

/**
 * @param tags the most frequent first
 * @param tagsOf for each document, the places of its tags
 */
export function encodeTags(tags: readonly FacetTag[], tagsOf: readonly (readonly number[])[]): TagFile {
  const writer = new NumberWriter();
  const writeSet = (places: readonly number[]): void => {
    for (const place of places) writer.write(place + 1);
    writer.write(0);
  };
  for (const { broader } of tags) writeSet(broader);
  const broader = writer.take();

  const sets = new Map<string, TagSet>();
  // Documents that share their list are told by it sooner than by what it holds.
  const setOfList = once((list: readonly number[]) => {
    const tags = [...list].sort((a, b) => a - b);
    const key = tags.join();
    const set = sets.get(key) ?? { key, tags, count: 0, place: 0 };
    sets.set(key, set);
    return set;
  });
  const setOfDocument = tagsOf.map(setOfList);
  for (const set of setOfDocument) set.count++;
  const shared = [...sets.values()]
    .filter(({ count }) => count > 1)
    .sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  shared.forEach((set, i) => {
    set.place = i + 1;
  });
  for (const { place } of setOfDocument) writer.write(place);
  const setOf = writer.take();
  for (const { tags } of shared) writeSet(tags);
  for (const { place, tags } of setOfDocument) if (place === 0) writeSet(tags);
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
  /** Their places, ascending. */
  readonly tags: readonly number[];
  count: number;
  /** In the list of sets that are shared, plus 1; 0 where only one document has the set. */
  place: number;
}

export function decodeTags(file: TagFile): {
  readonly tags: readonly FacetTag[];
  readonly tagsOf: readonly (readonly number[])[];
} {
  const names = file.names.split('\n');
  const broader = readSets(file.broader);
  const tags = words(file.ids).map((id, place) => {
    const type = file.types === '' ? undefined : actorTypes[Number(file.types[place])];
    return {
      id,
      name: names[place] || id,
      ...(type !== undefined && { type }),
      broader: broader[place] ?? [],
    };
  });
  const sets = readSets(file.sets);
  const numbers = new NumberReader(file.setOf);
  const setOf: number[] = [];
  while (!numbers.atEnd) setOf.push(numbers.next());
  let own = setOf.reduce((most, each) => Math.max(most, each), 0);
  return { tags, tagsOf: setOf.map((place) => sets[place === 0 ? own++ : place - 1] ?? []) };
}

function readSets(text: string): readonly (readonly number[])[] {
  const numbers = new NumberReader(text);
  const sets: number[][] = [];
  let set: number[] = [];
  while (!numbers.atEnd) {
    const place = numbers.next();
    if (place > 0) {
      set.push(place - 1);
      continue;
    }
    sets.push(set);
    set = [];
  }
  return sets;
}

function words(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ');
}
