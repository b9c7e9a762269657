import { expect, test } from 'vitest';
import { lazyAsync } from '../../../src/search/find/lazy-async.ts';

test('computes a value on the first call, and only once', async () => {
  let calls = 0;
  const value = lazyAsync(async () => ++calls);
  expect(calls).toBe(0);
  expect(await Promise.all([value(), value()])).toEqual([1, 1]);
  expect(await value()).toBe(1);
});

test('tries again after a failure', async () => {
  let calls = 0;
  const value = lazyAsync(async () => {
    calls++;
    if (calls === 1) throw new Error('offline');
    return calls;
  });
  await expect(Promise.all([value(), value()])).rejects.toThrow('offline');
  expect(await value()).toBe(2);
  expect(await value()).toBe(2);
});
