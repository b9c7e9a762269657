import type { Token, Tokens } from 'marked';

/**
 * Whether what Markdown reads as a numbered list is a text that begins with a number: `1986. A great year`,
 * `18. Dezember 2024 begann …`. A list starts at 0 or 1, or its next entry has the next number.
 *
 * @param list reads the start of a text as a list
 */
export function beginsWithNumber(source: string, list: (text: string) => Tokens.List | undefined): boolean {
  const start = Number(/^ {0,3}(\d{1,9})[.)]/.exec(source)?.[1] ?? 0);
  if (start < 2) return false;
  // Up to the next number only, so that a chronicle is not read to its end at each of its years.
  const next = /\n {0,3}(\d{1,9})[.)](?=\s)/.exec(source);
  const entry = next === null ? source : source.slice(0, next.index);
  const read = list(entry);
  const [first] = read?.items ?? [];
  if (read === undefined || first === undefined || first.tokens.filter(isNotSpace).length > 1) return false;
  const goesOn = next !== null && read.raw.length === entry.trimEnd().length;
  return !goesOn || Number(next[1]) !== start + 1;
}

function isNotSpace({ type }: Token): boolean {
  return type !== 'space';
}
