import type { Hit } from './show-hits.ts';

/** What is stored next to a whole index to show its hits. */
export type StoredItem = readonly [id: string, title: string, date: string, summary: string];

export function toHit([id, title, date, excerpt]: StoredItem): Hit {
  return { title, date, address: `items/${id}.html`, excerpt };
}
