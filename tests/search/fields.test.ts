import { expect, test } from 'vitest';
import { fieldBoosts, ownTexts, searchFields, tagText } from '../../src/search/fields.ts';
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

test('each spelling is a line', () => {
  expect(tagText([tag('A', ['B']), tag('C')])).toBe('A\nB\nC');
  expect(tagText([])).toBe('');
});
