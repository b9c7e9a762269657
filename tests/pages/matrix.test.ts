import { expect, test } from 'vitest';
import { matrixPage } from '../../src/pages/matrix.ts';
import type { MatrixTable } from '../../src/pages/page-model.ts';
import type { Content } from '../../src/records/content.ts';
import { actor, item, topic } from '../archive/records.ts';
import { pageAt, planningOf } from './planned-pages.ts';

const tags = {
  topics: [
    topic('labour', 'Labour'),
    topic('strikes', 'Strikes', { broader: 'labour' }),
    topic('ships', 'Ships'),
  ],
  actors: [actor('union', 'Union'), actor('brown', 'Brown'), actor('quay', 'Quay')],
};

const records: Partial<Content> = {
  ...tags,
  items: [
    item('a', '1931-05-01', { topics: ['strikes'], actors: ['union', 'brown'] }),
    item('b', '1931', { topics: ['strikes'], actors: ['union'] }),
    item('c', '1932-12/1933-02', { topics: ['labour'], actors: ['quay'] }),
    item('d', 'unknown', { topics: ['ships'], actors: ['union'] }),
  ],
};

function tablesOf(content: Partial<Content>): readonly MatrixTable[] | undefined {
  const page = matrixPage(planningOf(content).archive);
  return page && pageAt([page], 'matrix.html', 'matrix').data.tables;
}

/** The counts with their headers: one line for each row. */
function linesOf(table: MatrixTable | undefined): readonly string[] {
  const lines = table?.rows.map(({ header, cells }) =>
    [header.name, ...cells.map((cell) => cell?.count ?? '-')].join(' '),
  );
  return [table?.columns.map(({ name }) => name).join(' ') ?? '', ...(lines ?? [])];
}

test('topics and actors are counted together, and by the years that the dates may be in', () => {
  const tables = tablesOf(records) ?? [];
  expect(tables.map(linesOf)).toEqual([
    ['Union Brown Quay', 'Labour 2 1 1', 'Strikes 2 1 -', 'Ships 1 - -'],
    ['1931 1932 1933', 'Labour 2 1 1', 'Strikes 2 - -', 'Ships - - -'],
    ['1931 1932 1933', 'Union 2 - -', 'Brown 1 - -', 'Quay - 1 1'],
  ]);
});

test('each number leads to a search for its items, and is coloured by it', () => {
  const [together, topics] = tablesOf(records) ?? [];
  expect(together?.rows[0]?.cells.map((cell) => cell && [cell.path, cell.level])).toEqual([
    ['search.html?topic=labour&actor=union', 2],
    ['search.html?topic=labour&actor=brown', 1],
    ['search.html?topic=labour&actor=quay', 1],
  ]);
  expect(topics?.rows[0]?.cells[0]?.path).toBe('search.html?topic=labour&year=1931');
});

test('topics, actors and years lead to their pages; a year in which no date ends has none', () => {
  const [together, topics] = tablesOf(records) ?? [];
  expect(together?.rows[0]?.header.path).toBe('topics/labour.html');
  expect(together?.columns[0]?.path).toBe('actors/union.html');
  expect(topics?.columns.map(({ path }) => path)).toEqual(['timeline/1931.html', undefined, undefined]);
});

test('a long archive is counted by decade, and the latest are shown', () => {
  const items = Array.from({ length: 16 }, (_, i) =>
    item(`item-${i}`, String(1801 + 10 * i), { topics: ['labour', 'ships'], actors: ['union'] }),
  );
  const columns = tablesOf({
    ...tags,
    topics: [...tags.topics, topic('tides', 'Tides')],
    items: [
      ...items,
      item('t', '1801', { topics: ['tides'], actors: ['brown'] }),
      item('q', '1801', { actors: ['quay'] }),
    ],
  })?.[1]?.columns;
  expect(columns?.map(({ name, path }) => [name, path]).slice(0, 2)).toEqual([
    ['1840s', undefined],
    ['1850s', undefined],
  ]);
  expect(columns).toHaveLength(12);
});

test('an archive of one year has no years to compare', () => {
  const items = [item('a', '1931-05', { topics: ['strikes', 'ships'], actors: ['union', 'brown', 'quay'] })];
  expect(tablesOf({ ...tags, items })?.map(({ id }) => id)).toEqual(['together']);
});

test('an archive with few topics or actors, or with none together, has no such page', () => {
  expect(tablesOf({})).toBeUndefined();
  expect(
    tablesOf({ ...records, actors: tags.actors, items: (records.items ?? []).slice(0, 2) }),
  ).toBeUndefined();
  const apart = [
    ...tags.topics.map(({ id }) => item(id, '1931', { topics: [id] })),
    ...tags.actors.map(({ id }) => item(id, '1931', { actors: [id] })),
  ];
  expect(tablesOf({ ...tags, items: apart })).toBeUndefined();
});
