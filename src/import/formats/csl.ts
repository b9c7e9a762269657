import type { Read } from '../foreign-record.ts';
import type { Format } from '../format.ts';
import { flatten, isNestedTooDeeply, isObject } from './flatten.ts';
import { jsonValues, nestedTooDeeply, notAnObject } from './json.ts';
import { Reference } from './reference.ts';

/** References as JSON, as Zotero and Mendeley export them: https://citeproc-js.readthedocs.io/en/latest/csl-json/. */
export const csl: Format = {
  name: 'csl',
  label: 'CSL-JSON',
  detect: ({ extension, text }) =>
    extension === '.json' &&
    /^\s*[[{]/.test(text) &&
    /"type"\s*:\s*"(?:article|webpage|post|book|broadcast|interview|report|document|chapter|thesis|speech)\b/.test(
      text,
    ) &&
    /"(?:date-parts|container-title|citation-key)"\s*:/.test(text),
  read: readCsl,
};

async function* readCsl(file: string): AsyncGenerator<Read> {
  for await (const read of jsonValues(file)) {
    if (!('value' in read)) yield read;
    else if (isNestedTooDeeply(read.value)) yield nestedTooDeeply(file, read.line);
    else if (isObject(read.value)) yield recordOf(file, read.line, read.value);
    else yield notAnObject(file, read);
  }
}

const names: ReadonlyMap<string, string> = new Map([
  ['type', 'reference type'],
  ['container-title', 'publication'],
  ['note', 'text'],
  ['URL', 'url'],
  ['publisher-place', 'place'],
  ['ISSN', 'issn'],
  ['call-number', 'call number'],
  ['source', 'database'],
  ['id', 'accession number'],
]);

const dates: ReadonlyMap<string, string> = new Map([
  ['issued', 'date'],
  ['accessed', 'access date'],
]);

function recordOf(file: string, line: number, value: Readonly<Record<string, unknown>>): Read {
  const reference = new Reference(file, line);
  for (const [key, each] of Object.entries(value)) {
    const date = isObject(each) ? dateOf(each) : undefined;
    const people = peopleIn(each);
    if (date !== undefined) reference.add(dates.get(key) ?? key, date);
    else if (people !== undefined) for (const name of people) reference.add(key, name);
    else if (key === 'archive_location' && typeof each === 'string') reference.addLocation(key, each);
    else if (key === 'keyword' && typeof each === 'string') {
      for (const tag of each.split(/[,;]/)) reference.add('tags', tag);
    } else {
      for (const [name, texts] of flatten({ [names.get(key) ?? key]: each })) {
        for (const text of texts) reference.add(name, text);
      }
    }
  }
  return reference.record();
}

/**
 * `{"date-parts": [[2024, 5, 4]]}`, with two lists for a span of time, or the words that it was written with; the season
 * of a year is a number from 1, spring, to 4.
 */
function dateOf({ 'date-parts': parts, raw, literal, circa, season }: Readonly<Record<string, unknown>>) {
  for (const words of [raw, literal]) if (typeof words === 'string') return words;
  if (!Array.isArray(parts)) return undefined;
  const days = parts
    .filter((each) => Array.isArray(each))
    .map((each) =>
      each
        .filter((part) => part !== null)
        .map((part) => String(part).padStart(2, '0'))
        .join('-'),
    )
    .filter((day) => day !== '');
  const isAbout = circa !== undefined && circa !== false && circa !== 0 && circa !== '';
  const [year = ''] = days;
  const isSeason = days.length === 1 && /^\d{4}$/.test(year) && /^[1-4]$/.test(String(season));
  const dates = isSeason ? [`${year}-2${season}`] : days;
  return dates.map((day) => (isAbout ? `${day}~` : day)).join('/');
}

function peopleIn(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value) || !value.every(isObject)) return undefined;
  const isPeople = value.some((each) => 'family' in each || 'literal' in each);
  return isPeople ? value.map(nameOf) : undefined;
}

function nameOf(person: Readonly<Record<string, unknown>>): string {
  const text = (key: string) => (typeof person[key] === 'string' ? person[key] : '');
  const parts = ['given', 'dropping-particle', 'non-dropping-particle', 'family', 'literal'].map(text);
  const name = parts.filter((part) => part !== '').join(' ');
  const suffix = text('suffix');
  if (suffix === '') return name;
  return `${name}${/^[js]r\b/i.test(suffix) ? ',' : ''} ${suffix}`;
}
