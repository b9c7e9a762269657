import { expect, test } from 'vitest';
import { isOfSameScript } from '../../../src/search/find/script.ts';

test.each([
  ['minister', 'minisder', true],
  ['київ', 'кіїв', true],
  ['cola', 'сова', false],
  ['сова', 'cola', false],
  // One letter is Cyrillic.
  ['covid', 'соvid', true],
  ['北京', 'beijing', false],
])('%s may stand for %s: %s', (word, other, same) => {
  expect(isOfSameScript(word, other)).toBe(same);
});
