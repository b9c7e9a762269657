import { tidyLine } from '../../records/fields.ts';
import { ProblemCollector } from '../../records/problem.ts';
import type { YamlMap, YamlPair } from '../../records/yaml-node.ts';
import type { SplitFile } from '../front-matter.ts';
import { lineAt } from '../lines.ts';
import { readYaml } from '../yaml.ts';

/**
 * Splits a text whose front matter has no opening line: that of Hexo, YAML with a line of hyphens after it, and that of
 * Pelican and MultiMarkdown, lines such as `Title: Fog` up to the first that is empty. Undefined where there is none.
 */
export function splitLooseFrontMatter(text: string): (SplitFile & { readonly front: YamlMap }) | undefined {
  if (!/^[\p{L}_][\p{L}\p{N}_ -]{0,40}:(\s|$)/u.test(text)) return undefined;
  const [closed, block = ''] = /^((?:[^\n]*\n){1,60}?)---[ \t]*(?:\n|$)/.exec(text) ?? [];
  if (closed !== undefined && isTitled.test(block)) {
    const front = readYaml(block, new ProblemCollector(''), { keepsFirst: true });
    if (front?.kind === 'map') return splitAt(text, closed.length, front);
  }
  const header =
    /^(?:[\p{L}_][\p{L}\p{N}_ -]{0,40}:[^\n]*(?:\n|$)(?:[ \t]+\S[^\n]*(?:\n|$))*)+(?=[ \t]*\n|$)/u.exec(
      text,
    )?.[0];
  if (header === undefined || !isTitled.test(header)) return undefined;
  return splitAt(text, header.length, { kind: 'map', pairs: headerPairs(header), line: 1 });
}

/** Otherwise, it may be the first words of a text. */
const isTitled = /^(title|date)[ \t]*:/im;

function splitAt(text: string, end: number, front: YamlMap) {
  return { front, body: text.slice(end), bodyLine: lineAt(text, end) };
}

/** Lines that are indented go on with the value before them. */
function headerPairs(header: string): readonly YamlPair[] {
  const pairs: YamlPair[] = [];
  for (const [index, text] of header.split('\n').entries()) {
    const line = index + 1;
    const [, key, value = ''] = /^(\S[^:]*):(.*)$/.exec(text) ?? [];
    const last = pairs.at(-1);
    if (key !== undefined)
      pairs.push({ key: key.trim(), value: { kind: 'text', text: tidyLine(value), line }, line });
    else if (last?.value.kind === 'text' && text.trim() !== '') {
      pairs[pairs.length - 1] = {
        ...last,
        value: { ...last.value, text: tidyLine(`${last.value.text} ${text}`) },
      };
    }
  }
  return pairs;
}
