import { isDeepStrictEqual } from 'node:util';
import { splitFrontMatter } from '../read/front-matter.ts';
import { tidyLine } from '../records/fields.ts';
import { ProblemCollector } from '../records/problem.ts';
import type { YamlNode, YamlPair } from '../records/yaml-node.ts';
import { yamlText } from '../records/yaml-text.ts';
import type { AddedAs } from './added-as.ts';
import { markStart, markText, type ScoredTag, scoreText } from './marks.ts';

/** Tags to add under one key of front matter. */
export interface AddedTags {
  /** `topics`, or what another program calls them. */
  readonly key: string;
  /** At least one, the best first. */
  readonly tags: readonly ScoredTag[];
}

/** The text of a file with tags added, or why they cannot be. */
export type Edited = { readonly text: string } | { readonly reason: string };

/**
 * Adds tags to the front matter of a file, in YAML or TOML, or a comment for each key:
 *
 *     # suggested: topics: [trade, strikes] # 0.93, 0.71
 *
 * Everything else in the file stays, to the byte. The result is
 * parsed again, so that what could not be edited safely is refused.
 */
export function withTags(text: string, added: readonly AddedTags[], as: AddedAs): Edited {
  if (/\r(?!\n)/.test(text)) return { reason: 'its line ends are those of old Macs' };
  const before = parse(text);
  if (before === undefined) return { reason: 'it has no front matter that could be read' };
  if (before.language === 'json') return { reason: 'its front matter is JSON, which has no comments' };
  const lines = text.split('\n');
  const edited = as === 'comments' ? withComments(lines, added, before) : withAll(lines, added, before);
  return typeof edited === 'string' ? { reason: edited } : { text: edited.join('\n') };
}

interface Front {
  readonly language: 'yaml' | 'toml' | 'json';
  readonly pairs: readonly YamlPair[];
  readonly body: string;
  /** The index of the line that closes it. */
  readonly closing: number;
}

function parse(text: string): Front | undefined {
  const normal = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const collector = new ProblemCollector('');
  const split = splitFrontMatter(normal, collector);
  if (split?.front === undefined || collector.problems.length > 0) return undefined;
  const opening = /^[^\n]*/.exec(normal)?.[0].trimEnd() ?? '';
  const language = /json$|^\{/i.test(opening) ? 'json' : /toml$|^\+/i.test(opening) ? 'toml' : 'yaml';
  const fence = opening.startsWith('+') ? /^\+\+\+/ : /^---/;
  const closing = normal.split('\n').findIndex((line, index) => index > 0 && fence.test(line));
  return { language, pairs: split.front.pairs, body: split.body, closing };
}

/** The lines with a comment for each key, in the place of an earlier one. */
function withComments(
  lines: readonly string[],
  added: readonly AddedTags[],
  front: Front,
): readonly string[] | string {
  const edited = [...lines];
  for (const { key, tags } of added) {
    const start = `${markStart}${keyText(key, front)}`;
    const scores = tags.map(({ score }) => scoreText(score)).join(', ');
    const comment = `${start} ${listText(tags, front)} # ${scores}${lineEnd(lines)}`;
    const closing = front.closing + edited.length - lines.length;
    const index = edited.findIndex((line, i) => i > 0 && i < closing && line.startsWith(start));
    if (index < 0) edited.splice(closing, 0, comment);
    else edited[index] = comment;
  }
  return isSame(parse(edited.join('\n')), front) ? edited : cannotEdit;
}

const cannotEdit = 'its front matter is written in a way that cannot be edited safely';

function withAll(
  lines: readonly string[],
  added: readonly AddedTags[],
  front: Front,
): readonly string[] | string {
  let current = lines;
  let now = front;
  for (const { key, tags } of added) {
    const edited = withKey(current, key, tags, now);
    const parsed = edited && parse(edited.join('\n'));
    if (edited === undefined || parsed === undefined) return cannotEdit;
    [current, now] = [edited, parsed];
  }
  return current;
}

/** The first of the ways to add tags after which the front matter says what it should. */
function withKey(
  lines: readonly string[],
  key: string,
  tags: readonly ScoredTag[],
  front: Front,
): readonly string[] | undefined {
  const pair = front.pairs.find((each) => each.key === key);
  const texts = pair === undefined ? [] : textsOf(pair.value);
  if (texts === undefined) return undefined;
  const wanted = [...texts, ...tags.map(({ text }) => text)];
  const attempts =
    pair === undefined ? newLine(lines, key, tags, front) : editedLine(lines, pair, tags, front);
  for (const attempt of attempts) {
    if (says(parse(attempt.join('\n')), key, wanted, front)) return attempt;
  }
  return undefined;
}

/** The tags that a value is a list of; undefined where it is something else. */
function textsOf(value: YamlNode): readonly string[] | undefined {
  if (value.kind === 'map') return undefined;
  const nodes = value.kind === 'text' ? [value] : value.entries;
  const texts = nodes.flatMap((node) => (node.kind === 'text' ? [tidyLine(node.text)] : []));
  return texts.length === nodes.length ? texts.filter((text) => text !== '') : undefined;
}

/** A key that is not there comes after the last one, before comments at the end; in TOML, before the first table. */
function* newLine(
  lines: readonly string[],
  key: string,
  tags: readonly ScoredTag[],
  front: Front,
): Iterable<readonly string[]> {
  const line = `${keyText(key, front)} ${listText(tags, front)} ${markText(tags)}${lineEnd(lines)}`;
  if (front.language === 'toml') {
    for (let at = 1; at < front.closing; at++) {
      if (/^\s*\[/.test(lines[at] ?? '')) yield inserted(lines, at, line);
    }
  }
  let end = front.closing;
  while (end > 1 && /^\s*(?:#.*)?$/.test(lines[end - 1] ?? '')) end--;
  yield inserted(lines, end, line);
}

/** A list that is there grows by what is added. */
function* editedLine(
  lines: readonly string[],
  { value, line: first }: YamlPair,
  tags: readonly ScoredTag[],
  front: Front,
): Iterable<readonly string[]> {
  const next = front.pairs.find(({ line }) => line > first)?.line ?? front.closing + 1;
  const replaced = (index: number, text: string) => lines.map((line, i) => (i === index ? text : line));
  if (value.kind === 'text') {
    const index = first - 1;
    const { code, comment, end } = partsOf(lines[index] ?? '');
    const colon = code.search(/[:=]/) + 1;
    const own = code.slice(colon).trim();
    const entries = [
      ...(tidyLine(value.text) === '' ? [] : [own]),
      ...tags.map((tag) => tagText(tag, front)),
    ];
    yield replaced(
      index,
      `${code.slice(0, colon)} [${entries.join(', ')}]${comment} ${markText(tags)}${end}`,
    );
    return;
  }
  if (value.kind === 'map') return;
  const last = value.entries.at(-1);
  if (
    last === undefined ||
    front.language === 'toml' ||
    (lines[last.line - 1] ?? '').trimStart()[0] !== '-'
  ) {
    for (let index = first - 1; index < next - 1; index++) {
      const line = lines[index] ?? '';
      for (const { index: at } of line.matchAll(/\s*\]/g)) {
        const { end } = partsOf(line);
        const separator = last === undefined ? '' : /,\s*$/.test(line.slice(0, at)) ? ' ' : ', ';
        const entries = tags.map((tag) => tagText(tag, front)).join(', ');
        const rest = line.slice(at, line.length - end.length).trimEnd();
        yield replaced(
          index,
          `${line.slice(0, at)}${separator}${entries}${rest}${furtherMark(rest, tags)}${end}`,
        );
      }
    }
    return;
  }
  const indent = /^\s*-\s+/.exec(lines[last.line - 1] ?? '')?.[0] ?? '';
  const entries = tags.map((tag) => `${indent}${tagText(tag, front)} ${markText([tag])}${lineEnd(lines)}`);
  yield [...lines.slice(0, last.line), ...entries, ...lines.slice(last.line)];
}

/** The mark at the end of a line, which may have one already. */
function furtherMark(line: string, tags: readonly ScoredTag[]): string {
  const mark = markText(tags);
  return line.includes(markStart) ? `, ${mark.slice(markStart.length)}` : ` ${mark}`;
}

/** A line with a plain value, the comment behind it, and its end. */
function partsOf(line: string): { readonly code: string; readonly comment: string; readonly end: string } {
  const end = line.endsWith('\r') ? '\r' : '';
  const text = line.slice(0, line.length - end.length);
  const comment = /\s+#(?=[^"']*$).*$/.exec(text);
  const code = comment === null ? text.trimEnd() : text.slice(0, comment.index);
  return { code, comment: comment?.[0] ?? '', end };
}

function inserted(lines: readonly string[], at: number, line: string): readonly string[] {
  return [...lines.slice(0, at), line, ...lines.slice(at)];
}

function keyText(key: string, { language }: Front): string {
  const name = /^[A-Za-z_][\w-]*$/.test(key) ? key : JSON.stringify(key);
  return language === 'toml' ? `${name} =` : `${name}:`;
}

function listText(tags: readonly ScoredTag[], front: Front): string {
  return `[${tags.map((tag) => tagText(tag, front)).join(', ')}]`;
}

function tagText({ text }: ScoredTag, { language }: Front): string {
  return language === 'toml' ? JSON.stringify(text) : yamlText(text);
}

/** As the other lines end. */
function lineEnd(lines: readonly string[]): string {
  return lines[0]?.endsWith('\r') === true ? '\r' : '';
}

/** Whether front matter says under a key what it should, and under all others what it said. */
function says(after: Front | undefined, key: string, wanted: readonly string[], before: Front): boolean {
  const value = after?.pairs.find((pair) => pair.key === key)?.value;
  if (after === undefined || value === undefined || !isDeepStrictEqual(textsOf(value), wanted)) return false;
  const without = (front: Front): Front => ({
    ...front,
    pairs: front.pairs.filter((pair) => pair.key !== key),
  });
  return isSame(without(after), without(before));
}

function isSame(a: Front | undefined, b: Front): boolean {
  return a !== undefined && a.body === b.body && isDeepStrictEqual(valuesOf(a), valuesOf(b));
}

/** Without lines, which move. */
function valuesOf({ pairs }: Front): unknown {
  const plain = (node: YamlNode): unknown => {
    if (node.kind === 'text') return node.text;
    if (node.kind === 'list') return node.entries.map(plain);
    return node.pairs.map(({ key, value }) => [key, plain(value)]);
  };
  return pairs.map(({ key, value }) => [key, plain(value)]);
}
