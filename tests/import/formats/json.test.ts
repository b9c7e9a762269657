import { expect, test } from 'vitest';
import { formatOfFile, readRecords } from './read-records.ts';

test.each([
  ['a.json', '[{"title": "Fog"}]', 'json'],
  ['a.jsonl', '{"title": "Fog"}\n', 'jsonl'],
  ['a.json', '{"title": "Fog"}\n{"title": "Rain"}\n', 'jsonl'],
  ['export', '[{"title": "Fog"}]', 'json'],
])('%s with %j is %s', (name, text, format) => {
  expect(formatOfFile({ [name]: text })).toBe(format);
});

test.each([
  ['a list', '[{"title": "Fog"}, {"title": "Rain"}]'],
  ['a list in an object', '{"count": 2, "results": [{"title": "Fog"}, {"title": "Rain"}]}'],
  ['a list in an object of an object', '{"response": {"docs": [{"title": "Fog"}, {"title": "Rain"}]}}'],
  [
    'GeoJSON',
    '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"title": "Fog"}}, {"type": "Feature", "properties": {"title": "Rain"}}]}',
  ],
])('%s', async (_, text) => {
  expect(await readRecords({ 'a.json': text })).toEqual([
    { line: 1, title: 'Fog' },
    { line: 2, title: 'Rain' },
  ]);
});

test('an object is one record, with its parts as fields', async () => {
  const text = JSON.stringify({
    title: 'Fog',
    year: 1931,
    known: true,
    none: null,
    place: { name: 'Rotterdam', at: [51.9, 4.5] },
    people: [{ name: 'Ann' }, { name: 'Bo' }],
  });
  expect(await readRecords({ 'a.json': text })).toEqual([
    {
      line: 1,
      title: 'Fog',
      year: '1931',
      known: 'true',
      'place.name': 'Rotterdam',
      'place.at': ['51.9', '4.5'],
      'people.name': ['Ann', 'Bo'],
    },
  ]);
});

test('lines that are no objects are told, and the others read', async () => {
  const text = '{"title": "Fog"}\n{"title": \n\n12\n{"title": "Rain"}';
  expect(await readRecords({ 'a.jsonl': text })).toEqual([
    { line: 1, title: 'Fog' },
    { line: 2, reason: 'not valid JSON' },
    { line: 4, reason: 'not an object' },
    { line: 5, title: 'Rain' },
  ]);
});

test('broken JSON is told with its line', async () => {
  expect(await readRecords({ 'a.json': '[\n{"title": "Fog"},\n{"title": "Ra\nin"}]' })).toEqual([
    { line: 3, reason: 'not valid JSON' },
  ]);
});
