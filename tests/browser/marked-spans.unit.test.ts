import { expect, test } from 'vitest';
import { markedSpans } from '../../src/browser/marked-spans.ts';

test.each([
  ['a word', 'The ferry, ferries', ['ferry'], ['ferry']],
  ['a part after an elision', "L'armée d’Ukraine", ['armee', 'ukraine'], ['armée', 'Ukraine']],
  ['a word with its elision', "L'armée, armée", ['larmee'], ["L'armée"]],
  ['a compound, and a word of another', 'F\u201116s, e-mail, F 16', ['f16s', 'mail'], ['F\u201116s', 'mail']],
  ['the compound rather than a word of it', 'The re-election', ['reelection', 'election'], ['re-election']],
  ['part of a run', '作家方方写了武汉日记', ['方方', '日记', '武汉日记'], ['方方', '武汉日记']],
  ['the longest part of a run', '方方方', ['方方', '方'], ['方方', '方']],
  ['a name, only with its capital', 'Who may join the WHO? May may.', ['=WHO', '=may'], ['WHO', 'May']],
  ['a word broken at the end of a line', 'The govern- ment', ['government'], ['govern- ment']],
  ['nothing', '', ['x'], []],
])('%s', (_, text, words, expected) => {
  const spans = markedSpans(text, new Set(words));
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});
