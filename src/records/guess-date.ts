/**
 * The EDTF text that a date in another notation probably means: `2024-12-18` for `18 December 2024`, `18.12.2024` and
 * `Wed, 12/18/2024`; `2023/2024` for `2023–2024`; `unknown` for `n.d.` Undefined if the text is no date, or
 * ambiguous: `04/05/2024` could be April or May.
 */
export function guessDate(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[‐‑–—]/g, '-')
    .replace(/[.,;]$/, '');
  if (/^(?:n\.? ?d|s\.? ?d|undated|no date|not known|none|null)$/i.test(plain)) return 'unknown';
  return guessOne(plain) ?? guessInterval(plain);
}

function guessOne(text: string): string | undefined {
  const about = /^(?:c\.?|ca\.?|circa|about)\s+/i.exec(text)?.[0] ?? '';
  const bare = text.slice(about.length).replace(weekday, '');
  for (const [pattern, groups] of notations) {
    const match = pattern.exec(bare);
    if (!match) continue;
    const [year = '', month, day] = groups.map((group) => match[group]);
    const parts = [year, month && monthNumber(month), day?.padStart(2, '0')].filter((part) => part);
    return parts.join('-') + (about === '' ? '' : '~');
  }
  return undefined;
}

/** Two dates joined by `to` or a hyphen; the hyphen needs spaces on both sides, unless both dates are years. */
function guessInterval(text: string): string | undefined {
  const [, from = '', to = ''] = /^(.+?)(?: - | to |(?<=^\d{4})-(?=\d{4}$))(.+)$/i.exec(text) ?? [];
  const [start, end] = [guessOne(from), guessOne(to)];
  return start === undefined || end === undefined ? undefined : `${start}/${end}`;
}

const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? +/i;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthWord = `(${months.join('|')})[a-z]*\\.?`;

/** Each notation, with the numbers of the groups that match year, month and day. */
const notations: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^(\d{4})$/, [1]],
  [/^(\d{4})[-/.](\d{1,2})$/, [1, 2]],
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, [1, 2, 3]],
  [/^(\d{4})(\d\d)(\d\d)$/, [1, 2, 3]],
  [/^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})$/, [3, 2, 1]],
  // With slashes, only a number above 12 shows which one is the day.
  [/^(1[3-9]|2\d|3[01])\/(\d{1,2})\/(\d{4})$/, [3, 2, 1]],
  [/^(\d{1,2})\/(1[3-9]|2\d|3[01])\/(\d{4})$/, [3, 1, 2]],
  [new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]${monthWord},?[ -](\\d{4})$`, 'i'), [3, 2, 1]],
  [new RegExp(`^${monthWord} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, 'i'), [3, 1, 2]],
  [new RegExp(`^${monthWord},? (\\d{4})$`, 'i'), [2, 1]],
];

function monthNumber(month: string): string {
  const named = months.indexOf(month.slice(0, 3).toLowerCase());
  return named < 0 ? month.padStart(2, '0') : String(named + 1).padStart(2, '0');
}
