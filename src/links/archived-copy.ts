/** The year of the first copies of the Wayback Machine. */
const firstYear = '1996';

/**
 * Where the Wayback Machine would have a copy of a page: with a day or a year, the address leads to the copy closest to it;
 * without, to a calendar of all copies. See https://en.wikipedia.org/wiki/Help:Using_the_Wayback_Machine.
 *
 * @param near `2023` or `2023-09-14`
 */
export function archivedCopyAddress(url: string, near?: string): string {
  const time = near === undefined || near < firstYear ? '*' : near.replaceAll('-', '');
  return `https://web.archive.org/web/${time}/${url}`;
}
