import type { Actor, ActorType } from '../records/actor.ts';
import { byFrequency } from '../records/by-frequency.ts';
import type { Entry, Register } from '../records/entry.ts';
import { slugOf } from '../records/slug.ts';
import type { Topic } from '../records/topic.ts';

/**
 * Topics that items name and `topics.yml` does not list. Spellings that differ only in case, accents, spaces and
 * punctuation are one topic, with the most frequent of them as its name.
 */
export function withUnlistedTopics(register: Register<Topic>, tags: Iterable<string>): Register<Topic> {
  return withUnlisted(
    register,
    tags,
    (text) => ({ name: text }),
    (entry) => entry,
  );
}

/**
 * Likewise for actors. A tag may state the type, as in `person: Anna Bök`; the others are of unknown type.
 */
export function withUnlistedActors(register: Register<Actor>, tags: Iterable<string>): Register<Actor> {
  return withUnlisted(register, tags, splitType, (entry, types) => ({
    ...entry,
    type: byFrequency(types)[0] ?? 'unknown',
  }));
}

interface Tag {
  readonly name: string;
  readonly type?: ActorType;
}

const typePrefixes: ReadonlyMap<string, ActorType> = new Map([
  ['person', 'person'],
  ['organisation', 'organisation'],
  ['organization', 'organisation'],
  ['org', 'organisation'],
  ['place', 'place'],
]);

function splitType(text: string): Tag {
  const [, prefix = '', name = ''] = /^(\p{L}+)\s*:\s*(\S.*)$/u.exec(text) ?? [];
  const type = typePrefixes.get(prefix.toLowerCase());
  return type === undefined ? { name: text } : { name, type };
}

/** The name in a tag that may state the type before it. */
export function nameInTag(text: string): string {
  return splitType(text).name;
}

/** What items call one unlisted entry, in each of its tags. */
interface Unlisted {
  readonly names: string[];
  readonly types: ActorType[];
  readonly tags: Set<string>;
}

function withUnlisted<T extends Entry>(
  register: Register<T>,
  tags: Iterable<string>,
  parse: (text: string) => Tag,
  complete: (entry: Entry, types: readonly ActorType[]) => T,
): Register<T> {
  const listed = new Set(register.entries.map(({ id }) => id));
  const unlisted = new Map<string, Unlisted>();
  for (const text of tags) {
    if (register.tags.find(text) !== undefined) continue;
    const { name, type } = parse(text);
    const id = register.tags.find(name) ?? slugOf(name);
    let found = unlisted.get(id);
    if (found === undefined) {
      found = { names: [], types: [], tags: new Set() };
      unlisted.set(id, found);
    }
    found.tags.add(text);
    found.names.push(name);
    if (type !== undefined) found.types.push(type);
  }
  if (unlisted.size === 0) return register;
  const all = [...unlisted].sort(([a], [b]) => (a < b ? -1 : 1));
  const added = all.flatMap(([id, { names, types }]) =>
    listed.has(id)
      ? []
      : [complete({ id, name: byFrequency(names)[0] ?? id, aliases: [], sameAs: [] }, types)],
  );
  const entries = [...register.entries, ...added];
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return {
    ...register,
    entries,
    tags: register.tags.with(
      all.flatMap(([id, { tags: spellings }]) => {
        const entry = byId.get(id);
        return entry === undefined ? [] : [...spellings].map((tag) => [tag, entry] as const);
      }),
    ),
  };
}
