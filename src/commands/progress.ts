/** Milliseconds before the first progress is shown; a shorter build shows none. */
const quietTime = 1000;

/** The part of stderr that progress needs. */
interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Shows the current step on one line of a terminal, replacing the previous one. Silent when output is piped. */
export function showProgress(stream: Terminal): { update(step: string): void; clear(): void } {
  const started = performance.now();
  let isShown = false;
  const clearLine = '\r\u001b[K';
  return {
    update(step) {
      if (!stream.isTTY || performance.now() - started < quietTime) return;
      stream.write(clearLine + step);
      isShown = true;
    },
    clear() {
      if (isShown) stream.write(clearLine);
    },
  };
}
