import { once } from 'node:events';
import { MessageChannel, type MessagePort, parentPort, Worker } from 'node:worker_threads';

/** What someone can be asked for, by name: plain data that a service takes, and plain data that it gives. */
type Calls = Readonly<Record<string, { readonly takes: unknown; readonly gives: unknown }>>;

export type Services<Of extends Calls> = {
  readonly [Name in keyof Of]: (what: Of[Name]['takes']) => Promise<Of[Name]['gives']>;
};

/** Does what it is asked, in this thread or in another, one after the other. */
export interface Servant<Of extends Calls> {
  /** Rejects with what the service threw. */
  ask<Name extends keyof Of>(name: Name, what: Of[Name]['takes']): Promise<Of[Name]['gives']>;
}

/** Does it here. */
export function here<Of extends Calls>(services: Services<Of>): Servant<Of> {
  return { ask: (name, what) => services[name](what) };
}

/** Does it in a thread of its own, which starts when it is first of use. */
export class Thread<Of extends Calls> implements Servant<Of> {
  readonly #script: URL;
  readonly #data: unknown;
  #running: { readonly worker: Worker; readonly failure: Promise<never> } | undefined;

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
  async ask<Name extends keyof Of>(name: Name, what: Of[Name]['takes']): Promise<Of[Name]['gives']> {
    const { worker, failure } = this.#start();
    const { port1, port2 } = new MessageChannel();
    try {
      worker.postMessage({ name, what, port: port2 }, [port2]);
      const [answer] = await Promise.race([once(port1, 'message'), failure]);
      if ('error' in answer) throw answer.error;
      return answer.value;
    } finally {
      port1.close();
    }
  }

  async end(): Promise<void> {
    const worker = this.#running?.worker;
    this.#running = undefined;
    await worker?.terminate();
  }

  #start() {
    if (this.#running === undefined) {
      const worker = new Worker(this.#script, { workerData: this.#data });
      const failure = new Promise<never>((_, reject) => worker.once('error', reject));
      failure.catch(toldLater);
      this.#running = { worker, failure };
    }
    return this.#running;
  }
}

/** Offers services to the thread that started this one. */
export function serve<Of extends Calls>(services: Services<Of>): void {
  if (parentPort === null) throw new Error('This runs in a thread only.');
  let last = Promise.resolve();
  parentPort.on('message', ({ name, what, port }: Order) => {
    last = last
      .then(() => services[name]?.(what))
      .then(
        (value) => port.postMessage({ value }),
        (error: unknown) => port.postMessage({ error }),
      );
  });
}

interface Order {
  readonly name: string;
  readonly what: unknown;
  /** Where the answer goes. */
  readonly port: MessagePort;
}

/** What goes wrong beside this thread is told where its outcome is asked for, if all goes well until then. */
export function toldLater(): void {}
