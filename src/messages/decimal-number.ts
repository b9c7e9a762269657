/**
 * A number as a locale writes it, with so many decimals, or with those that it has: `1.5`, `1,200`, `−3.5`.
 */
export function decimalNumber(value: number, decimals: number | undefined, locale: string): string {
  const key = `${locale} ${decimals}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, {
      ...(decimals !== undefined && { minimumFractionDigits: decimals }),
      maximumFractionDigits: decimals ?? 20,
    });
    formats.set(key, format);
  }
  return format.format(value).replace('-', '\u2212');
}

const formats = new Map<string, Intl.NumberFormat>();
