import { formatNumber } from '../html/numbers.ts';
import { needsAll } from '../search/find/filter-lists.ts';
import { type FacetName, type Filters, noFilters, withChoice, withMonth } from '../search/query/filters.ts';
import type { FacetCounts, FacetOption, Facets } from '../search/search.ts';
import { type DateRange, dateRange } from './date-range.ts';
import { element } from './element.ts';
import { facetHeadings, optionLabel } from './filter-labels.ts';
import { optionName } from './option-name.ts';
import type { yearRange } from './year-range.ts';

/** The filters that a reader can choose from, each with the number of results it would leave. */
export interface FilterPanel {
  /**
   * Shows the filters for the current results. The focus stays where it is.
   *
   * @param years the results of each year, whatever months are filtered by; none where something else shows them
   */
  render(facets: Facets, counts: FacetCounts, years: readonly FacetOption[], filters: Filters): void;
}

/** Options shown per facet at first, and added by each click on "Show more". */
const initialOptions = 8;
const moreOptions = 50;

/**
 * @param onChange called with the new filters when the reader changes one
 * @param rangeOfYears creates the handles for the years, where nothing else shows these
 */
export function filterPanel(
  container: HTMLElement,
  onChange: (filters: Filters) => void,
  rangeOfYears?: typeof yearRange,
): FilterPanel {
  const optionLimits = new Map<FacetName, number>();
  let filters = noFilters;
  // Created when first shown: browsers are slow to create month inputs.
  let dates: DateRange | undefined;
  const range = rangeOfYears?.((from, to) => onChange(withMonth(withMonth(filters, 'from', from), 'to', to)));

  return {
    render(facets, counts, years, activeFilters) {
      filters = activeFilters;
      const focused = focusedOption(container);
      dates ??= dateRange((end, month) => onChange(withMonth(filters, end, month)));
      const { element: datesElement } = dates;
      dates.render(facets.months, filters);
      if (range !== undefined) {
        range.render(facets.months, years, filters);
        if (!datesElement.contains(range.element)) datesElement.querySelector('legend')?.after(range.element);
      }
      const fieldsets = facetHeadings.flatMap(([facet, heading]) => {
        const options = counts[facet];
        if (options.length === 0) return [];
        const limit = optionLimits.get(facet) ?? initialOptions;
        const more = element('button', { type: 'button' }, `Show more ${heading.toLowerCase()}`);
        more.addEventListener('click', () => {
          optionLimits.set(facet, limit + moreOptions);
          this.render(facets, counts, years, filters);
          container.querySelectorAll<HTMLElement>(`[data-facet="${facet}"] input`)[limit]?.focus();
        });
        return [
          facetFieldset(
            facet,
            heading,
            options.filter((option, i) => option.chosen || i < limit),
            (option, isChosen) => onChange(withChoice(filters, facet, option.value, isChosen)),
            options.length > limit ? [more] : [],
          ),
        ];
      });
      for (const child of [...container.children]) if (child !== datesElement) child.remove();
      if (facets.months === undefined) datesElement.remove();
      else if (datesElement.parentNode !== container) container.prepend(datesElement);
      container.append(...fieldsets);
      if (focused !== undefined) restoreFocus(focused, container);
    },
  };
}

function facetFieldset(
  facet: FacetName,
  heading: string,
  options: readonly FacetOption[],
  onToggle: (option: FacetOption, isChosen: boolean) => void,
  footer: readonly Node[],
): HTMLElement {
  const items = options.map((option) => {
    const checkbox = element('input', {
      type: 'checkbox',
      name: facet,
      value: option.value,
      checked: option.chosen,
    });
    checkbox.addEventListener('change', () => onToggle(option, checkbox.checked));
    const count = element(
      'span',
      { className: option.count === 1 ? 'count one' : 'count' },
      option.isEstimate ? `about ${formatNumber(option.count)}` : formatNumber(option.count),
    );
    const name = optionName(facet, optionLabel(facet, option.name));
    return element('li', {}, element('label', {}, checkbox, name, ' ', count));
  });
  // Whether a second choice narrows or widens the results matters only once there is a first.
  const hint = options.some((option) => option.chosen)
    ? [' ', element('small', {}, needsAll[facet] ? 'match all' : 'match any')]
    : [];
  const fieldset = element(
    'fieldset',
    {},
    element('legend', {}, heading, ...hint),
    element('ul', {}, ...items),
    ...footer,
  );
  fieldset.dataset['facet'] = facet;
  return fieldset;
}

/** The checkbox that has the focus. Rendering replaces it by a new one. */
function focusedOption(container: HTMLElement): HTMLInputElement | undefined {
  const focused = document.activeElement;
  const isOption =
    focused instanceof HTMLInputElement && focused.type === 'checkbox' && container.contains(focused);
  return isOption ? focused : undefined;
}

/** If the option is gone, the focus moves to the first of its facet, or else to the heading of the panel. */
function restoreFocus({ name, value }: HTMLInputElement, container: HTMLElement): void {
  const sameFacet = `input[name="${name}"]`;
  const find = (selector: string): HTMLElement | null => container.querySelector(selector);
  const target =
    find(`${sameFacet}[value="${CSS.escape(value)}"]`) ??
    find(sameFacet) ??
    container.parentElement?.querySelector<HTMLElement>('[data-search-filters-heading]');
  target?.focus();
}
