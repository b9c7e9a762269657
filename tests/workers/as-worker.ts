import { setImmediate } from 'node:timers/promises';
import type { Calls, Handlers, WorkerClient } from '../../src/workers/worker-client.ts';

/** Calls handlers as a worker thread would: asynchronously, one at a time, passing clones of plain data. */
export function asWorker<C extends Calls>(handlers: Handlers<C>): WorkerClient<C> {
  let previous: Promise<unknown> = Promise.resolve();
  return {
    runsInWorker: true,
    call(name, params) {
      const clone = structuredClone(params);
      const result = previous.then(() => setImmediate()).then(() => handlers[name](clone));
      previous = result.catch(() => {});
      return result.then((value) => structuredClone(value));
    },
  };
}
