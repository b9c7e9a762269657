import { setImmediate } from 'node:timers/promises';
import type { IndexCalls } from '../../src/indexing/index-calls.ts';
import type { Handlers, WorkerClient } from '../../src/workers/worker-client.ts';

/** Answers as another thread does: by and by, one question after the other, and with copies of plain data. */
export function beside(services: Handlers<IndexCalls>): WorkerClient<IndexCalls> {
  let last: Promise<unknown> = Promise.resolve();
  return {
    isThread: true,
    call(name, what) {
      const asked = structuredClone(what);
      const answer = last.then(() => setImmediate()).then(() => services[name](asked));
      last = answer.catch(() => {});
      return answer.then((value) => structuredClone(value));
    },
  };
}
