import type { YamlNode, YamlPair } from '../records/yaml-node.ts';

/**
 * A fast path for the simple YAML in most front matter: keys with texts on one line, unquoted or quoted without
 * escapes; lists of such texts; maps of such texts in braces or indented below their key. Returns undefined for
 * anything else, including invalid YAML, which is left to the full parser. A result always equals the full parser's.
 * For the front matter of 10,000 items it takes about 0.2 s, the full parser 1.4 s.
 */
export function readPlainYaml(source: string): YamlNode | undefined {
  const lines = source.split('\n');
  const pairs: YamlPair[] = [];
  for (let index = 0; index < lines.length; ) {
    const text = lines[index] ?? '';
    if (isBlank(text)) {
      index++;
      continue;
    }
    const read = readPair(lines, index, '');
    if (read === undefined) return undefined;
    pairs.push(read.pair);
    index = read.next;
  }
  const [first] = pairs;
  return first === undefined ? undefined : mapOf(pairs, first.line);
}

/** An empty line or an unindented comment. A line of spaces could continue the text above it. */
function isBlank(line: string): boolean {
  return line === '' || line.startsWith('#');
}

interface ReadPair {
  readonly pair: YamlPair;
  /** Index of the first line after it. */
  readonly next: number;
}

/** Reads a key at the given indentation, with its value on the same line or below. */
function readPair(lines: readonly string[], index: number, indent: string): ReadPair | undefined {
  const [, key, value] = keyLine.exec((lines[index] ?? '').slice(indent.length)) ?? [];
  if (key === undefined || !(lines[index] ?? '').startsWith(indent)) return undefined;
  const line = index + 1;
  if (value !== undefined) {
    const node = readValue(value, line);
    if (node === undefined || isDeeper(lines[index + 1], indent)) return undefined;
    return { pair: { key, value: node, line }, next: index + 1 };
  }
  const below = readBelow(lines, index + 1, indent);
  return (
    below && { pair: { key, value: below.value ?? { kind: 'text', text: '', line }, line }, next: below.next }
  );
}

const keyLine = /^([A-Za-z][\w-]*):(?: +(\S(?:.*[^ ])?))? *$/;

/** Reads the lines below a key: a list of texts, a map, or no value. */
function readBelow(lines: readonly string[], start: number, indent: string) {
  const [, inner = '', dash] = /^( *)(- )?/.exec(lines[start] ?? '') ?? [];
  if (dash === undefined && inner.length <= indent.length) {
    return isDeeper(lines[start], indent) ? undefined : { value: undefined, next: start };
  }
  // Front matter has no maps inside an indented map.
  if (inner.length < indent.length || indent !== '') return undefined;
  const read = dash === undefined ? readPairs(lines, start, inner) : readList(lines, start, inner);
  // Another indented line would belong to this value, in a way that only the full parser handles.
  return read === undefined || isDeeper(lines[read.next], indent) ? undefined : read;
}

function readPairs(lines: readonly string[], start: number, indent: string) {
  const pairs: YamlPair[] = [];
  let next = start;
  while ((lines[next] ?? '').startsWith(indent)) {
    const read = readPair(lines, next, indent);
    if (read === undefined) return undefined;
    pairs.push(read.pair);
    next = read.next;
  }
  const value = mapOf(pairs, start + 1);
  return value && { value, next };
}

function readList(lines: readonly string[], start: number, indent: string) {
  const entries: YamlNode[] = [];
  let next = start;
  for (; (lines[next] ?? '').startsWith(`${indent}- `); next++) {
    const text = (lines[next] ?? '').slice(indent.length + 2).trim();
    const entry = readValue(text, next + 1);
    if (entry?.kind !== 'text') return undefined;
    entries.push(entry);
  }
  const value: YamlNode = { kind: 'list', entries, line: start + 1 };
  return isDeeper(lines[next], indent) || lines[next]?.startsWith('-') ? undefined : { value, next };
}

/** Whether a line is indented further and so continues the one above it. */
function isDeeper(line: string | undefined, indent: string): boolean {
  return (line ?? '').startsWith(`${indent} `);
}

function readValue(text: string, line: number): YamlNode | undefined {
  if (text.startsWith('[') && text.endsWith(']')) {
    const entries = readTexts(text, line);
    return entries && { kind: 'list', entries, line };
  }
  if (text.startsWith('{') && text.endsWith('}')) return readBraces(text, line);
  const plain = plainText.test(text) && !/: |:$| #/.test(text) ? text : quoted.exec(text)?.[0].slice(1, -1);
  return plain === undefined ? undefined : { kind: 'text', text: plain, line };
}

const plainText = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u;
const quoted = /^(?:"[^"\\]*"|'[^']*')$/;

/** Reads the texts between brackets. */
function readTexts(text: string, line: number): YamlNode[] | undefined {
  const inner = text.slice(1, -1).trim();
  if (inner === '') return [];
  if (!flowTexts.test(inner)) return undefined;
  return Array.from(inner.matchAll(flowText), ([each]) => ({ kind: 'text', text: unquoted(each), line }));
}

function readBraces(text: string, line: number): YamlNode | undefined {
  const inner = text.slice(1, -1).trim();
  if (!flowPairs.test(inner)) return undefined;
  const pairs = Array.from(inner.matchAll(flowPair), ([, key = '', value = '']): YamlPair => {
    return { key: unquoted(key), value: { kind: 'text', text: unquoted(value), line }, line };
  });
  return mapOf(pairs, line);
}

const word = String.raw`"[^"\\]*"|'[^']*'|[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}._/ -]*[\p{L}\p{M}\p{N}.])?`;
const pair = `(${word}): +(${word})`;
const flowText = new RegExp(word, 'gu');
const flowTexts = new RegExp(`^(?:${word})(?: *, *(?:${word}))*$`, 'u');
const flowPair = new RegExp(pair, 'gu');
const flowPairs = new RegExp(`^(?:${pair})(?: *, *(?:${pair}))*$`, 'u');

function unquoted(text: string): string {
  return /^["']/.test(text) ? text.slice(1, -1) : text;
}

/** Undefined if there are duplicate keys. */
function mapOf(pairs: readonly YamlPair[], line: number): YamlNode | undefined {
  const keys = new Set(pairs.map(({ key }) => key));
  return keys.size === pairs.length ? { kind: 'map', pairs, line } : undefined;
}
