/**
 * Yields to the main thread: resolves in a new task, after pending events and rendering. Not `setTimeout`, because
 * browsers delay nested timers.
 */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Resolves when the browser has shown what is on the page by now. A page that nobody sees shows nothing. */
export function afterPaint(): Promise<void> {
  if (document.hidden) return nextTask();
  return new Promise((resolve) => requestAnimationFrame(() => void nextTask().then(resolve)));
}
