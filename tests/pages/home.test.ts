import { expect, test } from 'vitest';
import { calendarChart } from '../../src/pages/chart.ts';
import { homePage } from '../../src/pages/home.ts';
import type { Content } from '../../src/records/content.ts';
import { summaryOf } from '../../src/records/summary.ts';
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

test('the newest item with a summary of its own leads, and the others follow, newest first', () => {
  const page = home({
    items: Array.from({ length: 9 }, (_, i) =>
      item(`day-${i + 1}`, `1931-05-0${i + 1}`, { lead: i === 6 ? 'The pier burns.' : '' }),
    ),
  });
  expect(page.data.lead).toMatchObject({ path: 'items/day-7.html', summary: 'The pier burns.' });
  expect(page.data.latest.map(({ path }) => path)).toEqual([
    'items/day-9.html',
    'items/day-8.html',
    'items/day-6.html',
    'items/day-5.html',
    'items/day-4.html',
  ]);
});

test('the lead has its whole summary, its first topic, its dateline and three of its other actors', () => {
  const summary = 'The pier burns. '.repeat(30).trim();
  const page = home({
    topics: [topic('fire', 'Fire'), topic('piers', 'Piers')],
    actors: [...['a', 'b', 'c', 'd'].map((id) => actor(id, id.toUpperCase())), actor('leith', 'Leith')],
    items: [
      item('pier', '1931', {
        ...{ summary, lead: summary, dateline: 'Leith' },
        ...{ topics: ['fire', 'piers'], actors: ['leith', 'a', 'b', 'c', 'd'] },
      }),
    ],
  });
  expect(page.data.lead?.summary).toBe(summary);
  expect(page.data.lead?.topic?.name).toBe('Fire');
  expect(page.data.lead?.dateline).toBe('Leith');
  expect(page.data.lead?.actors.map(({ name }) => name)).toEqual(['A', 'B', 'C']);
});

test.each([
  [['1931-05-02', '1931-05', '1930'], '1930 – May 1931'],
  [['1931-05-02', '1931-05-03'], 'May 1931'],
  [['1931', '1921-03'], '1921 – 1931'],
  [['unknown'], undefined],
])('an archive of items dated %j spans %j', (dates, span) => {
  expect(home({ items: dates.map((date, i) => item(`item-${i}`, date)) }).data.span).toBe(span);
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
  expect(page.data.topicCount).toBe(3);
  expect(page.data.actorCount).toBe(1);
  expect(page.data.actors.map(({ id, type }) => [id, type])).toEqual([['people', 'person']]);
  expect(linkTexts(page.data.actors[0]?.actors ?? [])).toEqual(['Dockers’ Union (1) actors/union.html']);
});

test.each([
  [['person'], 'person 18'],
  [['person', 'place'], 'person 9, place 9'],
  [['place', 'organisation', 'person'], 'person 6, organisation 6, place 6'],
] as const)('actors of the types %j are shown as %s', (types, shown) => {
  const actors = types.flatMap((type) =>
    Array.from({ length: 20 }, (_, i) => actor(`${type}-${i}`, `${type} ${i}`, { type })),
  );
  const page = home({ actors, items: [item('a', '1931', { actors: actors.map(({ id }) => id) })] });
  expect(page.data.actors.map((group) => `${group.type} ${group.actors.length}`).join(', ')).toBe(shown);
});

test.each([
  [99, 3],
  [100, 6],
])('of %i items, the front page shows %i topics', (items, shown) => {
  const topics = Array.from({ length: 7 }, (_, i) => topic(`t${i}`, `Topic ${i}`));
  const page = home({
    topics,
    items: Array.from({ length: items }, (_, i) =>
      item(`i${i}`, '1931', { topics: topics.map(({ id }) => id) }),
    ),
  });
  expect(page.data.topics.map(({ name }) => name)).toEqual(topics.slice(0, shown).map(({ name }) => name));
});

test('a topic has its course over the time of the archive, and its latest items that are not on the page already', () => {
  const page = home({
    topics: [topic('fog', 'Fog')],
    items: [
      item('clear', '1931-05-01'),
      ...['03', '04', '05', '06', '07', '08', '09', '10', '11'].map((day) =>
        item(`day-${day}`, `1931-05-${day}`, { topics: ['fog'] }),
      ),
      item('may', '1931-05', { topics: ['fog'] }),
    ],
  });
  const [fog] = page.data.topics;
  expect(fog?.sparkline).toEqual([0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
  const above = [page.data.lead, ...page.data.latest].map((entry) => entry?.path);
  expect(above).toHaveLength(6);
  expect(fog?.items.map(({ path }) => path)).toEqual(['items/day-05.html', 'items/day-04.html']);
});

test('the chart of the front page counts all items and leads to the timeline', () => {
  const page = home({ items: [item('a', '1931-05-01'), item('b', '1931-05-02'), item('c', '1931-05-02')] });
  expect(linkTexts(page.data.chart.bars.map((bar) => ({ ...bar, path: bar.path ?? '' })))).toEqual([
    '1 May 1931 (1) timeline/1931-05-01.html',
    '2 May 1931 (2) timeline/1931-05-02.html',
  ]);
});

test('a lead with a picture shows it in place of its first lines', () => {
  const picture = { path: 'assets/pictures/0123-lead.webp', width: 960, height: 640 };
  const text = 'The harbour of Leith was closed on Monday after a fire on the western pier.';
  const lead = item('a', '1931', { lead: 'Fire.', picture: 'items/a.png' });
  const leadWith = (pictures: Content['pictures']) => {
    const planning = planningOf({ items: [lead], pictures });
    const source = { ...planning.source, loadBody: () => ({ html: '', text }) };
    const chart = calendarChart(planning.archive.items);
    return pageAt([homePage({ ...planning, source }, chart)], 'index.html', 'home').data.lead;
  };
  expect(leadWith(new Map())).toMatchObject({ opening: [text] });
  const shown = leadWith(new Map([['items/a.png', { width: 1200, height: 800, lead: picture }]]));
  expect(shown).toMatchObject({ picture, opening: [] });
});

test('a first sentence that is too long for a summary stands in the text alone', () => {
  const sentence = `The harbour of Leith was closed${', and the harbour of Granton'.repeat(12)}.`;
  const lead = (summary: string) => {
    const planning = planningOf({ items: [item('a', '1931', { summary })] });
    const source = { ...planning.source, loadBody: () => ({ html: '', text: sentence }) };
    const page = homePage({ ...planning, source }, calendarChart(planning.archive.items));
    return pageAt([page], 'index.html', 'home').data.lead;
  };
  expect(lead(summaryOf(sentence))).toMatchObject({ summary: '', opening: [sentence] });
  expect(lead('All harbours are closed…')).toMatchObject({ summary: 'All harbours are closed…' });
});
