import { element } from './element.ts';

/**
 * Loads the fonts on the search page. Where they are not in the reader's cache yet, they would delay results, or move them
 * when they arrive. So on a page that opens with a query they wait until the reader does something: browsers and readers
 * expect that things move then. On one without, they wait for the same after the first results, or until nothing has been
 * typed for a while.
 *
 * @param path of their style sheet; undefined where the archive has none
 * @returns to be called when results are there
 */
export function loadFonts(path: string | undefined): () => void {
  if (path === undefined) return () => {};
  let isLoaded = false;
  const load = (): void => {
    for (const event of readerEvents) removeEventListener(event, load);
    if (isLoaded) return;
    isLoaded = true;
    document.head.append(element('link', { rel: 'stylesheet', href: path }));
  };
  const loadOnEvent = (): void => {
    if (!isLoaded) for (const event of readerEvents) addEventListener(event, load);
  };
  if (areCached()) load();
  else if (location.search !== '') loadOnEvent();
  else {
    const timer = setTimeout(load, idleDelay);
    addEventListener('input', () => clearTimeout(timer), { once: true });
    return loadOnEvent;
  }
  return () => {};
}

/** Milliseconds without a query after which a page loads what it does not need for the first one. */
export const idleDelay = 1200;

const readerEvents = ['input', 'keydown', 'pointerdown'] as const;

/** Whether the reader comes from a page of the site, comes back or reloads, or has all of it on a disk. */
function areCached(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return (
    location.protocol === 'file:' ||
    document.referrer.startsWith(`${location.origin}/`) ||
    (navigation instanceof PerformanceNavigationTiming && navigation.type !== 'navigate')
  );
}
