/**
 * How a language writes whole numbers, and which plural form each takes, as plain data. A browser takes some 50 ms for its
 * first `Intl.NumberFormat` and as long again for `Intl.PluralRules`, which would delay the first results of a search.
 */
export interface NumberStyle {
  /** What stands between groups of digits. */
  readonly separator: string;
  /** The smallest number that has groups. */
  readonly grouped: number;
  /** The digits of the groups before the last one, which has three. */
  readonly digits: number;
  /**
   * The plural categories of Unicode CLDR, each with those of the numbers 0 to 199 that are in it, between spaces; any other
   * is in the last one. Larger numbers repeat those from 100 on, as far as our texts have forms for them.
   */
  readonly plurals: readonly (readonly [Intl.LDMLPluralRule, numbers: string])[];
}

/** @param locale BCP 47 */
export function numberStyleOf(locale: string): NumberStyle {
  const format = new Intl.NumberFormat(locale);
  const parts = format.formatToParts(123_456_789);
  return {
    separator: parts.find(({ type }) => type === 'group')?.value ?? '',
    grouped: format.format(1_234).length > 4 ? 1_000 : 10_000,
    digits: parts.findLast(({ type }, i) => type === 'integer' && i < parts.length - 1)?.value.length ?? 3,
    plurals: pluralsOf(locale),
  };
}

/** The category with the most numbers is the last. */
function pluralsOf(locale: string): NumberStyle['plurals'] {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Map<Intl.LDMLPluralRule, number[]>();
  for (let n = 0; n < 200; n++) {
    const category = rules.select(n);
    numbers.set(category, [...(numbers.get(category) ?? []), n]);
  }
  return [...numbers]
    .sort(([, a], [, b]) => a.length - b.length)
    .map(([category, of], i) => [category, i < numbers.size - 1 ? ` ${of.join(' ')} ` : '']);
}

/** A whole number that is not negative: `9,946`. */
export function formatInStyle(value: number, { separator, grouped, digits }: NumberStyle): string {
  const text = String(value);
  return value < grouped ? text : text.replace(new RegExp(`\\B(?=(\\d{${digits}})*\\d{3}$)`, 'g'), separator);
}

/** The plural category of a whole number that is not negative. */
export function pluralCategoryOf(value: number, { plurals }: NumberStyle): Intl.LDMLPluralRule {
  const number = ` ${value < 200 ? value : 100 + (value % 100)} `;
  return plurals.find(([, numbers]) => numbers === '' || numbers.includes(number))?.[0] ?? 'other';
}
