/** Where a page of a long list leads. */
export interface Paging {
  /** The page's number, counted from the oldest; the first page of the list, with the newest items, has none. */
  readonly number: number | undefined;
  /** Paths of the neighbours. */
  readonly newer: string | undefined;
  readonly older: string | undefined;
  readonly newest: string;
  /** The first numbered page, where it is not the next older one; on the first page of the list only. */
  readonly oldest: string | undefined;
}

export interface ListPage<Entry> {
  readonly path: string;
  readonly entries: readonly Entry[];
  readonly paging: Paging;
}

/**
 * Cuts a list into pages that stay as they are while newer entries join. The first page, `topics/x.html`,
 * holds the newest `size` to `2·size − 1`; the others, `topics/x/1.html` upwards, are numbered from the oldest
 * and hold exactly `size`. With size 2 and seven entries, newest first:
 *
 *     g f e | d c | b a
 *     first    2     1      an eighth entry makes it  h g | f e | d c | b a  with pages 1 and 2 unmoved
 *
 * A numbered page changes once more after it is born: its link to newer entries leads to the first page until
 * the next number is there.
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
