import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  decodeBoundaries,
  encodeBoundaries,
  shardFinder,
  shortestPrefixAfter,
} from '../../../src/search/files/shards.ts';

const letters = fc.array(fc.constantFrom('a', 'b', 'z', 'é', 'й', '北', '\ud83c\udf70', '9'), {
  minLength: 1,
  maxLength: 5,
});
const word = letters.map((parts) => parts.join(''));
const terms = fc
  .uniqueArray(word, { minLength: 1, maxLength: 40 })
  .map((words) => words.sort((a, b) => (a < b ? -1 : 1)));
/** Sorted terms, and the indices at which shards start. */
const sharded = terms.chain((all) =>
  fc.record({
    all: fc.constant(all),
    starts: fc.subarray(all.map((_, index) => index)).map((starts) => [...new Set([0, ...starts])]),
  }),
);

function finderOf(all: readonly string[], starts: readonly number[]) {
  return shardFinder(
    starts.map((index) => (index === 0 ? '' : shortestPrefixAfter(all[index - 1] ?? '', all[index] ?? ''))),
  );
}

/** The shard of the term at an index, by counting. */
function shardAt(index: number, starts: readonly number[]): number {
  return starts.filter((start) => start <= index).length - 1;
}

test('finds the shard that contains a term', () => {
  fc.assert(
    fc.property(sharded, ({ all, starts }) => {
      const finder = finderOf(all, starts);
      expect(finder.count).toBe(starts.length);
      all.forEach((term, index) => {
        expect(finder.shardOf(term)).toBe(shardAt(index, starts));
      });
    }),
  );
});

test('finds some shard for a word that is not a term', () => {
  fc.assert(
    fc.property(sharded, fc.string({ unit: 'binary' }), ({ all, starts }, text) => {
      const shard = finderOf(all, starts).shardOf(text);
      expect(shard >= 0 && shard < starts.length).toBe(true);
    }),
  );
});

test('the shards with a prefix contain all terms with it, and at most one other shard at either end', () => {
  fc.assert(
    fc.property(sharded, word, ({ all, starts }, prefix) => {
      const { from, to } = finderOf(all, starts).shardsWithPrefix(prefix);
      const containing = all.flatMap((term, index) =>
        term.startsWith(prefix) ? [shardAt(index, starts)] : [],
      );
      for (const shard of containing) expect(shard >= from && shard < to).toBe(true);
      const different = new Set(containing).size;
      expect(to - from).toBeLessThanOrEqual(different + 2);
      expect(to).toBeGreaterThan(from);
    }),
  );
});

test.each([
  ['oil', 'port', 'p'],
  ['port', 'portal', 'porta'],
  ['portal', 'ports', 'ports'],
  ['peace', 'port', 'po'],
])('between %s and %s, the prefix %s suffices', (earlier, term, start) => {
  expect(shortestPrefixAfter(earlier, term)).toBe(start);
});

test('boundaries round-trip, whatever they share', () => {
  const long = 'x'.repeat(70);
  fc.assert(
    fc.property(
      fc.uniqueArray(
        fc.oneof(
          word,
          word.map((text) => long + text),
        ),
      ),
      (words) => {
        const boundaries = ['', ...words.sort((a, b) => (a < b ? -1 : 1))];
        expect(decodeBoundaries(encodeBoundaries(boundaries))).toEqual(boundaries);
      },
    ),
  );
  expect(decodeBoundaries('')).toEqual(['']);
});
