import { type Document, isMap, isScalar, isSeq, type Node, parseDocument, visit, type YAMLError } from 'yaml';
import type { ProblemCollector } from '../records/problem.ts';
import { quote } from '../records/quote.ts';
import type { YamlNode, YamlPair } from '../records/yaml-node.ts';
import { lineAt, lineCounter } from './lines.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { describeYamlError } from './yaml-error.ts';

/**
 * Reads a YAML document with the failsafe schema, in which every scalar is text; an empty document is an empty
 * text. The first mistake is reported, since those after it mostly follow from it, and then there is no value.
 */
export function readYaml(source: string, collector: ProblemCollector): YamlNode | undefined {
  return readPlainYaml(source) ?? parseYaml(source, collector);
}

/** The same by the parser alone. */
export function parseYaml(source: string, collector: ProblemCollector): YamlNode | undefined {
  const document = parseDocument(source, parseOptions);
  const error = document.errors[0] ?? document.warnings[0];
  if (error !== undefined) {
    const { message, hint } = describeYamlError(error.code, error.message);
    collector.error(lineAt(source, startOfUnclosed(document, error) ?? error.pos[0]), message, hint);
    return undefined;
  }
  if (document.contents === null) return { kind: 'text', text: '', line: 1 };
  return new Converter(source, collector).convert(document.contents, 0);
}

const parseOptions = {
  schema: 'failsafe',
  stringKeys: true,
  // Repeated keys are found below: the parser would compare each with each.
  uniqueKeys: false,
  prettyErrors: false,
  logLevel: 'error',
} as const;

/** Where the quotation mark or the bracket stands that is never closed; the parser tells where it gave up. */
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

/** Nothing that an archive holds is nested deeper. */
const maxDepth = 8;

/** From the parser's nodes to plain values with lines; undefined once anything was reported. */
class Converter {
  readonly #collector: ProblemCollector;
  readonly #lineOf: (offset: number) => number;

  constructor(source: string, collector: ProblemCollector) {
    this.#collector = collector;
    this.#lineOf = lineCounter(source);
  }

  convert(node: Node, depth: number): YamlNode | undefined {
    const line = this.#lineOf(node.range?.[0] ?? 0);
    if (depth > maxDepth)
      return this.#reject(line, 'nested too deeply', 'Nothing here is deeper than a list in a map.');
    // Nobody writes these on purpose here, and a few lines of aliases can stand for a billion values.
    if (node.tag !== undefined) return this.#reject(line, `a YAML tag, ${quote(node.tag)}`, inQuotes('!'));
    if ('anchor' in node && node.anchor !== undefined) {
      return this.#reject(line, `a YAML anchor, ${quote(`&${node.anchor}`)}`, inQuotes('&'));
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
    return this.#reject(line, 'a YAML alias', inQuotes('*'));
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
        const hint = `Line ${first.line} has it too. Keep one of them.`;
        return this.#reject(key.line, `key ${quote(key.text)} stands twice`, hint);
      }
      pairs.set(key.text, { key: key.text, value, line: key.line });
    }
    return { kind: 'map', pairs: [...pairs.values()], line };
  }

  /** `title: Strike #2` loses its end without a word; comments mostly have a space after their #. */
  #warnOfComment(comment: string, line: number): void {
    const hint =
      'A space and # start a comment. If it belongs to the text, put the whole in quotes: title: "Strike #2". ' +
      'If not, write a space after the #.';
    this.#collector.warn(line, `taken for a comment: ${quote(`#${comment.trimEnd()}`)}`, hint);
  }

  #reject(line: number, message: string, hint: string): undefined {
    this.#collector.error(line, message, hint);
    return undefined;
  }
}

function inQuotes(character: string): string {
  return `A text that starts with ${character} needs quotes: title: "${character}A first word".`;
}
