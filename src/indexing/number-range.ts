/** Numbers that readers filter by together. */
export interface NumberRange {
  readonly first: number;
  readonly last: number;
}

/**
 * The range of a number: a whole number below ten is one of its own, and larger ones are in ranges of about the same share
 * of their size, as people guess them: 10 to 19, 20 to 49, 50 to 99, 100 to 199 and so on. A range follows from the number
 * alone, so that it stays what it is when items join.
 */
export function rangeOf(number: number): NumberRange {
  if (number < 0) {
    const { first, last } = rangeOf(-number);
    return { first: -last, last: -first };
  }
  if (number < 10) return { first: Math.floor(number), last: Math.ceil(number) };
  const unit = 10 ** (String(Math.trunc(number)).length - 1);
  const [from = 1, to = 10] = steps.find(([, to]) => number < to * unit) ?? [];
  return { first: from * unit, last: to * unit - 1 };
}

const steps = [
  [1, 2],
  [2, 5],
  [5, 10],
] as const;
