import type { Messages } from '../messages/messages.ts';
/**
 * A value that is computed on demand and compared by its inputs. The function that computes it is given all that it
 * uses, so it is declared outside of all others and cannot show anything that is not compared.
 */
export class Lazy<Value> {
  /** Plain data, which may contain other `Lazy` and `Keyed` values. Equal inputs give equal values. */
  readonly inputs: object;
  /** With the words of the pages, which all pages share, so that they are not among the inputs of each. */
  readonly evaluate: (messages: Messages) => Value;

  private constructor(inputs: object, evaluate: (messages: Messages) => Value) {
    this.inputs = inputs;
    this.evaluate = evaluate;
  }

  static of<Inputs extends object, Value>(
    inputs: Inputs,
    evaluate: (inputs: Inputs, messages: Messages) => Value,
  ): Lazy<Value> {
    return new Lazy(inputs, (messages) => evaluate(inputs, messages));
  }
}

/** A value that is compared by a key: equal keys mean equal values. */
export class Keyed<Value> {
  readonly value: Value;
  readonly key: string;

  constructor(value: Value, key: string) {
    this.value = value;
    this.key = key;
  }
}
