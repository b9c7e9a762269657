import { describe, expect, test } from 'vitest';
import type { CalendarGrid } from '../../src/pages/calendar-grid.ts';
import { calendarChart } from '../../src/pages/chart.ts';
import { timelinePages } from '../../src/pages/timeline.ts';
import type { Item } from '../../src/records/item.ts';
import { actor, item, settings, topic } from '../archive/records.ts';
import { linkTexts, pageAt, pathsOf, planningOf, titlesOf } from './planned-pages.ts';

function timelineOf(items: readonly Item[], pageSize = 50) {
  const planning = planningOf({ settings: settings({ pageSize }), items });
  return timelinePages(planning, calendarChart(planning.archive.items));
}

const timeline = timelineOf([
  item('day', '1931-05-02'),
  item('about', '1931-05-02~'),
  item('month', '1931-05'),
  item('days', '1931-05-01/1931-05-03'),
  item('june', '1931-06-30'),
  item('year', '1931'),
  item('later', '1933-01-01'),
  item('across', '1931-12-31/1932-01-01'),
  item('undated', 'unknown'),
]);
const periodPage = (key: string) => pageAt(timeline, `timeline/${key}.html`, 'period');
/** The months or days of a grid that have items, as text. */
const gridTexts = (grid: CalendarGrid | undefined) => {
  const cells = grid?.unit === 'month' ? grid.cells : (grid?.weeks.flat() ?? []);
  return cells.flatMap((cell) => (cell?.path === undefined ? [] : linkTexts([{ ...cell, path: cell.path }])));
};
const titles = (entries: readonly { readonly title: string }[]) => entries.map(({ title }) => title);

test('every year, month and day with items has a page, and items spanning several years and undated ones have one each', () => {
  expect(pathsOf(timeline)).toEqual([
    'timeline.html',
    'timeline/1931.html',
    'timeline/1931-05.html',
    'timeline/1931-05-02.html',
    'timeline/1931-06.html',
    'timeline/1931-06-30.html',
    'timeline/1933.html',
    'timeline/1933-01.html',
    'timeline/1933-01-01.html',
    'timeline/across.html',
    'timeline/undated.html',
  ]);
});

describe('the overview', () => {
  const { title, data } = pageAt(timeline, 'timeline.html', 'timeline');

  test('counts all items and has a table of months, latest year first', () => {
    expect(title).toBe('Timeline');
    expect(data.count).toBe(9);
    expect(data.months?.rows.map((row) => ('gap' in row ? row.gap : `${row.name} (${row.count})`))).toEqual([
      '1933 (1)',
      '1932',
      '1931 (6)',
    ]);
    expect(data.months?.hasWide).toBe(true);
    expect(data.decades).toBeUndefined();
  });

  test('has a chart by day if the archive is of a few weeks', () => {
    expect(data.days).toBeUndefined();
    const days = pageAt(
      timelineOf([item('a', '1931-05-02'), item('b', '1931-05-04')]),
      'timeline.html',
      'timeline',
    ).data.days;
    expect(days?.bars.map(({ count }) => count)).toEqual([1, 0, 1]);
  });

  test('links the items spanning several years and the undated ones', () => {
    expect(linkTexts(data.others)).toEqual([
      'Items spanning several years (1) timeline/across.html',
      'Undated items (1) timeline/undated.html',
    ]);
  });

  test('has no links to items spanning several years or undated ones if there are none', () => {
    const pages = timelineOf([item('a', '1931')]);
    expect(pageAt(pages, 'timeline.html', 'timeline').data.others).toEqual([]);
    expect(pathsOf(pages)).toEqual(['timeline.html', 'timeline/1931.html']);
  });
});

test('a period names what its items are about and whom they name, most frequent first', () => {
  const records = {
    topics: [topic('fog', 'Fog'), topic('tides', 'Tides')],
    actors: [actor('brown', 'Ann Brown')],
    items: [
      item('a', '1931-05-02', { topics: ['tides'], actors: ['brown'] }),
      item('b', '1931-05', { topics: ['tides', 'fog'] }),
      item('c', '1932', { topics: ['fog'] }),
    ],
  };
  const planning = planningOf(records);
  const pages = timelinePages(planning, calendarChart(planning.archive.items));
  const named = (key: string) => {
    const { topics, actors } = pageAt(pages, `timeline/${key}.html`, 'period').data;
    return linkTexts([...topics, ...actors]);
  };
  const brown = 'Ann Brown (1) actors/brown.html';
  expect(named('1931')).toEqual(['Tides (2) topics/tides.html', 'Fog (1) topics/fog.html', brown]);
  expect(named('1931-05-02')).toEqual(['Tides (1) topics/tides.html', brown]);
  expect(named('1932')).toEqual(['Fog (1) topics/fog.html']);
});

test('a period counts items of narrower topics for a broader one', () => {
  const planning = planningOf({
    topics: [topic('sea', 'Sea'), topic('tides', 'Tides', { broader: 'sea' })],
    items: [
      item('a', '1931-05-02', { topics: ['tides'] }),
      item('b', '1931-05-02', { topics: ['tides'] }),
      item('c', '1931-05-03', { topics: ['sea'] }),
      item('d', '1931-05-03', { topics: ['sea', 'tides'] }),
    ],
  });
  const pages = timelinePages(planning, calendarChart(planning.archive.items));
  expect(linkTexts(pageAt(pages, 'timeline/1931.html', 'period').data.topics)).toEqual([
    'Sea (4) topics/sea.html',
    'Tides (3) topics/tides.html',
  ]);
});

test.each([
  ['1931-05-02', ['about 2 May 1931', undefined]],
  ['1931-05', ['30 May 1931', 'about 2 May 1931', '2 May 1931', undefined]],
  ['1931', ['30 May 1931', 'about 2 May 1931', '2 May 1931', 'May 1931', undefined]],
  ['undated', [undefined]],
])('on the page of %s no entry repeats the date that is its title', (key, dates) => {
  const pages = timelineOf([
    item('day', '1931-05-02'),
    item('about', '1931-05-02~'),
    item('late', '1931-05-30'),
    item('month', '1931-05'),
    item('year', '1931'),
    item('undated', 'unknown'),
  ]);
  expect(pageAt(pages, `timeline/${key}.html`, 'period').data.items.map(({ date }) => date?.text)).toEqual(
    dates,
  );
});

test('nor does one on a numbered page', () => {
  const pages = timelineOf(
    Array.from({ length: 6 }, (_, i) => item(`i${i}`, 'unknown')),
    2,
  );
  const { groups } = pageAt(pages, 'timeline/undated/1.html', 'older').data;
  expect(groups.flatMap(({ items }) => items.map(({ date }) => date))).toEqual([undefined, undefined]);
});

describe('the page of a year', () => {
  test('counts all items and lists them if they fit on one page', () => {
    const { title, data } = periodPage('1931');
    expect(title).toBe('1931');
    expect(data.count).toBe(6);
    expect(data.listed).toBe('all');
    expect(titles(data.items)).toEqual(['june', 'about', 'day', 'month', 'days', 'year']);
  });

  test('links its months by name and the neighbouring years with items', () => {
    const { data } = periodPage('1931');
    expect(linkTexts(data.breadcrumbs)).toEqual(['Timeline timeline.html']);
    expect(gridTexts(data.grid)).toEqual([
      'May 1931 (4) timeline/1931-05.html',
      'June 1931 (1) timeline/1931-06.html',
    ]);
    expect(data.earlier).toBeUndefined();
    expect(data.later).toEqual({ path: 'timeline/1933.html', name: '1933' });
    expect(periodPage('1933').data.earlier).toEqual({ path: 'timeline/1931.html', name: '1931' });
  });

  test('counts separately the items dated by year', () => {
    expect(periodPage('1931').data.own).toBe(1);
  });

  test('with too many items for one page lists only those dated by year', () => {
    const three = [item('c', '1931-06'), item('b', '1931-05-02'), item('a', '1931')];
    const fitting = pageAt(timelineOf(three, 2), 'timeline/1931.html', 'period').data;
    expect(fitting.listed).toBe('all');
    expect(titles(fitting.items)).toEqual(['c', 'b', 'a']);
    const four = [item('d', '1931-07'), ...three];
    const full = pageAt(timelineOf(four, 2), 'timeline/1931.html', 'period').data;
    expect(full.count).toBe(4);
    expect(full.listed).toBe('own');
    expect(titles(full.items)).toEqual(['a']);
  });
});

describe('the page of a month', () => {
  test('has items dated by month or within the month, but none dated by year', () => {
    const { title, data } = periodPage('1931-05');
    expect(title).toBe('May 1931');
    expect(titles(data.items)).toEqual(['about', 'day', 'month', 'days']);
    expect(data.own).toBe(2);
  });

  test('links its year, its days and the neighbouring months of the year', () => {
    const { data } = periodPage('1931-05');
    expect(linkTexts(data.breadcrumbs)).toEqual(['Timeline timeline.html', '1931 timeline/1931.html']);
    expect(gridTexts(data.grid)).toEqual(['2 May 1931 (2) timeline/1931-05-02.html']);
    expect(data.earlier).toBeUndefined();
    expect(data.later).toEqual({ path: 'timeline/1931-06.html', name: 'June 1931' });
    expect(periodPage('1931-06').data.later).toBeUndefined();
  });
});

describe('the page of a day', () => {
  test('has only the items of that day, and no calendar', () => {
    const { title, data } = periodPage('1931-05-02');
    expect(title).toBe('2 May 1931');
    expect(titles(data.items)).toEqual(['about', 'day']);
    expect(data.grid).toBeUndefined();
    expect(linkTexts(data.breadcrumbs)).toEqual([
      'Timeline timeline.html',
      '1931 timeline/1931.html',
      'May 1931 timeline/1931-05.html',
    ]);
  });

  test('with too many items is continued on numbered pages', () => {
    const items = ['a', 'b', 'c', 'd', 'e'].map((id) => item(id, '1931-05-02'));
    const pages = timelineOf(items, 2);
    expect(titles(pageAt(pages, 'timeline/1931-05-02.html', 'period').data.items)).toEqual(['a', 'b', 'c']);
    const older = pageAt(pages, 'timeline/1931-05-02/1.html', 'older');
    expect(older.title).toBe('2 May 1931, page 1');
    expect(titlesOf(older.data.groups)).toEqual(['d', 'e']);
    expect(older.data.range).toBe('2 May 1931');
  });
});

test('items spanning several years and undated items have a page of their own, without neighbours', () => {
  const across = periodPage('across');
  expect(across.title).toBe('Items spanning several years');
  expect(titles(across.data.items)).toEqual(['across']);
  const undated = periodPage('undated');
  expect(undated.title).toBe('Undated items');
  expect(titles(undated.data.items)).toEqual(['undated']);
  for (const { data } of [across, undated]) {
    expect(linkTexts(data.breadcrumbs)).toEqual(['Timeline timeline.html']);
    expect([data.grid, data.earlier, data.later]).toEqual([undefined, undefined, undefined]);
  }
});

test('an archive without items has an empty overview', () => {
  const pages = timelineOf([]);
  expect(pathsOf(pages)).toEqual(['timeline.html']);
  expect(pageAt(pages, 'timeline.html', 'timeline').data.months).toBeUndefined();
});
