import { statSync } from 'node:fs';
import type { Read, UnreadableRecord } from '../foreign-record.ts';
import type { Format } from '../format.ts';
import { placeKey, reasonKey } from '../rows-file.ts';
import { linesOf, startOf, textOf } from '../source-text.ts';
import { flatten, isNestedTooDeeply, isObject } from './flatten.ts';
import { listEntries } from './json-list.ts';

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

/** In bytes, of a file that is no list. Its text is in memory as a whole, and what it says takes several times as much. */
const maxLength = 400_000_000;
/** Of values: the shortest takes forty bytes of memory and three of the file. */
const maxValues = 15_000_000;

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
  if (/^\s*\[/.test(startOf(file).text)) yield* valuesInList(file);
  else yield* valuesIn(file);
}

async function* valuesInList(file: string): AsyncGenerator<JsonValue | UnreadableRecord> {
  let number = 0;
  for await (const { text, line, problem } of listEntries(file)) {
    number++;
    const mistake = (reason: string) => ({ file, line, reason, raw: text.slice(0, 1000) });
    if (problem === 'too long') yield mistake('the record is too long');
    else if (problem === 'too deep') yield mistake('it is nested too deeply; nothing after it was read');
    else if (problem !== undefined) yield mistake('not valid JSON: the list has no end');
    else {
      let value: unknown;
      try {
        value = JSON.parse(text);
      } catch (error) {
        const at = lineOfMistake(text, error);
        yield { ...mistake(reasonOf(error)), line: line + Math.max(0, at - 1) };
        continue;
      }
      yield { value, line: number };
    }
  }
}

async function* valuesIn(file: string): AsyncGenerator<JsonValue | UnreadableRecord> {
  const tooLarge = (): UnreadableRecord => {
    const reason = 'file is too large to be read at once; convert it to JSON Lines, one object on each line';
    return { file, line: 1, reason, raw: '' };
  };
  if (statSync(file).size > maxLength) {
    yield tooLarge();
    return;
  }
  let text = '';
  let values = 0;
  for await (const chunk of textOf(file)) {
    text += chunk;
    values += chunk.split(',').length + chunk.split(/[[{]/).length;
    if (values <= maxValues) continue;
    yield tooLarge();
    return;
  }
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
  if (isNestedTooDeeply(value)) return nestedTooDeeply(file, line);
  // Of a row that an import refused, only the row itself.
  const { [reasonKey]: _reason, [placeKey]: _place, ...record } = value;
  return { file, line, fields: flatten(record) };
}

export function nestedTooDeeply(file: string, line: number): UnreadableRecord {
  return { file, line, reason: 'it is nested too deeply', raw: '' };
}

export function notAnObject(file: string, { value, line }: JsonValue): UnreadableRecord {
  if (isNestedTooDeeply(value)) return nestedTooDeeply(file, line);
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
