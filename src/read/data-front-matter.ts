import { parse as parseToml, TomlDate, TomlError } from 'smol-toml';
import type { ProblemCollector } from '../records/problem.ts';
import type { YamlMap, YamlNode, YamlPair } from '../records/yaml-node.ts';
import { lineCounter } from './lines.ts';
import { nestingHint } from './yaml-error.ts';

/**
 * Parses TOML front matter, as Hugo and Zola write it. As in YAML, every value becomes text; a date stays as it is
 * written.
 *
 * @param firstLine the line of the file on which the source starts
 */
export function readToml(
  source: string,
  firstLine: number,
  collector: ProblemCollector,
): YamlMap | undefined {
  try {
    const keys = new KeyLines(source, firstLine, tomlKey);
    return toMap(parseToml(source, { integersAsBigInt: 'asNeeded' }), keys, collector);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [message = ''] = error.message.split('\n');
    const kind = 'invalid TOML';
    const hint =
      'Write each line as a key, an equals sign and a value, with text in quotes: title = "Some words".';
    collector.error(
      firstLine - 1 + error.line,
      `${kind}: ${message.replace(/^Invalid TOML document: /, '')}`,
      hint,
      kind,
    );
    return undefined;
  }
}

/** Parses JSON front matter, as Hugo writes it. As in YAML, every value becomes text. */
export function readJson(
  source: string,
  firstLine: number,
  collector: ProblemCollector,
): YamlMap | undefined {
  let value: unknown;
  try {
    value = JSON.parse(source);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const offset = Number(/position (\d+)/.exec(error.message)?.[1] ?? source.length);
    const kind = 'invalid JSON';
    const hint =
      'Write each key and each text in double quotes, and a comma between two of them, but none after the last.';
    collector.error(firstLine - 1 + lineCounter(source)(Math.min(offset, source.length)), kind, hint, kind);
    return undefined;
  }
  if (isObject(value)) return toMap(value, new KeyLines(source, firstLine, jsonKey), collector);
  collector.error(
    firstLine,
    'front matter is not a set of keys',
    'Write it in braces: {"title": "Some words"}.',
  );
  return undefined;
}

/** As deep as YAML may be. */
const maxDepth = 8;

function toMap(
  value: Readonly<Record<string, unknown>>,
  keys: KeyLines,
  collector: ProblemCollector,
): YamlMap | undefined {
  try {
    return { kind: 'map', pairs: pairsOf(value, keys, 1), line: keys.firstLine };
  } catch (error) {
    if (!(error instanceof NestedTooDeeply)) throw error;
    collector.error(error.line, 'nested too deeply', nestingHint);
    return undefined;
  }
}

class NestedTooDeeply extends Error {
  readonly line: number;

  constructor(line: number) {
    super('Nested too deeply');
    this.line = line;
  }
}

function pairsOf(
  value: Readonly<Record<string, unknown>>,
  keys: KeyLines,
  depth: number,
): readonly YamlPair[] {
  return Object.entries(value).map(([key, each]) => {
    const line = keys.lineOf(key);
    return { key, value: toNode(each, line, keys, depth), line };
  });
}

function toNode(value: unknown, line: number, keys: KeyLines, depth: number): YamlNode {
  if (depth > maxDepth) throw new NestedTooDeeply(line);
  if (Array.isArray(value)) {
    return { kind: 'list', entries: value.map((each) => toNode(each, line, keys, depth + 1)), line };
  }
  if (value instanceof TomlDate) return { kind: 'text', text: value.toISOString(), line };
  if (isObject(value)) return { kind: 'map', pairs: pairsOf(value, keys, depth + 1), line };
  return { kind: 'text', text: value === null ? '' : String(value), line };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Finds the lines of keys, which the parsers do not tell: keys are asked for in the order of the text. */
class KeyLines {
  readonly firstLine: number;
  readonly #source: string;
  readonly #pattern: (key: string) => RegExp;
  readonly #lineAt: (offset: number) => number;
  #offset = 0;

  constructor(source: string, firstLine: number, pattern: (key: string) => RegExp) {
    this.firstLine = firstLine;
    this.#source = source;
    this.#pattern = pattern;
    this.#lineAt = lineCounter(source);
  }

  /** That of the key before, where it is not found: a key may be written with escapes. */
  lineOf(key: string): number {
    const pattern = this.#pattern(key.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
    pattern.lastIndex = this.#offset;
    const match = pattern.exec(this.#source);
    if (match !== null) this.#offset = match.index + match[0].length;
    return this.firstLine - 1 + this.#lineAt(this.#offset);
  }
}

const jsonKey = (key: string): RegExp => new RegExp(`"${key}"(?=\\s*:)`, 'g');
/** At the start of a line, in a table's name, after a point or in braces. */
const tomlKey = (key: string): RegExp =>
  new RegExp(`(?<=^[ \\t]*|[[.{,][ \\t]*)(?:${key}|"${key}"|'${key}')(?=[ \\t]*[=.\\]])`, 'gm');
