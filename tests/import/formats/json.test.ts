import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ListSplitter } from '../../../src/import/formats/json-list.ts';
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

test('broken JSON is told with its line, and the other entries of a list are read', async () => {
  const text = '[\n{"title": "Fog"},\n{"title": "Ra\nin"},\n,{"title": "Snow"},\n]\n';
  expect(await readRecords({ 'a.json': text })).toEqual([
    { line: 1, title: 'Fog' },
    { line: 3, reason: 'not valid JSON' },
    { line: 5, reason: 'not valid JSON' },
    { line: 4, title: 'Snow' },
  ]);
  expect(await readRecords({ 'a.json': '[{"title": "Fog"}, {"title": "Ra' })).toEqual([
    { line: 1, title: 'Fog' },
    { line: 1, reason: 'not valid JSON: the list has no end' },
  ]);
});

test('a list is the same wherever its text is cut while it is read', () => {
  const value = fc.array(fc.jsonValue({ maxDepth: 3 }), { maxLength: 5 });
  fc.assert(
    fc.property(value, fc.boolean(), fc.array(fc.nat(40), { maxLength: 20 }), (list, isWide, lengths) => {
      const text = ` ${JSON.stringify(list, undefined, isWide ? 1 : 0)}\n`;
      const splitter = new ListSplitter();
      const entries: unknown[] = [];
      let at = 0;
      for (const length of [...lengths, text.length]) {
        for (const each of splitter.split(text.slice(at, at + length))) entries.push(JSON.parse(each.text));
        at += length;
      }
      expect([...splitter.end()]).toEqual([]);
      expect(entries).toEqual(JSON.parse(text));
    }),
  );
});
