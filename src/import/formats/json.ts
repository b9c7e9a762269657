import { statSync } from 'node:fs';
import type { Read, UnreadableRecord } from '../foreign-record.ts';
import type { Format } from '../format.ts';
import { placeKey, reasonKey } from '../rows-file.ts';
import { linesOf, textOf } from '../source-text.ts';
import { flatten, isObject } from './flatten.ts';

/** One list of objects, or an object that has one, or one object, which is one record. */
export const json: Format = {
  name: 'json',
  label: 'JSON',
  detect: ({ extension, text }) =>
    ['.json', '.geojson'].includes(extension) || (extension === '' && /^\s*[[{]/.test(text)),
  read: readJson,
};

/** JSON Lines: an object on each line. */
export const jsonl: Format = {
  name: 'jsonl',
  label: 'JSON Lines',
  detect: ({ extension, text }) =>
    ['.jsonl', '.ndjson'].includes(extension) || (extension === '.json' && hasObjectsOnLines(text)),
  read: readJsonLines,
};

function hasObjectsOnLines(text: string): boolean {
  const [first = '', second = ''] = text.split('\n', 2).map((line) => line.trim());
  return /^\{.*\}$/.test(first) && second.startsWith('{');
}

/** In bytes. The text of one is in memory as a whole. */
const maxLength = 400_000_000;

async function* readJson(file: string): AsyncGenerator<Read> {
  for await (const read of jsonValues(file))
    yield 'value' in read ? recordOf(file, read.line, read.value) : read;
}

/** One of the values that a file of JSON is a list of, with its number. */
export interface JsonValue {
  readonly value: unknown;
  readonly line: number;
}

export async function* jsonValues(file: string): AsyncGenerator<JsonValue | UnreadableRecord> {
  if (statSync(file).size > maxLength) {
    const reason = 'file is too large to be read at once; convert it to JSON Lines, one object on each line';
    yield { file, line: 1, reason, raw: '' };
    return;
  }
  let text = '';
  for await (const chunk of textOf(file)) text += chunk;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    yield { file, line: lineOfMistake(text, error), reason: reasonOf(error), raw: text.slice(0, 1000) };
    return;
  }
  for (const [index, object] of recordsIn(value).entries()) yield { value: object, line: index + 1 };
}

async function* readJsonLines(file: string): AsyncGenerator<Read> {
  for await (const { text, line, isCut } of linesOf(file)) {
    if (text.trim() === '') continue;
    if (isCut) {
      yield { file, line, reason: 'the line is too long', raw: text };
      continue;
    }
    try {
      yield recordOf(file, line, JSON.parse(text));
    } catch (error) {
      yield { file, line, reason: reasonOf(error), raw: text };
    }
  }
}

function recordOf(file: string, line: number, value: unknown): Read {
  if (!isObject(value)) return notAnObject(file, { value, line });
  // Of a row that an import refused, only the row itself.
  const { [reasonKey]: _reason, [placeKey]: _place, ...record } = value;
  return { file, line, fields: flatten(record) };
}

export function notAnObject(file: string, { value, line }: JsonValue): UnreadableRecord {
  return { file, line, reason: 'not an object', raw: JSON.stringify(value).slice(0, 1000) };
}

/** The longest list of objects in a value, or in an object of it, such as `{"response": {"docs": […]}}`. */
function recordsIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return [value];
  if (isRecord(value)) return [value];
  const inner = Object.values(value);
  const lists = [...inner, ...inner.filter(isObject).flatMap((each) => Object.values(each))]
    .filter((each) => Array.isArray(each))
    .filter((each) => each.length > 0 && each.every(isObject));
  const longest = lists.reduce<readonly unknown[]>((a, b) => (b.length > a.length ? b : a), []);
  return longest.length > 0 ? longest.map(featureOf) : [value];
}

/** What has a title is a record, whatever lists it has too. */
function isRecord(value: Readonly<Record<string, unknown>>): boolean {
  const keys = Object.keys(value).map((key) => key.toLowerCase());
  const isItem = ['headline', 'headlines', 'uri'].some((key) => keys.includes(key)) || keys.includes('title');
  return (
    isItem &&
    !['items', 'entries', 'articles', 'posts', 'records', 'features'].some((key) => keys.includes(key))
  );
}

/** In GeoJSON, what a feature is about is in its properties. */
function featureOf(value: unknown): unknown {
  if (!isObject(value) || value['type'] !== 'Feature' || !isObject(value['properties'])) return value;
  const { properties, type: _, ...rest } = value;
  return { ...rest, ...properties };
}

function reasonOf(error: unknown): string {
  return error instanceof SyntaxError ? 'not valid JSON' : String(error);
}

/** V8 says at which character it gave up, or shows what is there. */
function lineOfMistake(text: string, error: unknown): number {
  const position = /position (\d+)/.exec(String(error))?.[1];
  return position === undefined ? 1 : text.slice(0, Number(position)).split('\n').length;
}
