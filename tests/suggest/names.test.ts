import { expect, test } from 'vitest';
import { languages } from '../../src/suggest/languages.ts';
import { type NameKind, nameFinder } from '../../src/suggest/names.ts';

const languageOf = languages();

const actors = [
  { id: 'rutte', name: 'Mark Rutte', aliases: ['Rutte'] },
  { id: 'who', name: 'World Health Organization', aliases: ['WHO'] },
  { id: 'us', name: 'United States', aliases: ['US', 'U.S.'] },
  { id: 'york', name: 'York', aliases: [] },
  { id: 'new-york', name: 'New York', aliases: [] },
  { id: 'bush', name: 'George Bush', aliases: ['Bush'] },
  { id: 'elysee', name: 'Élysée', aliases: [] },
  { id: 'zelensky', name: 'Володимир Зеленський', aliases: ['Зеленський'] },
];
const topics = [
  { id: 'strikes', name: 'Strike', aliases: ['industrial action'] },
  { id: 'eu', name: 'EU', aliases: [] },
  { id: 'trade', name: 'Trade', aliases: [] },
];

test.each<[NameKind, string, string, readonly (readonly [string, string])[]]>([
  ['proper', 'en', 'Mr Rutte spoke, and Mark Rutte left.', [['rutte', 'Rutte']]],
  ['proper', 'en', 'A ruttery is no name, nor is trutte.', []],
  ['proper', 'en', 'The WHO says so.', [['who', 'WHO']]],
  ['proper', 'en', 'Who says so?', []],
  ['proper', 'en', 'It concerns us.', []],
  ['proper', 'en', 'It concerns the U.S. today.', [['us', 'U.S.']]],
  ['proper', 'en', 'He moved to New\nYork then.', [['new-york', 'New York']]],
  ['proper', 'en', 'York is new. York', [['york', 'York']]],
  ['proper', 'en', 'Something new. York lost.', [['york', 'York']]],
  ['proper', 'en', 'A bush fire, and bushes.', []],
  ['proper', 'fr', 'Rien à l’Élysée ?', [['elysee', 'l’Élysée']]],
  ['proper', 'uk', 'За словами Зеленського, так.', [['zelensky', 'Зеленського']]],
  ['common', 'en', 'Strikes spread; industrial actions too.', [['strikes', 'Strikes']]],
  ['common', 'en', 'They traded in the eu of old.', [['trade', 'traded']]],
  ['common', 'en', 'The EU met.', [['eu', 'EU']]],
])('%s names, %s: %s', (kind, tag, text, expected) => {
  const find = nameFinder(kind === 'proper' ? actors : topics, kind, languageOf(tag));
  expect(find(text).map(({ id, text: written }) => [id, written])).toEqual(expected);
  for (const { start, text: written } of find(text)) {
    expect(text.slice(start).replace('\n', ' ').startsWith(written)).toBe(true);
  }
});
