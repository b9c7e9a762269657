import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { scheduleRebuilds } from '../../src/commands/rebuild-scheduler.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A build that takes a second, and what it was told each time. */
function slowBuild() {
  const told: (readonly string[])[] = [];
  let running = 0;
  let most = 0;
  const build = async (changed: readonly string[]): Promise<void> => {
    told.push(changed);
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    running--;
  };
  return { told, build, most: () => most };
}

test('changes that come close together make one build', async () => {
  const { told, build } = slowBuild();
  const { changed } = scheduleRebuilds(build);
  for (const path of ['b.md', 'a.md', 'b.md']) {
    changed(path);
    await vi.advanceTimersByTimeAsync(50);
  }
  await vi.advanceTimersByTimeAsync(5000);
  expect(told).toEqual([['a.md', 'b.md']]);
});

test('changes during a build make one more after it, and builds never overlap', async () => {
  const { told, build, most } = slowBuild();
  const { changed } = scheduleRebuilds(build);
  changed('a.md');
  await vi.advanceTimersByTimeAsync(500);
  changed('b.md');
  await vi.advanceTimersByTimeAsync(200);
  changed('c.md');
  await vi.advanceTimersByTimeAsync(5000);
  expect(told).toEqual([['a.md'], ['b.md', 'c.md']]);
  expect(most()).toBe(1);
});

test('stopping waits for the build that runs and starts none', async () => {
  const { told, build } = slowBuild();
  const { changed, stop } = scheduleRebuilds(build);
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
  expect(told).toEqual([['a.md']]);
});
