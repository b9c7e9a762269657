/**
 * The beginning of a day, `YYYY-MM-DD`, in UTC: nothing says at which time of it something happened, and the time zone of
 * the building machine must not count.
 */
export function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
