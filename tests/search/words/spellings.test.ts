import { expect, test } from 'vitest';
import { hasCapital, spellingsOf } from '../../../src/search/words/spellings.ts';
import { tag } from '../in-memory-search.ts';

const bank = tag('Bank of England', ['the old lady']);
const baker = tag('James Baker', ['Baker', '!?']);
const spellings = spellingsOf([bank, baker]);

test('spellings are found by their first word, with the capitals of each', () => {
  expect(spellings.startingWith('bank')).toEqual([
    {
      actor: bank,
      words: [
        { folded: 'bank', hasCapital: true, nameCase: 'capital' },
        { folded: 'of', hasCapital: false, nameCase: undefined },
        { folded: 'england', hasCapital: true, nameCase: 'capital' },
      ],
    },
  ]);
  expect(spellings.startingWith('the').map(({ actor }) => actor.id)).toEqual(['bank-of-england']);
  expect(spellings.startingWith('baker').map(({ actor }) => actor.id)).toEqual(['james-baker']);
  expect(spellings.startingWith('england')).toEqual([]);
});

test('spellings with the same first word are all found', () => {
  const { startingWith } = spellingsOf([tag('United States'), tag('United Nations')]);
  expect(startingWith('united').map(({ actor }) => actor.id)).toEqual(['united-states', 'united-nations']);
});

test.each([
  ['Oil', true],
  ['OPEC', true],
  ['mcDonald', true],
  ['oil', false],
  ['北京', false],
  ['1987', false],
])('%s has a capital: %s', (word, expected) => {
  expect(hasCapital(word)).toBe(expected);
});
