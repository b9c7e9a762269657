import type { IndexPaging } from './page-model.ts';

/** A page of an alphabetical index. */
export interface IndexPage<Entry> {
  readonly path: string;
  readonly entries: readonly Entry[];
  readonly paging: IndexPaging;
}

/** Splits an index into pages: `actors.html`, `actors-2.html` and so on. An empty index has one page too. */
export function indexPages<Entry>(
  entries: readonly Entry[],
  path: string,
  size: number,
): readonly IndexPage<Entry>[] {
  const of = Math.max(1, Math.ceil(entries.length / size));
  const pathOf = (number: number): string | undefined => {
    if (number < 1 || number > of) return undefined;
    return number === 1 ? path : path.replace(/\.html$/, `-${number}.html`);
  };
  return Array.from({ length: of }, (_, i) => ({
    path: pathOf(i + 1) ?? path,
    entries: entries.slice(i * size, (i + 1) * size),
    paging: { number: i + 1, of, previous: pathOf(i), next: pathOf(i + 2) },
  }));
}
