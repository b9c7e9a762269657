import type { Facets, Filters } from '../search/search.ts';
import { element } from './element.ts';
import { messages } from './messages.ts';
import { parseMonth } from './search-url.ts';

/** The inputs for the first and the last month. */
export interface DateRange {
  readonly element: HTMLElement;
  /** Shows the months of the active filters. An input whose filter did not change keeps what is being typed in it. */
  render(months: Facets['months'], filters: Filters): void;
}

const ends = ['from', 'to'] as const;
type End = (typeof ends)[number];

/** Milliseconds without a keystroke after which a month is applied. Each digit of a year makes a valid month. */
const typingDelay = 700;

/**
 * The inputs are created once and reused: new ones would lose focus and cursor while a month is typed.
 *
 * @param onChange called with each month that is entered, or with undefined when one is cleared
 */
export function dateRange(onChange: (end: End, month: string | undefined) => void): DateRange {
  const inputs = ends.map((end) => monthInput(end, onChange));
  return {
    element: element(
      'fieldset',
      { className: 'filter-dates' },
      element('legend', {}, messages.text('dateFilter')),
      ...inputs.map((input) => input.label),
    ),
    render(months, filters) {
      for (const input of inputs) input.render(months, filters);
    },
  };
}

function monthInput(end: End, onChange: (end: End, month: string | undefined) => void) {
  const input = element('input', { type: 'month', name: end });
  // Browsers without month inputs show a text input, which needs these.
  input.placeholder = messages.text('monthPlaceholder');
  input.pattern = '\\d{4}-\\d{2}';
  let active: string | undefined;
  let typingTimer: number | undefined;
  const apply = (): void => {
    clearTimeout(typingTimer);
    const month = parseMonth(input.value);
    if (month === active) return;
    active = month;
    onChange(end, month);
  };
  input.addEventListener('change', () => {
    clearTimeout(typingTimer);
    typingTimer = window.setTimeout(apply, typingDelay);
  });
  input.addEventListener('blur', apply);
  input.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') apply();
  });
  return {
    label: element(
      'label',
      {},
      element('span', {}, messages.text(end === 'from' ? 'dateFrom' : 'dateTo')),
      ' ',
      input,
    ),
    render(months: Facets['months'], filters: Filters) {
      input.min = months?.first ?? '';
      input.max = months?.last ?? '';
      if (filters[end] === active) return;
      clearTimeout(typingTimer);
      active = filters[end];
      input.value = active ?? '';
    },
  };
}
