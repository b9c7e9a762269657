import { group } from 'd3-array';
import { splitFrontMatter } from '../read/front-matter.ts';
import { ProblemCollector } from '../records/problem.ts';
import type { YamlMap, YamlPair } from '../records/yaml-node.ts';
import { type FieldHashes, frontOf, hashOf } from './front-hashes.ts';
import type { FrontValue, ItemDraft } from './item-draft.ts';
import { fieldLines, type TopLevelValue, topLevel } from './item-file-text.ts';

/** What becomes of the file of an item whose source has changed. */
export interface Update {
  /** The text of the file; undefined where it stays as it is. */
  readonly text: string | undefined;
  /** Keys of the fields that were brought up to date. */
  readonly updated: readonly string[];
  /** Of those that both the archivist and the source have changed, differently: they stay as the archivist has them. */
  readonly conflicts: readonly string[];
}

/**
 * Brings a file up to date, field by field: what the archivist has not touched since the last import becomes what the
 * source now says. Everything else in the file stays, with its comments and its order.
 *
 * @param text of the file, with `\n` as line end
 * @param imported the hashes of what the last import wrote
 */
export function updateItem(text: string, imported: FieldHashes, draft: ItemDraft): Update {
  const collector = new ProblemCollector('');
  const split = splitFrontMatter(text, collector);
  const wanted = new Map<string, FrontValue>(draft.front);
  if (draft.body !== '') wanted.set('body', draft.body);
  if (split?.front === undefined) {
    return {
      text: undefined,
      updated: [],
      conflicts: [...wanted.keys()].filter((key) => isNew(key, wanted, imported)),
    };
  }
  const found = new Map(frontOf(split.front));
  const body = split.body.trim();
  if (body !== '') found.set('body', body);
  const updated: string[] = [];
  const conflicts: string[] = [];
  for (const key of new Set([...wanted.keys(), ...imported.keys()])) {
    if (!isNew(key, wanted, imported)) continue;
    const [now, next] = [hashIn(found, key), hashIn(wanted, key)];
    if (now === next) continue;
    if (now === imported.get(key)) updated.push(key);
    else if (next !== undefined) conflicts.push(key);
  }
  if (updated.length === 0) return { text: undefined, updated, conflicts };
  const values = new Map(found);
  for (const key of updated) {
    const value = wanted.get(key);
    if (value === undefined) values.delete(key);
    else values.set(key, value);
  }
  values.delete('body');
  const changed = new Set(updated.filter((key) => key !== 'body').map((key) => key.replace(/\..*/, '')));
  const lines = text.split('\n');
  const closing = closingLine(lines);
  const front = editFrontMatter(lines, closing, split.front, changed, new Map(topLevel(values)));
  if (front === undefined) return { text: undefined, updated: [], conflicts: [...conflicts, ...updated] };
  const rest = lines.slice(closing);
  const below = updated.includes('body') ? ['---', ...(draft.body === '' ? [] : ['', draft.body]), ''] : rest;
  return { text: [...front, ...below].join('\n'), updated, conflicts };
}

/** Parts of a source by their keys, `url`. */
export type SourceParts = ReadonlyMap<string, FrontValue>;

/**
 * The file with one more source; undefined where a source of it says the same, or it cannot be edited. Without a name
 * and an address of its own, a source adds nothing.
 *
 * @param text of the file, with `\n` as line end
 * @param sourceFor the source to add, for the date of the item
 */
export function withSource(text: string, sourceFor: (date: string) => SourceParts): string | undefined {
  const front = splitFrontMatter(text, new ProblemCollector(''))?.front;
  if (front === undefined) return undefined;
  const found = frontOf(front);
  const date = found.get('date') ?? '';
  const added = sourceFor(typeof date === 'string' ? date : '');
  const parts = [...found].filter(([key]) => key.startsWith('source.'));
  const places = group(parts, ([key]) => Number(/^source\.(\d+)\./.exec(key)?.[1] ?? 1));
  const isSaid = [...places.values()].some((source) => saysSame(source, added));
  const isNamed = added.has('name') || added.has('url');
  // A list of what is no source is left to the archivist.
  if (isSaid || !isNamed || found.has('source')) return undefined;
  const last = Math.max(0, ...places.keys());
  const prefix = last === 0 ? 'source' : `source.${last + 1}`;
  const all = new Map([
    ...parts,
    ...Array.from(added, ([key, value]) => [`${prefix}.${key}`, value] as const),
  ]);
  const lines = text.split('\n');
  const closing = closingLine(lines);
  const edited = editFrontMatter(lines, closing, front, new Set(['source']), new Map(topLevel(all)));
  return edited && [...edited, ...lines.slice(closing)].join('\n');
}

/** Whether a source has the name and the address of another. */
function saysSame(source: readonly (readonly [string, FrontValue])[], added: SourceParts): boolean {
  const parts = new Map(source.map(([key, value]) => [key.slice(key.lastIndexOf('.') + 1), value]));
  return (['name', 'url'] as const).every(
    (key) => !added.has(key) || hashIn(parts, key) === hashIn(added, key),
  );
}

function closingLine(lines: readonly string[]): number {
  return lines.findIndex((line, index) => index > 0 && line.startsWith('---'));
}

/** Whether the source now says something else than at the last import. */
function isNew(key: string, wanted: ReadonlyMap<string, FrontValue>, imported: FieldHashes): boolean {
  return hashIn(wanted, key) !== imported.get(key);
}

function hashIn(values: ReadonlyMap<string, FrontValue>, key: string): string | undefined {
  const value = values.get(key);
  return value === undefined ? undefined : hashOf(value);
}

/**
 * The front matter with other values of some keys, up to the end of its last line. Undefined where two keys share a
 * line, so that none can be replaced.
 */
function editFrontMatter(
  lines: readonly string[],
  closing: number,
  { pairs }: YamlMap,
  changed: ReadonlySet<string>,
  values: ReadonlyMap<string, TopLevelValue>,
): readonly string[] | undefined {
  if (pairs.some(({ line }, index) => line === pairs[index - 1]?.line || line === 1)) return undefined;
  const edited: string[] = [];
  let next = 0;
  const keep = (end: number) => {
    edited.push(...lines.slice(next, end));
    next = end;
  };
  for (const [index, pair] of pairs.entries()) {
    if (!changed.has(pair.key)) continue;
    keep(pair.line - 1);
    next = endOf(pair, lines, (pairs[index + 1]?.line ?? closing + 1) - 1);
    const value = values.get(pair.key);
    if (value !== undefined) edited.push(...fieldLines(pair.key, value));
  }
  // New keys come after the last one, before comments at the end.
  const last = pairs[pairs.length - 1];
  if (last !== undefined && next <= last.line) keep(endOf(last, lines, closing));
  for (const key of changed) {
    const value = pairs.some((pair) => pair.key === key) ? undefined : values.get(key);
    if (value !== undefined) edited.push(...fieldLines(key, value));
  }
  keep(closing);
  return edited;
}

/** The index of the line after a key and its value, before empty lines and comments that follow. */
function endOf(pair: YamlPair, lines: readonly string[], next: number): number {
  let end = next;
  while (end > pair.line && /^(?:\s*|#.*)$/.test(lines[end - 1] ?? '')) end--;
  return end;
}
