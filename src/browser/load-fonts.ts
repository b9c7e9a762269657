import { element } from './element.ts';

/**
 * Loads the fonts on the search page. Where they are not in the reader's cache yet, they would delay results, or move them
 * when they arrive. So on a page that opens with a query they wait until the reader does something: browsers and readers
 * expect that things move then. On one without, they wait until the first results are there, or nothing is typed for a
 * while.
 *
 * @param path of their style sheet; undefined where the archive has none
 * @returns to be called when results are there
 */
export function loadFonts(path: string | undefined): () => void {
  if (path === undefined) return () => {};
  const load = (): void => {
    for (const event of readerEvents) removeEventListener(event, load);
    style.href = path;
  };
  const style = element('link', { rel: 'stylesheet' });
  document.head.append(style);
  if (areCached()) load();
  else if (location.search !== '') for (const event of readerEvents) addEventListener(event, load);
  else {
    const timer = setTimeout(load, idleDelay);
    addEventListener('input', () => clearTimeout(timer), { once: true });
    return () => {
      if (style.href === '') load();
    };
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
