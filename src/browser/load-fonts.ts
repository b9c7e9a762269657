import { element } from './element.ts';

/**
 * Loads the fonts on the search page. Where they are not in the reader's cache yet, they would delay results, or move them
 * when they arrive. So they are fetched when the page has been idle after results, and put to use when something else
 * changes anyway: right after the results of a further query, or when the reader clicks, taps or presses a key outside of
 * the search box. A page without results shows them as soon as it is idle.
 *
 * @param path of their style sheet; undefined where the archive has none
 * @returns to be called when results are on the page
 */
export function loadFonts(path: string | undefined): () => void {
  if (path === undefined) return () => {};
  let state: 'waiting' | 'fetched' | 'used' = 'waiting';
  let hasResults = location.search !== '';
  let idleTimer: number | undefined;
  const use = (): void => {
    if (state === 'used') return;
    state = 'used';
    removeEventListener('input', waitForIdle);
    clearTimeout(idleTimer);
    document.head.append(element('link', { rel: 'stylesheet', href: path }));
  };
  const useWhenIdle = async (): Promise<void> => {
    if (!hasResults) return use();
    try {
      await fetchLatin(path);
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
  function waitForIdle(): void {
    clearTimeout(idleTimer);
    if (state === 'waiting') idleTimer = window.setTimeout(() => void useWhenIdle(), idleDelay);
  }
  if (areCached()) use();
  else {
    addEventListener('input', waitForIdle);
    if (!hasResults) waitForIdle();
  }
  return () => {
    hasResults = true;
    if (state === 'fetched') use();
    else waitForIdle();
  };
}

/** Fetches the fonts of Latin script into the browser's cache, without showing anything in them. */
async function fetchLatin(path: string): Promise<void> {
  const style = await (await fetch(path)).text();
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const files = [...style.matchAll(/[\w./-]+-latin-[A-Z0-9]+\.woff2/g)].map(([file]) => folder + file);
  await Promise.all(files.map((file) => fetch(file)));
}

/** Milliseconds without a query after which a page loads what it does not need for the first one. */
export const idleDelay = 1200;

/** Whether the reader comes from a page of the site, comes back or reloads, or has all of it on a disk. */
function areCached(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return (
    location.protocol === 'file:' ||
    document.referrer.startsWith(`${location.origin}/`) ||
    (navigation instanceof PerformanceNavigationTiming && navigation.type !== 'navigate')
  );
}
