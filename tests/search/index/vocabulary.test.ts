import { expect, test } from 'vitest';
import { Vocabulary } from '../../../src/search/index/vocabulary.ts';

test('texts keep their ids, and new texts get the next one', () => {
  const cached = ['oil', 'port'];
  const vocabulary = new Vocabulary(cached);
  expect(['port', 'peace', 'oil', 'peace', '__proto__'].map((text) => vocabulary.idOf(text))).toEqual([
    1, 2, 0, 2, 3,
  ]);
  expect(vocabulary.texts).toEqual(['oil', 'port', 'peace', '__proto__']);
  expect(cached).toEqual(['oil', 'port']);
});
