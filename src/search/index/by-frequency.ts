/** A value and how many documents have it. */
export interface CountedValue {
  /** Unique. */
  readonly key: string;
  readonly count: number;
}

/**
 * Sorts frequent values first, so that they get the shortest numbers, in steps of twice as frequent; within a step by key.
 * So a value seldom gets another number when a document is added, and the files with these numbers seldom change.
 */
export function byFrequency<Value extends CountedValue>(values: readonly Value[]): readonly Value[] {
  const step = ({ count }: Value): number => Math.floor(Math.log2(count));
  return [...values].sort((a, b) => step(b) - step(a) || (a.key < b.key ? -1 : 1));
}
