import type { Facets, Filters } from '../search/search.ts';
import { element } from './element.ts';
import { monthIn } from './search-history.ts';

/** The two boxes for the first and the last month. */
export interface DateRange {
  readonly element: HTMLElement;
  /** Shows the months in force. Leaves alone what a reader is about to enter. */
  draw(months: Facets['months'], filters: Filters): void;
}

const ends = ['from', 'to'] as const;
type End = (typeof ends)[number];

/** Milliseconds without a keystroke after which a month counts: each digit of a year makes one. */
const pause = 700;

/**
 * The boxes stay the same ones for as long as the page is open, for a reader who types a month would lose their place
 * in it were they made anew.
 *
 * @param choose told a month as soon as the reader has entered it, and undefined where they took it out
 */
export function dateRange(choose: (end: End, month: string | undefined) => void): DateRange {
  const boxes = ends.map((end) => monthBox(end, choose));
  return {
    element: element(
      'fieldset',
      { className: 'filter-dates' },
      element('legend', {}, 'Date'),
      ...boxes.map((box) => box.label),
    ),
    draw(months, filters) {
      for (const box of boxes) box.draw(months, filters);
    },
  };
}

function monthBox(end: End, choose: (end: End, month: string | undefined) => void) {
  const box = element('input', { type: 'month', name: end });
  // Where a browser has no box for months, it is one for text.
  box.placeholder = 'yyyy-mm';
  box.pattern = '\\d{4}-\\d{2}';
  let inForce: string | undefined;
  let typing: number | undefined;
  const enter = (): void => {
    clearTimeout(typing);
    const month = monthIn(box.value);
    if (month === inForce) return;
    inForce = month;
    choose(end, month);
  };
  box.addEventListener('change', () => {
    clearTimeout(typing);
    typing = window.setTimeout(enter, pause);
  });
  box.addEventListener('blur', enter);
  box.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') enter();
  });
  return {
    label: element('label', {}, element('span', {}, end === 'from' ? 'From' : 'To'), ' ', box),
    draw(months: Facets['months'], filters: Filters) {
      box.min = months?.first ?? '';
      box.max = months?.last ?? '';
      if (filters[end] === inForce) return;
      clearTimeout(typing);
      inForce = filters[end];
      box.value = inForce ?? '';
    },
  };
}
