/**
 * Called between the steps of a long computation. Waits for the main thread to handle other tasks if the last wait
 * was too long ago, so that the page stays responsive.
 */
export type YieldToMain = () => Promise<void>;

export interface Yielder {
  readonly yieldToMain: YieldToMain;
  /** Records that the main thread has just handled other tasks for another reason. */
  markYielded(): void;
}

/** Milliseconds. A page feels slow if a key press has to wait for more than about 50 ms. */
const maxBlockingTime = 12;

/** @param pause resolves when the main thread has handled other tasks */
export function createYielder(pause: () => Promise<void>): Yielder {
  let lastYield = performance.now();
  const markYielded = (): void => {
    lastYield = performance.now();
  };
  return {
    markYielded,
    async yieldToMain() {
      if (performance.now() - lastYield < maxBlockingTime) return;
      await pause();
      markYielded();
    },
  };
}
