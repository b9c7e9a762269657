import { hash } from 'node:crypto';
import { tidyLine } from '../records/fields.ts';
import type { YamlMap, YamlNode } from '../records/yaml-node.ts';
import type { FrontValue, ItemDraft } from './item-draft.ts';

/** The hash of each field of an item, by its key; of the text below the front matter as `body`. */
export type FieldHashes = ReadonlyMap<string, string>;

export function hashesOf({ front, body }: Pick<ItemDraft, 'front' | 'body'>): FieldHashes {
  const hashes = new Map(Array.from(front, ([key, value]) => [key, hashOf(value)]));
  if (body !== '') hashes.set('body', hashOf(body));
  return hashes;
}

/** One text, and a list of the same text alone, mean the same. */
export function hashOf(value: FrontValue): string {
  return shortHash(JSON.stringify(typeof value === 'string' ? [value] : value), 8);
}

/** So many characters, of 6 bits each. */
export function shortHash(text: string, length: number): string {
  return hash('sha256', text, 'base64url').slice(0, length);
}

export function bytesHash(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64url').slice(0, 16);
}

/**
 * What front matter says, as a draft has it: values of keys below others by both, `source.url`. Of a list of sources the
 * first has these keys, and the others have their place before the last part: `source.2.url`.
 */
export function frontOf({ pairs }: YamlMap): ReadonlyMap<string, FrontValue> {
  const front = new Map<string, FrontValue>();
  const add = (key: string, node: YamlNode): void => {
    if (node.kind === 'map') for (const pair of node.pairs) add(`${key}.${pair.key}`, pair.value);
    else if (key === 'source' && node.kind === 'list' && node.entries.every(({ kind }) => kind === 'map')) {
      for (const [index, entry] of node.entries.entries())
        add(index === 0 ? key : `${key}.${index + 1}`, entry);
    } else {
      const texts = (node.kind === 'text' ? [node] : node.entries).map(textOf).filter((text) => text !== '');
      const [first] = texts;
      if (first !== undefined) front.set(key, texts.length === 1 ? first : texts);
    }
  };
  for (const { key, value } of pairs) add(key, value);
  return front;
}

function textOf(node: YamlNode): string {
  return node.kind === 'text' ? tidyLine(node.text) : JSON.stringify(node);
}
