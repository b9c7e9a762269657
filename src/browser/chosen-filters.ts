import {
  type Facets,
  type Filters,
  facetNames,
  isFiltering,
  noFilters,
  withChoice,
  withMonth,
} from '../search/search.ts';
import { element } from './element.ts';
import { optionName } from './filter-labels.ts';

/** The filters in force, each a button that takes it back. They stand above the results, whether or not all are shown. */
export function chosenFilters(
  facets: Facets,
  filters: Filters,
  choose: (filters: Filters) => void,
): readonly HTMLLIElement[] {
  if (!isFiltering(filters)) return [];
  const line = (text: string, without: Filters): HTMLLIElement => {
    const button = element(
      'button',
      { type: 'button' },
      text,
      ' ',
      element('span', { className: 'cross' }, '×'),
    );
    button.setAttribute('aria-label', `Take back: ${text}`);
    button.addEventListener('click', () => choose(without));
    return element('li', {}, button);
  };
  const values = facetNames.flatMap((facet) =>
    filters[facet].map((value) =>
      line(optionName(facet, facets.nameOf(facet, value)), withChoice(filters, facet, value, false)),
    ),
  );
  const range = (['from', 'to'] as const).flatMap((name) =>
    filters[name] === undefined
      ? []
      : [line(`${name} ${monthName(filters[name])}`, withMonth(filters, name, undefined))],
  );
  const all = [...values, ...range];
  return all.length > 1 ? [...all, line('All filters', noFilters)] : all;
}

/** `February 1987` */
function monthName(month: string): string {
  const written = new Date(0);
  written.setUTCFullYear(Number(month.slice(0, 4)), Number(month.slice(5)) - 1);
  return written.toLocaleDateString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
}
