import { ProblemCollector } from '../../records/problem.ts';
import type { YamlMap, YamlPair } from '../../records/yaml-node.ts';
import { hasFrontMatter, type SplitFile, splitFrontMatter } from '../front-matter.ts';
import { splitLooseFrontMatter } from './loose-front-matter.ts';

/**
 * Splits a file of another program into front matter, if it has any, and text. Where front matter is broken, which is told, the item is a
 * draft: it may have said so.
 */
export function splitForeign(
  text: string,
  collector: ProblemCollector,
): SplitFile & { readonly front: YamlMap; readonly isBroken?: true } {
  const front: YamlMap = { kind: 'map', pairs: [], line: 1 };
  if (!hasFrontMatter(text)) return splitLooseFrontMatter(text) ?? { front, body: text, bodyLine: 1 };
  const strict = new ProblemCollector('');
  const split = splitFrontMatter(text, strict, foreignOptions);
  for (const { line, message, hint, kind } of strict.problems) {
    const consequence = split?.front === undefined ? ' Until then, the item is a draft.' : '';
    collector.warn(line, message, hint + consequence, kind);
  }
  if (split?.front !== undefined) return { ...split, front: split.front };
  const block = /^(---|\+\+\+)[^\n]*\n[\s\S]*?\n\1[^\n]*(?:\n|$)/.exec(text)?.[0] ?? '';
  const draft: YamlPair = { key: 'draft', value: { kind: 'text', text: 'true', line: 1 }, line: 1 };
  return {
    front: { ...front, pairs: [draft] },
    body: text.slice(block.length),
    bodyLine: block.split('\n').length,
    isBroken: true,
  };
}

/** Other programs write what they know of a file into it. */
const foreignOptions = { keepsFirst: true, maxLength: 300_000 };
