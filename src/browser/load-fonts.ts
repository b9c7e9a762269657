import { element } from './element.ts';

/**
 * Loads the fonts on the search page. Where a query is in the address and they are not in the reader's cache yet, they
 * would delay its results, or move them when they arrive, so they wait until the reader asks for others.
 *
 * @param path of their style sheet; undefined where the archive has none
 */
export function loadFonts(path: string | undefined): void {
  if (path === undefined) return;
  const load = (): void => document.head.append(element('link', { rel: 'stylesheet', href: path }));
  const isFromSite = location.protocol === 'file:' || document.referrer.startsWith(`${location.origin}/`);
  if (isFromSite || location.search === '') load();
  else addEventListener('input', load, { once: true });
}
