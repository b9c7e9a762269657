import type { Actor } from '../records/actor.ts';
import type { Entry, Register } from '../records/entry.ts';
import { editDistance, foldName } from '../records/spelling.ts';
import type { Topic } from '../records/topic.ts';
import { withUnlistedActors, withUnlistedTopics } from './open-vocabulary.ts';
import type { ItemFiles, RegisterFile } from './source-files.ts';

/** How an archive uses its topics, or its actors. */
export interface TagReport<T extends Entry> {
  /** Of the file: `topics.yml`. */
  readonly file: string;
  /** Those that the file lists or an item names, the most used first. */
  readonly used: readonly CountedEntry<T>[];
  /** Those that the file lists and no item names. */
  readonly unused: readonly T[];
  /** Those that items name and the file does not list. */
  readonly unlisted: readonly T[];
  /** All of them, in the order of the file. */
  readonly entries: readonly T[];
}

export interface CountedEntry<T extends Entry> {
  readonly entry: T;
  /** How many items name it. */
  readonly count: number;
}

/** The report on topics; undefined where their file is broken. */
export function topicReport(file: RegisterFile<Topic>, items: ItemFiles): TagReport<Topic> | undefined {
  return report(file, tagsOf(items, 'topics'), withUnlistedTopics);
}

/** The report on actors, likewise. */
export function actorReport(file: RegisterFile<Actor>, items: ItemFiles): TagReport<Actor> | undefined {
  return report(file, tagsOf(items, 'actors'), withUnlistedActors);
}

/** The tags of each item. */
function tagsOf({ items }: ItemFiles, kind: 'topics' | 'actors'): readonly (readonly string[])[] {
  return items.map(({ item }) => (item?.[kind] ?? []).map(({ text }) => text));
}

function report<T extends Entry>(
  { file, register: listed }: RegisterFile<T>,
  tags: readonly (readonly string[])[],
  withUnlisted: (register: Register<T>, tags: Iterable<string>) => Register<T>,
): TagReport<T> | undefined {
  if (listed === undefined) return undefined;
  const register = withUnlisted(listed, tags.flat());
  const counts = new Map<string, number>();
  for (const each of tags) {
    const ids = new Set(each.flatMap((tag) => register.tags.find(tag) ?? []));
    for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const all = register.entries.map((entry) => ({ entry, count: counts.get(entry.id) ?? 0 }));
  const listedIds = new Set(listed.entries.map(({ id }) => id));
  return {
    file,
    used: all.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count),
    unused: listed.entries.filter(({ id }) => !counts.has(id)),
    unlisted: register.entries.filter(({ id }) => !listedIds.has(id)),
    entries: register.entries,
  };
}

/** Of more entries, the pairs would take long to compare. */
const maxCompared = 2000;

/** Pairs of entries whose names may be one. */
export function alikeEntries<T extends Entry>({
  entries,
}: Pick<TagReport<T>, 'entries'>): readonly (readonly [T, T])[] {
  const named = entries.slice(0, maxCompared).map((entry) => ({ entry, name: foldName(entry.name) }));
  return named.flatMap((a, i) =>
    named.slice(i + 1).flatMap((b) => (areAlike(a.name, b.name) ? [[a.entry, b.entry] as const] : [])),
  );
}

/** Short names that differ in a letter are different names, and so are numbers and years. */
function areAlike(a: string, b: string): boolean {
  const limit = a.length <= 4 ? 0 : a.length <= 8 ? 1 : 2;
  return editDistance(a, b, limit) <= limit && digits(a) === digits(b);
}

function digits(name: string): string {
  return name.replace(/\D/g, '');
}
