import { expect, test } from 'vitest';
import { fieldBoosts, ownSummary, ownTexts, searchFields, tagText } from '../../src/search/fields.ts';
import { documentOf, tag } from './in-memory-search.ts';

test('every field has a boost', () => {
  expect(Object.keys(fieldBoosts).sort()).toEqual([...searchFields].sort());
});

test('texts are in the order of the fields, topics with all broader ones once', () => {
  const energy = tag('Energy', ['power']);
  const document = documentOf({
    id: 'item',
    title: 'Oil',
    topics: [{ ...tag('Crude'), broader: [energy] }, energy],
    actors: [tag('OPEC', ['the cartel'])],
    summary: 'Prices fell.',
    body: 'The cartel met.',
  });
  expect(ownTexts(document)).toEqual([
    'Oil',
    'Crude\nEnergy\npower',
    'OPEC\nthe cartel',
    'Prices fell.',
    'The cartel met.',
  ]);
});

const words = Array.from({ length: 60 }, (_, i) => `word${i}`);

test.each([
  ['its own words', 'Prices fell.', 'The cartel met.', 'Prices fell.'],
  ['the start of the body', 'The cartel met.', 'The cartel met. Then', ''],
  ['other white space', 'The cartel\nmet.', 'The  cartel met. Then', ''],
  ['cut with an ellipsis', 'The cartel …', 'The cartel met.', ''],
  ['cut with three points', 'The cartel...', 'The cartel met.', ''],
  ['a later part of the body', 'Then it met.', 'The cartel met. Then it met.', 'Then it met.'],
  ['the start of a long body with other white space', words.join(' '), words.join('  '), ''],
  ['nothing', '', 'The cartel met.', ''],
])('a summary with %s', (_case, summary, body, expected) => {
  expect(ownSummary({ summary, body })).toBe(expected);
});

test('each spelling is a line', () => {
  expect(tagText([tag('A', ['B']), tag('C')])).toBe('A\nB\nC');
  expect(tagText([])).toBe('');
});
