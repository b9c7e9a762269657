import { parentPort, Worker } from 'node:worker_threads';
import type { Calls, Handlers, WorkerClient } from './worker-client.ts';

/** Handles calls in a worker thread, which starts with the first call. */
export class WorkerThread<Of extends Calls> implements WorkerClient<Of> {
  readonly isThread = true;
  readonly #script: URL;
  readonly #data: unknown;
  #worker: Worker | undefined;
  #lastRequestId = 0;

  /**
   * @param script a compiled script that calls `handleCalls`
   * @param data plain data, which the script reads as `workerData`
   */
  constructor(script: URL, data?: unknown) {
    this.#script = script;
    this.#data = data;
  }

  /** Starts the thread before the first call, so that the call need not wait for it. */
  start(): void {
    this.#start();
  }

  /** Rejects too where the thread ends before it answers. */
  call<Name extends keyof Of>(name: Name, params: Of[Name]['params']): Promise<Of[Name]['result']> {
    const worker = this.#start();
    const requestId = ++this.#lastRequestId;
    const result = resultOf<Of[Name]['result']>(worker, requestId);
    worker.postMessage({ name, params, requestId });
    return result;
  }

  async end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #start(): Worker {
    if (this.#worker === undefined) {
      const worker = new Worker(this.#script, { workerData: this.#data });
      this.#worker = worker;
      worker.setMaxListeners(0);
      // Pending calls reject by themselves; the next call starts another thread.
      worker.on('error', () => {});
      worker.on('exit', () => {
        if (this.#worker === worker) this.#worker = undefined;
      });
    }
    return this.#worker;
  }
}

/** A function of its own, so that the closure does not keep the params alive until the result comes. */
function resultOf<Value>(worker: Worker, requestId: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const exited = () => reject(new Error('The worker ended before it answered.'));
    worker.on('error', reject);
    worker.on('exit', exited);
    worker.on('message', function receive(response) {
      if (response.requestId !== requestId) return;
      worker.off('error', reject);
      worker.off('exit', exited);
      worker.off('message', receive);
      if ('error' in response) reject(Object.assign(response.error, response.details));
      else resolve(response.result);
    });
  });
}

/** Answers the calls of the thread that started this one. */
export function handleCalls<Of extends Calls>(handlers: Handlers<Of>): void {
  const port = parentPort;
  if (port === null) throw new Error('This script runs in a worker thread only.');
  let last = Promise.resolve();
  port.on('message', ({ name, params, requestId }: Request) => {
    last = last
      .then(() => handlers[name]?.(params))
      .then(
        (result) => port.postMessage({ requestId, result }),
        // A cloned error loses its own properties, such as the `code` of a system error.
        (error: unknown) =>
          port.postMessage({ requestId, error, details: { ...(error instanceof Error && error) } }),
      );
  });
}

interface Request {
  readonly name: string;
  readonly params: unknown;
  /** The response carries it too. */
  readonly requestId: number;
}
