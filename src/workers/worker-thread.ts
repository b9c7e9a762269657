import { parentPort, Worker } from 'node:worker_threads';
import type { Calls, Handlers, WorkerClient } from './worker-client.ts';

/** Handles calls in a worker thread, which starts with the first call. */
export class WorkerThread<C extends Calls> implements WorkerClient<C> {
  readonly runsInWorker = true;
  readonly #script: URL;
  readonly #data: unknown;
  #running: RunningWorker | undefined;
  #lastRequestId = 0;

  /**
   * @param script a compiled script that calls `handleCalls`
   * @param data plain data, which the script reads as `workerData`
   */
  constructor(script: URL, data?: unknown) {
    this.#script = script;
    this.#data = data;
  }

  /** Starts the thread, so that the first call need not wait for it. */
  start(): RunningWorker {
    this.#running ??= this.#newWorker();
    return this.#running;
  }

  /** Rejects too where the thread ends before it answers. */
  call<Name extends keyof C>(name: Name, params: C[Name]['params']): Promise<C[Name]['result']> {
    const { worker, pending } = this.start();
    const requestId = ++this.#lastRequestId;
    return new Promise((resolve, reject) => {
      pending.set(requestId, { resolve, reject });
      worker.postMessage({ name, params, requestId });
    });
  }

  async end(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    await running?.worker.terminate();
  }

  #newWorker(): RunningWorker {
    const worker = new Worker(this.#script, { workerData: this.#data });
    const pending: RunningWorker['pending'] = new Map();
    const running = { worker, pending };
    const rejectAll = (error: Error): void => {
      if (this.#running === running) this.#running = undefined;
      for (const { reject } of pending.values()) reject(error);
      pending.clear();
    };
    worker.on('error', rejectAll);
    worker.on('exit', () => {
      const isUnexpected = this.#running === running;
      rejectAll(isUnexpected ? new WorkerEndedError() : new Error(endedMessage));
    });
    worker.on('message', (response) => {
      const call = pending.get(response.requestId);
      pending.delete(response.requestId);
      if ('error' in response) call?.reject(Object.assign(response.error, response.details));
      else call?.resolve(response.result);
    });
    return running;
  }
}

const endedMessage = 'The worker ended before it answered.';

/** The thread ended by itself, as by `process.exit`. */
export class WorkerEndedError extends Error {
  constructor() {
    super(endedMessage);
  }
}

interface RunningWorker {
  readonly worker: Worker;
  /** Calls without a response, by request id. */
  readonly pending: Map<number, { resolve(result: unknown): void; reject(error: Error): void }>;
}

/** Answers the calls of the thread that started this one. */
export function handleCalls<C extends Calls>(handlers: Handlers<C>): void {
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
