/** `12 March 1987`, `March 1987`, `1987`, `1980s`, of a period's key: `1987-03-12`, `1987-03`, `1987`, `198`. */
export function periodName(key: string): string {
  if (key.length === 3) return `${Number(key)}0s`;
  if (key.length === 4) return String(Number(key));
  return key.length === 7 ? monthFormat().format(new Date(`${key}-01`)) : dayFormat().format(new Date(key));
}

const monthFormat = formatOf({ month: 'long', year: 'numeric' });
const dayFormat = formatOf({ day: 'numeric', month: 'long', year: 'numeric' });

/** Created with the first use, and once: browsers take as long for it as for hundreds of dates. */
function formatOf(options: Intl.DateTimeFormatOptions): () => Intl.DateTimeFormat {
  let format: Intl.DateTimeFormat | undefined;
  return () => {
    format ??= new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });
    return format;
  };
}
