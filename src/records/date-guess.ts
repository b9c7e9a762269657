/**
 * The EDTF text that a date in another notation probably means, if it is a date at all: `2024-12-18` for
 * `18 December 2024` and `18.12.2024`. None for `04/05/2024`, whose day and month could be swapped.
 */
export function guessDate(text: string): string | undefined {
  const about = /^(?:c\.?|ca\.?|circa|about)\s+/i.exec(text)?.[0] ?? '';
  const bare = text.slice(about.length);
  for (const [form, order] of notations) {
    const match = form.exec(bare);
    if (!match) continue;
    const [year = '', month, day] = order.map((place) => match[place]);
    const parts = [year, month && monthNumber(month), day?.padStart(2, '0')].filter((part) => part);
    return parts.join('-') + (about === '' ? '' : '~');
  }
  return undefined;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthWord = `(${months.join('|')})[a-z]*\\.?`;

/** A notation, and which of its groups are year, month and day. */
const notations: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^(\d{4})$/, [1]],
  [/^(\d{4})[-/.](\d{1,2})$/, [1, 2]],
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/, [1, 2, 3]],
  [/^(\d{4})(\d\d)(\d\d)$/, [1, 2, 3]],
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, [3, 2, 1]],
  [new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)? ${monthWord},? (\\d{4})$`, 'i'), [3, 2, 1]],
  [new RegExp(`^${monthWord} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, 'i'), [3, 1, 2]],
  [new RegExp(`^${monthWord},? (\\d{4})$`, 'i'), [2, 1]],
];

function monthNumber(month: string): string {
  const named = months.indexOf(month.slice(0, 3).toLowerCase());
  return named < 0 ? month.padStart(2, '0') : String(named + 1).padStart(2, '0');
}
