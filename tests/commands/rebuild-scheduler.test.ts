import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { scheduleRebuilds } from '../../src/commands/rebuild-scheduler.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A build that takes a second, with the changes that each call received. */
function slowBuild() {
  const calls: (readonly string[])[] = [];
  let running = 0;
  let mostAtOnce = 0;
  const build = async (changed: readonly string[]): Promise<void> => {
    calls.push(changed);
    mostAtOnce = Math.max(mostAtOnce, ++running);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    running--;
  };
  return { calls, build, mostAtOnce: () => mostAtOnce };
}

test('changes in quick succession cause one build', async () => {
  const { calls, build } = slowBuild();
  const { changed } = scheduleRebuilds(build, Promise.resolve(true));
  await vi.advanceTimersByTimeAsync(0);
  for (const path of ['b.md', 'a.md', 'b.md']) {
    changed(path);
    await vi.advanceTimersByTimeAsync(50);
  }
  await vi.advanceTimersByTimeAsync(5000);
  expect(calls).toEqual([['a.md', 'b.md']]);
});

test('changes during a build cause one more build, and builds never overlap', async () => {
  const { calls, build, mostAtOnce } = slowBuild();
  const { changed } = scheduleRebuilds(build, Promise.resolve(true));
  changed('a.md');
  await vi.advanceTimersByTimeAsync(500);
  changed('b.md');
  await vi.advanceTimersByTimeAsync(200);
  changed('c.md');
  await vi.advanceTimersByTimeAsync(5000);
  expect(calls).toEqual([['a.md'], ['b.md', 'c.md']]);
  expect(mostAtOnce()).toBe(1);
});

test('changes during the first build cause one build after it', async () => {
  const { calls, build } = slowBuild();
  const first = new Promise<boolean>((resolve) => setTimeout(resolve, 1000, true));
  const { changed } = scheduleRebuilds(build, first);
  changed('a.md');
  await vi.advanceTimersByTimeAsync(500);
  changed('b.md');
  await vi.advanceTimersByTimeAsync(499);
  expect(calls).toEqual([]);
  await vi.advanceTimersByTimeAsync(5000);
  expect(calls).toEqual([['a.md', 'b.md']]);
});

test('nothing follows a first build that cannot be repeated', async () => {
  const { calls, build } = slowBuild();
  const { changed } = scheduleRebuilds(build, Promise.resolve(false));
  changed('a.md');
  await vi.advanceTimersByTimeAsync(5000);
  expect(calls).toEqual([]);
});

test('stop waits for the running build and prevents another', async () => {
  const { calls, build } = slowBuild();
  const { changed, stop } = scheduleRebuilds(build, Promise.resolve(true));
  changed('a.md');
  await vi.advanceTimersByTimeAsync(500);
  changed('b.md');
  let stopped = false;
  void stop().then(() => {
    stopped = true;
  });
  await vi.advanceTimersByTimeAsync(100);
  expect(stopped).toBe(false);
  await vi.advanceTimersByTimeAsync(5000);
  expect(stopped).toBe(true);
  expect(calls).toEqual([['a.md']]);
});
