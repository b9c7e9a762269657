/** The calls that a worker answers, by name. Params and results are plain data that can pass between threads. */
export type Calls = Readonly<Record<string, { readonly params: unknown; readonly result: unknown }>>;

/** What answers each call. */
export type Handlers<Of extends Calls> = {
  readonly [Name in keyof Of]: (params: Of[Name]['params']) => Promise<Of[Name]['result']>;
};

/** Makes calls that are handled in this thread or in another, one after the other. */
export interface WorkerClient<Of extends Calls> {
  /** Whether the calls are handled in another thread, so that the caller can do other work meanwhile. */
  readonly isThread: boolean;
  /** Rejects with what the handler threw. */
  call<Name extends keyof Of>(name: Name, params: Of[Name]['params']): Promise<Of[Name]['result']>;
}

/** Handles calls in the thread that makes them. */
export function callInThisThread<Of extends Calls>(handlers: Handlers<Of>): WorkerClient<Of> {
  return { isThread: false, call: (name, params) => handlers[name](params) };
}

/** Prevents an unhandled rejection of a promise that is awaited later; the error surfaces there. */
export function awaitLater(promise: Promise<unknown>): void {
  promise.catch(() => {});
}
