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
  const pathOf = (number: number) => (number === 1 ? path : path.replace(/\.html$/, `-${number}.html`));
  return starts.map((start, i) => ({
    path: pathOf(i + 1),
    entries: entries.slice(start, starts[i + 1]),
    paging: {
      number: i + 1,
      pages: linkedPages(i + 1, starts.length).map((number) => ({ number, path: pathOf(number) })),
    },
  }));
}

/** Up to so many pages are all linked from each other. */
const maxLinked = 12;
/** How many before and after a page are linked from it where there are more. */
const around = 3;

function linkedPages(number: number, count: number): readonly number[] {
  const all = Array.from({ length: count }, (_, i) => i + 1);
  if (count <= maxLinked) return all;
  return all.filter((each) => each === 1 || each === count || Math.abs(each - number) <= around);
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
