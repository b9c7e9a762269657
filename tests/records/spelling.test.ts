import fc from 'fast-check';
import { expect, test } from 'vitest';
import { didYouMean, editDistance, foldName, nearest } from '../../src/records/spelling.ts';

test.each([
  ['Zelenskyy', 'zelenskyy'],
  ['  ZÉLENSKYY ', 'zelenskyy'],
  ['Зеленський', 'зеленськии'],
  ['peace\u00a0 talks', 'peace talks'],
  ['ﬁsh', 'fish'],
  ['port-strike', 'port-strike'],
])('%s is compared as %s', (name, folded) => {
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
])('from %s to %s there are %i edits', (a, b, edits) => {
  expect(editDistance(a, b, 10)).toBe(edits);
});

test('edits are counted as the definition counts them, up to a limit', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
  fc.assert(
    fc.property(word, word, fc.nat(4), (a, b, most) => {
      expect(editDistance(a, b, most)).toBe(Math.min(plainDistance(a, b), most + 1));
    }),
    { numRuns: 500 },
  );
});

test('only the nearest names are offered, three at most, in the order of the list', () => {
  const names = ['trade', 'trades', 'tirade', 'parade', 'peace', 'trode', 'trude', 'tride'];
  expect(nearest('trade', names)).toEqual(['trade']);
  expect(nearest('TRÁDE', names)).toEqual(['trade']);
  expect(nearest('trede', names)).toEqual(['trade', 'trode', 'trude']);
  expect(nearest('xyz', names)).toEqual([]);
  expect(nearest('at', ['ab', 'cd'])).toEqual(['ab']);
});

test('the offer is a sentence and a space, or nothing', () => {
  expect(didYouMean('tittle', ['title', 'date'])).toBe('Did you mean "title"? ');
  expect(didYouMean('bat', ['cat', 'hat', 'bet'])).toBe('Did you mean "cat", "hat" or "bet"? ');
  expect(didYouMean('colour', ['title', 'date'])).toBe('');
});

/** By the definition, word for word. */
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
