import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import type { ProblemCollector } from '../records/problem.ts';
import { quote } from '../records/quote.ts';
import type { YamlNode, YamlPair } from '../records/yaml-node.ts';
import { lineAt, lineCounter } from './lines.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { describeYamlError, nestingHint } from './yaml-error.ts';

/**
 * Parses a YAML document with the failsafe schema, in which every scalar is text; an empty document is empty text.
 * Returns undefined after reporting the first mistake, because later ones usually follow from it.
 */
export function readYaml(
  source: string,
  collector: ProblemCollector,
  options?: YamlOptions,
): YamlNode | undefined {
  return readPlainYaml(source) ?? parseYaml(source, collector, options);
}

export interface YamlOptions {
  /** Of equal keys the first counts, which is still reported. */
  readonly keepsFirst?: boolean;
}

/** The same with the full parser alone. */
export function parseYaml(
  source: string,
  collector: ProblemCollector,
  { keepsFirst = false }: YamlOptions = {},
): YamlNode | undefined {
  const document = parseDocument(source, parseOptions);
  const error = document.errors[0] ?? document.warnings[0];
  if (error !== undefined) {
    const mistake = describeYamlError(error.code, error.message, startsLine(source, error.pos[0]));
    collector.add(lineAt(source, startOfUnclosed(document, error) ?? error.pos[0]), mistake);
    return undefined;
  }
  if (document.contents === null) return { kind: 'text', text: '', line: 1 };
  return new Converter(source, collector, keepsFirst).convert(document.contents, 0);
}

function startsLine(source: string, offset: number): boolean {
  return offset === 0 || source[offset - 1] === '\n';
}

const parseOptions = {
  schema: 'failsafe',
  stringKeys: true,
  // Duplicate keys are found below: the parser compares every pair of keys.
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'error',
} as const;

/** Offset of the unclosed quotation mark or bracket; the parser reports only where it gave up. */
function startOfUnclosed(document: Document, { message, pos }: YAMLError): number | undefined {
  const isQuote = message.startsWith('Missing closing');
  if (!isQuote && !message.includes('must be sufficiently indented')) return undefined;
  let start: number | undefined;
  visit(document, {
    Node(_, node) {
      const opens = isQuote
        ? isScalar(node) && node.type?.startsWith('QUOTE')
        : (isSeq(node) || isMap(node)) && node.flow;
      const offset = node.range?.[0];
      if (opens && offset !== undefined && offset <= pos[0]) start = offset;
    },
  });
  return start;
}

/** Deeper than any file of an archive needs. */
const maxDepth = 8;

/** Converts the parser's nodes to plain values with lines; returns undefined after reporting a mistake. */
class Converter {
  readonly #collector: ProblemCollector;
  readonly #lineOf: (offset: number) => number;
  readonly #keepsFirst: boolean;

  constructor(source: string, collector: ProblemCollector, keepsFirst: boolean) {
    this.#collector = collector;
    this.#keepsFirst = keepsFirst;
    this.#lineOf = lineCounter(source);
  }

  convert(node: Node, depth: number): YamlNode | undefined {
    const line = this.#lineOf(node.range?.[0] ?? 0);
    if (depth > maxDepth) return this.#reject(line, 'nested too deeply', nestingHint);
    // Archivists write these only by accident, and a few lines of aliases can expand to a billion values.
    if (node.tag !== undefined) {
      const kind = 'YAML tags are not supported';
      return this.#reject(line, `${kind}: ${quote(node.tag)}`, inQuotes('!'), kind);
    }
    if ('anchor' in node && node.anchor !== undefined) {
      const kind = 'YAML anchors are not supported';
      return this.#reject(line, `${kind}: ${quote(`&${node.anchor}`)}`, inQuotes('&'), kind);
    }
    if (isScalar(node)) {
      const text = typeof node.value === 'string' ? node.value : '';
      if (text !== '' && /^\S/.test(node.comment ?? '')) this.#warnOfComment(node.comment ?? '', line);
      return { kind: 'text', text, line };
    }
    if (isSeq<Node>(node)) {
      const entries: YamlNode[] = [];
      for (const item of node.items) {
        const entry = this.convert(item, depth + 1);
        if (entry === undefined) return undefined;
        entries.push(entry);
      }
      return { kind: 'list', entries, line };
    }
    if (isMap<Node, Node | null>(node)) return this.#map(node.items, line, depth);
    const kind = 'YAML aliases are not supported';
    const alias = isAlias(node) ? `: ${quote(`*${node.source}`)}` : '';
    return this.#reject(line, `${kind}${alias}`, inQuotes('*'), kind);
  }

  #map(
    items: readonly { key: Node; value: Node | null }[],
    line: number,
    depth: number,
  ): YamlNode | undefined {
    const pairs = new Map<string, YamlPair>();
    for (const item of items) {
      const key = this.convert(item.key, depth + 1);
      if (key?.kind !== 'text') return undefined;
      const value = item.value === null ? { ...key, text: '' } : this.convert(item.value, depth + 1);
      if (value === undefined) return undefined;
      const first = pairs.get(key.text);
      if (first !== undefined) {
        const hint = `It is already on line ${first.line}. Keep only one of the two.`;
        this.#reject(key.line, `duplicate key ${quote(key.text)}`, hint, 'duplicate key');
        if (this.#keepsFirst) continue;
        return undefined;
      }
      pairs.set(key.text, { key: key.text, value, line: key.line });
    }
    return { kind: 'map', pairs: [...pairs.values()], line };
  }

  /** `title: Strike #2` would silently lose its end. Intended comments usually have a space after the #. */
  #warnOfComment(comment: string, line: number): void {
    const hint =
      'A space followed by # starts a comment. If it belongs to the text, put quotes around the whole text: ' +
      'title: "Strike #2". If it is a comment, put a space after the #.';
    const kind = 'treated as a comment';
    this.#collector.warn(line, `${kind}: ${quote(`#${comment.trimEnd()}`)}`, hint, kind);
  }

  #reject(line: number, message: string, hint: string, kind = message): undefined {
    this.#collector.error(line, message, hint, kind);
    return undefined;
  }
}

function inQuotes(character: string): string {
  return `Text that starts with ${character} needs quotes: title: "${character}Some words".`;
}
