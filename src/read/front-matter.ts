import matter from 'gray-matter';
import type { ProblemCollector } from '../records/problem.ts';
import { quote } from '../records/quote.ts';
import type { YamlMap, YamlNode } from '../records/yaml-node.ts';
import { lineAt } from './lines.ts';
import { readYaml } from './yaml.ts';

/** A file in its two parts. */
export interface SplitFile {
  /** What the YAML holds; undefined where it is broken or holds no keys, which is reported. */
  readonly front: YamlMap | undefined;
  readonly body: string;
  /** The line of the file on which the body starts. */
  readonly bodyLine: number;
}

/**
 * Splits a file, with `\n` at its line ends, into front matter and body. Nothing comes back where there is no front
 * matter to be found, which is reported.
 *
 * gray-matter runs `---js` front matter as a program and looks a language up on Object's prototype, so the first
 * line is checked before, and its engines for other languages are replaced all the same. It also takes any line
 * that begins with `---` for the end, so the closing line is checked too.
 */
export function splitFrontMatter(text: string, collector: ProblemCollector): SplitFile | undefined {
  if (!isOpened(text, collector)) return undefined;
  const close = text.indexOf('\n---');
  if (close < 0) {
    collector.error(
      1,
      'front matter that is not closed',
      'Write a line --- between the front matter and the body.',
    );
    return undefined;
  }
  const closeLine = lineAt(text, close + 1);
  const closing = firstLine(text.slice(close + 1));
  if (closing.trimEnd() !== '---') {
    const hint =
      'The front matter ends at the first line that starts with ---, and that line holds nothing else.';
    collector.error(closeLine, `front matter that ends with ${quote(closing)}`, hint);
    return undefined;
  }
  if (close > maxLength) {
    const hint = 'Front matter is a few lines. What is long belongs below the closing line ---.';
    collector.error(1, `front matter of ${close} characters, more than ${maxLength}`, hint);
    return undefined;
  }
  let front: YamlNode | undefined = { kind: 'map', pairs: [], line: 1 };
  // The block that gray-matter hands over starts with the end of line 1, so places in it are right as they are.
  const yaml = (block: string) => {
    front = readYaml(block, collector);
    return {};
  };
  const { content } = matter(text, {
    language: 'yaml',
    engines: { yaml, javascript: throwOnOtherLanguage, json: throwOnOtherLanguage },
  });
  return {
    front: mapOf(front, collector),
    body: content,
    bodyLine: lineAt(text, text.length - content.length),
  };
}

const maxLength = 16_384;

function mapOf(front: YamlNode | undefined, collector: ProblemCollector): YamlMap | undefined {
  if (front === undefined || front.kind === 'map') return front;
  const hint = 'Each line is a key, a colon, a space and a value: title: Some words.';
  const what = front.kind === 'text' ? 'front matter without keys' : 'front matter that is a list, not a map';
  collector.error(front.line, what, hint);
  return undefined;
}

function isOpened(text: string, collector: ProblemCollector): boolean {
  const opening = firstLine(text).trimEnd();
  if (opening === '---') return true;
  if (text.trim() === '') {
    collector.error(1, 'empty file', frontMatterHint);
  } else if (/^---[^-]/.test(opening)) {
    const hint =
      'Write --- alone on line 1, and YAML below it. Front matter in another language is never run.';
    collector.error(1, `front matter that starts with ${quote(opening)}`, hint);
  } else {
    collector.error(1, 'no front matter', frontMatterHint);
  }
  return false;
}

const frontMatterHint = 'Start the file so:\n---\ntitle: Some words\ndate: 2024-12-18\n---';

function throwOnOtherLanguage(): never {
  throw new Error('Front matter is YAML only; the first line was checked.');
}

function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return end < 0 ? text : text.slice(0, end);
}
