import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dateBlocksOverlapping } from '../../../src/search/files/dates.ts';
import { dayText, lastDayOfMonth } from '../../../src/search/files/days.ts';
import { dateFiles } from '../../../src/search/index/date-files.ts';
import { documentOf } from '../in-memory-search.ts';

test('a time needs only the blocks in which a document may be of it', () => {
  // Slots of three blocks: undated documents, then days 0 to 99, then days 100 to 199 with one of a thousand days.
  const bySlot = Array.from({ length: 24_576 }, (_, slot) => {
    if (slot % 100 > 0) return undefined;
    if (slot < 8_192) return documentOf({ id: `${slot}` });
    const first = slot < 16_384 ? Math.floor((slot - 8_192) / 82) : 100 + Math.floor((slot - 16_384) / 82);
    const last = slot === 20_000 ? first + 1_000 : first;
    return documentOf({ id: `${slot}`, days: { earliest: dayText(first), latest: dayText(last) } });
  });
  const { files, blocks } = dateFiles(bySlot);
  expect(blocks.slotsInBlock).toBe(8_192);
  expect(files).toHaveLength(3);
  expect(dateBlocksOverlapping(blocks)).toEqual([0, 1, 2]);
  fc.assert(
    fc.property(fc.integer({ min: -50, max: 1_300 }), fc.nat(100), (first, width) => {
      const time = { earliest: dayText(first), latest: dayText(first + width) };
      const needed = [8_192, 16_384].flatMap((from, i) => {
        const days = bySlot.slice(from, from + 8_192).flatMap((each) => each?.days ?? []);
        const earliest = days.map((each) => each.earliest).sort()[0] ?? '';
        const latest =
          days
            .map((each) => each.latest)
            .sort()
            .at(-1) ?? '';
        return earliest <= time.latest && latest >= time.earliest ? [i + 1] : [];
      });
      const found = dateBlocksOverlapping(blocks, time);
      expect(found.filter((block) => block > 0)).toEqual(needed);
    }),
  );
});

test('blocks without documents are one file, and larger archives have larger blocks', () => {
  const { files, blocks } = dateFiles(new Array(300_000).fill(undefined));
  expect(blocks.slotsInBlock).toBe(16_384);
  expect(dateBlocksOverlapping(blocks)).toHaveLength(19);
  expect(files.length).toBeLessThan(3);
});

test.each([
  ['2024-02', '2024-02-29'],
  ['2023-12', '2023-12-31'],
  ['0000-01', '0000-01-31'],
  ['9999-12', '9999-12-31'],
])('the last day of %s is %s', (month, day) => {
  expect(lastDayOfMonth(month)).toBe(day);
});
