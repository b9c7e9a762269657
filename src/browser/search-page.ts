import {
  type Filters,
  type Hits,
  isFiltering,
  noFilters,
  openSearch,
  type Question,
  type Search,
} from '../search/search.ts';
import { chosenFilters } from './chosen-filters.ts';
import { didYouMean } from './did-you-mean.ts';
import { element, requiredElement } from './element.ts';
import { filterPanel } from './filter-panel.ts';
import { loadFile } from './load-file.ts';
import { nextTurn } from './next-task.ts';
import { resultItem } from './result.ts';
import { goTo, keep, readPlace } from './search-history.ts';
import { failed, found, searching } from './status-text.ts';
import './shortcuts.ts';

/** Results shown at first, and more on each request. */
const step = 10;
/** Milliseconds without a keystroke after which a question is asked. */
const pause = 120;
/** Milliseconds after which the page says that it is searching. */
const patience = 400;
/** Where no more is found than this, something else may have been meant; but not before the reader paused so long. */
const little = 2;
const thinking = 400;

const form = requiredElement('[data-search]', HTMLFormElement);
const box = requiredElement('#q', HTMLInputElement);
const order = requiredElement('[data-search-order]', HTMLSelectElement);
const status = requiredElement('[data-search-status]', HTMLElement);
const list = requiredElement('[data-search-results]', HTMLOListElement);
const more = requiredElement('[data-search-more]', HTMLButtonElement);
const chosen = requiredElement('[data-search-chosen]', HTMLUListElement);
const meant = requiredElement('[data-search-meant]', HTMLParagraphElement);
const filtersPart = requiredElement('[data-search-filters]', HTMLDetailsElement);
const panel = filterPanel(requiredElement('[data-search-panel]', HTMLElement), choose);

/** What the page shows, with the search that gave it. */
interface Shown {
  readonly question: Question;
  readonly hits: Hits;
  readonly search: Search;
}

let opened: Promise<Search> | undefined;
/** Counts the searches begun: an answer to any but the last comes too late. */
let latest = 0;
/** The last of them that ended, well or not. */
let told = 0;
let current: Shown | undefined;
let filters: Filters = noFilters;

const sorting = requiredElement('[data-search-sorting]', HTMLLabelElement);

filtersPart.hidden = false;
history.scrollRestoration = 'manual';
let typing: number | undefined;
box.addEventListener('input', (event) => {
  clearTimeout(typing);
  const whole = event instanceof InputEvent && event.inputType === 'insertFromPaste';
  if (whole) ask();
  else typing = window.setTimeout(() => ask(), pause);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  ask('meant');
});
order.addEventListener('change', () => ask('meant'));
more.addEventListener('click', () => void showMore());
filtersPart.addEventListener('toggle', () => {
  // A search that is under way will draw them when it ends.
  if (filtersPart.open && told === latest) void run(question(), Math.max(step, list.children.length));
});
addEventListener('popstate', restore);
addEventListener('pagehide', remember);
restore();
// Whoever comes here is about to search.
search().catch(() => {});

/** What the reader asks. */
function question(): Question {
  return { text: box.value, filters, order: orderOf(order.value) };
}

function orderOf(value: string): NonNullable<Question['order']> {
  return value === 'newest' || value === 'oldest' ? value : 'relevance';
}

/** Searches for what stands on the page, and puts it into the address. */
function ask(how: 'typed' | 'meant' = 'typed'): void {
  clearTimeout(typing);
  const asked = question();
  goTo({ question: asked, shown: step, scroll: 0 }, how === 'meant', run(asked, step), patience);
}

/** Narrows the hits, or widens them again. */
function choose(next: Filters): void {
  filters = next;
  ask('meant');
}

/** Brings back what the address says, as far down as the reader was. */
function restore(): void {
  const { question: asked, shown, scroll } = readPlace(step);
  box.value = asked.text;
  filters = asked.filters ?? noFilters;
  // On a narrow screen they would stand before the results, and those in force are named there anyway.
  if (isFiltering(filters) && matchMedia('(min-width: 60rem)').matches) filtersPart.open = true;
  order.value = asked.order ?? 'relevance';
  void run(question(), shown).then((ended) => {
    if (ended) scrollTo(0, scroll);
  });
}

function remember(): void {
  keep({ question: question(), shown: Math.max(step, list.children.length), scroll: scrollY });
}

/** The search of the archive, opened once; anew where it did not open. */
function search(): Promise<Search> {
  opened ??= openSearch(loadFile, nextTurn).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** Answers whether the answer came, and in time. */
async function run(asked: Question, shown: number): Promise<boolean> {
  const turn = ++latest;
  const asksNothing = asked.text.trim() === '' && !isFiltering(asked.filters ?? noFilters);
  if (asksNothing && !filtersPart.open) {
    told = turn;
    await show(undefined, [], '');
    return true;
  }
  const waiting = window.setTimeout(() => say(searching), patience);
  try {
    const from = await search();
    const hits = await from.find(asksNothing ? { ...asked, text: '*' } : asked);
    if (turn !== latest) return false;
    const answered = { question: asked, hits, search: from };
    const results = asksNothing ? [] : await resultsOf(answered, 0, shown);
    if (turn !== latest) return false;
    told = turn;
    await show(answered, results, asksNothing ? '' : found(asked, hits));
    if (!asksNothing) void suggest(answered, turn);
    return turn === latest;
  } catch (error) {
    // What was opened may be of an edition that is gone; the next try reads the manifest afresh.
    opened = undefined;
    if (turn === latest) {
      told = turn;
      await fail(asked, shown, error);
    }
    return false;
  } finally {
    clearTimeout(waiting);
  }
}

async function resultsOf(
  { hits, search }: Shown,
  from: number,
  to: number,
): Promise<readonly HTMLLIElement[]> {
  const drawn = hits.documents.slice(from, to).map(async (number) => {
    // One by one, so that each is drawn while the files of others are on their way.
    const documents = await search.documents([number]);
    return documents.map((document) => resultItem(document, hits.matched));
  });
  return (await Promise.all(drawn)).flat();
}

async function show(
  next: Shown | undefined,
  results: readonly HTMLLIElement[],
  sentence: string,
): Promise<void> {
  current = next;
  list.replaceChildren(...results);
  meant.replaceChildren();
  say(sentence);
  offerMore();
  const inForce = next?.question.filters ?? noFilters;
  if (next === undefined || !(filtersPart.open || isFiltering(inForce))) {
    showChosen([]);
    return;
  }
  const facets = await next.search.facets();
  if (next !== current) return;
  showChosen(chosenFilters(facets, inForce, choose));
  if (filtersPart.open) panel.draw(facets, facets.count(next.hits.unfiltered, inForce), inForce);
}

/** Whoever takes filters back by keyboard is led to the next of them. */
function showChosen(next: readonly HTMLLIElement[]): void {
  const focused = [...chosen.children].findIndex((each) => each.contains(document.activeElement));
  chosen.replaceChildren(...next);
  if (focused < 0) return;
  const beside = next[Math.min(focused, next.length - 1)]?.querySelector('button');
  (beside ?? filtersPart.querySelector('summary'))?.focus();
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
    opened = undefined;
    if (turn === latest) await fail(question(), shown + step, error);
  }
}

function offerMore(): void {
  sorting.hidden = list.children.length < 2;
  const left = list.children.length === 0 ? 0 : (current?.hits.documents.length ?? 0) - list.children.length;
  more.hidden = left <= 0;
}

/** Offers what may have been meant, where little was found. A suggestion that does not load is none. */
async function suggest({ question: asked, hits, search }: Shown, turn: number): Promise<void> {
  if (hits.documents.length > little && hits.understood.required === 'all') return;
  await new Promise((resolve) => setTimeout(resolve, thinking));
  if (turn !== latest) return;
  const texts = await search.suggestions(asked).catch(() => []);
  if (turn !== latest || texts.length === 0) return;
  meant.replaceChildren(
    ...didYouMean(texts, asked, (text) => {
      box.value = text;
      ask('meant');
      box.focus();
    }),
  );
}

async function fail(asked: Question, shown: number, error: unknown): Promise<void> {
  console.error(error);
  const retry = element('button', { type: 'button' }, 'Try again');
  retry.addEventListener('click', () => {
    box.focus();
    void run(asked, shown);
  });
  await show(undefined, [], '');
  status.replaceChildren(`${failed} `, retry);
}

/** Says something only where it is new, so that it is not read out twice. */
function say(sentence: string): void {
  if (status.textContent !== sentence) status.textContent = sentence;
}
