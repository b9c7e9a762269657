import type { ItemFile } from '../read/item-file.ts';
import type { RecordedAddress } from '../read/recorded-addresses.ts';
import type { Content } from '../records/content.ts';
import type { Entry } from '../records/entry.ts';
import type { Item } from '../records/item.ts';
import { slugOf } from '../records/slug.ts';

/** What has an address of its own, with the addresses that lead to it. */
export interface Addressed extends Omit<RecordedAddress, 'forgotten'> {
  readonly kind: 'items' | 'topics' | 'actors' | 'sources';
  /** The last part of the address. */
  readonly id: string;
  readonly title: string;
  /** Other names of a topic or an actor. */
  readonly aliases?: readonly string[];
  /** Ids that it had before. */
  readonly formerly: readonly string[];
  /** Of an item, its path in the content folder. */
  readonly file?: string;
}

/** Every item, topic, actor and source that the site has a page for. */
export function presentAddresses({ items, topics, actors }: Content): readonly Addressed[] {
  const published = items.filter(({ status }) => status === 'published');
  const withdrawn = items.filter(({ status }) => status === 'withdrawn');
  return [
    ...[...published, ...withdrawn].map(addressedItem),
    ...topics.map((topic) => addressedEntry(topic, 'topics')),
    ...actors.map((actor) => addressedEntry(actor, 'actors')),
    ...sourcesOf(published),
  ];
}

/** Items without a page, now or at all: drafts, and those that are held back. */
export function absentItems({ items }: Content, heldBack: readonly ItemFile[]): ReadonlyMap<string, Absent> {
  const absent = new Map<string, Absent>();
  for (const { id, file, status } of items) if (status === 'draft') absent.set(id, { file, why: 'draft' });
  for (const { id, path, item } of heldBack) {
    for (const each of [id, ...(item?.formerly ?? []).map(({ text }) => text)]) {
      absent.set(each, { file: path, why: 'embargo' });
    }
  }
  return absent;
}

export interface Absent {
  readonly file: string;
  readonly why: 'draft' | 'embargo';
}

function addressedItem({ id, title, source, file, formerly = [], status }: Item): Addressed {
  const isShown = status === 'published';
  return {
    kind: 'items',
    id,
    address: `items/${id}.html`,
    // What was withdrawn is not written down again.
    title: isShown ? title : '',
    ...(isShown && source.url !== undefined && { source: source.url }),
    formerly: formerly.filter((each) => !each.startsWith('/')),
    file,
  };
}

function addressedEntry({ id, name, aliases, formerly = [] }: Entry, kind: 'topics' | 'actors'): Addressed {
  return { kind, id, address: `${kind}/${id}.html`, title: name, aliases, formerly };
}

function sourcesOf(items: readonly Item[]): readonly Addressed[] {
  const bySlug = new Map<string, Addressed>();
  for (const { source, otherSources = [] } of items) {
    for (const { name } of [source, ...otherSources]) {
      const id = name === undefined ? '' : slugOf(name);
      if (name === undefined || bySlug.has(id)) continue;
      bySlug.set(id, { kind: 'sources', id, address: `sources/${id}.html`, title: name, formerly: [] });
    }
  }
  return [...bySlug.values()];
}
