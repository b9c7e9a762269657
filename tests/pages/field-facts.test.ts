import { expect, test } from 'vitest';
import { factsInLists, factsOnItem, otherFacts } from '../../src/pages/field-facts.ts';
import { itemPages } from '../../src/pages/item.ts';
import { listEntries } from '../../src/pages/links.ts';
import type { FieldValues } from '../../src/records/field-value.ts';
import type { FieldType, OwnField } from '../../src/records/own-field.ts';
import { item, settings } from '../archive/records.ts';
import { english } from '../support/english.ts';
import { pageAt, planningOf } from './planned-pages.ts';

function field(key: string, type: FieldType, rest: Partial<OwnField> = {}): OwnField {
  return {
    key,
    label: key.toUpperCase(),
    type,
    isFacet: false,
    isOnItem: true,
    isInLists: true,
    isSearched: true,
    ...rest,
  };
}

const fields: readonly OwnField[] = [
  field('text', 'text'),
  field('number', 'number'),
  field('date', 'date'),
  field('url', 'url'),
  field('choice', 'choice', { choices: [{ id: 'letter', label: 'Letter to the editor' }] }),
  field('list', 'list'),
  field('place', 'place'),
];

const values: FieldValues = {
  place: { type: 'place', places: [{ name: 'Kyiv', actor: 'kyiv' }, { name: 'Podil' }] },
  list: { type: 'list', texts: ['one', 'two', 'three', 'four'] },
  choice: { type: 'choice', ids: ['letter'] },
  url: { type: 'url', url: 'https://example.org/a' },
  date: { type: 'date', date: { edtf: '1931-03~', earliest: '1931-03-01', latest: '1931-03-31' } },
  number: { type: 'number', number: -12_345.5 },
  text: { type: 'text', text: `A ${'long '.repeat(20)}text` },
};

test('an item’s page shows each value as its type is read, in the order of site.yml', () => {
  expect(factsOnItem({ fields: values }, { fields, language: 'en', words: {} })).toEqual([
    { label: 'TEXT', values: [{ text: `A ${'long '.repeat(20)}text` }] },
    { label: 'NUMBER', values: [{ text: '−12,345.5' }] },
    { label: 'DATE', values: [{ text: 'about March 1931', datetime: '1931-03' }] },
    { label: 'URL', values: [{ text: 'https://example.org/a', url: 'https://example.org/a' }] },
    { label: 'CHOICE', values: [{ text: 'Letter to the editor', inSiteLanguage: true }] },
    { label: 'LIST', values: [{ text: 'one' }, { text: 'two' }, { text: 'three' }, { text: 'four' }] },
    { label: 'PLACE', values: [{ text: 'Kyiv', path: 'actors/kyiv.html' }, { text: 'Podil' }] },
  ]);
});

test('a row of a list has at most three short texts of each field, and no links', () => {
  const facts = factsInLists({ fields: values }, { fields, language: 'en', words: {} });
  expect(facts?.find(({ label }) => label === 'LIST')?.values).toHaveLength(3);
  expect(facts?.[0]?.values[0]?.text).toMatch(/^A long .{1,52}…$/);
  expect(JSON.stringify(facts)).not.toMatch(/"(path|url)"/);
});

test('a field is shown where its declaration says', () => {
  const own = (rest: Partial<OwnField>) => ({
    fields: [field('text', 'text', rest)],
    language: 'en',
    words: {},
  });
  const short: FieldValues = { text: { type: 'text', text: 'A1' } };
  expect(factsOnItem({ fields: short }, own({ isOnItem: false }))).toBeUndefined();
  expect(factsInLists({ fields: short }, own({ isInLists: false }))).toBeUndefined();
  expect(factsOnItem({ fields: {} }, own({}))).toBeUndefined();
});

test('a key that every object has is that of a field like others', () => {
  expect(
    factsOnItem({ fields: {} }, { fields: [field('constructor', 'text')], language: 'en', words: {} }),
  ).toBe(undefined);
});

test('undeclared keys that are kept are shown as they are written', () => {
  expect(otherFacts(item('a', '1931', { otherKeys: [{ key: 'clipped by', texts: ['M.', 'N.'] }] }))).toEqual([
    { label: 'clipped by', values: [{ text: 'M.' }, { text: 'N.' }] },
  ]);
});

test('pages and lists have them', () => {
  const short: FieldValues = { text: { type: 'text', text: 'A1' } };
  const items = [item('a', '1931', { fields: short }), item('b', '1932')];
  const planning = planningOf({ settings: settings({ fields }), items });
  const facts = [{ label: 'TEXT', values: [{ text: 'A1' }] }];
  expect(pageAt(itemPages(planning), 'items/a.html', 'item').data.fields).toEqual(facts);
  const entries = listEntries(items, planning).evaluate(english);
  expect(entries.map((entry) => entry.facts)).toEqual([facts, undefined]);
});
