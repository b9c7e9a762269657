import { expect, test } from 'vitest';
import { planPages, siteView } from '../../src/pages/plan-pages.ts';
import type { Content } from '../../src/records/content.ts';
import { item, settings, topic } from '../archive/records.ts';
import { pageAt, planningOf } from './planned-pages.ts';

const records: Partial<Content> = {
  settings: settings({ url: 'https://example.org/' }),
  topics: [topic('fog', 'Fog'), topic('ice', 'Ice')],
  items: [item('a', '1931-03-20', { topics: ['fog'], source: { name: 'Evening Example' } })],
};

test('the front page and the pages that list items name their feeds', () => {
  const planning = planningOf(records);
  const pages = [...planPages(planning, '')];
  expect(pageAt(pages, 'index.html', 'home').feed).toBe('feed');
  expect(pageAt(pages, 'topics/fog.html', 'dossier').feed).toBe('feeds/topics/fog');
  expect(pageAt(pages, 'sources/evening-example.html', 'dossier').feed).toBe('feeds/sources/evening-example');
  expect(pageAt(pages, 'topics/ice.html', 'dossier').feed).toBeUndefined();
  expect(pageAt(pages, 'items/a.html', 'item').feed).toBeUndefined();
  expect(siteView(planning.archive).feed).toBe('feed');
});

test('the page of corrections names its feed on the first of its pages', () => {
  const date = { edtf: '2025', earliest: '2025-01-01', latest: '2025-12-31' };
  const corrections = ['two', 'three', 'four', 'five'].map((text) => ({ date, text }));
  const planning = planningOf({
    settings: settings({ url: 'https://example.org/', pageSize: 2 }),
    items: [item('a', 'unknown', { corrections })],
  });
  const pages = [...planPages(planning, '')];
  expect(pageAt(pages, 'corrections.html', 'corrections').feed).toBe('feeds/corrections');
  expect(pageAt(pages, 'corrections/1.html', 'corrections').feed).toBeUndefined();
});

test.each<[string, Partial<Content>]>([
  ['without an address', { settings: settings() }],
  ['without feeds', { settings: settings({ url: 'https://example.org/', feeds: undefined }) }],
  ['without an item that can be in one', { items: [item('a', 'unknown', { topics: ['fog'] })] }],
])('a site %s names none', (_, changes) => {
  const planning = planningOf({ ...records, ...changes });
  const pages = [...planPages(planning, '')];
  expect(pageAt(pages, 'index.html', 'home').feed).toBeUndefined();
  expect(pageAt(pages, 'topics/fog.html', 'dossier').feed).toBeUndefined();
  expect(siteView(planning.archive).feed).toBeUndefined();
});
