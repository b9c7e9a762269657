import { parentPort, Worker } from 'node:worker_threads';

/** What someone can be asked for, by name: plain data that a service takes, and plain data that it gives. */
type Calls = Readonly<Record<string, { readonly takes: unknown; readonly gives: unknown }>>;

export type Services<Of extends Calls> = {
  readonly [Name in keyof Of]: (what: Of[Name]['takes']) => Promise<Of[Name]['gives']>;
};

/** Does what it is asked, in this thread or in another, one after the other. */
export interface Servant<Of extends Calls> {
  /** Whether the thread that asks can do something else meanwhile. */
  readonly isBeside: boolean;
  /** Rejects with what the service threw. */
  ask<Name extends keyof Of>(name: Name, what: Of[Name]['takes']): Promise<Of[Name]['gives']>;
}

/** Does it here. */
export function here<Of extends Calls>(services: Services<Of>): Servant<Of> {
  return { isBeside: false, ask: (name, what) => services[name](what) };
}

/** Does it in a thread of its own, which starts when it is first of use. */
export class Thread<Of extends Calls> implements Servant<Of> {
  readonly isBeside = true;
  readonly #script: URL;
  readonly #data: unknown;
  #worker: Worker | undefined;
  #asked = 0;

  /**
   * @param script compiled, and calls `serve`
   * @param data plain data that the script finds as `workerData`
   */
  constructor(script: URL, data?: unknown) {
    this.#script = script;
    this.#data = data;
  }

  start(): void {
    this.#start();
  }

  /** Rejects also with what ended the thread. */
  ask<Name extends keyof Of>(name: Name, what: Of[Name]['takes']): Promise<Of[Name]['gives']> {
    const worker = this.#start();
    const turn = ++this.#asked;
    const answer = answerOf<Of[Name]['gives']>(worker, turn);
    worker.postMessage({ name, what, turn });
    return answer;
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
      // Whoever asked is told; whoever asks after that is served by another.
      worker.on('error', toldLater);
      worker.on('exit', () => {
        if (this.#worker === worker) this.#worker = undefined;
      });
    }
    return this.#worker;
  }
}

/** Stands outside of `ask`, so that what was asked is not held until the answer comes. */
function answerOf<Value>(worker: Worker, turn: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error('The thread ended before it answered.'));
    worker.on('error', reject);
    worker.on('exit', ended);
    worker.on('message', function hear(answer) {
      if (answer.turn !== turn) return;
      worker.off('error', reject);
      worker.off('exit', ended);
      worker.off('message', hear);
      if ('error' in answer) reject(Object.assign(answer.error, answer.details));
      else resolve(answer.value);
    });
  });
}

/** Offers services to the thread that started this one. */
export function serve<Of extends Calls>(services: Services<Of>): void {
  const port = parentPort;
  if (port === null) throw new Error('This runs in a thread only.');
  let last = Promise.resolve();
  port.on('message', ({ name, what, turn }: Order) => {
    last = last
      .then(() => services[name]?.(what))
      .then(
        (value) => port.postMessage({ turn, value }),
        // On its way an error loses what the system calls it by.
        (error: unknown) =>
          port.postMessage({ turn, error, details: { ...(error instanceof Error && error) } }),
      );
  });
}

interface Order {
  readonly name: string;
  readonly what: unknown;
  /** Stands in the answer, too. */
  readonly turn: number;
}

/** What goes wrong beside this thread is told where its outcome is asked for, if all goes well until then. */
export function toldLater(): void {}
