import { normalizeDate } from '../../src/records/date.ts';
import type { Item } from '../../src/records/item.ts';

/** An item of which only what a test is about was said. */
export function item(id: string, date: string, said: Partial<Item> = {}): Item {
  const normalized = normalizeDate(date);
  if ('message' in normalized) throw new Error(normalized.message);
  return {
    id,
    file: `items/${id}.md`,
    title: id,
    date: normalized,
    topics: [],
    actors: [],
    summary: '',
    lead: '',
    language: 'en',
    source: {},
    status: 'published',
    attachments: [],
    ...said,
  };
}
