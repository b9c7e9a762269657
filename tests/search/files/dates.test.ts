import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeDates, encodeDates } from '../../../src/search/files/dates.ts';
import { dayText } from '../../../src/search/files/days.ts';
import { throughJson } from './through-json.ts';

test('dates and doc ids round-trip, with free slots and undated documents', () => {
  const day = fc.integer({ min: -200_000, max: 30_000 });
  const spans = fc.array(fc.tuple(day, fc.oneof(fc.constant(0), fc.nat(4_000)), fc.boolean()));
  const ascendingIds = (count: number) =>
    fc
      .uniqueArray(fc.nat(200), { minLength: count, maxLength: count })
      .map((all) => all.sort((a, b) => a - b));
  const archive = fc.tuple(spans, fc.nat(5)).chain(([dated, undated]) =>
    fc.record({
      dated: fc.constant(dated),
      undated: fc.constant(undated),
      docIds: ascendingIds(dated.length + undated),
    }),
  );
  fc.assert(
    fc.property(archive, ({ dated, undated, docIds }) => {
      const documents = docIds.map((docId, index) => {
        const span = dated[index - undated];
        const days = span && { first: span[0], last: span[0] + span[1], isUncertain: span[2] };
        return { docId, days };
      });
      const firstDated = docIds[undated] ?? 201;
      const bySlot = Array.from({ length: 201 }, (_, slot) => {
        const { days } = documents.find(({ docId }) => docId === slot) ?? { days: null };
        if (days === null) return undefined;
        if (days === undefined) return {};
        const { first, last, isUncertain } = days;
        return {
          days: {
            earliest: dayText(first),
            latest: dayText(last),
            ...(isUncertain && ({ isUncertain: true } as const)),
          },
        };
      });
      expect(decodeDates(throughJson(encodeDates(bySlot)), 0, firstDated)).toEqual(documents);
      const later = documents.map(({ docId, ...rest }) => ({ ...rest, docId: docId + 1_000 }));
      expect(decodeDates(encodeDates(bySlot), 1_000, firstDated + 1_000)).toEqual(later);
    }),
  );
});

test('an empty archive has no dates', () => {
  expect(decodeDates(encodeDates([]), 0, 0)).toEqual([]);
});
