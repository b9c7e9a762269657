import { expect, test } from 'vitest';
import { parseSearchQuery } from '../../src/browser/search-url.ts';
import { itemPages } from '../../src/pages/item.ts';
import { siteView } from '../../src/pages/plan-pages.ts';
import { sourceIndex, sourcePages } from '../../src/pages/sources.ts';
import { actor, item, settings, topic } from '../archive/records.ts';
import { linkTexts, pageAt, pathsOf, planningOf, titlesOf } from './planned-pages.ts';

const planning = planningOf({
  settings: settings({ pageSize: 2 }),
  topics: [topic('fog', 'Fog')],
  actors: [actor('brown', 'Ann Brown')],
  items: [
    item('f', '1932-05-05', { source: { name: 'LE MONDE' }, topics: ['fog'] }),
    item('e', '1931-05-05', { source: { name: 'Le Monde' }, topics: ['fog'], actors: ['brown'] }),
    item('d', '1931-05-04', { source: { name: 'Le Monde' } }),
    item('c', '1930-05-03', { source: { name: 'Le Monde' } }),
    item('b', '1930-05-02', { source: { name: 'Зоря' } }),
    item('a', '1930-05-01'),
  ],
});

test('every source has a dossier and numbered pages, with all its spellings', () => {
  const pages = sourcePages(planning);
  expect(pathsOf(pages)).toEqual(['sources/le-monde.html', 'sources/le-monde/1.html', 'sources/зоря.html']);
  const { title, description, section, data } = pageAt(pages, 'sources/le-monde.html', 'dossier');
  expect(title).toBe('Le Monde');
  expect(description).toBe('Items from Le Monde.');
  expect(section).toBe('sources');
  expect(data.type).toBe('source');
  expect(data.aliases).toEqual(['LE MONDE']);
  expect(titlesOf(data.groups)).toEqual(['f', 'e']);
  expect(linkTexts(data.companions.topics)).toEqual(['Fog (2) topics/fog.html']);
  expect(linkTexts(data.companions.actors)).toEqual(['Ann Brown (1) actors/brown.html']);
  const { filters } = parseSearchQuery(data.searchWithin.slice('search.html'.length));
  expect(filters?.source).toEqual(['Le Monde', 'LE MONDE']);
});

test('the items of a source do not name it again', () => {
  const pages = sourcePages(planning);
  const first = pageAt(pages, 'sources/le-monde.html', 'dossier').data.groups;
  const older = pageAt(pages, 'sources/le-monde/1.html', 'older').data.groups;
  for (const { items } of [...first, ...older])
    expect(items.map(({ source }) => source)).not.toContain('Le Monde');
  expect(titlesOf(older)).toEqual(['d', 'c']);
});

test('the index lists the sources by name', () => {
  const [page] = sourceIndex(planning.archive);
  expect(page?.path).toBe('sources.html');
  expect(linkTexts(page?.data.groups[0]?.tags ?? [])).toEqual([
    'Le Monde (4) sources/le-monde.html',
    'Зоря (1) sources/зоря.html',
  ]);
  expect(siteView(planning.archive).nav.map(({ path }) => path)).toContain('sources.html');
});

test('an archive whose items name no source has no index of sources', () => {
  const { archive } = planningOf({ items: [item('a', '1930')] });
  expect(sourceIndex(archive)).toEqual([]);
  expect(siteView(archive).nav.map(({ path }) => path)).not.toContain('sources.html');
});

test('the page of an item leads to its publisher, under any spelling', () => {
  const pages = [...itemPages(planning)];
  expect(pageAt(pages, 'items/f.html', 'item').data.source.publisherPath).toBe('sources/le-monde.html');
  expect(pageAt(pages, 'items/a.html', 'item').data.source.publisherPath).toBeUndefined();
});
