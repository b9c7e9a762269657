import { element, requiredElement } from './element.ts';
import { alphabet, fold, type IndexEntry, loadIndexEntries } from './index-entries.ts';
import { messageNodes } from './message-nodes.ts';
import { messages } from './messages.ts';

/** Narrows and orders an index of topics or actors. Its page is complete without. */
const tools = requiredElement('[data-index-tools]', HTMLFormElement);
const box = requiredElement('[data-index-tools] input', HTMLInputElement);
const order = requiredElement('[data-index-tools] select', HTMLSelectElement);
const status = requiredElement('[data-index-tools] [role="status"]', HTMLElement);
const index = requiredElement('[data-index]', HTMLElement);
const found = element('ul', { className: 'tag-index' });
const heads = index.querySelector('.index-heads')?.cloneNode(true);
const results = element('div', {});
results.hidden = true;
index.after(results);

/** The words for a number of entries, by what they are. */
const countKeys: Readonly<Record<string, 'topicCount' | 'actorCount' | 'sourceCount' | undefined>> = {
  topic: 'topicCount',
  actor: 'actorCount',
  source: 'sourceCount',
};

let entries: Promise<readonly IndexEntry[]> | undefined;

async function update(): Promise<void> {
  const [words, by] = [fold(box.value), order.value];
  const isChanged = words !== '' || by !== '';
  if (isChanged) {
    const { pages = '', current, singular = '' } = tools.dataset;
    entries ??= loadIndexEntries(pages.split(' '), Number(current), index, singular);
    const all = await entries;
    // The reader may have gone on typing.
    if (words !== fold(box.value) || by !== order.value) return;
    const matches = all.filter(({ name, count }) =>
      words === '' ? count > 0 : words.split(' ').every((word) => name.includes(word)),
    );
    if (by === 'name') matches.sort((a, b) => alphabet.compare(a.name, b.name));
    if (by === 'count') matches.sort((a, b) => b.count - a.count);
    if (by === 'latest') matches.sort((a, b) => compareText(b.latest ?? '', a.latest ?? ''));
    const names = messages.text(countKeys[singular] ?? 'itemCount', { count: matches.length });
    status.textContent = matches.length === 0 ? messages.text('nothingFoundPressEnter', { names }) : names;
    found.replaceChildren(...matches.map(({ node }) => element('li', {}, node.cloneNode(true))));
    // One entry has no other column beside it.
    const headed = heads !== undefined && matches.length > 1 ? [heads, found] : [found];
    results.replaceChildren(...(matches.length === 0 ? [nothingFound(box.value.trim())] : headed));
  } else status.textContent = '';
  results.hidden = !isChanged;
  index.hidden = isChanged;
  for (const paging of document.querySelectorAll<HTMLElement>('.paging')) paging.hidden = isChanged;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The search looks through texts, too. */
function nothingFound(text: string): HTMLElement {
  const query = messageNodes('quoted', { text: element('bdi', {}, text) });
  const href = `search.html?q=${encodeURIComponent(text)}`;
  return element('p', {}, element('a', { href }, ...messageNodes('searchArchiveFor', { query })));
}

box.addEventListener('input', () => void update());
order.addEventListener('change', () => void update());
// A browser that goes back restores what was in the controls.
void update();
