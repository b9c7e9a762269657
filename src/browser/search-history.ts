import { formatSearchQuery, type PageQuestion, parseSearchQuery } from './search-url.ts';

/** What the browser's history restores: the question is in the URL, the rest in `history.state`. */
export interface SearchState {
  readonly question: PageQuestion;
  /** Number of results on the page. */
  readonly resultCount: number;
  /** Vertical scroll position in pixels. */
  readonly scrollTop: number;
}

/** Milliseconds after which a question gets a history entry of its own even if it was only typed. */
const dwellTime = 2000;

/** When the current question was entered, and whether the reader submitted it by Enter or by a click. */
let currentSince = 0;
let currentIsSubmitted = false;

/** Writes the latest question to the URL, as long as that has not happened yet. */
let pendingUpdate: (() => void) | undefined;

/** Reads the state from the URL and from `history.state`, and drops an update that is still pending. */
export function readSearchState(defaultResultCount: number): SearchState {
  pendingUpdate = undefined;
  const saved: unknown = history.state;
  return {
    question: parseSearchQuery(location.search),
    resultCount: numberIn(saved, 'resultCount') ?? defaultResultCount,
    scrollTop: numberIn(saved, 'scrollTop') ?? 0,
  };
}

/**
 * Writes a new question to the URL. It replaces the previous history entry if that was only typed on the way to it;
 * a submitted question gets an entry of its own.
 *
 * Changing the URL takes a browser some ten milliseconds, so it waits until the results are on the page.
 *
 * @param rendered resolves when the results are on the page
 * @param maxWait milliseconds after which the URL is written anyway
 */
export function updateSearchUrl(
  state: SearchState,
  isSubmitted: boolean,
  rendered: Promise<unknown>,
  maxWait: number,
): void {
  pendingUpdate?.();
  const now = performance.now();
  const update = (): void => {
    clearTimeout(timeout);
    if (pendingUpdate !== update) return;
    pendingUpdate = undefined;
    pushOrReplace(state, isSubmitted, now);
  };
  pendingUpdate = update;
  const timeout = setTimeout(update, maxWait);
  void rendered.then(() => setTimeout(update));
}

/** Saves the number of results and the scroll position in the current history entry. */
export function saveSearchState(state: SearchState): void {
  pendingUpdate?.();
  writeHistory('replaceState', state);
}

function pushOrReplace(state: SearchState, isSubmitted: boolean, now: number): void {
  const previous = formatSearchQuery(parseSearchQuery(location.search));
  if (formatSearchQuery(state.question) === previous) {
    writeHistory('replaceState', state);
    currentIsSubmitted ||= isSubmitted;
    return;
  }
  const keepsPrevious = currentIsSubmitted || isSubmitted || now - currentSince > dwellTime;
  writeHistory(keepsPrevious && previous !== '' ? 'pushState' : 'replaceState', state);
  currentSince = now;
  currentIsSubmitted = isSubmitted;
}

/** Browsers limit how often a page may change its URL. The search goes on without the change. */
function writeHistory(method: 'pushState' | 'replaceState', state: SearchState): void {
  const { question, resultCount, scrollTop } = state;
  try {
    history[method]({ resultCount, scrollTop }, '', formatSearchQuery(question) || location.pathname);
  } catch (error) {
    console.info(error);
  }
}

function numberIn(state: unknown, key: 'resultCount' | 'scrollTop'): number | undefined {
  if (typeof state !== 'object' || state === null || !(key in state)) return undefined;
  const value: unknown = Reflect.get(state, key);
  return typeof value === 'number' ? value : undefined;
}
