import { isKnown } from '../records/date.ts';
import type { Item } from '../records/item.ts';
import type { RelationKind } from '../records/relation.ts';

/** What a published item says of others, and others of it. */
export interface ItemRelations {
  /** The items of which it is a translation, a version or a part, as its file lists them. */
  readonly to: RelatedItems;
  /** Its translations and versions, newest first, and its parts, oldest first, as they are read. */
  readonly from: RelatedItems;
  /** Other items whose text links to it, newest first. */
  readonly linkedFrom: readonly Item[];
}

/** At least one item of each kind that is there. */
export type RelatedItems = { readonly [Kind in RelationKind]?: readonly Item[] };

/** @param items the published ones, newest first; relations to any other are left out */
export function itemRelations(items: readonly Item[]): (item: Item) => ItemRelations {
  const byId = new Map(items.map((item) => [item.id, item]));
  const from = new Map<string, ItemsByKind>();
  const linkedFrom = new Map<string, Item[]>();
  for (const item of items) {
    for (const { kind, to } of item.relations ?? []) {
      const others = from.get(to) ?? {};
      add(others, kind, item);
      from.set(to, others);
    }
    for (const id of item.links ?? []) {
      const list = linkedFrom.get(id);
      if (list === undefined) linkedFrom.set(id, [item]);
      else list.push(item);
    }
  }
  for (const others of from.values()) if (others.partOf) others.partOf = oldestFirst(others.partOf);
  return ({ id, relations = [] }) => {
    const to: ItemsByKind = {};
    for (const relation of relations) {
      const other = byId.get(relation.to);
      if (other !== undefined) add(to, relation.kind, other);
    }
    return { to, from: from.get(id) ?? {}, linkedFrom: linkedFrom.get(id) ?? [] };
  };
}

type ItemsByKind = { [Kind in RelationKind]?: Item[] };

function add(items: ItemsByKind, kind: RelationKind, item: Item): void {
  const list = items[kind];
  if (list === undefined) items[kind] = [item];
  else list.push(item);
}

/** Undated items stay at the end. */
function oldestFirst(newestFirst: readonly Item[]): Item[] {
  const dated = newestFirst.filter(({ date }) => isKnown(date));
  return [...dated.reverse(), ...newestFirst.slice(dated.length)];
}
