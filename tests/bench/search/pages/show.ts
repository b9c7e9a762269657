/** What a bare page shows of a hit. */
export interface ShownHit {
  readonly title: string;
  readonly date: string;
  readonly address: string;
  readonly excerpt: string | Node;
}

export interface ShownHits {
  readonly count: number;
  /** The first ten. */
  readonly hits: readonly ShownHit[];
}

/** The least page that a search needs: each change of the box is looked up at once, and ten hits are listed. */
export function showHits(find: (query: string) => Promise<ShownHits>): void {
  const box = document.querySelector<HTMLInputElement>('#q');
  const status = document.querySelector('[data-search-status]');
  const list = document.querySelector('[data-search-results]');
  let latest = 0;
  box?.addEventListener('input', async () => {
    const turn = ++latest;
    const query = box.value;
    let found: ShownHits = { count: 0, hits: [] };
    let sentence = '';
    try {
      found = await find(query);
      sentence = `${found.count} results for ${query}`;
    } catch (error) {
      sentence = String(error);
    }
    if (turn !== latest) return;
    list?.replaceChildren(...found.hits.map(itemOf));
    status?.replaceChildren(sentence);
  });
}

function itemOf({ title, date, address, excerpt }: ShownHit): HTMLLIElement {
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
