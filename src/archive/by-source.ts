import { byFrequency } from '../records/by-frequency.ts';
import type { Item } from '../records/item.ts';
import { slugOf } from '../records/slug.ts';

/** A publisher, under one name or several spellings of it. */
export interface SourceEntry {
  /** The name of its page, without `.html`. */
  readonly slug: string;
  /** The spelling that most items have. */
  readonly name: string;
  /** All spellings, most frequent first. */
  readonly spellings: readonly string[];
  /** In the archive's order. */
  readonly items: readonly Item[];
}

/** The sources that items name, in no order. */
export function itemsBySource(items: readonly Item[]): readonly SourceEntry[] {
  const bySlug = new Map<string, Item[]>();
  for (const item of items) {
    for (const slug of new Set(namesOf(item).map(slugOf))) {
      const others = bySlug.get(slug);
      if (others === undefined) bySlug.set(slug, [item]);
      else others.push(item);
    }
  }
  return [...bySlug].map(([slug, items]) => {
    const names = items.flatMap(namesOf).filter((name) => slugOf(name) === slug);
    const spellings = byFrequency(names);
    return { slug, name: spellings[0] ?? slug, spellings, items };
  });
}

function namesOf({ source, otherSources }: Item): readonly string[] {
  const first = source.name === undefined ? none : [source.name];
  return otherSources === undefined ? first : [...first, ...otherSources.flatMap(({ name }) => name ?? [])];
}

const none: readonly string[] = [];
