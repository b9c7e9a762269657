import { expect, test } from 'vitest';
import { documentKeys, keyedMetadata } from '../../../src/search/index/document-key.ts';
import { documentOf, tag } from '../in-memory-search.ts';

const document = documentOf({ id: 'item', title: 'Oil', topics: [tag('Energy')], actors: [tag('OPEC')] });
const keyOf = (parts: Partial<typeof document>) =>
  documentKeys(({ language = 'en' }) => language)(keyedMetadata({ ...document, ...parts }));

test.each([
  ['the title', { title: 'Port' }],
  ['the body', { body: 'Port' }],
  ['the date', { days: { earliest: '1999-01-01', latest: '1999-01-01' } }],
  ['the language', { language: 'fr' }],
  ['a topic’s name', { topics: [{ ...tag('Energy'), name: 'Fuel' }] }],
  ['an actor’s spellings', { actors: [tag('OPEC', ['the cartel'])] }],
  ['topics that become actors', { topics: [tag('OPEC')], actors: [tag('Energy')] }],
])('%s changes the key', (_what, change) => {
  expect(keyOf(change)).not.toBe(keyOf({}));
});

test('equal documents have equal keys, without spaces', () => {
  expect(keyOf({ topics: [tag('Energy')] })).toBe(keyOf({}));
  expect(keyOf({ title: 'Two words' })).not.toContain(' ');
});

test('a key that the document already has stands for its own content', () => {
  expect(keyOf({ key: 'k', title: 'Port' })).toBe(keyOf({ key: 'k' }));
  expect(keyOf({ key: 'k', topics: [] })).not.toBe(keyOf({ key: 'k' }));
  expect(keyOf({ key: 'k', language: 'fr' })).not.toBe(keyOf({ key: 'k' }));
});
