import { isDay } from './date.ts';
import type { Mistake } from './problem.ts';
import { quote } from './quote.ts';
import { withoutTime } from './time-of-day.ts';

/** Accepts an existing calendar day, `YYYY-MM-DD`. */
export function normalizeDay(text: string): string | Mistake {
  if (isDay(text)) return text;
  const day = withoutTime(text)?.date ?? '';
  const hint = isDay(day) ? `Write only the day: ${day}.` : 'Write a calendar day, such as 2025-01-03.';
  return { kind: 'not a day', message: `not a day: ${quote(text)}`, hint };
}
