/** The calls that a worker answers, by name. Params and results are plain data that can pass between threads. */
export type Calls = Readonly<Record<string, { readonly params: unknown; readonly result: unknown }>>;

/** What answers each call. */
export type Handlers<C extends Calls> = {
  readonly [Name in keyof C]: (params: C[Name]['params']) => Promise<C[Name]['result']>;
};

/** Makes calls that are handled in this thread or in another, one after the other. */
export interface WorkerClient<C extends Calls> {
  /** Whether another thread handles the calls, so that the caller can do other work meanwhile. */
  readonly runsInWorker: boolean;
  /** Rejects with what the handler threw. */
  call<Name extends keyof C>(name: Name, params: C[Name]['params']): Promise<C[Name]['result']>;
}

/** Handles calls in the thread that makes them. */
export function callInThisThread<C extends Calls>(handlers: Handlers<C>): WorkerClient<C> {
  return { runsInWorker: false, call: (name, params) => handlers[name](params) };
}

/** Prevents an unhandled rejection of a promise that is awaited later; the error surfaces there. */
export function preventUnhandledRejection(promise: Promise<unknown>): void {
  promise.catch(() => {});
}
