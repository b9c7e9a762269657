/** The links from a page of a long list to its others. */
export interface Paging {
  /** Counted from the oldest page. The first page of the list, with the newest items, has none. */
  readonly number: number | undefined;
  /** The path of the page with newer items. */
  readonly newer: string | undefined;
  readonly older: string | undefined;
  readonly newest: string;
  /** Page 1, where it is not the next older one; on the first page of the list only. */
  readonly oldest: string | undefined;
}

export interface ListPage<Entry> {
  readonly path: string;
  readonly entries: readonly Entry[];
  readonly paging: Paging;
}

/**
 * Splits a list into pages that stay unchanged while newer entries are added. The first page, `topics/x.html`, has the
 * newest `size` to `2·size − 1` entries; the others, `topics/x/1.html` upwards, are numbered from the oldest and have
 * exactly `size`. With size 2 and seven entries, newest first:
 *
 *     g f e | d c | b a
 *     first    2     1      with an eighth entry:  h g | f e | d c | b a  (pages 1 and 2 unchanged)
 *
 * A numbered page changes once after it is first written: its link to newer entries goes to the first page until the
 * next numbered page exists.
 *
 * @param entries newest first
 * @param path the first page's, ending in `.html`
 */
export function listPages<Entry>(
  entries: readonly Entry[],
  path: string,
  size: number,
): readonly [ListPage<Entry>, ...ListPage<Entry>[]] {
  const numbered = Math.max(0, Math.floor(entries.length / size) - 1);
  const newest = entries.length - numbered * size;
  const folder = path.slice(0, -'.html'.length);
  const pathOf = (number: number): string | undefined =>
    number < 1 ? undefined : `${folder}/${number}.html`;
  const first: ListPage<Entry> = {
    path,
    entries: entries.slice(0, newest),
    paging: {
      number: undefined,
      newer: undefined,
      older: pathOf(numbered),
      newest: path,
      oldest: numbered > 1 ? pathOf(1) : undefined,
    },
  };
  const others = Array.from({ length: numbered }, (_, i): ListPage<Entry> => {
    const number = numbered - i;
    const start = newest + i * size;
    return {
      path: `${folder}/${number}.html`,
      entries: entries.slice(start, start + size),
      paging: {
        number,
        newer: number === numbered ? path : pathOf(number + 1),
        older: pathOf(number - 1),
        newest: path,
        oldest: undefined,
      },
    };
  });
  return [first, ...others];
}
