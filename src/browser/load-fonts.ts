import { element } from './element.ts';

/**
 * Loads the fonts on the search page. Where they are not in the reader's cache yet, they would delay results, or move them
 * when they arrive. So on a page that opens with a query they wait until the reader does something: browsers and readers
 * expect that things move then. On one without, they wait for the same after the first results, or until nothing has been
 * typed for a while. Meanwhile the files of Latin script are fetched, so that they are not in the way of the next query.
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
  let isFetched = false;
  const resultsShown = (): void => {
    loadOnEvent();
    if (isLoaded || isFetched) return;
    isFetched = true;
    // Without them pages are as they were.
    setTimeout(() => void fetchLatin(path).catch(() => {}), idleDelay);
  };
  if (areCached()) load();
  else if (location.search !== '') loadOnEvent();
  else {
    const timer = setTimeout(load, idleDelay);
    addEventListener('input', () => clearTimeout(timer), { once: true });
  }
  return resultsShown;
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
