import { expect, test } from 'vitest';
import { partAfterElision } from '../../../src/search/words/elision.ts';

test.each([
  ["l'armée", 'armée'],
  ['L’Aquila', 'Aquila'],
  ["d'Ukraine", 'Ukraine'],
  ["dell'Unione", 'Unione'],
  ["All'Aquila", 'Aquila'],
  ["un'altra", 'altra'],
  ["qu'il", 'il'],
  ["jusqu'à", ''],
  ["jusqu'ici", 'ici'],
  ["presqu'île", 'île'],
  ["D'Artagnan", 'Artagnan'],
  ["L'Hospitalet", 'Hospitalet'],
  ["qu'd'autres", 'autres'],
  ["O'Brien", ''],
  ["aujourd'hui", ''],
  ["prud'hommes", ''],
  ["don't", ''],
  ["I'd", ''],
  ["Ukraine's", ''],
  ["Xi'an", ''],
  ["Лук'янівка", ''],
  ["Türkiye'nin", ''],
  ['armée', ''],
])('%s has %j after an elision', (word, part) => {
  expect(partAfterElision(word)).toBe(part);
});
