import { expect, test } from 'vitest';
import { citationName } from '../../src/citations/citation-name.ts';

test.each([
  ['Ray, Ann', 'Ray', 'Ann'],
  ['A. Ray', 'Ray', 'A.'],
  ['A. B. Ray', 'Ray', 'A. B.'],
  ['A.B. Ray', 'Ray', 'A.B.'],
  ['Ann Ray', 'Ray', 'Ann'],
  ['Ann B. Ray', 'Ray', 'Ann B.'],
  ['Ann Mary Ray', 'Ray', 'Ann Mary'],
  ['Ann Paul', 'Paul', 'Ann'],
  ['Jean-Pierre Léon', 'Léon', 'Jean-Pierre'],
  ['François Müller-Meier', 'Müller-Meier', 'François'],
  ['Jan van der Berg', 'van der Berg', 'Jan'],
  ['María de la Cruz', 'de la Cruz', 'María'],
  ["Sean O'Hara", "O'Hara", 'Sean'],
  ['Іван Петренко', 'Петренко', 'Іван'],
  ['Сергій Коваль', 'Коваль', 'Сергій'],
])('the family name of %s', (name, family, given) => {
  expect(citationName(name)).toEqual({ family, given });
});

test.each([
  ['Paul Ray Jr.', { family: 'Ray', given: 'Paul', suffix: 'Jr.' }],
  ['Paul Ray, Jr.', { family: 'Ray', given: 'Paul', suffix: 'Jr.' }],
  ['Ray, Paul, III', { family: 'Ray', given: 'Paul', suffix: 'III' }],
])('the suffix of %s', (name, expected) => {
  expect(citationName(name)).toEqual(expected);
});

test.each([
  'Reuters',
  'Associated Press',
  'Ministry of Food, Agriculture',
  'Staff reporter',
  'Wang Wei',
  'Gabriel García Márquez',
  'Christian Science Monitor',
  'Ann Ray and Paul Ray',
  'St. Mary Parish',
  'Paul III Sons',
  'Ann',
  'ann ray',
  'Desk 3',
  'محمد علي',
  '王伟',
  'J. K.',
])('%s stays as it is', (name) => {
  expect(citationName(name)).toEqual({ literal: name });
});

test('a language that puts the family name first', () => {
  expect(citationName('Martin Paul', 'hu')).toEqual({ literal: 'Martin Paul' });
  expect(citationName('Ray, Ann', 'hu')).toEqual({ family: 'Ray', given: 'Ann' });
});
