import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createYielder } from '../../../src/search/find/yield-to-main.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => vi.useRealTimers());

test('yields when a computation has run too long, and no more often', async () => {
  let pauses = 0;
  const { yieldToMain: breathe, markYielded: rested } = createYielder(async () => {
    pauses++;
    // However long the page takes, the computation gets its full time afterwards.
    vi.advanceTimersByTime(200);
  });
  const pausesAfter = async (milliseconds: number): Promise<number> => {
    vi.advanceTimersByTime(milliseconds);
    await breathe();
    return pauses;
  };
  expect(await pausesAfter(5)).toBe(0);
  expect(await pausesAfter(5)).toBe(0);
  expect(await pausesAfter(5)).toBe(1);
  expect(await pausesAfter(0)).toBe(1);
  expect(await pausesAfter(45)).toBe(2);

  // A file arrives in a task of its own.
  vi.advanceTimersByTime(45);
  rested();
  expect(await pausesAfter(5)).toBe(2);
  expect(await pausesAfter(10)).toBe(3);
});
