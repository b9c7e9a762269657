import { expect, test } from 'vitest';
import { excerptOf } from '../../src/pages/excerpt.ts';

test.each([
  ['is whole where it fits', 'Fog lay over the harbour.', 'Fog lay over the harbour.'],
  [
    'has as many whole sentences as fit',
    'Fog lay over the harbour. Mr. Brown left at noon. No ship had sailed by the evening of that day.',
    'Fog lay over the harbour. Mr. Brown left at noon.',
  ],
  [
    'ends before the last comma that fits',
    'The port, which had 1,200 dockers, stayed closed for a third day after talks with the owners failed.',
    'The port, which had 1,200 dockers…',
  ],
  [
    'ends before a dash',
    'The port stayed closed for a third day – talks with the owners failed on Sunday evening, it said.',
    'The port stayed closed for a third day…',
  ],
  [
    'ends with a whole word where a comma would leave too little',
    'In May, dockers at the port of Hull stayed away from their work for a third week without any pay.',
    'In May, dockers at the port of Hull stayed away from their…',
  ],
  [
    'does not end with a short word in small letters',
    'Dockers at the port of Hull stayed away for a week because of the pay they are offered this year.',
    'Dockers at the port of Hull stayed away for a week because…',
  ],
  [
    'ends at a mark of Chinese, which has no spaces',
    '香港港口的工人今天拒絕上班，因為公司沒有支付他們的薪水，港口因此關閉。'.repeat(2).replaceAll('。', '、'),
    '香港港口的工人今天拒絕上班，因為公司沒有支付他們的薪水，港口因此關閉、香港港口的工人今天拒絕上班…',
  ],
])('an excerpt %s', (_, text, expected) => {
  expect(excerptOf(text, 60)).toBe(expected);
});

test('a text without spaces is cut between two characters', () => {
  expect(excerptOf('字'.repeat(61), 60)).toBe(`${'字'.repeat(60)}…`);
  expect(excerptOf(`a${'𠮷'.repeat(100)}`, 60)).toBe(`a${'𠮷'.repeat(29)}…`);
});
