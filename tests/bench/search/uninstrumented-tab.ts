import type { Browser } from 'playwright-core';

/**
 * A tab in which pages load as fast as in a reader's. For its own pages, Playwright has the browser report every
 * request, which makes each take half as long again.
 */
export interface UninstrumentedTab {
  /** Opens an address with an empty cache. Resolves when the page is parsed and its deferred scripts have run. */
  open(address: string): Promise<void>;
  /** Runs a function in the page. It must not use anything outside of itself, because it is sent as source text. */
  evaluate<Result, Argument>(
    run: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  close(): Promise<void>;
}

/** A connection that the browser slows down. */
export interface SlowLine {
  /** Milliseconds. */
  readonly roundTrip: number;
  readonly bitsPerSecond: number;
}

/**
 * Opens an empty tab.
 *
 * @param initScript runs with the argument in every page of the tab, before the page's own scripts
 */
export async function openUninstrumentedTab<Argument>(
  browser: Browser,
  initScript: (argument: Argument) => void,
  argument: Argument,
  line?: SlowLine,
): Promise<UninstrumentedTab> {
  // Playwright does not instrument tabs it did not open, so this one is driven through the DevTools protocol.
  const session = await browser.newBrowserCDPSession();
  const { browserContextId } = await session.send('Target.createBrowserContext');
  const { targetId } = await session.send('Target.createTarget', { url: 'about:blank', browserContextId });
  const { sessionId } = await session.send('Target.attachToTarget', { targetId });
  const replies = new Map<number, (message: Message) => void>();
  let onDomContentLoaded = (): void => {};
  let lastId = 0;
  session.on('Target.receivedMessageFromTarget', (received) => {
    const message: Message = JSON.parse(received.message);
    if (message.method === 'Page.domContentEventFired') onDomContentLoaded();
    const worker = message.method === 'Target.attachedToTarget' ? message.params?.sessionId : undefined;
    if (worker !== undefined) void slowDownWorker(worker);
    if (message.id !== undefined) replies.get(message.id)?.(message);
  });

  async function send(method: string, params: object = {}): Promise<unknown> {
    const id = ++lastId;
    const replied = new Promise<Message>((resolve) => replies.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    const { result, error } = await replied;
    replies.delete(id);
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  /** A worker has a line of its own, and waits until it is as slow as that of the page. */
  async function slowDownWorker(sessionId: string): Promise<void> {
    const commands = [
      ['Network.enable', {}],
      ['Network.emulateNetworkConditions', conditionsOf(line)],
      ['Runtime.runIfWaitingForDebugger', {}],
    ] as const;
    for (const [id, [method, params]] of commands.entries()) {
      await send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id, method, params }),
      });
    }
  }

  await send('Page.enable');
  if (line !== undefined) {
    await send('Network.enable');
    await send('Network.emulateNetworkConditions', conditionsOf(line));
    await send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: false });
  }
  await send('Page.addScriptToEvaluateOnNewDocument', { source: callExpression(initScript, argument) });
  return {
    async open(address) {
      const domContentLoaded = new Promise<void>((resolve) => {
        onDomContentLoaded = resolve;
      });
      await send('Page.navigate', { url: address });
      await domContentLoaded;
    },
    async evaluate<Result, Value>(run: (argument: Value) => Result | Promise<Result>, value: Value) {
      const expression = callExpression(run, value);
      const options = { expression, awaitPromise: true, returnByValue: true };
      // The protocol returns the function's result as JSON.
      const { result, exceptionDetails } = (await send(
        'Runtime.evaluate',
        options,
      )) as EvaluateResult<Result>;
      if (exceptionDetails !== undefined) throw new Error(`the page failed: ${exceptionDetails.text}`);
      return result.value;
    },
    async close() {
      await session.send('Target.disposeBrowserContext', { browserContextId });
      await session.detach();
    },
  };
}

function conditionsOf(line: SlowLine | undefined): object {
  const bytesPerSecond = line === undefined ? -1 : line.bitsPerSecond / 8;
  const throughput = { downloadThroughput: bytesPerSecond, uploadThroughput: bytesPerSecond };
  return { offline: false, latency: line?.roundTrip ?? 0, ...throughput };
}

/** A message from the browser: the reply to a command, or an event. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: { readonly sessionId?: string };
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** The result of `Runtime.evaluate`. */
interface EvaluateResult<Value> {
  readonly result: { readonly value: Value };
  readonly exceptionDetails?: { readonly text: string };
}

function callExpression<Argument>(run: (argument: Argument) => unknown, argument: Argument): string {
  return `(${run})(${JSON.stringify(argument)})`;
}
