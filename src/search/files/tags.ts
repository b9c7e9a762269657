import { type ActorType, actorTypes } from '../document.ts';
import { VarintReader, VarintWriter } from './varint.ts';

/** The topics, or the actors, that documents have. A tag's index in these lists stands for it elsewhere. */
export interface TagList {
  /** Space-separated. */
  readonly ids: string;
  /** Separated by line breaks; empty where the name equals the id. */
  readonly names: string;
  /** For each actor, the index of its type in `actorTypes`; empty for topics. */
  readonly types: string;
  /** For each tag, 1 plus the index of each broader tag, then 0. */
  readonly broader: string;
  /** For each tag, how many documents have it or a narrower one. */
  readonly counts: string;
}

export interface FacetTag {
  readonly id: string;
  readonly name: string;
  /** Only actors have one. */
  readonly type?: ActorType;
  /** Indices into the list of tags. */
  readonly broader: readonly number[];
  /** How many documents have it or a narrower one. */
  readonly count: number;
}

export function encodeTags(tags: readonly FacetTag[]): TagList {
  const writer = new VarintWriter();
  for (const { broader } of tags) writeIndices(broader, writer);
  const broader = writer.take();
  for (const { count } of tags) writer.write(count);
  return {
    ids: tags.map(({ id }) => id).join(' '),
    names: tags.map(({ id, name }) => (name === id ? '' : name.replace(/\s+/g, ' '))).join('\n'),
    types: tags.map(({ type }) => (type === undefined ? '' : actorTypes.indexOf(type))).join(''),
    broader,
    counts: writer.take(),
  };
}

export function decodeTags(list: TagList): readonly FacetTag[] {
  const names = list.names.split('\n');
  const broader = new VarintReader(list.broader);
  const counts = new VarintReader(list.counts);
  return splitList(list.ids).map((id, index) => {
    const type = list.types === '' ? undefined : actorTypes[Number(list.types[index])];
    return {
      id,
      name: names[index] || id,
      ...(type !== undefined && { type }),
      broader: readIndices(broader),
      count: counts.next(),
    };
  });
}

/** Writes 1 plus each index, then 0. */
export function writeIndices(indices: readonly number[], writer: VarintWriter): void {
  for (const index of indices) writer.write(index + 1);
  writer.write(0);
}

export function readIndices(reader: VarintReader): readonly number[] {
  const indices: number[] = [];
  for (let number = reader.next(); number > 0; number = reader.next()) indices.push(number - 1);
  return indices;
}

function splitList(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ');
}
