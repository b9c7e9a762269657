/**
 * Puts things in a list as a language does: `a, b and c`, `a, b or c`, or `a, b, c`.
 *
 * @param locale BCP 47
 */
export function listParts<V>(
  things: readonly V[],
  type: 'conjunction' | 'disjunction' | 'unit',
  locale: string,
): readonly (V | string)[] {
  // Browsers are slow to load what they know of lists.
  if (things.length < 2) return things;
  const parts: (V | string)[] = [];
  const format = new Intl.ListFormat(locale, { type });
  for (const part of format.formatToParts(things.map((_, i) => String(i)))) {
    const index = Number(part.value);
    parts.push(...(part.type === 'literal' ? [part.value] : things.slice(index, index + 1)));
  }
  return parts;
}
