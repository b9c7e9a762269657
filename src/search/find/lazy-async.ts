/**
 * Computes a value on the first call, and returns the same promise to later calls. A rejection is not cached: the next
 * call tries again.
 */
export function lazyAsync<Value>(compute: () => Promise<Value>): () => Promise<Value> {
  let value: Promise<Value> | undefined;
  return () => {
    value ??= compute().catch((error: unknown) => {
      value = undefined;
      throw error;
    });
    return value;
  };
}
