import { describe, expect, test } from 'vitest';
import { itemPages, tombstonePages } from '../../src/pages/item.ts';
import type { PlanInputs } from '../../src/pages/planned-page.ts';
import type { Item } from '../../src/records/item.ts';
import { actor, item, topic } from '../archive/records.ts';
import { linkTexts, pageAt, pathsOf, planningOf } from './planned-pages.ts';

const planning = planningOf({
  topics: [topic('strikes', 'Strikes'), topic('wages', 'Wages')],
  actors: [actor('union', 'Dockers’ Union'), actor('brown', 'Ann Brown')],
  items: [
    item('settlement', '1931-05-09', {
      title: 'Dockers settle',
      summary: 'Work starts on Monday.',
      lead: 'Work starts on Monday.',
      dateline: 'North Quay',
      topics: ['wages', 'strikes'],
      actors: ['union', 'brown'],
      source: { name: 'The Post', url: 'https://example.org/post', retrieved: '2024-03-02' },
    }),
    item('strike', '1931-05-02', { topics: ['strikes'], actors: ['union'], language: 'fr' }),
    item('wages', '1931-04~', { topics: ['wages'] }),
    item('photograph', 'unknown', { topics: ['strikes'], actors: ['union'] }),
    item('letter', 'unknown'),
    item('draft', '1931-05-10', { status: 'draft', topics: ['strikes'] }),
    item('gone', '1931-05-03', { status: 'withdrawn', topics: ['strikes'], actors: ['union'] }),
  ],
});
const itemPage = (id: string, of: PlanInputs = planning) => pageAt(itemPages(of), `items/${id}.html`, 'item');
const titles = (entries: readonly { readonly title: string }[]) => entries.map(({ title }) => title);

test('every published item has a page, newest first; drafts and withdrawn items have none', () => {
  expect(pathsOf(itemPages(planning))).toEqual([
    'items/settlement.html',
    'items/strike.html',
    'items/wages.html',
    'items/letter.html',
    'items/photograph.html',
  ]);
});

describe('the page of an item', () => {
  test('shows the fields of its record and the HTML of its body', () => {
    const { title, description, data } = itemPage('settlement');
    expect(title).toBe('Dockers settle');
    expect(description).toBe('Work starts on Monday.');
    expect(data.date).toEqual({ text: '9 May 1931', datetime: '1931-05-09' });
    expect(data.dateline).toBe('North Quay');
    expect(data.lead).toBe('Work starts on Monday.');
    expect(data.body).toBe('<p>Text of items/settlement.md</p>');
  });

  test('has no lead if the body begins with the summary', () => {
    expect(itemPage('strike').data.lead).toBeUndefined();
  });

  test('shows the day on which the source was retrieved in words', () => {
    expect(itemPage('settlement').data.source).toEqual({
      name: 'The Post',
      publisherPath: 'sources/the-post.html',
      authors: [],
      url: 'https://example.org/post',
      retrieved: '2 March 2024',
    });
    expect(itemPage('strike').data.source).toEqual({ authors: [] });
  });

  test('states the language only if it is not the site’s', () => {
    expect(itemPage('strike').data.language).toBe('fr');
    expect(itemPage('settlement').data.language).toBeUndefined();
  });

  test('links its topics and actors by name, in the order of its file', () => {
    const { data } = itemPage('settlement');
    expect(linkTexts(data.topics)).toEqual(['Wages topics/wages.html', 'Strikes topics/strikes.html']);
    expect(linkTexts(data.actors)).toEqual([
      'Dockers’ Union actors/union.html',
      'Ann Brown actors/brown.html',
    ]);
  });

  test.each([
    ['settlement', 'timeline/1931-05-09.html'],
    ['wages', 'timeline/1931-04.html'],
    ['letter', 'timeline/undated.html'],
  ])('leads to the page of the timeline that lists the item (%s)', (id, path) => {
    expect(itemPage(id).data.timeline).toBe(path);
  });

  test('leads to the next earlier and the next later published item', () => {
    const { earlier, later } = itemPage('strike').data;
    expect(earlier?.path).toBe('items/wages.html');
    expect(later?.path).toBe('items/settlement.html');
    expect(itemPage('settlement').data.later).toBeUndefined();
  });

  test('has no earlier or later item if either of the two is undated', () => {
    expect(itemPage('wages').data.earlier).toBeUndefined();
    for (const id of ['letter', 'photograph']) {
      const { earlier, later } = itemPage(id).data;
      expect([earlier, later]).toEqual([undefined, undefined]);
    }
  });

  test('lists older items that share a topic or an actor, those that share most first', () => {
    expect(titles(itemPage('settlement').data.related)).toEqual(['strike', 'photograph', 'wages']);
    expect(titles(itemPage('strike').data.related)).toEqual(['photograph']);
    expect(titles(itemPage('letter').data.related)).toEqual([]);
  });

  test('lists at most five related items', () => {
    const many = Array.from({ length: 7 }, (_, i) => item(`i${i}`, `193${i}`, { topics: ['strikes'] }));
    const busy = planningOf({ topics: [topic('strikes', 'Strikes')], items: many });
    expect(titles(itemPage('i6', busy).data.related)).toEqual(['i5', 'i4', 'i3', 'i2', 'i1']);
  });
});

test('a body is loaded only when its page is evaluated', () => {
  const loaded: string[] = [];
  const loadBody = (of: Item) => {
    loaded.push(of.id);
    return { html: '', text: '' };
  };
  const pages = [...itemPages({ ...planning, source: { ...planning.source, loadBody } })];
  expect(loaded).toEqual([]);
  pageAt(pages, 'items/wages.html', 'item');
  expect(loaded).toEqual(['wages']);
});

test('a withdrawn item has an unlisted page at its address that shows nothing but its id', () => {
  const pages = tombstonePages(planning.archive);
  expect(pathsOf(pages)).toEqual(['items/gone.html']);
  expect(pages.map(({ unlisted }) => unlisted)).toEqual([true]);
  expect(pageAt(pages, 'items/gone.html', 'tombstone')).toEqual({
    kind: 'tombstone',
    path: 'items/gone.html',
    title: 'Withdrawn item',
    description: 'This item has been withdrawn from the archive.',
    unlisted: true,
    data: { id: 'gone' },
  });
});
