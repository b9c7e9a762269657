import { isMistake, ProblemCollector } from '../records/problem.ts';
import type { YamlNode, YamlPair } from '../records/yaml-node.ts';
import { decodeText } from './decode.ts';
import type { ContentFolder } from './folder.ts';
import { splitFrontMatter } from './front-matter.ts';
import { maxItemSize } from './source-files.ts';

/**
 * The line of a key in the front matter of an item; that of the closest key around it where it is missing, and 1 where
 * none is there. Few items need it, so their files are read again rather than the lines of all remembered.
 *
 * @param keys from the outermost, as in `source` and `url`
 */
export function lineOfKey(keys: readonly string[], file: string, disk: ContentFolder): number {
  const bytes = disk.read(file, maxItemSize);
  const unused = new ProblemCollector(file);
  const text = isMistake(bytes) ? undefined : decodeText(bytes, unused);
  const front = text === undefined ? undefined : splitFrontMatter(text, unused)?.front;
  let [line, node]: [number, YamlNode | undefined] = [1, front];
  for (const key of keys) {
    const pairs: readonly YamlPair[] = node?.kind === 'map' ? node.pairs : [];
    const pair = pairs.find((each) => each.key === key);
    line = pair?.line ?? line;
    node = pair?.value;
  }
  return line;
}
