import { element } from './element.ts';

/** Shows the page in the fonts of a style sheet. */
export function useFonts(path: string): void {
  document.head.append(element('link', { rel: 'stylesheet', href: path }));
}

/** Whether the reader comes from a page of the site, comes back or reloads, or has all of it on a disk. */
export function areFontsCached(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return (
    location.protocol === 'file:' ||
    document.referrer.startsWith(`${location.origin}/`) ||
    (navigation instanceof PerformanceNavigationTiming && navigation.type !== 'navigate')
  );
}
