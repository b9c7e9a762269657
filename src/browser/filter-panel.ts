import { formatNumber } from '../html/numbers.ts';
import {
  type FacetCounts,
  type FacetName,
  type FacetOption,
  type Facets,
  type Filters,
  needsAll,
  noFilters,
  withChoice,
  withMonth,
} from '../search/search.ts';
import { type DateRange, dateRange } from './date-range.ts';
import { element } from './element.ts';
import { facetTitles, optionName } from './filter-labels.ts';

/** The filters that a reader can choose from, with what each would leave. */
export interface FilterPanel {
  /** Draws the filters for the hits at hand, and leaves the reader where they were in it. */
  draw(facets: Facets, counts: FacetCounts, filters: Filters): void;
}

/** Options of a facet shown at first, and more on each request. */
const firstOptions = 8;
const moreOptions = 50;

/** @param choose told the filters that the reader asks for */
export function filterPanel(place: HTMLElement, choose: (filters: Filters) => void): FilterPanel {
  const shown = new Map<FacetName, number>();
  let filters = noFilters;
  // Not before they are shown: browsers take some time to make a box for months.
  let made: DateRange | undefined;

  return {
    draw(facets, counts, inForce) {
      filters = inForce;
      const focused = focusIn(place);
      made ??= dateRange((end, month) => choose(withMonth(filters, end, month)));
      const dates = made;
      dates.draw(facets.months, filters);
      const sets = facetTitles.flatMap(([facet, title]) => {
        const options = counts[facet];
        if (options.length === 0) return [];
        const limit = shown.get(facet) ?? firstOptions;
        const more = element('button', { type: 'button' }, `Show more ${title.toLowerCase()}`);
        more.addEventListener('click', () => {
          shown.set(facet, limit + moreOptions);
          this.draw(facets, counts, filters);
          place.querySelectorAll<HTMLElement>(`[data-facet="${facet}"] input`)[limit]?.focus();
        });
        return [
          fieldset(
            facet,
            title,
            options.filter((option, i) => option.chosen || i < limit),
            (option, chosen) => choose(withChoice(filters, facet, option.value, chosen)),
            options.length > limit ? [more] : [],
          ),
        ];
      });
      for (const old of [...place.children]) if (old !== dates.element) old.remove();
      if (facets.months === undefined) dates.element.remove();
      else if (dates.element.parentNode !== place) place.prepend(dates.element);
      place.append(...sets);
      if (focused !== undefined) focusOn(focused, place);
    },
  };
}

function fieldset(
  facet: FacetName,
  title: string,
  options: readonly FacetOption[],
  choose: (option: FacetOption, chosen: boolean) => void,
  after: readonly Node[],
): HTMLElement {
  const lines = options.map((option) => {
    const box = element('input', {
      type: 'checkbox',
      name: facet,
      value: option.value,
      checked: option.chosen,
    });
    box.addEventListener('change', () => choose(option, box.checked));
    const count = element('span', { className: 'count' }, formatNumber(option.count));
    return element(
      'li',
      {},
      element('label', {}, box, element('span', {}, optionName(facet, option.name)), ' ', count),
    );
  });
  const chosen = options.filter((option) => option.chosen).length;
  // Only where a second choice comes next does it matter whether that narrows or widens.
  const how =
    chosen === 0
      ? []
      : [' ', element('small', {}, needsAll[facet] ? 'all that are ticked' : 'any that is ticked')];
  const set = element(
    'fieldset',
    {},
    element('legend', {}, title, ...how),
    element('ul', {}, ...lines),
    ...after,
  );
  set.dataset['facet'] = facet;
  return set;
}

/** The option that has the focus, to be found again after all were drawn anew. */
function focusIn(place: HTMLElement): HTMLInputElement | undefined {
  const focused = document.activeElement;
  const isOption =
    focused instanceof HTMLInputElement && focused.type === 'checkbox' && place.contains(focused);
  return isOption ? focused : undefined;
}

/** Where the option is gone, its neighbours are the nearest thing, and then the heading of all filters. */
function focusOn({ name, value }: HTMLInputElement, place: HTMLElement): void {
  const same = `input[name="${name}"]`;
  const find = (selector: string): HTMLElement | null => place.querySelector(selector);
  const again =
    find(`${same}[value="${CSS.escape(value)}"]`) ??
    find(same) ??
    place.closest('details')?.querySelector('summary');
  again?.focus();
}
