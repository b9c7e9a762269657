import { expect, test } from 'vitest';
import { withoutRequest } from '../../../src/search/query/request-words.ts';

test.each([
  ['document discusses a pending antitrust case', 'a pending antitrust case'],
  ['document will report on the debt of poland', 'the debt of poland'],
  ['a relevant document must identify a bank that failed', 'a bank that failed'],
  ['documents that describe the sinking of ships', 'the sinking of ships'],
  ['find articles about oil prices in iran', 'oil prices in iran'],
  ['articles about peace talks in iran', 'peace talks in iran'],
  ['show me everything on the gulf war', 'the gulf war'],
])('%s', (text, rest) => {
  expect(withoutRequest(text)).toBe(rest);
});

test.each([
  'news of the world',
  'news about iraq',
  'report of the warren commission',
  'reports on the state of prisons',
  'information retrieval systems in libraries',
  'find the lost ship in the harbour',
  'the document that was lost in the fire',
  'story of a strike',
])('is left as it is: %s', (text) => {
  expect(withoutRequest(text)).toBe(text);
});
