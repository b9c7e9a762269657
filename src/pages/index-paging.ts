import type { IndexPaging } from './page-model.ts';

/** A page of an alphabetical index. */
export interface IndexPage<Entry> {
  readonly path: string;
  readonly entries: readonly Entry[];
  readonly paging: IndexPaging;
}

/**
 * Splits an index into pages: `actors.html`, `actors-2.html` and so on. An empty index has one page too.
 *
 * @param size the number of entries on a page, or somewhat fewer
 * @param mayBegin whether a page may begin with an entry; a page that would be less than half full is filled regardless
 */
export function indexPages<Entry>(
  entries: readonly Entry[],
  path: string,
  size: number,
  mayBegin: (entry: Entry) => boolean = () => true,
): readonly IndexPage<Entry>[] {
  const starts = startsOf(entries, size, mayBegin);
  const of = starts.length;
  const pathOf = (number: number): string | undefined => {
    if (number < 1 || number > of) return undefined;
    return number === 1 ? path : path.replace(/\.html$/, `-${number}.html`);
  };
  return starts.map((start, i) => ({
    path: pathOf(i + 1) ?? path,
    entries: entries.slice(start, starts[i + 1]),
    paging: { number: i + 1, of, previous: pathOf(i), next: pathOf(i + 2) },
  }));
}

/** The index of the first entry of each page. */
function startsOf<Entry>(
  entries: readonly Entry[],
  size: number,
  mayBegin: (entry: Entry) => boolean,
): readonly number[] {
  const starts = [0];
  for (let start = 0; start + size < entries.length; starts.push(start)) {
    const full = start + size;
    let next = full;
    for (let i = full; i > start + size / 2; i--) {
      const entry = entries[i];
      if (entry !== undefined && mayBegin(entry)) {
        next = i;
        break;
      }
    }
    start = next;
  }
  return starts;
}
