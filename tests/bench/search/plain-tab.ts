import type { Browser } from 'playwright-core';

/**
 * A tab in which a page takes as long as in a reader's. Of a page of its own, Playwright has the browser tell of
 * every request, which makes each take half as long again.
 */
export interface PlainTab {
  /** Opens an address with an empty cache, and is there when the page stands, its deferred scripts run. */
  open(address: string): Promise<void>;
  /** What a function comes to in the page. It is sent as text, and so may use nothing from outside of itself. */
  evaluate<Result, Argument>(
    run: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  close(): Promise<void>;
}

/**
 * Opens an empty tab.
 *
 * @param first what to run, with an argument, in every page of the tab before its own scripts
 */
export async function openPlainTab<Argument>(
  browser: Browser,
  first: (argument: Argument) => void,
  argument: Argument,
): Promise<PlainTab> {
  // Playwright leaves alone what it did not make; so this talks to the browser itself, in its own protocol.
  const session = await browser.newBrowserCDPSession();
  const { browserContextId } = await session.send('Target.createBrowserContext');
  const { targetId } = await session.send('Target.createTarget', { url: 'about:blank', browserContextId });
  const { sessionId } = await session.send('Target.attachToTarget', { targetId });
  const replies = new Map<number, (message: Message) => void>();
  let stands = (): void => {};
  let last = 0;
  session.on('Target.receivedMessageFromTarget', (received) => {
    const message: Message = JSON.parse(received.message);
    if (message.method === 'Page.domContentEventFired') stands();
    if (message.id !== undefined) replies.get(message.id)?.(message);
  });

  async function send(method: string, params: object = {}): Promise<unknown> {
    const id = ++last;
    const replied = new Promise<Message>((resolve) => replies.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    const { result, error } = await replied;
    replies.delete(id);
    if (error !== undefined) throw new Error(`${method}: ${error.message}`);
    return result;
  }

  await send('Page.enable');
  await send('Page.addScriptToEvaluateOnNewDocument', { source: callOf(first, argument) });
  return {
    async open(address) {
      const standing = new Promise<void>((resolve) => {
        stands = resolve;
      });
      await send('Page.navigate', { url: address });
      await standing;
    },
    async evaluate<Result, Value>(run: (argument: Value) => Result | Promise<Result>, value: Value) {
      const expression = callOf(run, value);
      const options = { expression, awaitPromise: true, returnByValue: true };
      // The value comes back as JSON, and is what the function gave.
      const { result, exceptionDetails } = (await send('Runtime.evaluate', options)) as Evaluated<Result>;
      if (exceptionDetails !== undefined) throw new Error(`the page failed: ${exceptionDetails.text}`);
      return result.value;
    },
    async close() {
      await session.send('Target.disposeBrowserContext', { browserContextId });
      await session.detach();
    },
  };
}

/** A message of the browser's: the reply to a command, or an event. */
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** What `Runtime.evaluate` answers with. */
interface Evaluated<Value> {
  readonly result: { readonly value: Value };
  readonly exceptionDetails?: { readonly text: string };
}

function callOf<Argument>(run: (argument: Argument) => unknown, argument: Argument): string {
  return `(${run})(${JSON.stringify(argument)})`;
}
