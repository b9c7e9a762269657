/** `12 March 1987`, `March 1987`, `1987`, `1980s`, of a period's key: `1987-03-12`, `1987-03`, `1987`, `198`. */
export function periodName(key: string): string {
  if (key.length === 3) return `${Number(key)}0s`;
  if (key.length === 4) return String(Number(key));
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const date = new Date(key.length === 7 ? `${key}-01` : key);
  return date.toLocaleDateString('en-GB', key.length === 7 ? options : { ...options, day: 'numeric' });
}
