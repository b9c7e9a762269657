import { expect, test } from 'vitest';
import { typingErrors } from '../../../src/search/find/typing-errors.ts';

/** Each first word is likelier to be typed for the last than the second. */
test.each([
  ['two letters swapped', 'presidnet', 'presidxnt', 'president'],
  ['a doubled letter', 'miniister', 'minivster', 'minister'],
  ['a letter of a pair left out', 'comittee', 'comittex', 'committee'],
  ['a neighbour on the keyboard', 'presudent', 'preszdent', 'president'],
  ['a neighbour on a Russian keyboard', 'подит', 'поэит', 'полит'],
  ['a neighbour in the row above', 'oql', 'opl', 'oal'],
  ['another vowel', 'independance', 'independqnce', 'independence'],
  ['a consonant that sounds alike', 'sertain', 'vertain', 'certain'],
  ['two letters for one sound', 'telefone', 'telewone', 'telephone'],
  ['a silent letter', 'nights', 'nighks', 'nites'],
  ['i before e', 'recieve', 'recxive', 'receive'],
  ['a name written by its sound', 'jeltsin', 'zeltsin', 'yeltsin'],
  ['a Russian name in German spelling', 'gorbatschow', 'gorbaxxchev', 'gorbachev'],
  ['a consonant with or without voice', 'rebublic', 'rexublic', 'republic'],
  ['another letter than the first', 'mimister', 'ninister', 'minister'],
])('%s: %s before %s for %s', (_case, likelier, less, meant) => {
  expect(typingErrors(likelier, meant)).toBeLessThan(typingErrors(less, meant));
});

test('a word that is not changed has no errors', () => {
  expect(typingErrors('minister', 'minister')).toBe(0);
});
