import lunr from 'lunr';
import { expect, test } from 'vitest';
import { maxCode, stopWordCode } from '../../../src/search/words/stop-word-codes.ts';

const english = (
  'able about across after all almost also am among and any are as at be because been but by can cannot could dear did do ' +
  'does either else ever every for from get got had has have he her hers him his how however if in into is it its just least ' +
  'let like likely may me might most must my neither no nor not of off often on only or other our own rather said say says ' +
  'she should since so some than that their them then there these they this tis to too twas wants was we were what when ' +
  'where which while who whom why will with would yet you your'
).split(' ');

test('no two stop words of English have the same code, and articles have none', () => {
  expect(english.filter((word) => lunr.stopWordFilter(new lunr.Token(word, {})) !== undefined)).toEqual([]);
  expect(new Set(english.map(stopWordCode)).size).toBe(english.length);
  expect(english.map(stopWordCode)).not.toContain(0);
  expect(['the', 'a', 'an', 'la', 'der'].map(stopWordCode)).toEqual([0, 0, 0, 0, 0]);
});

test('the most frequent have codes of one character', () => {
  for (const word of ['of', 'to', 'and', 'in', 'de', 'und', 'will', 'would']) {
    expect({ word, isShort: stopWordCode(word) < 60 }).toEqual({ word, isShort: word !== 'would' });
  }
});

test.each(['κατα', 'который', 'gegenüber', 'seulement', 'ولكن'])(
  '%s has a code that no listed word has',
  (word) => {
    expect(stopWordCode(word)).toBeLessThanOrEqual(maxCode);
    expect(stopWordCode(word)).toBeGreaterThan(Math.max(...english.map(stopWordCode)));
  },
);
