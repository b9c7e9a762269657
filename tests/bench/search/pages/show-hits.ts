/** What a minimal page shows of a hit. */
export interface Hit {
  readonly title: string;
  readonly date: string;
  readonly address: string;
  readonly excerpt: string | Node;
}

export interface Hits {
  readonly count: number;
  /** The first ten. */
  readonly hits: readonly Hit[];
}

/** The simplest search page: searches on every change of the box and lists ten hits. */
export function showHits(find: (query: string) => Promise<Hits>): void {
  const box = document.querySelector<HTMLInputElement>('#q');
  const status = document.querySelector('[data-search-status]');
  const list = document.querySelector('[data-search-results]');
  let lastRequest = 0;
  box?.addEventListener('input', async () => {
    const request = ++lastRequest;
    const query = box.value;
    let found: Hits = { count: 0, hits: [] };
    let message = '';
    try {
      found = await find(query);
      message = `${found.count} results for ${query}`;
    } catch (error) {
      message = String(error);
    }
    if (request !== lastRequest) return;
    list?.replaceChildren(...found.hits.map(itemOf));
    status?.replaceChildren(message);
  });
}

function itemOf({ title, date, address, excerpt }: Hit): HTMLLIElement {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = title;
  const when = document.createElement('p');
  when.textContent = date;
  const text = document.createElement('p');
  text.append(excerpt);
  const item = document.createElement('li');
  item.append(link, when, text);
  return item;
}
