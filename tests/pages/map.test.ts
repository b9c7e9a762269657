import { expect, test } from 'vitest';
import { mapPage } from '../../src/pages/map.ts';
import { siteView } from '../../src/pages/plan-pages.ts';
import type { Content } from '../../src/records/content.ts';
import { renderPage } from '../../templates/templates.ts';
import { actor, item } from '../archive/records.ts';
import { english } from '../support/english.ts';
import { linkTexts, pageAt, planningOf } from './planned-pages.ts';

const place = (id: string, name: string, latitude: number, longitude: number) =>
  actor(id, name, { type: 'place', coordinates: { latitude, longitude } });

const records: Partial<Content> = {
  actors: [
    place('bath', 'Bath', 51.38, -2.36),
    place('bristol', 'Bristol', 51.45, -2.59),
    place('hull', 'Hull', 53.74, -0.33),
    actor('old-quay', 'Old Quay', { type: 'place' }),
  ],
  items: [
    item('a', '1931', { actors: ['bristol', 'old-quay'] }),
    item('b', '1931', { actors: ['bristol', 'bath'] }),
  ],
};

function mapOf(content: Partial<Content>) {
  const page = mapPage(planningOf(content).archive);
  return page && pageAt([page], 'map.html', 'map').data;
}

test('a map has the places with coordinates and items, busiest first', () => {
  const map = mapOf(records);
  expect(map?.total).toBe(2);
  expect(map?.withoutCoordinates).toBe(1);
  expect(linkTexts(map?.places ?? [])).toEqual([
    'Bristol (2) actors/bristol.html',
    'Bath (1) actors/bath.html',
  ]);
  const [bristol, bath] = map?.places ?? [];
  expect(bristol?.radius).toBeGreaterThan(bath?.radius ?? 0);
  expect(bristol?.x).toBeLessThan(bath?.x ?? 0);
  expect(bristol?.y).toBeLessThan(bath?.y ?? 0);
});

test('an archive with fewer than two such places has no map', () => {
  expect(mapOf({})).toBeUndefined();
  expect(mapOf({ ...records, items: (records.items ?? []).slice(0, 1) })).toBeUndefined();
});

test('places of a heap are named on narrow maps, too, with lines to their names', () => {
  const actors = [
    ...['Aa', 'Bb', 'Cc', 'Dd', 'Ee', 'Ff'].map((name, i) =>
      place(name.toLowerCase(), name, 50 + i / 10, 10),
    ),
    place('far', 'Far', 50, 24),
  ];
  const map = mapOf({ actors, items: actors.map(({ id }) => item(id, '1931', { actors: [id] })) });
  const labels = map?.places.map(({ narrow }) => narrow) ?? [];
  expect(labels.filter(({ fits }) => !fits)).toEqual([]);
  expect(labels.filter(({ leader }) => leader !== undefined).length).toBeGreaterThan(1);
});

test('the page of a map of many places all over the world has less than 100 KB', () => {
  const actors = Array.from({ length: 150 }, (_, i) =>
    place(`place-${i}`, `Місце з довгою назвою ${i}`, 80 - i, ((i * 37) % 360) - 180),
  );
  const planning = planningOf({ actors, items: actors.map(({ id }) => item(id, '1931', { actors: [id] })) });
  const page = mapPage(planning.archive);
  if (page === undefined) throw new Error('no map');
  const { data } = pageAt([page], 'map.html', 'map');
  expect([data.total, data.places.length]).toEqual([150, 120]);
  expect(
    Buffer.byteLength(renderPage(page.page.evaluate(english), siteView(planning.archive)).text),
  ).toBeLessThan(100_000);
});
