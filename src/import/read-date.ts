import { normalizeDate } from '../records/date.ts';
import type { DateConventions } from '../records/date-parts.ts';
import { readDateText } from '../records/date-text.ts';
import { isMistake } from '../records/problem.ts';

/** How the dates of an import are read. */
export interface DateReader {
  /** The EDTF text of a date in any notation; undefined where it is none, or its meaning is not known. */
  readonly read: (text: string) => string | undefined;
}

/** Many records are of few days. */
const maxCached = 50_000;

/** @param conventions what the dates of the source show together */
export function dateReader(conventions?: DateConventions): DateReader {
  const dates = new Map<string, string | undefined>();
  return {
    read(text) {
      let date = dates.get(text);
      if (date === undefined && !dates.has(text)) {
        date = dayOfSeconds(text) ?? openInterval(text) ?? readDateText(text, conventions)?.edtf;
        if (dates.size >= maxCached) dates.clear();
        dates.set(text, date);
      }
      return date;
    },
  };
}

/** Whether a text is a date whose meaning only other dates of its source can show, such as `3/4/1905`. */
export function needsConventions(text: string): boolean {
  if (text === '' || dayOfSeconds(text) !== undefined) return false;
  const reading = readDateText(text);
  return reading !== undefined && reading.edtf === undefined;
}

/** An interval of EDTF of which one end is not known: `1890/..`. */
function openInterval(text: string): string | undefined {
  if (!/^\.\.\/|\/\.\.$/.test(text)) return undefined;
  const date = normalizeDate(text);
  return isMistake(date) ? undefined : date.edtf;
}

/** Seconds or milliseconds since 1970, which programs write; the day in UTC. */
function dayOfSeconds(text: string): string | undefined {
  if (!/^[1-9]\d{8,9}$|^[1-9]\d{11,12}$/.test(text)) return undefined;
  const milliseconds = Number(text) * (text.length <= 10 ? 1000 : 1);
  return new Date(milliseconds).toISOString().slice(0, 10);
}
