/**
 * Something that is put together only where it is asked for, and compared by what it is made of. So the function that
 * makes it stands outside of all others, and is given all that it uses.
 */
export class Lazy<Value> {
  /** Plain data, in which other `Later` and `Known` may stand. Equal inputs make equal things. */
  readonly inputs: object;
  readonly evaluate: () => Value;

  private constructor(inputs: object, make: () => Value) {
    this.inputs = inputs;
    this.evaluate = make;
  }

  static of<Inputs extends object, Made>(inputs: Inputs, make: (inputs: Inputs) => Made): Lazy<Made> {
    return new Lazy(inputs, () => make(inputs));
  }
}

/** A value that is compared by a key: equal keys stand for equal values. */
export class Keyed<Value> {
  readonly value: Value;
  readonly key: string;

  constructor(value: Value, key: string) {
    this.value = value;
    this.key = key;
  }
}
