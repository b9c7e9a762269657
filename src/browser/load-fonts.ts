import { element } from './element.ts';

/**
 * Loads the fonts on the search page. Where a query is in the address and they are not in the reader's cache yet, they
 * would delay its results, or move them when they arrive, so they wait until the reader does something: browsers and
 * readers expect that things move then.
 *
 * @param path of their style sheet; undefined where the archive has none
 */
export function loadFonts(path: string | undefined): void {
  if (path === undefined) return;
  const load = (): void => {
    for (const event of readerEvents) removeEventListener(event, load);
    document.head.append(element('link', { rel: 'stylesheet', href: path }));
    sessionStorage.setItem(loadedKey, '1');
  };
  if (areCached() || location.search === '') load();
  else for (const event of readerEvents) addEventListener(event, load);
}

const readerEvents = ['input', 'keydown', 'pointerdown'] as const;
const loadedKey = 'clipfile-fonts';

/** Whether the reader has been on a page of the site before, or has all of it on a disk. */
function areCached(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return (
    location.protocol === 'file:' ||
    document.referrer.startsWith(`${location.origin}/`) ||
    (navigation instanceof PerformanceNavigationTiming && navigation.type !== 'navigate') ||
    sessionStorage.getItem(loadedKey) !== null
  );
}
