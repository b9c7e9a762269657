import { expect, test } from 'vitest';
import { calendarChart } from '../../src/pages/chart.ts';
import { homePage } from '../../src/pages/home.ts';
import type { Content } from '../../src/records/content.ts';
import { actor, item, topic } from '../archive/records.ts';
import { linkTexts, pageAt, planningOf } from './planned-pages.ts';

function home(records: Partial<Content>) {
  const planning = planningOf(records);
  const chart = calendarChart(planning.archive.items);
  return pageAt([homePage(planning, chart)], 'index.html', 'home');
}

test('the front page has the site’s title and description, and counts the published items', () => {
  const page = home({
    items: [
      item('a', '1931'),
      item('b', '1931'),
      item('draft', '1931', { status: 'draft' }),
      item('gone', '1931', { status: 'withdrawn' }),
    ],
  });
  expect(page.title).toBe('Harbour news');
  expect(page.description).toBe('News of a port.');
  expect(page.data.description).toBe('News of a port.');
  expect(page.data.count).toBe(2);
});

test('the front page lists the eight latest items, newest first', () => {
  const page = home({
    items: Array.from({ length: 9 }, (_, i) => item(`day-${i + 1}`, `1931-05-0${i + 1}`)),
  });
  expect(page.data.latest.map(({ path }) => path)).toEqual([
    'items/day-9.html',
    'items/day-8.html',
    'items/day-7.html',
    'items/day-6.html',
    'items/day-5.html',
    'items/day-4.html',
    'items/day-3.html',
    'items/day-2.html',
  ]);
});

test('the front page links the topics and actors with most items, and none without items', () => {
  const page = home({
    topics: [
      topic('wages', 'Wages'),
      topic('fog', 'Fog'),
      topic('strikes', 'Strikes'),
      topic('tides', 'Tides'),
    ],
    actors: [actor('mayor', 'The mayor'), actor('union', 'Dockers’ Union')],
    items: [
      item('a', '1931', { topics: ['wages', 'strikes'], actors: ['union'] }),
      item('b', '1931', { topics: ['strikes', 'fog'] }),
    ],
  });
  expect(linkTexts(page.data.topics)).toEqual([
    'Strikes (2) topics/strikes.html',
    'Fog (1) topics/fog.html',
    'Wages (1) topics/wages.html',
  ]);
  expect(linkTexts(page.data.actors)).toEqual(['Dockers’ Union (1) actors/union.html']);
});

test('the front page links at most twelve topics', () => {
  const topics = Array.from({ length: 13 }, (_, i) => topic(`t${i}`, `Topic ${i}`));
  const page = home({ topics, items: [item('a', '1931', { topics: topics.map(({ id }) => id) })] });
  expect(page.data.topics.map(({ name }) => name)).toEqual([
    ...['Topic 0', 'Topic 1', 'Topic 2', 'Topic 3', 'Topic 4', 'Topic 5'],
    ...['Topic 6', 'Topic 7', 'Topic 8', 'Topic 9', 'Topic 10', 'Topic 11'],
  ]);
});

test('the chart of the front page counts all items and leads to the timeline', () => {
  const page = home({ items: [item('a', '1931-05-01'), item('b', '1931-05-02'), item('c', '1931-05-02')] });
  expect(linkTexts(page.data.chart.bars.map((bar) => ({ ...bar, path: bar.path ?? '' })))).toEqual([
    '1 May 1931 (1) timeline/1931-05-01.html',
    '2 May 1931 (2) timeline/1931-05-02.html',
  ]);
});
