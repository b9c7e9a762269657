import { rollup } from 'd3-array';

/**
 * The different texts, the most frequent first. Those that are as frequent are in the order of their UTF-16 code units,
 * so that the order of the texts makes no difference.
 */
export function byFrequency<Text extends string>(texts: Iterable<Text>): readonly Text[] {
  const counts = rollup(
    texts,
    (group) => group.length,
    (text) => text,
  );
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([text]) => text);
}
