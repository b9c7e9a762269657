import { coordinatesExample } from './coordinates.ts';
import { isMistake, type Mistake, type ProblemCollector } from './problem.ts';
import { allOf, quote } from './quote.ts';
import { didYouMean } from './spelling.ts';
import { describeKind, type LocatedText, type YamlMap, type YamlNode, type YamlPair } from './yaml-node.ts';

/**
 * The fields of one map, such as front matter or an entry of a list. Reports unknown keys, and values of another kind
 * than the one requested. A key without a value counts as missing.
 */
export class Fields {
  readonly #pairs = new Map<string, YamlPair>();
  readonly #collector: ProblemCollector;
  readonly #line: number;

  /**
   * `owner` names the map in messages: `an item`, `a topic`. `misplacedHint` returns a hint for keys that people often
   * put here although they belong elsewhere.
   */
  constructor(
    map: YamlMap,
    owner: string,
    allowedKeys: readonly string[],
    collector: ProblemCollector,
    misplacedHint: (pair: YamlPair) => string | undefined = () => undefined,
  ) {
    this.#collector = collector;
    this.#line = map.line;
    for (const pair of map.pairs) {
      if (allowedKeys.includes(pair.key)) this.#pairs.set(pair.key, pair);
      else
        reportUnknownKey(
          pair,
          owner,
          collector,
          misplacedHint(pair) ?? unknownKeyHint(pair.key, owner, allowedKeys),
        );
    }
  }

  /** Whether the value is text, where both text and a map are allowed. */
  isText(key: string): boolean {
    return this.#pairs.get(key)?.value.kind === 'text';
  }

  /** Whether the value is a map, where both a list and a map are allowed. */
  isMap(key: string): boolean {
    return this.#pairs.get(key)?.value.kind === 'map';
  }

  /** The line of a key without a value; undefined where it has one, or is not there. */
  lineWithoutValue(key: string): number | undefined {
    const pair = this.#pairs.get(key);
    return pair?.value.kind === 'text' && pair.value.text.trim() === '' ? pair.line : undefined;
  }

  /** The value as text on one line. */
  text(key: string): LocatedText | undefined {
    const pair = this.#pairs.get(key);
    if (pair === undefined) return undefined;
    const { value } = pair;
    if (value.kind === 'text') return tidyText(value.text, pair.line);
    this.#collector.error(
      pair.line,
      `${quote(key)} is ${describeKind(value)}, not text`,
      value.kind === 'map' && key !== 'date' ? quotesHint(key) : `Write a single value: ${exampleOf(key)}`,
      `value is ${describeKind(value)}, not text`,
    );
    return undefined;
  }

  /** The value as text; if it is missing, reports that with `hint`. */
  required(key: string, hint: string): LocatedText | undefined {
    const pair = this.#pairs.get(key);
    const text = this.text(key);
    if (text === undefined && (pair === undefined || pair.value.kind === 'text')) {
      this.#collector.error(pair?.line ?? this.#line, `missing ${key}`, hint);
    }
    return text;
  }

  /** The parsed value; a mistake that `parse` finds is reported at its line. */
  parsed<T>(key: string, parse: (text: string) => T | Mistake): T | undefined {
    const located = this.text(key);
    if (located === undefined) return undefined;
    const value = parse(located.text);
    if (!isMistake(value)) return value;
    this.#collector.add(located.line, value);
    return undefined;
  }

  /** The value as a list of texts; a single text counts as a list of one. */
  list(key: string): readonly LocatedText[] {
    const pair = this.#pairs.get(key);
    if (pair === undefined) return [];
    const { value } = pair;
    if (value.kind === 'map') {
      this.#collector.error(
        pair.line,
        `${quote(key)} is a set of keys, not a list`,
        `Write a list: ${listExamples[key] ?? `${key}: [one, another]`}.`,
        'value is a set of keys, not a list',
      );
      return [];
    }
    const entries: readonly YamlNode[] = value.kind === 'list' ? value.entries : [value];
    return entries.flatMap((entry) =>
      this.#entry(key, entry, value.kind === 'list' ? entry.line : pair.line),
    );
  }

  /** The value as a list of anything; what is no list counts as a list of one. Undefined where there is none. */
  nodes(key: string): readonly YamlNode[] | undefined {
    const pair = this.#pairs.get(key);
    if (pair === undefined || (pair.value.kind === 'text' && pair.value.text.trim() === '')) return undefined;
    return pair.value.kind === 'list' ? pair.value.entries : [pair.value];
  }

  /** The value as it is; undefined where there is none. */
  node(key: string): YamlNode | undefined {
    const value = this.#pairs.get(key)?.value;
    return value?.kind === 'text' && value.text.trim() === '' ? undefined : value;
  }

  /** The value as a map; a value of another kind is reported with a hint that may quote it. */
  map(key: string, hintFor: (value: YamlNode) => string): YamlMap | undefined {
    const pair = this.#pairs.get(key);
    if (pair === undefined) return undefined;
    const { value } = pair;
    if (value.kind === 'map') return value;
    if (value.kind === 'list' || value.text.trim() !== '') {
      const found = `is ${describeKind(value)}, not a set of keys`;
      this.#collector.error(pair.line, `${quote(key)} ${found}`, hintFor(value), `value ${found}`);
    }
    return undefined;
  }

  #entry(key: string, entry: YamlNode, line: number): LocatedText[] {
    if (entry.kind !== 'text') {
      this.#collector.error(
        line,
        `${quote(key)} contains ${describeKind(entry)} instead of text`,
        `Each entry must be text. ${quotesHint(key)}`,
        `list contains ${describeKind(entry)} instead of text`,
      );
      return [];
    }
    const text = tidyText(entry.text, line);
    return text === undefined ? [] : [text];
  }
}

export function reportUnknownKey(
  { key, line }: YamlPair,
  owner: string,
  collector: ProblemCollector,
  hint: string,
): void {
  collector.error(line, `unknown key ${quote(key)}`, hint, `unknown key in ${owner}`);
}

/** What may have been meant, and what is allowed. */
function unknownKeyHint(key: string, owner: string, allowedKeys: readonly string[]): string {
  return didYouMean(key, allowedKeys) + allowedKeysRule(owner, allowedKeys);
}

/** `The keys allowed in an item are title and date.` */
export function allowedKeysRule(owner: string, allowedKeys: readonly string[]): string {
  const keys = allowedKeys.length === 1 ? 'The only key allowed in' : 'The keys allowed in';
  return `${keys} ${owner} ${allowedKeys.length === 1 ? 'is' : 'are'} ${allOf(allowedKeys)}.`;
}

const listExamples: Readonly<Record<string, string>> = { coordinates: coordinatesExample };

function exampleOf(key: string): string {
  return key === 'date'
    ? 'date: 2024-12-18, or date: 2024-12-10/2024-12-20 for a span of time.'
    : `${key}: Some words. Text that starts with [ needs quotes.`;
}

function quotesHint(key: string): string {
  return `Text that contains a colon and a space, or starts with { or [, needs quotes: ${key}: "Talks: the first day".`;
}

/**
 * Control characters, which are not allowed in pages, and runs of spaces become one space. A text of invisible
 * characters alone counts as missing.
 */
function tidyText(text: string, line: number): LocatedText | undefined {
  const tidy = tidyLine(text);
  return nothingVisible.test(tidy) ? undefined : { text: tidy, line };
}

/** The text on one line, without control characters. */
export function tidyLine(text: string): string {
  return text.replace(loneSurrogates, '\ufffd').replace(controlsAndSpaces, ' ').trim();
}

const loneSurrogates = /\p{Cs}/gu;
const controlsAndSpaces = /(?:\p{Cc}|[^\S\ufeff])+/gu;
const nothingVisible = /^[\s\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]*$/u;
