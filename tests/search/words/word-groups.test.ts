import { expect, test } from 'vitest';
import { forEachGroup, joinedWords } from '../../../src/search/words/word-groups.ts';

/** Groups of more than one word, with the index in the group at which each joined word begins. */
function groupsIn(text: string): readonly string[] {
  const groups: string[] = [];
  forEachGroup(text, (group) => {
    if (group.length === 1) return;
    const joined = joinedWords(group).map(({ text, first }) => `${text}@${first}`);
    groups.push([`${group.map(({ word }) => word).join('|')}:`, ...joined].join(' '));
  });
  return groups;
}

test.each([
  ['F-16s and a T\u201172', ['F|16s: F-16s@0', 'T|72: T-72@0']],
  ['e-mail, re\u2010election', ['e|mail: e-mail@0', 're|election: re-election@0']],
  ['COVID-19-related', ['COVID|19|related: COVID-19-related@0 COVID-19@0']],
  ['Port-au-Prince', ['Port|au|Prince: Port-au-Prince@0']],
  ['U.S.-led', ['U.S.|led: U.S.-led@0']],
  ['3-D and 10-year', ['3|D: 3-D@0', '10|year:']],
  ['1987-03-26, 1986-87', ['1987|03|26:', '1986|87:']],
  ['a-b-c-d-e', ['a|b|c|d|e:']],
  ['peace - talks, peace -talks, peace-  talks, a--b, a—b', []],
  ['govern- ment and mother-in- law', ['govern|ment: govern-ment@0', 'mother|in|law: mother-in-law@0']],
  ['ré- élu, ре- форма', ['ré|élu: ré-élu@0', 'ре|форма: ре-форма@0']],
  ['two- and three, Ein- oder Aus, WHO- led, end- The, 1990- year, word- 19', []],
  ['作家方方写', ['作|家|方|方|写: 作家@0 家方@1 方方@2 方写@3']],
  ['北京、上海 NATO事務', ['北|京: 北京@0', '上|海: 上海@0', '事|務: 事務@0']],
  ['รัฐบาล', ['รั|ฐ|บ|า|ล: รัฐ@0 ฐบ@1 บา@2 าล@3']],
  ['北-京', []],
])('%s', (text, groups) => {
  expect(groupsIn(text)).toEqual(groups);
});
