import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isRecord } from '../../../src/import/foreign-record.ts';
import { formatOf } from '../../../src/import/formats.ts';
import { createFolder } from '../../support/create-folder.ts';

const item = {
  id: 'strike',
  page: 'items/strike.html',
  title: 'Strike',
  date: '1931-05~',
  firstDay: '1931-05-01',
  lastDay: '1931-05-31',
  language: 'en',
  topics: [{ id: 'work', name: 'Work; pay' }],
  actors: [
    { id: 'ada', type: 'person', name: 'Ada' },
    { id: 'union', type: 'organisation', name: 'The Union' },
  ],
  sources: [
    { name: 'Dispatch', authors: ['A', 'B'], published: '1931-06', publishedFirstDay: '1931-06-01' },
    { name: 'Herald', url: 'https://example.org/herald' },
  ],
  fields: { casualties: 2, seen: { date: '1931', firstDay: '1931-01-01' }, scene: [{ name: 'Leith' }] },
  otherFields: { binder: ['blue'] },
  corrections: [{ date: '2025', text: 'A day.' }],
  attachments: [{ path: 'items/scan.png', bytes: 1, sha256: 'a' }],
  text: 'One.\nTwo.',
};

/** The first record of a file with these items. */
async function recordOf(value: object) {
  const path = join(createFolder({ 'items.json': JSON.stringify(value) }), 'items.json');
  const format = formatOf(path);
  expect(format?.name).toBe('clipfile');
  for await (const read of format?.read(path) ?? []) if (isRecord(read)) return read;
  throw new Error('no record');
}

test('an item of the data is a record with its fields by their own names', async () => {
  const { id, fields, body, leftOut } = await recordOf([item]);
  expect(id).toBe('strike');
  expect(Object.fromEntries(fields)).toEqual({
    'clipfile item': [],
    title: ['Strike'],
    date: ['1931-05~'],
    language: ['en'],
    topics: ['Work; pay'],
    'actors.person': ['Ada'],
    'actors.organisation': ['The Union'],
    'source.name': ['Dispatch'],
    'source.author': ['A', 'B'],
    'source.published': ['1931-06'],
    alsoIn: ['Herald, https://example.org/herald'],
    casualties: ['2'],
    seen: ['1931'],
    scene: ['Leith'],
    binder: ['blue'],
  });
  expect(body).toEqual({ kind: 'text', text: 'One.\n\nTwo.' });
  expect(leftOut).toEqual(
    new Map([
      ['correction', 1],
      ['file beside an item', 1],
    ]),
  );
});

test('the file of one item is read too, and a date that is unknown by its words', async () => {
  const { fields } = await recordOf({ ...item, date: 'unknown', dateText: 'not visible' });
  expect(fields.get('date')).toEqual(['not visible']);
});

test('addresses of HTML are those of the site that it is from', async () => {
  const html = '<p>See <a href="fog.html?a&amp;b#c">fog</a>, <a href="https://a.example/">more</a>.</p>';
  const { body } = await recordOf([{ ...item, url: 'https://example.org/x/items/strike.html', html }]);
  expect(body).toEqual({
    kind: 'html',
    text: '<p>See <a href="https://example.org/x/items/fog.html?a&amp;b#c">fog</a>, <a href="https://a.example/">more</a>.</p>',
  });
  // Without the address of the site, they would lead nowhere.
  expect((await recordOf([{ ...item, html }])).body).toMatchObject({ kind: 'text' });
});
