/** Days are counted in UTC, where all have the same length, so that time zones have no effect. */
const millisecondsPerDay = 86_400_000;

/**
 * Days since 1 January 1970.
 * @param day `YYYY-MM-DD`
 */
export function dayNumber(day: string): number {
  return Date.parse(day) / millisecondsPerDay;
}

export function dayText(day: number): string {
  return new Date(day * millisecondsPerDay).toISOString().slice(0, 10);
}
