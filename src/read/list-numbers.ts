import type { Tokens } from 'marked';

/**
 * The numbers that the page shows before the entries of a list; undefined where it has marks instead. They are counted
 * from the first, as in all Markdown, unless those that were written grow with gaps: `1. May` and `7. May` are no
 * first and second.
 */
export function listNumbers({ ordered, start, items }: Tokens.List): readonly number[] | undefined {
  if (!ordered) return undefined;
  const written = items.map(({ raw }) => Number.parseInt(raw.trimStart(), 10));
  const grows = written.every((number, i) => i === 0 || number > (written[i - 1] ?? 0));
  return grows ? written : items.map((_, i) => Number(start) + i);
}
