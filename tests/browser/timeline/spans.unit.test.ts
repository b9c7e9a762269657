import fc from 'fast-check';
import { expect, test } from 'vitest';
import { extentOf, type Spans, spansOf } from '../../../src/browser/timeline/spans.ts';
import { dayNumber } from '../../../src/search/files/days.ts';
import { countsOf, spansFrom } from './spans.ts';

/** Each date with its documents. */
function listed({ length, firstDays, lastDays, uncertain, starts, docIds }: Spans) {
  return Array.from({ length }, (_, i) => ({
    first: firstDays[i],
    last: lastDays[i],
    isUncertain: uncertain[i] === 1,
    docIds: [...docIds.slice(starts[i], starts[i + 1])],
  }));
}

test('documents of the same date share it, dates ascend, and wider ones come first', async () => {
  const spans = await spansFrom([
    '',
    '1931-05-02',
    '1931-05-01',
    '1931-05-02',
    '1931-05-01/1931-05-31',
    '1931-05-02~',
  ]);
  const [may1, may2, may31] = ['1931-05-01', '1931-05-02', '1931-05-31'].map(dayNumber);
  expect(listed(spans)).toEqual([
    { first: may1, last: may31, isUncertain: false, docIds: [4] },
    { first: may1, last: may1, isUncertain: false, docIds: [2] },
    { first: may2, last: may2, isUncertain: false, docIds: [1, 3] },
    { first: may2, last: may2, isUncertain: true, docIds: [5] },
  ]);
  expect(spans.undated).toBe(1);
  expect([...countsOf(spans)]).toEqual([1, 1, 2, 1]);
});

test('every dated document is in exactly the date that it has', () => {
  const day = fc.integer({ min: -719_528, max: 2_932_896 });
  const date = fc.option(fc.tuple(day, fc.nat(3), fc.boolean()), { nil: undefined });
  return fc.assert(
    fc.asyncProperty(fc.array(date), async (all) => {
      const dates = all.map((each, docId) => ({
        docId,
        days: each && { first: each[0], last: each[0] + each[1], isUncertain: each[2] },
      }));
      const spans = await spansOf(dates, async () => {});
      const found = listed(spans).flatMap(({ docIds, ...days }) => docIds.map((docId) => ({ docId, days })));
      expect(found.sort((a, b) => a.docId - b.docId)).toEqual(dates.filter(({ days }) => days !== undefined));
      expect(spans.undated).toBe(dates.length - found.length);
    }),
  );
});

test('the extent is that of all days', async () => {
  const spans = await spansFrom(['1931-05-02', '1930-01-01/1940-12-31', '1935-01-01']);
  expect(extentOf(spans)).toEqual({ first: dayNumber('1930-01-01'), last: dayNumber('1940-12-31') });
  expect(extentOf(await spansFrom(['', '']))).toBeUndefined();
});
