import type { Read } from '../foreign-record.ts';
import type { Format } from '../format.ts';
import { isNestedTooDeeply, isObject } from './flatten.ts';
import { jsonValues, nestedTooDeeply, notAnObject } from './json.ts';

/** Items as a site of Clipfile publishes them: `data/items.json`, or the file of one item. */
export const clipfile: Format = {
  name: 'clipfile',
  label: 'Clipfile data',
  detect: ({ extension, text }) =>
    extension === '.json' && /^\s*\[?\s*\{"id":"(?:[^"\\]|\\.)*","page":"items\//.test(text),
  read: readItems,
};

/** A field that all records have, so that they are recognised; it says nothing. */
export const clipfileMark = 'clipfile item';

async function* readItems(file: string): AsyncGenerator<Read> {
  for await (const read of jsonValues(file)) {
    if (!('value' in read)) yield read;
    else if (isNestedTooDeeply(read.value)) yield nestedTooDeeply(file, read.line);
    else if (isObject(read.value)) yield recordOf(file, read.line, read.value);
    else yield notAnObject(file, read);
  }
}

type Json = Readonly<Record<string, unknown>>;

function recordOf(file: string, line: number, item: Json): Read {
  const fields = new Map<string, readonly string[]>([[clipfileMark, []]]);
  const set = (name: string, value: unknown): void => {
    const texts = textsOf(value);
    if (texts.length > 0) fields.set(name, texts);
  };
  for (const key of ['title', 'summary', 'language', 'dateline']) set(key, item[key]);
  if (item['date'] !== 'unknown') set('date', item['date']);
  else set('date', item['dateText']);
  set('topics', item['topics']);
  for (const actor of objectsIn(item['actors'])) {
    const name = `actors.${textsOf(actor['type'])[0] ?? 'unknown'}`;
    fields.set(name, [...(fields.get(name) ?? []), ...textsOf(actor)]);
  }
  const [source = {}, ...others] = objectsIn(item['sources']);
  for (const [key, value] of Object.entries(source)) {
    if (!/^published.+/.test(key)) set(`source.${key === 'authors' ? 'author' : key}`, value);
  }
  set(
    'alsoIn',
    others.map((other) => [other['name'], other['url']].flatMap(textsOf).join(', ')),
  );
  for (const own of ['fields', 'otherFields']) {
    const values = item[own];
    if (isObject(values)) for (const [key, value] of Object.entries(values)) set(key, value);
  }
  const html = withAbsoluteAddresses(textsOf(item['html'])[0] ?? '', textsOf(item['url'])[0]);
  const paragraphs = (textsOf(item['text'])[0] ?? '').replaceAll('\n', '\n\n');
  return {
    ...{ file, line, fields },
    id: textsOf(item['id'])[0],
    body: html === undefined ? { kind: 'text', text: paragraphs } : { kind: 'html', text: html },
    leftOut: new Map(
      Object.entries(leftOut).flatMap(([key, kind]) => {
        const count = listIn(item[key]).length;
        return count === 0 ? [] : [[kind, count] as const];
      }),
    ),
  };
}

/**
 * HTML with addresses that do not depend on the page that it was on; undefined where they cannot be known, so that the
 * plain text is the better one.
 */
function withAbsoluteAddresses(html: string, page: string | undefined): string | undefined {
  const relative = /(?<= (?:href|src)=")(?![a-z][a-z\d+.-]*:|#)[^"]*/gi;
  if (html === '' || (page === undefined && relative.test(html))) return undefined;
  return html.replace(relative, (address) => {
    const plain = address.replaceAll('&amp;', '&');
    return URL.canParse(plain, page) ? new URL(plain, page).href.replaceAll('&', '&amp;') : address;
  });
}

/** What an import has no place for, by the key of the list. */
const leftOut = {
  corrections: 'correction',
  relations: 'relation to another item',
  formerly: 'former address',
  attachments: 'file beside an item',
} as const;

/** Texts and numbers of a value: of an object its name or its date. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return value === '' ? [] : [value];
  if (typeof value === 'number') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  return isObject(value) ? textsOf(value['name'] ?? value['date']) : [];
}

function listIn(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function objectsIn(value: unknown): readonly Json[] {
  return listIn(value).filter(isObject);
}
