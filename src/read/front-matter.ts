import matter from 'gray-matter';
import type { ProblemCollector } from '../records/problem.ts';
import { quote } from '../records/quote.ts';
import type { YamlMap, YamlNode } from '../records/yaml-node.ts';
import { readJson, readToml } from './data-front-matter.ts';
import { lineAt } from './lines.ts';
import { readYaml, type YamlOptions } from './yaml.ts';

/** A file split into front matter and body. */
export interface SplitFile {
  /** Undefined if the YAML is invalid or has no keys, which is reported. */
  readonly front: YamlMap | undefined;
  readonly body: string;
  /** The line of the file on which the body starts. */
  readonly bodyLine: number;
}

/** Whether the text begins with front matter, in whatever language. */
export function hasFrontMatter(text: string): boolean {
  return text.startsWith('---') || dataFormats.some(({ opening }) => opening.test(text));
}

/**
 * Splits a text, with `\n` as line end, into front matter and body. Returns undefined if there is no front matter,
 * which is reported.
 *
 * gray-matter executes `---js` front matter and looks up languages on Object's prototype. So the first line is checked
 * beforehand, and its engines for other languages are replaced as well. It also accepts any line that begins with `---`
 * as the end, so the closing line is checked too.
 */
export function splitFrontMatter(
  text: string,
  collector: ProblemCollector,
  options: FrontMatterOptions = {},
): SplitFile | undefined {
  const data = dataFormats.find(({ opening }) => opening.test(text));
  if (data !== undefined) return splitData(text, data, collector, options);
  if (!isOpened(text, collector)) return undefined;
  const close = text.indexOf('\n---');
  if (close < 0) {
    collector.error(
      1,
      'front matter is not closed',
      'Add a line with only --- between the front matter and the body.',
    );
    return undefined;
  }
  const closeLine = lineAt(text, close + 1);
  const closing = firstLine(text.slice(close + 1));
  if (closing.trimEnd() !== '---') {
    const hint = 'The first line that starts with --- closes the front matter. It must contain nothing else.';
    collector.error(
      closeLine,
      `front matter ends with ${quote(closing)} instead of "---"`,
      hint,
      'front matter does not end with ---',
    );
    return undefined;
  }
  if (isTooLong(close, options, collector)) return undefined;
  let front: YamlNode | undefined = { kind: 'map', pairs: [], line: 1 };
  // The block that gray-matter passes starts with the line break of line 1, so its line numbers match the file.
  const yaml = (block: string) => {
    front = readYaml(block, collector, options);
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

export interface FrontMatterOptions extends YamlOptions {
  /** In characters. */
  readonly maxLength?: number;
}

function isTooLong(
  length: number,
  { maxLength = 16_384 }: FrontMatterOptions,
  collector: ProblemCollector,
): boolean {
  if (length <= maxLength) return false;
  const kind = 'front matter is too long';
  const hint = 'Front matter should be a few lines. Move long text below its closing line.';
  collector.error(1, `${kind}: ${length} characters (limit ${maxLength})`, hint, kind);
  return true;
}

/** Front matter in TOML or JSON, which other generators read. */
interface DataFormat {
  readonly opening: RegExp;
  /** The first of its lines that closes it; the text up to it is passed to `read`. */
  readonly closing: RegExp;
  readonly closingLine: string;
  readonly read: typeof readToml;
}

const dataFormats: readonly DataFormat[] = [
  { opening: /^\+\+\+[ \t]*\n/, closing: /^\+\+\+[ \t]*$/m, closingLine: '+++', read: readToml },
  { opening: /^---[ \t]*toml[ \t]*\n/i, closing: /^---[ \t]*$/m, closingLine: '---', read: readToml },
  { opening: /^---[ \t]*json[ \t]*\n/i, closing: /^---[ \t]*$/m, closingLine: '---', read: readJson },
  // The braces are part of it. A tag of a template language may begin with one, too.
  { opening: /^(?=\{\s*["}])/, closing: /(?<=^(?:\{.*)?\}[ \t]*)$/m, closingLine: '}', read: readJson },
];

function splitData(
  text: string,
  { opening, closing, closingLine, read }: DataFormat,
  collector: ProblemCollector,
  options: FrontMatterOptions,
): SplitFile | undefined {
  const start = opening.exec(text)?.[0].length ?? 0;
  const close = closing.exec(text.slice(start));
  if (close === null) {
    const hint = `Add a line with only ${closingLine} between the front matter and the body.`;
    collector.error(1, 'front matter is not closed', hint);
    return undefined;
  }
  if (isTooLong(close.index, options, collector)) return undefined;
  const end = start + close.index + close[0].length;
  const bodyStart = text[end] === '\n' ? end + 1 : end;
  return {
    front: read(text.slice(start, start + close.index), lineAt(text, start), collector),
    body: text.slice(bodyStart),
    bodyLine: lineAt(text, bodyStart),
  };
}

function mapOf(front: YamlNode | undefined, collector: ProblemCollector): YamlMap | undefined {
  if (front === undefined || front.kind === 'map') return front;
  const hint = 'Write each line as a key, a colon, a space and a value: title: Some words.';
  const message =
    front.kind === 'text' ? 'front matter contains no keys' : 'front matter is a list, not a set of keys';
  collector.error(front.line, message, hint);
  return undefined;
}

function isOpened(text: string, collector: ProblemCollector): boolean {
  const opening = firstLine(text).trimEnd();
  if (opening === '---') return true;
  if (text.trim() === '') {
    collector.error(1, 'empty file', frontMatterHint);
  } else if (/^---[^-]/.test(opening)) {
    const hint =
      'Put only --- on line 1 and YAML below it, or +++ and TOML, or begin with { for JSON. Front matter in other languages is never run.';
    collector.error(
      1,
      `front matter starts with ${quote(opening)} instead of "---"`,
      hint,
      'front matter does not start with ---',
    );
  } else {
    collector.error(1, 'missing front matter', frontMatterHint);
  }
  return false;
}

/** The shortest front matter of an item, as lines to copy. */
export const frontMatterExample = '---\ntitle: Some words\ndate: 2024-12-18\n---';

const frontMatterHint = `Start the file like this:\n${frontMatterExample}`;

function throwOnOtherLanguage(): never {
  throw new Error('Unreachable: isOpened accepts only YAML front matter.');
}

function firstLine(text: string): string {
  const end = text.indexOf('\n');
  return end < 0 ? text : text.slice(0, end);
}
