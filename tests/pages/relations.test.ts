import { expect, test } from 'vitest';
import { itemPages } from '../../src/pages/item.ts';
import type { LimitedList } from '../../src/pages/page-model.ts';
import type { Item } from '../../src/records/item.ts';
import { item } from '../archive/records.ts';
import { pageAt, planningOf } from './planned-pages.ts';

function itemView(items: readonly Item[], id: string) {
  return pageAt(itemPages(planningOf({ items })), `items/${id}.html`, 'item').data;
}

const titles = (list: LimitedList | undefined) => list?.entries.map(({ title }) => title).join(' ');
const translationOf = (to: string, language: string) =>
  ({ language, relations: [{ kind: 'translationOf', to }] }) as const;

test('the page of an item that belongs with no other has nothing of it', () => {
  expect(itemView([item('fog', '1931')], 'fog').relations).toBeUndefined();
});

test('other items are named with their language, where it is another', () => {
  const items = [
    item('streik', '1931-03-05', { language: 'de' }),
    item('greve', '1931-03-06', translationOf('streik', 'fr')),
    item('neu', '1931-03-07', translationOf('streik', 'de')),
  ];
  const languages = (id: string) =>
    itemView(items, id).relations?.related.map(({ key, entries }) => [
      key,
      ...entries.map(({ title, languageName }) => `${title} ${languageName}`),
    ]);
  expect(languages('greve')).toEqual([['translationOf', 'streik German']]);
  expect(languages('streik')).toEqual([['translations', 'neu undefined', 'greve French']]);
});

test('what an item is comes before what it is a part of, and parts and links have lists of their own', () => {
  const items = [
    item('series', '1931'),
    item('original', '1931-03-01'),
    item('strike', '1931-03-05', {
      relations: [
        { kind: 'partOf', to: 'series' },
        { kind: 'versionOf', to: 'original' },
        { kind: 'translationOf', to: 'original' },
      ],
      links: ['series'],
    }),
    item('late', '1931-03-06', { relations: [{ kind: 'versionOf', to: 'strike' }] }),
    item('greve', '1931-03-06', translationOf('strike', 'fr')),
  ];
  expect(itemView(items, 'strike').relations?.related.map(({ key }) => key)).toEqual([
    'translationOf',
    'translations',
    'versionOf',
    'versions',
    'partOf',
  ]);
  const series = itemView(items, 'series').relations;
  expect(series?.related).toEqual([]);
  expect([titles(series?.parts), titles(series?.linkedFrom)]).toEqual(['strike', 'strike']);
});

test('a related item is not listed twice', () => {
  const topics = ['strikes'];
  const items = [
    item('streik', '1931-03-05', { topics }),
    item('fog', '1931-03-01', { topics }),
    item('strike', '1931-03-06', { topics, ...translationOf('streik', 'en') }),
  ];
  const planning = planningOf({
    items,
    topics: [{ id: 'strikes', name: 'Strikes', aliases: [], sameAs: [] }],
  });
  const { related } = pageAt(itemPages(planning), 'items/strike.html', 'item').data;
  expect(related.map(({ title }) => title)).toEqual(['fog']);
});

test('of very many links, the newest are listed and the rest is counted', () => {
  const items = [
    item('hub', '1931-01-01'),
    ...Array.from({ length: 130 }, (_, i) =>
      item(
        `linking-${i}`,
        `19${String(32 + Math.floor(i / 28))}-02-${String(1 + (i % 28)).padStart(2, '0')}`,
        {
          links: ['hub'],
        },
      ),
    ),
  ];
  const list = itemView(items, 'hub').relations?.linkedFrom;
  expect([list?.entries.length, list?.left, list?.entries[0]?.title]).toEqual([100, 30, 'linking-129']);
});
