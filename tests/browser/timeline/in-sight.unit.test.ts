import { expect, test } from 'vitest';
import { docIdsOf, itemsInSight } from '../../../src/browser/timeline/in-sight.ts';
import type { Lane } from '../../../src/browser/timeline/lanes.ts';
import { dayNumber } from '../../../src/search/files/days.ts';
import { countsOf, spansFrom } from './spans.ts';

const dates = ['1931-05-02', '1931-05-02', '1931-05-03', '1931-05-01/1931-05-31', '1931-06-01', ''];
const view = { start: dayNumber('1931-05-02'), pixelsPerDay: 10, width: 20 };

async function inSight(passes: (docId: number) => boolean, most = 10) {
  const spans = await spansFrom(dates);
  const even: Lane = {
    value: 'even',
    name: 'Even',
    has: (docId) => docId % 2 === 0,
    counts: Uint32Array.from(countsOf(spans), (_, i) => docIdsOf([i], spans, evens, 9).length),
  };
  return itemsInSight(spans, { lanes: [even], passes }, view, most);
}

const evens: Lane = { value: '', name: '', counts: new Uint32Array(), has: (docId) => docId % 2 === 0 };

test('items are in sight whose dates are partly in view, the latest first', async () => {
  expect(await inSight(() => true)).toEqual({ count: 4, latest: [2, 1, 0, 3], ofLanes: [2] });
});

test('of those that pass the filters', async () => {
  const { count, latest } = await inSight((docId) => docId > 1);
  expect([count, latest]).toEqual([2, [2, 3]]);
});

test('no more of them than are wanted', async () => {
  const { count, latest } = await inSight(() => true, 2);
  expect([count, latest]).toEqual([4, [2, 1]]);
});
