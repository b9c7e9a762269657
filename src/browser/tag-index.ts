import { formatCount } from '../html/numbers.ts';
import { element, requiredElement } from './element.ts';

/** Narrows and orders an index of topics or actors. Its page is complete without. */
const tools = requiredElement('[data-index-tools]', HTMLFormElement);
const box = requiredElement('[data-index-tools] input', HTMLInputElement);
const order = requiredElement('[data-index-tools] select', HTMLSelectElement);
const status = requiredElement('[data-index-tools] [role="status"]', HTMLElement);
const index = requiredElement('[data-index]', HTMLElement);
const found = element('ul', { className: 'tag-index' });
found.hidden = true;
index.after(found);

interface Entry {
  readonly node: Element;
  /** Folded. */
  readonly name: string;
  readonly count: number;
  /** `1987-03` or `1987`; empty where the newest item has no date. */
  readonly latest: string;
}

/** The entries of all pages, in their order; those of this page alone where others cannot be loaded, as from a disk. */
let entries: Promise<readonly Entry[]> | undefined;
let isComplete = true;
const alphabet = new Intl.Collator(undefined, { numeric: true });

async function update(): Promise<void> {
  const [words, by] = [fold(box.value), order.value];
  const isChanged = words !== '' || by !== '';
  if (isChanged) {
    entries ??= loadEntries();
    const all = await entries;
    // The reader may have gone on typing.
    if (words !== fold(box.value) || by !== order.value) return;
    const matches = all.filter(({ name, count }) =>
      words === '' ? count > 0 : words.split(' ').every((word) => name.includes(word)),
    );
    if (by === 'name') matches.sort((a, b) => alphabet.compare(a.name, b.name));
    if (by === 'count') matches.sort((a, b) => b.count - a.count);
    if (by === 'latest') matches.sort((a, b) => (a.latest < b.latest ? 1 : a.latest > b.latest ? -1 : 0));
    found.replaceChildren(...matches.map(({ node }) => element('li', {}, node.cloneNode(true))));
    status.textContent = summary(matches.length);
  } else status.textContent = '';
  found.hidden = !isChanged;
  index.hidden = isChanged;
  for (const paging of document.querySelectorAll<HTMLElement>('.paging')) paging.hidden = isChanged;
}

function summary(count: number): string {
  const counted = formatCount(count, tools.dataset['singular'] ?? '');
  if (!isComplete) return `${counted} on this page. Press Enter to search the archive.`;
  return count === 0 ? `${counted}. Press Enter to search the archive.` : counted;
}

async function loadEntries(): Promise<readonly Entry[]> {
  const paths = tools.dataset['pages']?.split(' ') ?? [];
  const current = Number(tools.dataset['current']);
  const pages = await Promise.all(
    paths.map(async (path, i) => (i === current ? index : loadPage(path))),
  ).catch(() => {
    isComplete = false;
    return [index];
  });
  // A broader topic is repeated on the page on which its narrower ones go on.
  const byHref = new Map<string, Entry>();
  for (const page of pages) {
    for (const node of page.querySelectorAll('.tag-entry')) {
      const href = node.querySelector('a')?.getAttribute('href') ?? '';
      if (!byHref.has(href)) byHref.set(href, entryOf(node));
    }
  }
  return [...byHref.values()];
}

async function loadPage(path: string): Promise<Document> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

function entryOf(node: Element): Entry {
  return {
    node,
    name: fold(node.querySelector('a')?.textContent ?? ''),
    count: Number((node.querySelector('.count')?.textContent ?? '0').replace(/\D/g, '')),
    latest: node.querySelector('time')?.getAttribute('datetime') ?? '',
  };
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim().replace(/\s+/g, ' ');
}

box.addEventListener('input', () => void update());
order.addEventListener('change', () => void update());
// A browser that goes back restores what was in the controls.
void update();
