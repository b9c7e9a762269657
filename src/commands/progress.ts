/** Builds that are over sooner need no progress. */
const quietFor = 1000;

/** What progress needs of a stream: stderr, or a test's. */
interface Terminal {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** What is being done, on one line that the next replaces. Silent in a pipe, and for the first second. */
export function showProgress(stream: Terminal): { tell(doing: string): void; end(): void } {
  const started = performance.now();
  let shown = false;
  const clear = '\r\u001b[K';
  return {
    tell(doing) {
      if (!stream.isTTY || performance.now() - started < quietFor) return;
      stream.write(clear + doing);
      shown = true;
    },
    end() {
      if (shown) stream.write(clear);
    },
  };
}
