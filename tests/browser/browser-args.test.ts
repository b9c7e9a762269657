import { expect, inject, test } from 'vitest';

test('the list of features that are off has all that Playwright turns off', () => {
  const option = '--disable-features=';
  const lists = inject('browserCommand')
    .filter((argument) => argument.startsWith(option))
    .map((argument) => argument.slice(option.length).split(','));
  expect(lists).toHaveLength(2);
  const [ofPlaywright, ours] = lists;
  expect(ours).toEqual(expect.arrayContaining(ofPlaywright ?? []));
});
