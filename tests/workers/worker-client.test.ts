import { setImmediate } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { callInThisThread, preventUnhandledRejection } from '../../src/workers/worker-client.ts';

type Arithmetic = {
  readonly double: { readonly params: number; readonly result: number };
  readonly refuse: { readonly params: string; readonly result: never };
};

const arithmetic = callInThisThread<Arithmetic>({
  double: async (number) => 2 * number,
  refuse: async (reason) => {
    throw new Error(reason);
  },
});

const unhandled: unknown[] = [];
const listener = (error: unknown) => unhandled.push(error);
afterEach(() => {
  process.off('unhandledRejection', listener);
});

test('a call in this thread is answered by its handler', async () => {
  expect(arithmetic.runsInWorker).toBe(false);
  expect(await arithmetic.call('double', 21)).toBe(42);
});

test('a call in this thread rejects with what its handler threw', async () => {
  await expect(arithmetic.call('refuse', 'no more numbers')).rejects.toThrow('no more numbers');
});

test('the error of a call that is awaited later surfaces there and nowhere else', async () => {
  process.on('unhandledRejection', listener);
  const call = arithmetic.call('refuse', 'no more numbers');
  preventUnhandledRejection(call);
  await setImmediate();
  expect(unhandled).toEqual([]);
  await expect(call).rejects.toThrow('no more numbers');
});
