/** Days as numbers, counted in UTC, in which each has as many milliseconds, so that no time zone shows. */
const milliseconds = 86_400_000;

/** @param day `YYYY-MM-DD` */
export function dayNumber(day: string): number {
  return Date.parse(day) / milliseconds;
}

export function dayText(number: number): string {
  return new Date(number * milliseconds).toISOString().slice(0, 10);
}
