/** Values in the order of how frequent they are. */
export interface Ranked<Value> {
  /** The most frequent first, so that they have the shortest numbers; then by key. */
  readonly values: readonly Value[];
  /** Throws for what was not counted. */
  placeOf(value: Value): number;
}

/** Counts values. Those of one key are one value, but are looked up as they are: most are shared objects. */
export class Tally<Value> {
  readonly #keyOf: (value: Value) => string;
  readonly #counts = new Map<Value, number>();

  constructor(keyOf: (value: Value) => string) {
    this.#keyOf = keyOf;
  }

  add(value: Value, times = 1): void {
    this.#counts.set(value, (this.#counts.get(value) ?? 0) + times);
  }

  /** Each value with how often it was counted. */
  entries(): readonly (readonly [Value, number])[] {
    return [...this.#counts];
  }

  ranked(): Ranked<Value> {
    const byKey = new Map<string, { readonly value: Value; count: number }>();
    for (const [value, count] of this.#counts) {
      const key = this.#keyOf(value);
      const known = byKey.get(key);
      if (known) known.count += count;
      else byKey.set(key, { value, count });
    }
    const sorted = [...byKey].sort(([a, { count: x }], [b, { count: y }]) => y - x || (a < b ? -1 : 1));
    const placeOfKey = new Map(sorted.map(([key], place) => [key, place]));
    const places = new Map(
      [...this.#counts.keys()].map((value) => [value, placeOfKey.get(this.#keyOf(value))]),
    );
    return {
      values: sorted.map(([, { value }]) => value),
      placeOf: (value) => {
        const place = places.get(value);
        if (place === undefined) throw new Error(`"${this.#keyOf(value)}" was not counted`);
        return place;
      },
    };
  }
}
