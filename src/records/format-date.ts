import type { Messages } from '../messages/messages.ts';
import { periodName } from '../messages/period-name.ts';
import { shortRange } from '../messages/period-range.ts';
import type { ItemDate } from './date.ts';
import { type DatePart, readEdtf } from './edtf.ts';

/**
 * A date in the language of the messages, at exactly the precision it states: `18 December 2024`, `about December 2024`,
 * `2024 (uncertain)`, `10 to 20 December 2024`, `date unknown`.
 */
export function formatDate(date: ItemDate, messages: Messages): string {
  if (date.edtf === 'unknown') return messages.text('dateUnknown');
  const edtf = readEdtf(date.edtf);
  if ('message' in edtf) return date.edtf;
  const { start, end } = edtf;
  if (start === end) return formatPart(start, messages);
  if (start.mark === '' && end.mark === '' && start.unit === end.unit) {
    return shortRange(start.bare, end.bare, messages);
  }
  return messages.text('dateRange', {
    start: formatPart(start, messages),
    end: formatPart(end, messages),
  });
}

/** The value of `<time datetime>`, which HTML defines for a single year, month or day but not for an interval. */
export function datetimeOf(date: ItemDate): string | undefined {
  const edtf = readEdtf(date.edtf);
  return 'start' in edtf && edtf.start === edtf.end ? edtf.start.bare : undefined;
}

function formatPart({ bare, mark }: DatePart, messages: Messages): string {
  const date = periodName(bare, messages);
  switch (mark) {
    case '~':
      return messages.text('aboutDate', { date });
    case '?':
      return messages.text('uncertainDate', { date });
    case '%':
      return messages.text('aboutUncertainDate', { date });
    default:
      return date;
  }
}
