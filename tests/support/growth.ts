import { expect } from 'vitest';

/**
 * Expects eight times the input to take no more than some eight times the time, generously. The time is that of this
 * process, so that others do not count.
 */
export function expectLinearGrowth(work: (length: number) => void, length = 8_000): void {
  timeOf(work, length / 4);
  const [short, long] = [timeOf(work, length), timeOf(work, 8 * length)];
  expect(long).toBeLessThan(24 * Math.max(short, 20));
}

/** In milliseconds. */
function timeOf(work: (length: number) => void, length: number): number {
  const start = process.cpuUsage();
  work(length);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
