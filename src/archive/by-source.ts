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
    const { name } = item.source;
    if (name === undefined) continue;
    const slug = slugOf(name);
    const others = bySlug.get(slug);
    if (others === undefined) bySlug.set(slug, [item]);
    else others.push(item);
  }
  return [...bySlug].map(([slug, items]) => {
    const spellings = byFrequency(items.map(({ source }) => source.name ?? ''));
    return { slug, name: spellings[0] ?? slug, spellings, items };
  });
}
