import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shardFinder, shortestPrefixAfter } from '../../../src/search/files/shards.ts';

const letters = fc.array(fc.constantFrom('a', 'b', 'z', 'é', 'й', '北', '\ud83c\udf70', '9'), {
  minLength: 1,
  maxLength: 5,
});
const word = letters.map((parts) => parts.join(''));
const terms = fc
  .uniqueArray(word, { minLength: 1, maxLength: 40 })
  .map((words) => words.sort((a, b) => (a < b ? -1 : 1)));
/** Sorted terms, with the places at which shards begin. */
const cutTerms = terms.chain((all) =>
  fc.record({
    all: fc.constant(all),
    cuts: fc.subarray(all.map((_, at) => at)).map((cuts) => [...new Set([0, ...cuts])]),
  }),
);

function finderOf(all: readonly string[], cuts: readonly number[]) {
  return shardFinder(
    cuts.map((at) => (at === 0 ? '' : shortestPrefixAfter(all[at - 1] ?? '', all[at] ?? ''))),
  );
}

/** The shard of the term at a place, by counting. */
function shardAt(at: number, cuts: readonly number[]): number {
  return cuts.filter((cut) => cut <= at).length - 1;
}

test('every term is looked for in the shard that has it', () => {
  fc.assert(
    fc.property(cutTerms, ({ all, cuts }) => {
      const finder = finderOf(all, cuts);
      expect(finder.count).toBe(cuts.length);
      all.forEach((term, at) => {
        expect(finder.shardOf(term)).toBe(shardAt(at, cuts));
      });
    }),
  );
});

test('a word that is no term is looked for in some shard, too', () => {
  fc.assert(
    fc.property(cutTerms, fc.string({ unit: 'binary' }), ({ all, cuts }, text) => {
      const shard = finderOf(all, cuts).shardOf(text);
      expect(shard >= 0 && shard < cuts.length).toBe(true);
    }),
  );
});

test('all terms with a beginning are in the shards named for it, and those touch no others but at the edges', () => {
  fc.assert(
    fc.property(cutTerms, word, ({ all, cuts }, beginning) => {
      const { from, to } = finderOf(all, cuts).shardsWithPrefix(beginning);
      const holding = all.flatMap((term, at) => (term.startsWith(beginning) ? [shardAt(at, cuts)] : []));
      for (const shard of holding) expect(shard >= from && shard < to).toBe(true);
      const different = new Set(holding).size;
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
])('between %s and %s, %s is enough to tell', (earlier, term, start) => {
  expect(shortestPrefixAfter(earlier, term)).toBe(start);
});
