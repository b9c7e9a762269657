import { expect, test } from 'vitest';
import { readRecords } from './read-records.ts';

test('each line is a clipping', async () => {
  expect(await readRecords({ 'a.txt': 'Fog over the port.\n\nRain in town. It fell all day.\n' })).toEqual([
    { line: 1, title: 'Fog over the port', body: 'Fog over the port.' },
    { line: 3, title: 'Rain in town', body: 'Rain in town. It fell all day.' },
  ]);
});

test('clippings of several lines are apart by empty lines', async () => {
  const text = 'Fog over the port\nNo ship came in.\n\n18 July 1937\nStrike\nThe port\nstood still.\n';
  expect(await readRecords({ 'a.txt': text })).toEqual([
    { line: 1, title: 'Fog over the port', body: 'Fog over the port\nNo ship came in.' },
    { line: 4, title: 'Strike', date: '1937-07-18?', body: '18 July 1937\nStrike\nThe port\nstood still.' },
  ]);
});

test.each([
  ['1937-07-18: Fog over the port.', '1937-07-18?', 'Fog over the port'],
  ['[18 July 1937] Fog over the port.', '1937-07-18?', 'Fog over the port'],
  ['Fog over the port. (The Post, 18 July 1937)', '1937-07-18?', 'Fog over the port'],
  ['Fog over the port — July 1937', '1937-07?', 'Fog over the port'],
  ['Fog over the port, as in 1931.', undefined, 'Fog over the port, as in 1931'],
  ['In July 1937 the port closed. It was cold.', undefined, 'In July 1937 the port closed'],
])('%s', async (text, date, title) => {
  const [record] = await readRecords({ 'a.txt': text });
  expect(record).toMatchObject({ title, ...(date && { date }), body: text });
  if (date === undefined) expect(record).not.toHaveProperty('date');
});
