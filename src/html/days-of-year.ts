/** Some of the 366 days of a leap year, each `MM-DD`, in a text of 61 letters: base64 of one bit for each day. */
export function encodeDays(days: readonly string[]): string {
  const bytes = new Uint8Array(Math.ceil(366 / 8));
  for (const day of days) {
    const index = indexOf(day);
    bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (1 << (index & 7));
  }
  return btoa(String.fromCharCode(...bytes)).replace(/=+$/, '');
}

/**
 * The day of an encoded set that is nearest to a day, the earlier of two; undefined where none is within `reach` days.
 * The turn of the year divides nothing.
 */
export function nearestDay(encoded: string, day: string, reach: number): string | undefined {
  const bytes = atob(encoded);
  const start = indexOf(day);
  const distances = Array.from({ length: 2 * reach + 1 }, (_, i) => (i % 2 === 0 ? i / 2 : -(i + 1) / 2));
  for (const distance of distances) {
    const index = (start + distance + 366) % 366;
    if ((bytes.charCodeAt(index >> 3) & (1 << (index & 7))) !== 0) return dayAt(index);
  }
  return undefined;
}

const millisecondsPerDay = 86_400_000;
const startOfLeapYear = Date.UTC(2024, 0, 1);

function indexOf(day: string): number {
  return (Date.parse(`2024-${day}T00:00Z`) - startOfLeapYear) / millisecondsPerDay;
}

function dayAt(index: number): string {
  return new Date(startOfLeapYear + index * millisecondsPerDay).toISOString().slice(5, 10);
}
