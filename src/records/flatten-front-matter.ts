import { tidyLine } from './fields.ts';
import { textsOf } from './item-fields.ts';
import type { FieldUse } from './map-fields.ts';
import type { YamlMap, YamlNode, YamlPair } from './yaml-node.ts';

/**
 * The fields of front matter, one for each that can be mapped. Keys below a key are fields of their own, `extra.author`,
 * also where they are in the entries of a list, unless the mapping names the key above: then that is the field, its
 * values are the names in it, and what else is beside a name is kept.
 */
export function flattenFrontMatter(front: YamlMap, useOf: (name: string) => FieldUse): readonly YamlPair[] {
  return merged(front.pairs.flatMap((pair) => fieldsOf(pair, useOf, 0)));
}

/** Deeper values are one text. */
const maxDepth = 5;

function fieldsOf(pair: YamlPair, useOf: (name: string) => FieldUse, depth: number): readonly YamlPair[] {
  const { key, value, line } = pair;
  const use = useOf(key);
  const maps = mapsIn(value);
  if (maps.length === 0 || use.isIgnored || depth === maxDepth) return [pair];
  const isMapped = use.single.length + use.lists.length > 0;
  const [names, below] = isMapped
    ? [namesIn(value), maps.flatMap(({ pairs }) => pairs.filter((each) => each !== namePairOf(pairs)))]
    : [
        value.kind === 'list' ? value.entries.filter(({ kind }) => kind !== 'map').flatMap(textsOf) : [],
        maps.flatMap(({ pairs }) => pairs),
      ];
  const own: YamlPair[] = names.length === 0 ? [] : [{ key, value: listOf(names, line), line }];
  return [
    ...own,
    ...below.flatMap((each) => fieldsOf({ ...each, key: `${key}.${each.key}` }, useOf, depth + 1)),
  ];
}

/** The maps of a value that is one, or a list with some. */
function mapsIn(value: YamlNode): readonly YamlMap[] {
  if (value.kind === 'map') return value.pairs.length === 0 ? [] : [value];
  return value.kind === 'list' ? value.entries.flatMap((entry) => (entry.kind === 'map' ? entry : [])) : [];
}

/** The texts of a value that is mapped. Of a set of keys, such as `{name: A. Writer, url: …}`, its name. */
export function namesIn(node: YamlNode): readonly string[] {
  if (node.kind === 'text') return [node.text];
  if (node.kind === 'list') return node.entries.flatMap(namesIn);
  const name = namePairOf(node.pairs);
  return name === undefined ? textsOf(node) : namesIn(name.value);
}

/** `{tag: ports}` has only one key. */
function namePairOf(pairs: readonly YamlPair[]): YamlPair | undefined {
  return pairs.length === 1 ? pairs[0] : pairs.find(({ key }) => /^(name|title|label|value)$/i.test(key));
}

/** Fields of several entries of a list are one. */
function merged(pairs: readonly YamlPair[]): readonly YamlPair[] {
  const byKey = new Map<string, YamlPair>();
  for (const pair of pairs) {
    const before = byKey.get(pair.key);
    if (before === undefined) byKey.set(pair.key, pair);
    else {
      const texts = [before, pair].flatMap(({ value }) => textsOf(value));
      byKey.set(pair.key, { ...before, value: listOf(texts, before.line) });
    }
  }
  return [...byKey.values()];
}

function listOf(texts: readonly string[], line: number): YamlNode {
  return { kind: 'list', entries: texts.map((text) => ({ kind: 'text', text: tidyLine(text), line })), line };
}
