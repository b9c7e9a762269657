import { readDateText } from '../records/date-text.ts';

/** The EDTF text of a date in any notation that has one meaning; undefined where it has none, or several. */
export function readDate(text: string): string | undefined {
  let date = dates.get(text);
  if (date === undefined && !dates.has(text)) {
    date = read(text);
    if (dates.size >= maxCached) dates.clear();
    dates.set(text, date);
  }
  return date;
}

/** Many records are of few days. */
const dates = new Map<string, string | undefined>();
const maxCached = 50_000;

function read(text: string): string | undefined {
  return secondsToDay(text) ?? readDateText(text)?.edtf;
}

/** Seconds or milliseconds since 1970, which programs write; the day in UTC. */
function secondsToDay(text: string): string | undefined {
  if (!/^[1-9]\d{8,9}$|^[1-9]\d{11,12}$/.test(text)) return undefined;
  const milliseconds = Number(text) * (text.length <= 10 ? 1000 : 1);
  return new Date(milliseconds).toISOString().slice(0, 10);
}
