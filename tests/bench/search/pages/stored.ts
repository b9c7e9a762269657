import type { ShownHit } from './show.ts';

/** What a whole index must have beside it to show a hit: id, title, date, summary. */
export type Stored = readonly [id: string, title: string, date: string, summary: string];

export function hitOf([id, title, date, excerpt]: Stored): ShownHit {
  return { title, date, address: `items/${id}.html`, excerpt };
}
