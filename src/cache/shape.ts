/**
 * Whether saved data have the shape of a sample: the properties of each object, of the same types, and in lists the
 * shape of the sample's first entry, if it has one. Maps and arrays of numbers are only compared by their types.
 */
export function hasShapeOf<Sample>(value: unknown, sample: Sample): value is Sample {
  if (typeof sample !== 'object' || sample === null) return typeof value === typeof sample;
  if (typeof value !== 'object' || value === null) return false;
  if (Object.getPrototypeOf(value) !== Object.getPrototypeOf(sample)) return false;
  if (ArrayBuffer.isView(sample) || sample instanceof Map) return true;
  if (Array.isArray(sample)) {
    return (
      Array.isArray(value) && (sample.length === 0 || value.every((each) => hasShapeOf(each, sample[0])))
    );
  }
  return Object.entries(sample).every(([name, each]) => hasShapeOf(Reflect.get(value, name), each));
}
