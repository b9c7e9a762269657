import type { FacetFile } from '../search/files/facets.ts';
import { manifestPath, parseManifest } from '../search/files/manifest.ts';
import { decodeTags } from '../search/files/tags.ts';
import { VarintReader } from '../search/files/varint.ts';
import { countClass } from './count-class.ts';
import { element } from './element.ts';
import { loadFile } from './load-file.ts';
import { messages } from './messages.ts';

/** An entry of an index of topics, actors or sources. */
export interface IndexEntry {
  /** As a list shows it. */
  readonly node: Element;
  /** Folded. */
  readonly name: string;
  readonly count: number;
  /** `1987-03` or `1987`; empty where the newest item has no date, undefined where it is not known. */
  readonly latest: string | undefined;
}

/**
 * The entries of all pages of an index, in their order. A page that was opened from a disk cannot read the others: there
 * the names and numbers on other pages are those of the search, in the order of the alphabet.
 *
 * @param paths of its pages
 * @param current the index of the page that is shown
 * @param index what the page shows of it
 * @param singular what it lists
 */
export async function loadIndexEntries(
  paths: readonly string[],
  current: number,
  index: HTMLElement,
  singular: string,
): Promise<readonly IndexEntry[]> {
  try {
    const pages = await Promise.all(paths.map((path, i) => (i === current ? index : loadPage(path))));
    return distinct(pages.flatMap(entriesOn));
  } catch {
    const own = distinct(entriesOn(index));
    const names = new Set(own.map(({ name }) => name));
    // Without them, the page's own are better than nothing.
    const found = await namesOfSearch(singular).catch(() => []);
    const others = found.filter(({ name }) => !names.has(name));
    return [...own, ...others.sort((a, b) => alphabet.compare(a.name, b.name))];
  }
}

/** All names of an index are in one language: where they do not state it, in that of the page. */
const { lang = '', dir = '' } = document.querySelector<HTMLElement>('.tag-entry > a') ?? {};

export const alphabet = new Intl.Collator(lang || messages.language, { numeric: true });

/** Without accents and capitals. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim().replace(/\s+/g, ' ');
}

async function loadPage(path: string): Promise<Document> {
  // The browser would refuse, and say so in the console.
  if (location.protocol === 'file:') throw new Error('A page on a disk cannot read others');
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

function entriesOn(page: Document | Element): readonly IndexEntry[] {
  return [...page.querySelectorAll('.tag-entry')].map((node) => ({
    node,
    name: fold(node.querySelector('a')?.textContent ?? ''),
    count: Number((node.querySelector('.count')?.textContent ?? '0').replace(/\D/g, '')),
    latest: node.querySelector('time')?.getAttribute('datetime') ?? '',
  }));
}

/** A broader topic is repeated on the page on which its narrower ones go on. */
function distinct(entries: readonly IndexEntry[]): readonly IndexEntry[] {
  const byHref = new Map<string, IndexEntry>();
  for (const entry of entries) {
    const href = entry.node.querySelector('a')?.getAttribute('href') ?? '';
    if (!byHref.has(href)) byHref.set(href, entry);
  }
  return [...byHref.values()];
}

/** What the search can filter by: what has items. */
async function namesOfSearch(singular: string): Promise<IndexEntry[]> {
  const { facets } = parseManifest(await loadFile(manifestPath));
  // The manifest names it by a hash of its content, so it is what this version of the search wrote.
  const { topics, actors, sources } = (await loadFile(facets)) as FacetFile;
  if (singular === 'source') {
    const counts = new VarintReader(sources.counts);
    return sources.names.map((name) =>
      plainEntry(name, `search.html?source=${encodeURIComponent(name)}`, counts.next()),
    );
  }
  return decodeTags(singular === 'topic' ? topics : actors).map(({ id, name, count }) =>
    plainEntry(name, `${singular}s/${id}.html`, count),
  );
}

function plainEntry(name: string, href: string, count: number): IndexEntry {
  const link = element('a', { href, lang, dir }, name);
  const number = element('span', { className: countClass(count) }, messages.number(count));
  const node = element('div', { className: 'tag-entry' }, link, ' ', number);
  return { node, name: fold(name), count, latest: undefined };
}
