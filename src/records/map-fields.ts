import {
  type FieldMapping,
  type ListTarget,
  listTargets,
  type SingleTarget,
  singleTargets,
} from './field-mapping.ts';
import { foldKey } from './foreign-keys.ts';

/** The fields of a foreign record by name, in its order. A field may have several texts. */
export type ForeignFields = ReadonlyMap<string, readonly string[]>;

/** A foreign record, its fields sorted by what a mapping says of them. Empty texts are left out. */
export interface MappedFields {
  readonly single: ReadonlyMap<SingleTarget, MappedText>;
  readonly lists: ReadonlyMap<ListTarget, readonly string[]>;
  /** Texts of own fields, by their keys, or by the name of the foreign field where the mapping gives none. */
  readonly own: ReadonlyMap<string, readonly string[]>;
  /** Names of fields that the mapping leaves out. */
  readonly ignored: readonly string[];
  /** Names of fields that it does not allow. */
  readonly refused: readonly string[];
}

export interface MappedText {
  readonly text: string;
  /** Those of the field, of which `text` is all that the target may have. */
  readonly texts: readonly string[];
  /** The name of the foreign field that it is from. */
  readonly field: string;
}

/** What becomes of one foreign field. A field may be used for several. */
export interface FieldUse {
  readonly single: readonly { readonly target: SingleTarget; readonly rank: number }[];
  readonly lists: readonly ListTarget[];
  readonly own: string | undefined;
  readonly isIgnored: boolean;
}

/** Finds what a mapping says of a foreign field. */
export function fieldUses(mapping: FieldMapping): (name: string) => FieldUse {
  const found = new Map<string, FieldUse>();
  const isNamed = (names: readonly string[] | undefined, folded: string) =>
    (names ?? []).some((each) => foldKey(each) === folded);
  const find = (name: string): FieldUse => {
    const folded = foldKey(name);
    return {
      single: singleTargets.flatMap((target) => {
        const rank = (mapping.from[target] ?? []).findIndex((each) => foldKey(each) === folded);
        return rank < 0 ? [] : [{ target, rank }];
      }),
      lists: listTargets.filter((target) => isNamed(mapping.from[target], folded)),
      own: [...mapping.fields].find(([each]) => foldKey(each) === folded)?.[1],
      isIgnored: isNamed(mapping.ignore, folded),
    };
  };
  return (name) => {
    let use = found.get(name);
    if (use === undefined) {
      use = find(name);
      found.set(name, use);
    }
    return use;
  };
}

/** Maps records. A text that another field of the same meaning outranks is kept as a field that no target names. */
export function fieldMapper(mapping: FieldMapping): (fields: ForeignFields) => MappedFields {
  const useOf = fieldUses(mapping);
  return (fields) => {
    const ranked = new Map<SingleTarget, MappedText & { readonly rank: number }>();
    const lists = new Map<ListTarget, readonly string[]>();
    const own = new Map<string, readonly string[]>();
    const ignored: string[] = [];
    const refused: string[] = [];
    const rest: [string, readonly string[]][] = [];
    for (const [field, values] of fields) {
      const texts = values.filter((each) => each.trim() !== '');
      if (texts.length === 0) continue;
      const use = useOf(field);
      for (const { target, rank } of use.single) {
        const before = ranked.get(target);
        if (before !== undefined && rank >= before.rank) continue;
        const text = firstOnly.has(target) ? (texts[0] ?? '') : texts.join(target === 'body' ? '\n\n' : ', ');
        ranked.set(target, { text, texts, field, rank });
      }
      for (const target of use.lists) {
        const parts = texts.flatMap((text) => splitList(text, target, mapping.separator));
        lists.set(target, [...(lists.get(target) ?? []), ...parts]);
      }
      if (use.own !== undefined) own.set(use.own, [...(own.get(use.own) ?? []), ...texts]);
      else if (use.single.length > 0 || use.lists.length > 0) {
        if (use.lists.length === 0) rest.push([field, texts]);
      } else if (use.isIgnored || mapping.other === 'ignore') ignored.push(field);
      else if (mapping.other === 'refuse') refused.push(field);
      else own.set(field, texts);
    }
    for (const [field, texts] of rest) {
      const left = unused(texts, field, [...ranked]);
      if (left.length === 0) continue;
      if (mapping.other === 'keep') own.set(field, left);
      else ignored.push(field);
    }
    return { single: ranked, lists, own, ignored, refused };
  };
}

/** Fields that mean one thing: of several texts the first, and the others stay. */
const firstOnly: ReadonlySet<SingleTarget> = new Set([
  ...(['date', 'language', 'status', 'id'] as const),
  ...(['source.published', 'source.issn', 'source.language'] as const),
  ...(['source.url', 'source.retrieved', 'source.archived'] as const),
]);

/** The texts of a field that no target has taken. */
function unused(
  texts: readonly string[],
  field: string,
  ranked: readonly (readonly [SingleTarget, MappedText])[],
): readonly string[] {
  const uses = ranked.filter(([, each]) => each.field === field);
  if (uses.some(([target]) => !firstOnly.has(target))) return [];
  return texts.filter((text) => !ranked.some(([, each]) => each.text === text));
}

/** Names may have commas in them: `Smith, John`. Addresses may have the other characters. */
export function splitList(
  text: string,
  target: ListTarget,
  separator: string | undefined,
): readonly string[] {
  const literal = listLiteral(text);
  if (literal !== undefined) return literal;
  const between = separator ?? (target === 'topics' && !/[;|\n]/.test(text) ? ',' : /[;|\n]/);
  if (target === 'attachments' && separator === undefined) return [text.trim()];
  if (between === ',' && text.includes('"')) return quotedList(text);
  return text
    .split(between)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** `"Ray, Ann",port`: names with a comma are in quotation marks, as Airtable writes them. */
function quotedList(text: string): readonly string[] {
  return Array.from(text.matchAll(/\s*"((?:[^"]|"")*)"\s*(?=,|$)|[^,]+/g), ([entry, quoted]) =>
    (quoted?.replaceAll('""', '"') ?? entry).trim(),
  ).filter((part) => part !== '');
}

/** A list as a program wrote it into one text: `["port", "sea"]` of JSON, `['port']` of Python; undefined for any other text. */
function listLiteral(text: string): readonly string[] | undefined {
  const inner = /^\s*\[(.*)\]\s*$/s.exec(text)?.[1]?.trim();
  if (inner === undefined) return undefined;
  if (inner === '') return [];
  const entries: string[] = [];
  const entry = /\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)')\s*(?:,|$)/sy;
  while (entry.lastIndex < inner.length) {
    const [, double, single] = entry.exec(inner) ?? [];
    const words = double ?? single;
    if (words === undefined) return undefined;
    entries.push(words.replace(/\\(["'\\/])/g, '$1').trim());
  }
  return entries.filter((each) => each !== '');
}
