/** A date without the time that other programs write beside it. */
export interface DateWithoutTime {
  readonly date: string;
  /** Whether there was a time of day, not only a time zone. */
  readonly hasClock: boolean;
}

/**
 * Removes a time of day and a time zone, in ISO 8601, RFC 2822 and the notations of JavaScript, Unix and newspapers:
 * `2024-12-18 10:30:00 +0100`, `Wed, 18 Dec 2024 10:30:00 GMT`, `December 18, 2024 at 10:30 am`. Undefined if there is
 * neither.
 */
export function withoutTime(text: string): DateWithoutTime | undefined {
  const named = text.replace(zoneName, '');
  const clockless = named.replace(isoClock, '').replace(clock, '');
  const date = clockless.replace(zone, '').trim();
  return date === text ? undefined : { date, hasClock: clockless !== named };
}

/** `[Europe/Amsterdam]`, `(Central European Time)`. */
const zoneName = /\s*(?:\[[A-Za-z_/+-]+\]|\([A-Za-z ]+\))$/;
const isoClock = /(?<=\d)T\d\d(?::?\d\d){0,2}(?:[.,]\d+)?/;
const clock =
  /,?\s+(?:at\s+|um\s+)?(?:\d{1,2}(?::\d\d){1,2}(?:[.,]\d+)?(?:\s*(?:[ap]\.?m\.?|uhr|h))?|\d{1,2}\s*[ap]\.?m\.?)(?=$|[\s+Z-])/i;
/** At the end, or before the year in the output of Unix's `date`. No zone is more than 14 hours from UTC. */
const zone =
  /(?:\s*Z|\s*\b(?:UTC|GMT|CES?T|BST|MSK|JST|IST|[ECMP][SD]T)(?:[+-]\d{1,2}(?::?\d\d)?)?|\s*[+-](?:0\d|1[0-4]):?[0-5]\d)+(?=$|\s+\d{4}$)/;
