import type { Read } from '../foreign-record.ts';
import type { Format } from '../format.ts';
import { startOf } from '../source-text.ts';
import { isObject } from './flatten.ts';
import { jsonValues, notAnObject } from './json.ts';
import {
  childrenOf,
  childText,
  elementIn,
  elementsIn,
  elementsOf,
  fieldsOf,
  textIn,
  type XmlElement,
} from './xml.ts';

/** Items of Omeka Classic in omeka-xml, and of the API of Omeka S in JSON-LD. */
export const omeka: Format = {
  name: 'omeka',
  label: 'Omeka',
  detect: ({ text }) =>
    (/^\s*</.test(text) && /omeka\.org\/schemas\/omeka-xml\//.test(text)) ||
    (/^\s*[[{]/.test(text) && /"o:id"\s*:/.test(text) && /"o:is_public"\s*:/.test(text)),
  read: (file) => (/^\s*</.test(startOf(file).text) ? readXml(file) : readJson(file)),
};

const names: ReadonlySet<string> = new Set(['item']);

async function* readXml(file: string): AsyncGenerator<Read> {
  for await (const element of elementsOf(file, names)) {
    if ('reason' in element) yield element;
    else yield { file, line: element.line, fields: fieldsOf(pairsOf(element)) };
  }
}

/** The names that Omeka Classic gives the columns of its tables. */
function* pairsOf(item: XmlElement): Iterable<readonly [string, string]> {
  const { itemId = '', public: isPublic = '1' } = item.attributes;
  yield ['omeka id', itemId];
  for (const set of childrenOf(childrenOf(item, 'elementSetContainer')[0], 'elementSet')) {
    yield* textsIn(set, childText(set, 'name'));
  }
  const [type] = childrenOf(item, 'itemType');
  yield ['itemType', childText(type, 'name')];
  if (type !== undefined) yield* textsIn(type, 'Item Type Metadata');
  const [collection] = childrenOf(item, 'collection');
  yield ['collection', childText(collection, 'name') || titleOf(collection)];
  for (const tag of childrenOf(childrenOf(item, 'tagContainer')[0], 'tag'))
    yield ['tags', childText(tag, 'name')];
  for (const file of childrenOf(childrenOf(item, 'fileContainer')[0], 'file'))
    yield ['file', childText(file, 'src')];
  yield ['public', isPublic];
}

function* textsIn(set: XmlElement, prefix: string): Iterable<readonly [string, string]> {
  for (const element of childrenOf(childrenOf(set, 'elementContainer')[0], 'element')) {
    for (const each of elementsIn(element)) {
      if (each.name === 'text') yield [`${prefix}:${childText(element, 'name')}`, textIn(each).trim()];
    }
  }
}

/** A collection has a title as an item has. */
function titleOf(collection: XmlElement | undefined): string {
  for (const each of collection === undefined ? [] : elementsIn(collection)) {
    if (each.name === 'element' && childText(each, 'name') === 'Title')
      return textIn(elementIn(each, 'text')).trim();
  }
  return '';
}

async function* readJson(file: string): AsyncGenerator<Read> {
  for await (const read of jsonValues(file)) {
    if (!('value' in read)) yield read;
    else if (isObject(read.value)) yield { file, line: read.line, fields: fieldsOf(valuesOf(read.value)) };
    else yield notAnObject(file, read);
  }
}

/** The properties of an item, `"dcterms:title": [{"type": "literal", "@value": "Fog"}]`, and what else says something. */
function* valuesOf(item: Readonly<Record<string, unknown>>): Iterable<readonly [string, string]> {
  yield ['o:id', scalar(item['o:id'])];
  yield ['o:is_public', scalar(item['o:is_public'])];
  for (const [name, values] of Object.entries(item)) {
    if (name === 'o:created' && isObject(values)) yield [name, scalar(values['@value'])];
    if (!Array.isArray(values) || /^(?:o:|@)/.test(name) || !name.includes(':')) continue;
    for (const value of values) if (isObject(value)) yield [name, textOfValue(value)];
  }
  if (item['dcterms:title'] === undefined) yield ['dcterms:title', scalar(item['o:title'])];
}

/** A text, the label of an address or the address, or the title of another item. */
function textOfValue(value: Readonly<Record<string, unknown>>): string {
  const texts = ['@value', 'o:label', 'display_title', '@id'].map((key) => scalar(value[key]));
  return texts.find((text) => text !== '') ?? '';
}

function scalar(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}
