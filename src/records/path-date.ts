import { isDay, normalizeDate } from './date.ts';
import { isMistake } from './problem.ts';

/**
 * The date in a path, as EDTF: a day anywhere in the file's name or at its beginning in folders, `2024-01-02-strike.md`,
 * `2024/01/02/strike.md`, `scan_20240102.png`; else a month that begins the name or that folders name, `1937-07 strike.md`,
 * `2024/01/strike.md`; else a year that is a folder. Undefined where there is none: a year within a name may be anything.
 *
 * @param path with `/`
 */
export function dateInPath(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const folders = path.slice(0, path.length - name.length);
  return (
    dayIn(name, dayInName) ??
    dayIn(path, dayInFolders) ??
    validDate(monthOfName.exec(name)) ??
    dayIn(folders, dayInName) ??
    validDate(last(folders.matchAll(monthOfFolders))) ??
    last(folders.matchAll(yearFolder))?.[1]
  );
}

const year = String.raw`((?:1[0-9]|20|21)\d\d)`;
const dayInName = new RegExp(String.raw`(?<!\d)${year}(?:([-_.])(\d\d)\2(\d\d)|()(\d\d)(\d\d))(?!\d)`, 'g');
/** The day may be a folder or begin the name. */
const dayInFolders = new RegExp(String.raw`(?:^|/)${year}(/)(\d\d?)/(\d\d?)(?![\d])`, 'g');
const monthOfName = new RegExp(String.raw`^${year}[-_.](\d\d)(?![-_.]?\d)`);
const monthOfFolders = new RegExp(String.raw`(?:^|/)${year}[-_/](\d\d)(?=/)`, 'g');
const yearFolder = new RegExp(`(?:^|/)${year}(?=/)`, 'g');

/** The last day, because folders go from the general to the particular. */
function dayIn(text: string, pattern: RegExp): string | undefined {
  const days = [...text.matchAll(pattern)].map(([, yearOf, , month, day, , month2 = month, day2 = day]) =>
    [yearOf, month2?.padStart(2, '0'), day2?.padStart(2, '0')].join('-'),
  );
  return days.findLast(isDay);
}

function validDate(match: RegExpMatchArray | null | undefined): string | undefined {
  const [, yearOf, month = ''] = match ?? [];
  const text = `${yearOf}-${month}`;
  return match && month <= '12' && !isMistake(normalizeDate(text)) ? text : undefined;
}

function last(matches: Iterable<RegExpMatchArray>): RegExpMatchArray | undefined {
  return [...matches].at(-1);
}
