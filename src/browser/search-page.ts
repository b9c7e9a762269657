import { lazyAsync } from '../search/find/lazy-async.ts';
import {
  type FilterChange,
  type Filters,
  type Hits,
  isFiltering,
  type MatchedWords,
  noFilters,
  openSearch,
  type Search,
} from '../search/search.ts';
import { activeFilterItems } from './active-filters.ts';
import { currentSearch } from './current-search.ts';
import { didYouMean, expectedText, searchInstead } from './did-you-mean.ts';
import { element, requiredElement } from './element.ts';
import { type Answer, findOrCorrect } from './find-or-correct.ts';
import { loadOperators } from './load-operators.ts';
import { loadSearchTools } from './load-search-tools.ts';
import { loadSuggester } from './load-suggester.ts';
import { messages } from './messages.ts';
import { afterPaint, nextTask } from './next-task.ts';
import { questionLink } from './question-link.ts';
import { resultItem } from './result.ts';
import { appendResults, clearResults, resultLink, shownCount } from './result-lists.ts';
import { readSearchState, saveSearchState, updateSearchUrl } from './search-history.ts';
import { searchStatus } from './search-status.ts';
import { type PageQuestion, parseOrder } from './search-url.ts';
import { type Sentence, sentenceNodes, sentenceText } from './sentence.ts';
import './shortcuts.ts';
import { startedSearch } from './started-search.ts';

/** Results shown at first, and added by each click on "Show more results". */
const pageSize = 10;
/** Milliseconds without a keystroke after which a search starts. */
const typingDelay = 120;
/** Milliseconds after which the status line says that a search is running. */
const slowSearchDelay = 400;
/** Milliseconds without a query after which a page loads what it does not need for the first one. */
const idleDelay = 1200;
/** Milliseconds without another search after which texts are suggested instead of one that found something. */
const suggestionDelay = 400;

const form = requiredElement('[data-search]', HTMLFormElement);
const searchBox = requiredElement('#q', HTMLInputElement);
const sortSelect = requiredElement('[data-search-sort]', HTMLSelectElement);
const sortLabel = requiredElement('[data-search-sort-label]', HTMLLabelElement);
const statusLine = requiredElement('[data-search-status]', HTMLElement);
const moreButton = requiredElement('[data-search-more]', HTMLButtonElement);
const activeFilterList = requiredElement('[data-search-active-filters]', HTMLUListElement);
const suggestionLine = requiredElement('[data-search-suggestions]', HTMLParagraphElement);
const columns = requiredElement('[data-search-columns]', HTMLElement);
const start = requiredElement('[data-search-start]', HTMLElement);
const remedies = requiredElement('[data-search-remedies]', HTMLElement);
const overview = requiredElement('[data-search-overview]', HTMLElement);
const restSection = requiredElement('[data-search-rest]', HTMLElement);

/** A search whose results are on the page. */
interface DisplayedSearch extends Answer {
  readonly question: PageQuestion;
  readonly search: Search;
}

const started = startedSearch();
const current = currentSearch(() =>
  openSearch(started.load, { pause: nextTask, loadSuggester, loadOperators }),
);
/** What is around the results, which loads after them. */
let areToolsOpen = false;
const tools = lazyAsync(async () => {
  const open = await loadSearchTools();
  areToolsOpen = true;
  return open({
    filter: changeFilters,
    ask,
    repeat: repeatSearch,
    link: (question, ...label) => questionLink(question, ask, ...label),
  });
});
/** Id of the latest search. The results of earlier ones are dropped. */
let latestRequestId = 0;
/** Id of the latest search that succeeded or failed without having been overtaken. */
let settledRequestId = 0;
let displayed: DisplayedSearch | undefined;
let filters: Filters = noFilters;
/** The text that the reader wants as it is, without correction, until it is changed. */
let insistedText: string | undefined;
/** Whether more of the text may follow: it was typed, and neither Enter nor a choice has ended that. */
let isTyping = false;
/** Set while a keystroke awaits the next one, or its search. */
let typingTimer: number | undefined;

history.scrollRestoration = 'manual';
searchBox.addEventListener('input', (event) => {
  clearTimeout(typingTimer);
  const isPaste = event instanceof InputEvent && event.inputType === 'insertFromPaste';
  isTyping = !isPaste;
  if (isPaste) startSearch('typed');
  else typingTimer = window.setTimeout(() => startSearch('typed'), typingDelay);
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  isTyping = false;
  startSearch('submitted');
  // The button is all that the search of other pages has on a phone: there is nothing to submit yet.
  if (searchBox.value.trim() === '') searchBox.focus();
});
sortSelect.addEventListener('change', () => startSearch('submitted'));
moreButton.addEventListener('click', () => void showMore());
addEventListener('popstate', () => void restoreState());
addEventListener('pagehide', saveState);
openPage();
// Loads the search before the first keystroke.
current.prepare();

/** What the reader has entered while this script was loading takes the place of the query in the address. */
function openPage(): void {
  const entered = started.handOver();
  if (entered === undefined) {
    // The button of a search box without a text leads here.
    if (new URLSearchParams(location.search).get('q') === '') searchBox.focus();
    void restoreState();
    return;
  }
  showQuestion({ ...readSearchState(pageSize).question, text: searchBox.value, asTyped: false });
  isTyping = entered === 'typed';
  startSearch('typed');
}

function currentQuestion(): PageQuestion {
  const text = searchBox.value;
  const asTyped = text === insistedText;
  return { text, isTyping, filters, order: parseOrder(sortSelect.value), ...(asTyped && { asTyped }) };
}

/** The number of results to show again when the current search is repeated. */
function displayedCount(): number {
  return Math.max(pageSize, shownCount());
}

/** Searches for what the form says, and writes it to the URL. */
function startSearch(trigger: 'typed' | 'submitted'): void {
  clearTimeout(typingTimer);
  typingTimer = undefined;
  const question = currentQuestion();
  updateSearchUrl(
    { question, resultCount: pageSize, scrollTop: 0 },
    trigger === 'submitted',
    runSearch(question, pageSize),
    slowSearchDelay,
  );
}

function changeFilters(change: FilterChange): void {
  filters = change(filters);
  startSearch('submitted');
}

/** A running search shows everything when it ends. */
function repeatSearch(): void {
  if (settledRequestId === latestRequestId) void runSearch(currentQuestion(), displayedCount());
}

/** Restores the search, the number of results and the scroll position from the browser's history. */
async function restoreState(): Promise<void> {
  const { question, resultCount, scrollTop } = readSearchState(pageSize);
  showQuestion(question);
  const isDisplayed = await runSearch(currentQuestion(), resultCount);
  if (isDisplayed) scrollTo(0, scrollTop);
}

function showQuestion(question: PageQuestion): void {
  searchBox.value = question.text;
  isTyping = false;
  insistedText = question.asTyped ? question.text : undefined;
  filters = question.filters ?? noFilters;
  sortSelect.value = question.order ?? 'relevance';
}

function saveState(): void {
  saveSearchState({ question: currentQuestion(), resultCount: displayedCount(), scrollTop: scrollY });
}

/**
 * Runs a search and displays its results, unless a later search started meanwhile.
 *
 * @returns whether the results were displayed; what is around them follows
 */
function runSearch(question: PageQuestion, resultCount: number): Promise<boolean> {
  return new Promise((resolve) => {
    void answerSearch(question, resultCount, () => resolve(true)).then(resolve);
  });
}

/** @param onDisplayed called when the results are on the page */
async function answerSearch(
  question: PageQuestion,
  resultCount: number,
  onDisplayed: () => void,
): Promise<boolean> {
  const requestId = ++latestRequestId;
  const isLatest = (): boolean => requestId === latestRequestId;
  const isEmpty = question.text.trim() === '' && !isFiltering(question.filters ?? noFilters);
  if (isEmpty) {
    settledRequestId = requestId;
    await display(undefined, [], []);
    onDisplayed();
  }
  const slowTimer = window.setTimeout(() => {
    if (!isLatest() || isEmpty) return;
    setStatus([messages.text('searching')]);
    // What takes long moves the footer long after the keystroke.
    delete columns.dataset['settled'];
  }, slowSearchDelay);
  try {
    return await current.use(async (search) => {
      if (!isLatest()) return false;
      // An empty search shows no results, but its filters count all items.
      if (isEmpty) {
        // A first query should not wait for them.
        if (!areToolsOpen) await new Promise((resolve) => setTimeout(resolve, idleDelay));
        if (!isLatest()) return false;
        await showTools({ question, search, hits: await search.find(question) }, isLatest);
        return isLatest();
      }
      const early = new Map<number, RenderedResult>();
      const onlyFirst = resultCount <= pageSize;
      const answer = await findOrCorrect(
        { ...question, onlyFirst },
        search,
        isLatest,
        ({ docIds, matched }) => {
          for (const docId of docIds.slice(0, pageSize)) {
            const result = renderResult(docId, matched, search, isLatest);
            // A file that does not load is reported by the search, which needs it too.
            result.catch(() => {});
            early.set(docId, result);
          }
        },
      );
      if (!isLatest()) return false;
      const next = { question, search, ...answer };
      const results = await renderResults(next, 0, resultCount, early);
      if (!isLatest()) return false;
      settledRequestId = requestId;
      clearTimeout(slowTimer);
      await display(next, results, searchStatus(question, answer.hits, answer.correction?.text));
      onDisplayed();
      void suggest(next, requestId);
      await showTools(next, isLatest);
      return isLatest();
    });
  } catch (error) {
    if (isLatest() && displayed?.question === question) {
      console.error(error);
      statusLine.append(` ${messages.text('filtersFailed')} `, retryButton(question, resultCount));
    } else if (isLatest()) {
      settledRequestId = requestId;
      await displayError(question, resultCount, error);
    }
    return false;
  } finally {
    clearTimeout(slowTimer);
    if (isLatest()) settle();
  }
}

/** Shows what is around the results, once these are on the screen: without its script, nothing. */
async function showTools(next: DisplayedSearch, isLatest: () => boolean): Promise<void> {
  // A keystroke brings another search soon, so what belongs to this one is not drawn any more.
  const isWanted = (): boolean => isLatest() && typingTimer === undefined;
  const opened = await tools().catch(() => undefined);
  if (shownCount() > 0) await afterPaint();
  if (opened === undefined || !isWanted()) return;
  const answered = await withAllHits(next, shownCount());
  if (!isWanted()) return;
  await opened.show(answered, isWanted);
}

/** No element if there is no such document, or if another search has started. */
type RenderedResult = Promise<readonly HTMLLIElement[]>;

/** @param early results that are rendered already, or will be when they have loaded; by doc id */
async function renderResults(
  { hits, search }: DisplayedSearch,
  from: number,
  to: number,
  early: ReadonlyMap<number, RenderedResult> = new Map(),
): Promise<readonly HTMLLIElement[]> {
  const results = hits.docIds
    .slice(from, to)
    .map((docId) => early.get(docId) ?? renderResult(docId, hits.matched, search));
  return (await Promise.all(results)).flat();
}

/** Renders one result, as soon as its own file has loaded. */
async function renderResult(
  docId: number,
  matched: MatchedWords,
  search: Search,
  isWanted = () => true,
): RenderedResult {
  const previews = await search.previews([docId]);
  return isWanted() ? previews.map((preview) => resultItem(preview, matched)) : [];
}

async function display(
  next: DisplayedSearch | undefined,
  results: readonly HTMLLIElement[],
  status: Sentence,
): Promise<void> {
  displayed = next;
  clearResults();
  appendResults(results, next?.hits.complete ?? 0);
  suggestionLine.replaceChildren(
    ...(next?.correction ? searchInstead(next.correction.others, next.question, followSuggestion) : []),
  );
  const expected = results.length > 0 && next !== undefined && mayBeMisspelled(next.hits);
  if (expected) suggestionLine.dataset['expected'] = expectedText(next.question.text);
  else delete suggestionLine.dataset['expected'];
  setStatus(status);
  updateControls();
  placeOverview(next === undefined ? undefined : results.length);
  // Where nothing is found, the footer waits for what is shown instead of results.
  if (next === undefined || results.length > 0) settle();
  // Where nothing is found, what is around the results shows them again.
  start.hidden = currentQuestion().text.trim() !== '' || isFiltering(filters);
  remedies.replaceChildren();
  const activeFilters = next?.question.filters ?? noFilters;
  if (next === undefined || !isFiltering(activeFilters)) {
    setActiveFilterItems([]);
    return;
  }
  const facets = await next.search.facets();
  if (next === displayed) setActiveFilterItems(activeFilterItems(facets, activeFilters, changeFilters));
}

/** The footer may come into sight: nothing will push it away any more. */
function settle(): void {
  columns.dataset['settled'] = '';
}

/**
 * Reserves space for what comes above several results. It is below a single one, where it moves nothing, and above what is
 * shown where nothing is found, which comes last.
 */
function placeOverview(resultCount: number | undefined): void {
  overview.hidden = resultCount === undefined || resultCount < 2;
  if (resultCount !== undefined && resultCount < 2) overview.replaceChildren();
  if (resultCount === 1) restSection.after(overview);
  else if (resultCount === 0) start.before(overview);
  else start.after(overview);
}

/** If the focus is on a filter that is removed, it moves to the next one, or to the heading of the filters. */
function setActiveFilterItems(items: readonly HTMLLIElement[]): void {
  const focusedIndex = [...activeFilterList.children].findIndex((item) =>
    item.contains(document.activeElement),
  );
  activeFilterList.replaceChildren(...items);
  if (focusedIndex < 0) return;
  const nextButton = items[Math.min(focusedIndex, items.length - 1)]?.querySelector('button');
  const headings = document.querySelectorAll<HTMLElement>(
    '[data-search-open-filters], [data-search-filters-heading]',
  );
  (nextButton ?? [...headings].find((each) => each.checkVisibility()))?.focus();
}

async function showMore(): Promise<void> {
  if (displayed === undefined) return;
  const requestId = latestRequestId;
  const count = shownCount();
  try {
    const next = await withAllHits(displayed, count);
    const results = await renderResults(next, count, count + pageSize);
    if (requestId !== latestRequestId) return;
    displayed = next;
    appendResults(results, next.hits.complete);
    setStatus(searchStatus(next.question, next.hits, next.correction?.text));
    updateControls();
    saveState();
    resultLink(count)?.focus();
  } catch {
    if (requestId !== latestRequestId) return;
    // The files of this index version are gone. Its results and those of the next must not be mixed.
    current.reset();
    if (await runSearch(displayed.question, count + pageSize)) resultLink(count)?.focus();
  }
}

/** Finds the other hits of a search that has only the best so far. Those that are shown stay where they are. */
async function withAllHits(search: DisplayedSearch, shown: number): Promise<DisplayedSearch> {
  if (search.hits.total === undefined) return search;
  const { question, correction } = search;
  const hits = await search.search.find({ ...question, text: correction?.text ?? question.text });
  const first = search.hits.docIds.slice(0, shown);
  const docIds = [...first, ...hits.docIds.filter((docId) => !first.includes(docId))];
  return { ...search, hits: { ...hits, docIds } };
}

/** Shows the order and the button for more results only if there is something to sort or to add. */
function updateControls(): void {
  const count = shownCount();
  sortLabel.hidden = count < 2;
  moreButton.hidden = count === 0 || count >= (displayed?.hits.docIds.length ?? 0);
}

/** Suggests other texts if words of a search are in no item. If the suggestions do not load, there are none. */
async function suggest({ question, hits, correction }: DisplayedSearch, requestId: number): Promise<void> {
  if (correction !== undefined || !mayBeMisspelled(hits)) return;
  await new Promise((resolve) => setTimeout(resolve, suggestionDelay));
  if (requestId !== latestRequestId) return;
  const texts = await current.use((search) => search.suggestions(question)).catch(() => []);
  if (requestId !== latestRequestId || texts.length === 0) return;
  // Its space is reserved above results, and one suggestion has about the length of the query.
  const shown = shownCount() > 0 ? texts.slice(0, 1) : texts;
  suggestionLine.replaceChildren(...didYouMean(shown, question, followSuggestion));
}

function followSuggestion(question: PageQuestion): void {
  ask(question);
  searchBox.focus();
}

function ask({ text, asTyped, filters: asked = filters }: PageQuestion): void {
  searchBox.value = text;
  filters = asked;
  isTyping = false;
  insistedText = asTyped ? text : undefined;
  startSearch('submitted');
}

/** Whether a search found so little that other texts are suggested. */
function mayBeMisspelled({ docIds, understood }: Hits): boolean {
  return understood.missing.length > 0 || docIds.length === 0;
}

async function displayError(question: PageQuestion, resultCount: number, error: unknown): Promise<void> {
  console.error(error);
  await display(undefined, [], []);
  statusLine.replaceChildren(`${messages.text('searchFailed')} `, retryButton(question, resultCount));
}

function retryButton(question: PageQuestion, resultCount: number): HTMLButtonElement {
  const retry = element('button', { type: 'button' }, messages.text('tryAgain'));
  retry.addEventListener('click', () => {
    searchBox.focus();
    void runSearch(question, resultCount);
  });
  return retry;
}

/** Leaves an unchanged status alone, so that screen readers do not announce it twice. */
function setStatus(status: Sentence): void {
  if (statusLine.textContent !== sentenceText(status)) statusLine.replaceChildren(...sentenceNodes(status));
}
