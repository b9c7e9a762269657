/** The day of the week of a date such as `1931-04-12`; empty for a date that names no day. */
export function weekday(date = '') {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return '';
  return new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(new Date(date));
}
