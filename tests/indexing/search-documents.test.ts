import { expect, test } from 'vitest';
import { searchDocumentAt, searchMetadata } from '../../src/indexing/search-documents.ts';
import type { OwnField } from '../../src/records/own-field.ts';
import { leadOf } from '../../src/records/summary.ts';
import { buildSearch } from '../../src/search/build.ts';
import { openSearch } from '../../src/search/search.ts';
import { actor, item, settings, topic } from '../archive/records.ts';
import { planningOf } from '../pages/planned-pages.ts';
import { loadFrom } from '../search/in-memory-search.ts';

const strike = item('strike', '1931-03/1931-04', {
  title: 'Dockers strike',
  topics: ['wildcat'],
  actors: ['union'],
  source: { name: 'Evening Example' },
  lead: 'Work has stopped.',
  language: 'fr',
});
const fog = item('fog', 'unknown');
const planning = planningOf({
  topics: [topic('wildcat', 'Wildcat strikes', { broader: 'strikes' }), topic('strikes', 'Strikes')],
  actors: [actor('union', 'Dockers’ Union', { aliases: ['the union'] })],
  items: [fog, strike],
});

test('an item becomes a document with its tags, the broader topics and the text of its body', () => {
  const document = searchDocumentAt(planning)(0);
  expect(document).toMatchObject({
    id: 'strike',
    title: 'Dockers strike',
    date: 'March to April 1931',
    days: { earliest: '1931-03-01', latest: '1931-04-30' },
    source: 'Evening Example',
    summary: 'Work has stopped.',
    body: 'Text of items/strike.md',
    language: 'fr',
    topics: [{ id: 'wildcat', broader: [{ id: 'strikes', name: 'Strikes' }] }],
    actors: [{ id: 'union', aliases: ['the union'] }],
  });
});

test.each([
  ['1931-03~', true],
  ['1931?/1933', true],
  ['1931-03-02%', true],
  ['../1931', true],
  ['193X', undefined],
  ['1931-03', undefined],
])('whether the date %s is uncertain is known to the index', (date, isUncertain) => {
  const planning = planningOf({ items: [item('a', date)] });
  expect(searchDocumentAt(planning)(0).days?.isUncertain).toBe(isUncertain);
  expect(searchMetadata(planning)[0]?.days?.isUncertain).toBe(isUncertain);
});

test('what is not known or is the same as on the site is left out', () => {
  const document = searchDocumentAt(planning)(1);
  expect(document).toMatchObject({ id: 'fog', date: 'date unknown', source: '', topics: [], actors: [] });
  expect(document).not.toHaveProperty('days');
  expect(document).not.toHaveProperty('language');
});

test('metadata are those of the documents, without their texts', () => {
  const documentAt = searchDocumentAt(planning);
  for (const [index, metadata] of searchMetadata(planning).entries()) {
    const { days, ...rest } = metadata;
    const document = documentAt(index);
    expect(document).toMatchObject(rest);
    expect([days?.earliest, days?.latest]).toEqual([document.days?.earliest, document.days?.latest]);
    expect(metadata).not.toHaveProperty('body');
  }
});

test('a summary that repeats the body does not count twice', async () => {
  const body = 'A tariff was agreed. More on it later, with words on quotas.';
  const items = ['', 'A tariff was agreed.', 'A tariff was\nagreed. More on…'].map((summary, i) =>
    item(`item-${i}`, 'unknown', { title: 'News', summary, lead: leadOf(summary, body, body) }),
  );
  const { archive, source } = planningOf({ items });
  const documentAt = searchDocumentAt({
    archive,
    source: { ...source, loadBody: () => ({ html: '', text: body }) },
  });
  const documents = archive.items.map((_, index) => documentAt(index));
  const search = await openSearch(loadFrom(buildSearch(documents, { language: 'en' })));
  const { docIds } = await search.find({ text: 'tariff' });
  expect((await search.previews(docIds)).map(({ summary }) => summary)).toEqual(['', '', '']);
  // Equal scores are sorted by descending doc id.
  expect(docIds).toEqual([...docIds].sort((a, b) => b - a));
});

test('the small form of the first picture is part of a document, and of its key', () => {
  const row = { path: 'assets/pictures/0123-row.webp', width: 240, height: 160 };
  const records = { items: [item('strike', '1931', { picture: 'items/a.png' })] };
  const shown = planningOf({
    ...records,
    pictures: new Map([['items/a.png', { width: 900, height: 600, row }]]),
  });
  expect(searchDocumentAt(shown)(0).picture).toBe('assets/pictures/0123-row.webp');
  const unread = planningOf(records);
  expect(searchDocumentAt(unread)(0)).not.toHaveProperty('picture');
  expect(searchMetadata(shown)[0]?.key).not.toBe(searchMetadata(unread)[0]?.key);
  expect(searchMetadata(shown)[0]?.key).toBe(searchDocumentAt(shown)(0).key);
});

const fields: readonly OwnField[] = [
  ownField('genre', { type: 'choice', choices: [{ id: 'letter', label: 'Letter to the editor' }] }),
  ownField('strikers', { type: 'number' }),
  ownField('reported', { type: 'date' }),
  ownField('entry', { type: 'url' }),
  ownField('scene', { type: 'place' }),
  ownField('shelf', { isSearched: false }),
];
const clipped = item('clipped', '1931', {
  dateline: 'Bristol',
  fields: {
    genre: { type: 'choice', ids: ['letter'] },
    strikers: { type: 'number', number: 1450 },
    reported: { type: 'date', date: { edtf: '1931-03', earliest: '1931-03-01', latest: '1931-03-31' } },
    entry: { type: 'url', url: 'https://example.org/7' },
    scene: { type: 'place', places: [{ name: 'Avonmouth', actor: 'avonmouth' }, { name: 'Royal Dock' }] },
    shelf: { type: 'text', text: 'B12' },
  },
});

test('own fields are searched as pages show them, one value a line, but for those that are not', async () => {
  const planning = planningOf({ settings: settings({ fields }), items: [clipped, fog] });
  const document = searchDocumentAt(planning)(0);
  expect(document.details.split('\n')).toEqual([
    'Bristol',
    'Letter to the editor',
    '1450',
    'March 1931',
    'example.org/7',
    'Avonmouth',
    'Royal Dock',
  ]);
  const files = buildSearch([document, searchDocumentAt(planning)(1)], { language: 'en' });
  const search = await openSearch(loadFrom(files));
  const found = async (text: string) => (await search.find({ text })).docIds.length;
  expect([await found('1450'), await found('details:letters'), await found('B12')]).toEqual([1, 1, 0]);
});

test('the key of a document changes with what the search finds or shows of its own fields, and with nothing else', () => {
  const keyOf = (changed: readonly OwnField[]) =>
    searchMetadata(planningOf({ settings: settings({ fields: changed }), items: [clipped, fog] })).map(
      ({ key }) => key,
    );
  const [before, others] = keyOf(fields);
  const edited = (key: string, rest: Partial<OwnField>) =>
    keyOf(fields.map((each) => (each.key === key ? { ...each, ...rest } : each)));
  const [searched, unchanged] = edited('shelf', { isSearched: true });
  expect([searched === before, unchanged]).toEqual([false, others]);
  expect(edited('genre', { choices: [{ id: 'letter', label: 'Letter' }] })[0]).not.toBe(before);
  expect(edited('shelf', { label: 'Shelf mark', isFacet: true })).toEqual([before, others]);
  expect(edited('shelf', { isInLists: true })[0]).not.toBe(before);
});

function ownField(key: string, rest: Partial<OwnField>): OwnField {
  return {
    key,
    label: key,
    type: 'text',
    isFacet: false,
    isOnItem: true,
    isInLists: false,
    isSearched: true,
    ...rest,
  };
}
