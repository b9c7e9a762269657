import type { Actor } from '../../src/records/actor.ts';
import type { Content } from '../../src/records/content.ts';
import { normalizeDate } from '../../src/records/date.ts';
import type { Item } from '../../src/records/item.ts';
import type { Settings } from '../../src/records/settings.ts';
import type { Topic } from '../../src/records/topic.ts';

/** An item with default values for every field that a test does not set. Its title is its id. */
export function item(id: string, date: string, fields: Partial<Item> = {}): Item {
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
    ...fields,
  };
}

/** A topic with default values for every field that a test does not set. */
export function topic(id: string, name: string, fields: Partial<Topic> = {}): Topic {
  return { id, name, aliases: [], sameAs: [], ...fields };
}

/** An actor, by default a person, with default values for every field that a test does not set. */
export function actor(id: string, name: string, fields: Partial<Actor> = {}): Actor {
  return { id, name, type: 'person', aliases: [], sameAs: [], ...fields };
}

/** The settings of an English archive, but for what a test sets. */
export function settings(fields: Partial<Settings> = {}): Settings {
  return {
    title: 'Harbour news',
    description: 'News of a port.',
    language: 'en',
    pageSize: 50,
    feeds: { content: 'summary', items: 30 },
    theme: { fonts: 'built-in' },
    front: { topics: [] },
    vocabulary: {},
    words: {},
    ...fields,
  };
}

/** A content folder's records: empty lists and an English site, but for what a test sets. */
export function content(fields: Partial<Content> = {}): Content {
  return {
    settings: settings(),
    front: { topics: [] },
    topics: [],
    actors: [],
    items: [],
    ownPages: [],
    navigation: {},
    look: { fonts: [] },
    pictures: new Map(),
    files: new Map(),
    style: '',
    staticFiles: [],
    ownRedirects: '',
    ...fields,
  };
}
