import { noFilters } from '../search/query/filters.ts';
import type { PageQuestion } from './search-url.ts';

/**
 * A question for the hits of some periods alone. Filters are by month, so days are asked for in the text.
 *
 * @param first the key of a period: `1987-03-12`, `1987-03`, `1987`, `198`
 */
export function narrowedQuestion(question: PageQuestion, first: string, last: string): PageQuestion {
  const { text, filters = noFilters, isTyping: _, ...rest } = question;
  if (first.length === 10) {
    const others = text.replace(/(^|\s)date:\S+/g, '$1').trim();
    const days = first === last ? first : `${first}..${last}`;
    return { ...rest, text: `${others} date:${days}`.trim(), filters };
  }
  const from = monthAt(first, '0', '01');
  const to = monthAt(last, '9', '12');
  return { ...rest, text, filters: { ...filters, from, to } };
}

function monthAt(key: string, yearDigit: string, ownMonth: string): string {
  const [year = '', month = ownMonth] = key.split('-');
  return `${year.length === 3 ? `${year}${yearDigit}` : year}-${month}`;
}
