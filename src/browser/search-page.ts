import { type Hits, openSearch, type Search } from '../search/search.ts';
import { goTo, keep, readPlace } from './address.ts';
import { loadScript } from './load-script.ts';
import { resultItem } from './result.ts';
import { failed, found, searching } from './sentences.ts';

/** Results shown at first, and more on each request. */
const step = 10;
/** Milliseconds without a keystroke after which a query is run. */
const pause = 120;
/** Milliseconds after which the page says that it is searching. */
const patience = 400;

const form = part('[data-search]', HTMLFormElement);
const box = part('#q', HTMLInputElement);
const status = part('[data-search-status]', HTMLElement);
const list = part('[data-search-results]', HTMLOListElement);
const more = part('[data-search-more]', HTMLButtonElement);

let opened: Promise<Search> | undefined;
/** Counts the searches begun: an answer to any but the last comes too late. */
let latest = 0;
/** What the list shows. */
let current: { readonly hits: Hits; readonly search: Search } | undefined;

history.scrollRestoration = 'manual';
let typing: number | undefined;
box.addEventListener('input', () => {
  clearTimeout(typing);
  typing = window.setTimeout(ask, pause);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  ask();
});
more.addEventListener('click', () => void showMore());
addEventListener('popstate', restore);
addEventListener('pagehide', remember);
restore();

/** Searches for what stands in the box. */
function ask(): void {
  clearTimeout(typing);
  goTo({ query: box.value, shown: step, scroll: 0 });
  void run(box.value, step);
}

/** Brings back what the address says, as far down as the reader was. */
function restore(): void {
  const { query, shown, scroll } = readPlace(step);
  box.value = query;
  void run(query, shown).then(() => scrollTo(0, scroll));
}

function remember(): void {
  keep({ query: box.value, shown: Math.max(step, list.children.length), scroll: scrollY });
}

async function run(query: string, shown: number): Promise<void> {
  const turn = ++latest;
  if (query.trim() === '') {
    show(undefined, [], '');
    return;
  }
  const waiting = window.setTimeout(() => say(searching), patience);
  try {
    opened ??= openSearch(loadScript);
    const search = await opened;
    const hits = await search.find({ text: query });
    const results = await resultsOf({ hits, search }, 0, shown);
    if (turn === latest) show({ hits, search }, results, found(query, hits));
  } catch (error) {
    // What was opened may be of an edition that is gone; the next try reads the manifest afresh.
    opened = undefined;
    if (turn === latest) fail(query, shown, error);
  } finally {
    clearTimeout(waiting);
  }
}

async function resultsOf(
  { hits, search }: NonNullable<typeof current>,
  from: number,
  to: number,
): Promise<readonly HTMLLIElement[]> {
  const documents = await search.documents(hits.documents.slice(from, to));
  return documents.map((document) => resultItem(document, hits.matched));
}

function show(next: typeof current, results: readonly HTMLLIElement[], sentence: string): void {
  current = next;
  list.replaceChildren(...results);
  say(sentence);
  offerMore();
}

async function showMore(): Promise<void> {
  if (current === undefined) return;
  const turn = latest;
  const shown = list.children.length;
  try {
    const results = await resultsOf(current, shown, shown + step);
    if (turn !== latest) return;
    list.append(...results);
    offerMore();
    remember();
    results[0]?.querySelector('a')?.focus();
  } catch (error) {
    if (turn === latest) fail(box.value, shown + step, error);
  }
}

function offerMore(): void {
  const left = (current?.hits.documents.length ?? 0) - list.children.length;
  more.hidden = left <= 0;
}

function fail(query: string, shown: number, error: unknown): void {
  console.error(error);
  const retry = document.createElement('button');
  retry.type = 'button';
  retry.textContent = 'Try again';
  retry.addEventListener('click', () => {
    box.focus();
    void run(query, shown);
  });
  show(undefined, [], '');
  status.replaceChildren(`${failed} `, retry);
}

/** Says something only where it is new, so that it is not read out twice. */
function say(sentence: string): void {
  if (status.textContent !== sentence) status.textContent = sentence;
}

/** A part of the page that the template puts there. */
function part<Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind {
  const found = document.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`The page has no ${selector}`);
}
