import { isMistake, type Mistake, type ProblemCollector } from './problem.ts';
import { allOf, quote } from './quote.ts';
import { didYouMean } from './spelling.ts';
import type { LocatedText, YamlMap, YamlNode, YamlPair } from './yaml-node.ts';

/**
 * The fields of one map: of a file's front matter, of an entry in a list. Reports keys that nobody knows, and
 * values that are not of the kind that is asked for. A key without a value counts as not there.
 */
export class Fields {
  readonly #pairs = new Map<string, YamlPair>();
  readonly #collector: ProblemCollector;
  readonly #line: number;

  /**
   * `owner` names the map in messages: `an item`, `a topic`. `misplaced` gives a hint for keys that many expect
   * here and that belong elsewhere.
   */
  constructor(
    map: YamlMap,
    owner: string,
    known: readonly string[],
    collector: ProblemCollector,
    misplaced: (key: string) => string | undefined = () => undefined,
  ) {
    this.#collector = collector;
    this.#line = map.line;
    for (const pair of map.pairs) {
      if (known.includes(pair.key)) this.#pairs.set(pair.key, pair);
      else {
        const keys = known.length === 1 ? `The only key of ${owner} is` : `The keys of ${owner} are`;
        const hint = misplaced(pair.key) ?? `${didYouMean(pair.key, known)}${keys} ${allOf(known)}.`;
        collector.error(pair.line, `unknown key ${quote(pair.key)}`, hint);
      }
    }
  }

  /** A text on one line. */
  text(key: string): LocatedText | undefined {
    const pair = this.#pairs.get(key);
    if (pair === undefined) return undefined;
    const { value } = pair;
    if (value.kind === 'text') return tidyText(value.text, pair.line);
    this.#collector.error(
      pair.line,
      `${quote(key)} is a ${value.kind}, not a text`,
      value.kind === 'map' ? quotesHint(key) : `Write one text: ${exampleOf(key)}`,
    );
    return undefined;
  }

  /** A text that must be there; else a problem whose hint is `example`. */
  required(key: string, example: string): LocatedText | undefined {
    const pair = this.#pairs.get(key);
    const text = this.text(key);
    if (text === undefined && (pair === undefined || pair.value.kind === 'text')) {
      this.#collector.error(pair?.line ?? this.#line, `missing ${key}`, example);
    }
    return text;
  }

  /** A text and what it means; a mistake in it is reported at its line. */
  parsed<T>(key: string, parse: (text: string) => T | Mistake): T | undefined {
    const line = this.text(key);
    if (line === undefined) return undefined;
    const value = parse(line.text);
    if (!isMistake(value)) return value;
    this.#collector.error(line.line, value.message, value.hint);
    return undefined;
  }

  /** A list of texts; a single text is a list of one. */
  list(key: string): readonly LocatedText[] {
    const pair = this.#pairs.get(key);
    if (pair === undefined) return [];
    const { value } = pair;
    if (value.kind === 'map') {
      this.#collector.error(
        pair.line,
        `${quote(key)} is a map, not a list`,
        `Write a list: ${key}: [one, another].`,
      );
      return [];
    }
    const entries: readonly YamlNode[] = value.kind === 'list' ? value.entries : [value];
    return entries.flatMap((entry) =>
      this.#entry(key, entry, value.kind === 'list' ? entry.line : pair.line),
    );
  }

  /** A map within the map. */
  map(key: string, example: string): YamlMap | undefined {
    const pair = this.#pairs.get(key);
    if (pair === undefined) return undefined;
    const { value } = pair;
    if (value.kind === 'map') return value;
    if (value.kind === 'list' || value.text.trim() !== '') {
      this.#collector.error(pair.line, `${quote(key)} is a ${value.kind}, not a map`, example);
    }
    return undefined;
  }

  #entry(key: string, entry: YamlNode, line: number): LocatedText[] {
    if (entry.kind !== 'text') {
      this.#collector.error(
        line,
        `${quote(key)} holds a ${entry.kind} where a text belongs`,
        quotesHint(key),
      );
      return [];
    }
    const text = tidyText(entry.text, line);
    return text === undefined ? [] : [text];
  }
}

function exampleOf(key: string): string {
  return key === 'date'
    ? 'date: 2024-12-18, or date: 2024-12-10/2024-12-20 for a span of time.'
    : `${key}: Some words. A text that starts with [ needs quotes.`;
}

function quotesHint(key: string): string {
  return `A text that holds a colon and a space, or starts with { or [, needs quotes: ${key}: "Talks: the first day".`;
}

/** Control characters, which pages cannot hold, count as spaces, and runs of spaces as one. */
function tidyText(text: string, line: number): LocatedText | undefined {
  const tidy = text.replace(loneSurrogates, '\ufffd').replace(controlsAndSpaces, ' ').trim();
  return tidy === '' ? undefined : { text: tidy, line };
}

const loneSurrogates = /\p{Cs}/gu;
const controlsAndSpaces = /[\p{Cc}\s]+/gu;
