/** Values ordered by frequency. */
export interface Ranked<Value> {
  /** Most frequent first, so that frequent values get the shortest numbers; then by key. */
  readonly values: readonly Value[];
  /** The index of a value in `values`. Throws for a value that was not counted. */
  rankOf(value: Value): number;
}

/**
 * Counts values. Values with the same key are one value, but are looked up by identity first: most are shared
 * objects.
 */
export class Tally<Value> {
  readonly #keyOf: (value: Value) => string;
  readonly #counts = new Map<Value, number>();

  constructor(keyOf: (value: Value) => string) {
    this.#keyOf = keyOf;
  }

  add(value: Value, times = 1): void {
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + times);
  }

  /** Each value and its count. */
  entries(): readonly (readonly [Value, number])[] {
    return [...this.#counts];
  }

  ranked(): Ranked<Value> {
    const byKey = new Map<string, { readonly value: Value; count: number }>();
    for (const [value, count] of this.#counts) {
      const key = this.#keyOf(value);
      const existing = byKey.get(key);
      if (existing) existing.count += count;
      else byKey.set(key, { value, count });
    }
    const sorted = [...byKey].sort(([a, { count: x }], [b, { count: y }]) => y - x || (a < b ? -1 : 1));
    const rankOfKey = new Map(sorted.map(([key], rank) => [key, rank]));
    const ranks = new Map(
      [...this.#counts.keys()].map((value) => [value, rankOfKey.get(this.#keyOf(value))]),
    );
    return {
      values: sorted.map(([, { value }]) => value),
      rankOf: (value) => {
        const rank = ranks.get(value);
        if (rank === undefined) throw new Error(`"${this.#keyOf(value)}" was not counted`);
        return rank;
      },
    };
  }
}
