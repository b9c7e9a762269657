import fc from 'fast-check';
import { expect, test } from 'vitest';
import { didYouMean, didYouMeanOneOf, editDistance, foldName, nearest } from '../../src/records/spelling.ts';
import { expectLinearGrowth } from '../support/growth.ts';

test.each([
  ['Zelenskyy', 'zelenskyy'],
  ['  ZÉLENSKYY ', 'zelenskyy'],
  ['Зеленський', 'зеленськии'],
  ['peace\u00a0 talks', 'peace talks'],
  ['ﬁsh', 'fish'],
  ['port-strike', 'port-strike'],
])('%j is folded to %j', (name, folded) => {
  expect(foldName(name)).toBe(folded);
});

test.each([
  ['', '', 0],
  ['union', 'union', 0],
  ['union', 'unoin', 1],
  ['union', 'onion', 1],
  ['union', 'unions', 1],
  ['union', 'nion', 1],
  ['dockers', 'doctor', 3],
  ['ca', 'abc', 3],
])('the edit distance of %j and %j is %i', (a, b, edits) => {
  expect(editDistance(a, b, 10)).toBe(edits);
});

test('the edit distance equals that of the plain definition, up to a limit', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
  fc.assert(
    fc.property(word, word, fc.nat(4), (a, b, most) => {
      expect(editDistance(a, b, most)).toBe(Math.min(plainDistance(a, b), most + 1));
    }),
    { numRuns: 500 },
  );
});

test('the distance of long names is known in time that grows with their length', () => {
  expectLinearGrowth((length) => editDistance('a'.repeat(length), `${'a'.repeat(length - 1)}b`, 3), 4_000);
});

test('at most three names are suggested, the closest ones, in list order', () => {
  const names = ['trade', 'trades', 'tirade', 'parade', 'peace', 'trode', 'trude', 'tride'];
  expect(nearest('trade', names)).toEqual(['trade']);
  expect(nearest('TRÁDE', names)).toEqual(['trade']);
  expect(nearest('trede', names)).toEqual(['trade', 'trode', 'trude']);
  expect(nearest('xyz', names)).toEqual([]);
  expect(nearest('at', ['ab', 'cd'])).toEqual(['ab']);
});

test('the suggestion is a sentence with a trailing space, or empty', () => {
  expect(didYouMean('tittle', ['title', 'date'])).toBe('Did you mean "title"? ');
  expect(didYouMean('bat', ['cat', 'hat', 'bet'])).toBe('Did you mean "cat", "hat" or "bet"? ');
  expect(didYouMean('colour', ['title', 'date'])).toBe('');
});

/** Straight from the definition. */
function plainDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const rest = (i: number, j: number) => plainDistance(a.slice(i), b.slice(j));
  const swapped = a.length > 1 && a[0] === b[1] && a[1] === b[0];
  return Math.min(
    rest(1, 0) + 1,
    rest(0, 1) + 1,
    rest(1, 1) + (a[0] === b[0] ? 0 : 1),
    swapped ? rest(2, 2) + 1 : Number.POSITIVE_INFINITY,
  );
}

test('names are compared without invisible characters', () => {
  expect(foldName('Bundes\u00adtag\u200e')).toBe('bundestag');
});

test('among many names, suggestions end after a bounded number of comparisons', () => {
  const names = Array.from({ length: 100_000 }, (_, i) => `strike-${i}`);
  const owner = {};
  const hints = Array.from({ length: 60 }, () =>
    didYouMeanOneOf('settlemint', ['settlement', ...names], owner),
  );
  expect(hints[0]).toBe('Did you mean "settlement"? ');
  expect(hints[49]).toBe('Did you mean "settlement"? ');
  expect(hints.slice(50)).toEqual(Array.from({ length: 10 }, () => ''));
  expect(didYouMeanOneOf('settlemint', ['settlement'], {})).toBe('Did you mean "settlement"? ');
});
