import { useFonts } from './use-fonts.ts';

/** What the search tells the fonts. */
export interface Fonts {
  /** @param isAsked whether there is a query, so that something may move */
  resultsShown(isAsked: boolean): void;
  /** Nothing is loading any more. */
  searchEnded(): void;
}

/**
 * Loads the fonts on the search page. Where they are not in the reader's cache yet, they would delay results, or move them
 * when they arrive. So they are fetched when the page has been idle after results, and put to use when something else
 * changes anyway: right after the results of a further query, or when the reader clicks, taps or presses a key outside of
 * the search box. A page without a query shows them at once.
 *
 * @param path of their style sheet; undefined where the archive has none, or the page uses it already
 */
export function loadFonts(path: string | undefined): Fonts {
  if (path === undefined) return { resultsShown() {}, searchEnded() {} };
  let state: 'waiting' | 'fetched' | 'used' = 'waiting';
  let idleTimer: number | undefined;
  let fetching = new AbortController();
  const use = (): void => {
    if (state === 'used') return;
    state = 'used';
    useFonts(path);
  };
  const fetchWhenIdle = async (): Promise<void> => {
    try {
      await fetchLatin(path, fetching.signal);
    } catch {
      // Without them pages are as they were.
      return;
    }
    if (state !== 'waiting') return;
    state = 'fetched';
    addEventListener('pointerdown', use, { once: true });
    addEventListener('keydown', useOnKey);
  };
  const useOnKey = ({ target }: KeyboardEvent): void => {
    if (target instanceof HTMLInputElement) return;
    removeEventListener('keydown', useOnKey);
    use();
  };
  // It starts a search, whose files should not wait for fonts on a slow line.
  addEventListener('input', () => {
    clearTimeout(idleTimer);
    fetching.abort();
    fetching = new AbortController();
  });
  return {
    resultsShown(isAsked) {
      if (state === 'fetched' || !isAsked) use();
    },
    searchEnded() {
      clearTimeout(idleTimer);
      if (state === 'waiting') idleTimer = window.setTimeout(() => void fetchWhenIdle(), idleDelay);
    },
  };
}

/**
 * Fetches the fonts of Latin script into the browser's cache, without showing anything in them. One after the other, so that
 * those that are there stay when it is interrupted.
 */
async function fetchLatin(path: string, signal: AbortSignal): Promise<void> {
  const style = await (await fetch(path, { signal })).text();
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  for (const [file] of style.matchAll(/[\w./-]+-latin-[A-Z0-9]+\.woff2/g)) {
    await (await fetch(folder + file, { signal })).arrayBuffer();
  }
}

/** Milliseconds without a query after which they are fetched. */
const idleDelay = 1200;
