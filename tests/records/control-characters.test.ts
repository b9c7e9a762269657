import { expect, test } from 'vitest';
import { withoutControls } from '../../src/records/control-characters.ts';

test.each([
  ['a\u0000b\u0007c\u001bd', 'a b c d'],
  ['a\u000bb\u000cc\rd', 'a b c d'],
  ['a\u007fb\u0085c\u009fd', 'a b c d'],
  ['a\ufffeb\uffffc', 'a b c'],
  ['tab\tand\nline', 'tab\tand\nline'],
  ['é\u00a0😀\u2028\ufeff', 'é\u00a0😀\u2028\ufeff'],
  ['\u0001\u0002', '  '],
])('%j becomes %j', (text, clean) => {
  expect(withoutControls(text)).toBe(clean);
  expect(withoutControls(clean)).toBe(clean);
});
