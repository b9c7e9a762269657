/** A number with all its decimals, as a locale writes it: `1,200`, `−3.5`. */
export function formatDecimal(value: number, locale: string): string {
  let format = formats.get(locale);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, { maximumFractionDigits: 20 });
    formats.set(locale, format);
  }
  return format.format(value).replace('-', '\u2212');
}

const formats = new Map<string, Intl.NumberFormat>();
