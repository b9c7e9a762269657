/**
 * Lets the page answer to keys in the middle of long work: called between its steps, it waits for the page where
 * the last wait is too long ago.
 */
export type Breathe = () => Promise<void>;

export interface Breather {
  readonly breathe: Breathe;
  /** Says that the page has just had its turn, in another way than by breathing. */
  rested(): void;
}

/** A page feels slow where a key waits for more than some 50 ms. */
const longest = 12;

/** @param pause resolves when the page has had its turn */
export function breather(pause: () => Promise<void>): Breather {
  let since = performance.now();
  const rested = (): void => {
    since = performance.now();
  };
  return {
    rested,
    async breathe() {
      if (performance.now() - since < longest) return;
      await pause();
      rested();
    },
  };
}
