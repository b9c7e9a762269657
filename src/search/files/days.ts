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

/** @param month `YYYY-MM` */
export function lastDayOfMonth(month: string): string {
  const day = new Date(`${month}-01`);
  day.setUTCMonth(day.getUTCMonth() + 1, 0);
  return day.toISOString().slice(0, 10);
}
