import type { FieldMapping } from '../../records/field-mapping.ts';
import { namesIn } from '../../records/flatten-front-matter.ts';
import { withoutBrackets } from '../../records/foreign-front-matter.ts';
import { fieldUses } from '../../records/map-fields.ts';
import { relationKinds } from '../../records/relation.ts';
import type { YamlMap, YamlNode, YamlPair } from '../../records/yaml-node.ts';
import type { LinkTargets } from '../link.ts';

/**
 * The front matter without its relations to other items, and these, with ids in place of names: `partOf: "[[Letters]]"`.
 * What names no item, as `partOf: A series` may in another program, is a field like all others.
 */
export function takeRelations(
  front: YamlMap,
  mapping: FieldMapping,
  targets: Pick<LinkTargets, 'item'>,
): { readonly rest: YamlMap; readonly relations: readonly YamlPair[] } {
  const useOf = fieldUses(mapping);
  const relations: YamlPair[] = [];
  const rest = front.pairs.filter((pair) => {
    const isRelation = relationKinds.some((kind) => kind === pair.key);
    const relation = isRelation && !isMapped(useOf(pair.key)) ? withIds(pair, targets) : undefined;
    if (relation !== undefined) relations.push(relation);
    return relation === undefined;
  });
  return { rest: { ...front, pairs: rest }, relations };
}

function isMapped({ single, lists, own, isIgnored }: ReturnType<ReturnType<typeof fieldUses>>): boolean {
  return isIgnored || own !== undefined || single.length + lists.length > 0;
}

function withIds(pair: YamlPair, { item }: Pick<LinkTargets, 'item'>): YamlPair | undefined {
  const { line } = pair;
  const entries: YamlNode[] = [];
  for (const name of namesIn(pair.value)) {
    const id = name.trim() === '' ? undefined : item(withoutBrackets(name).trim());
    if (id === undefined) return undefined;
    entries.push({ kind: 'text', text: id, line });
  }
  return entries.length === 0 ? undefined : { ...pair, value: { kind: 'list', entries, line } };
}
