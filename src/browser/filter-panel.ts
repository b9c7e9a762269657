import type { FacetCounts, FacetName, FacetOption, Facets, Filters } from '../search/search.ts';
import { monthIn } from './address.ts';
import { element } from './element.ts';
import { facetTitles, optionName } from './facet-words.ts';
import { grouped } from './grouped.ts';

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

  return {
    draw(facets, counts, filters) {
      const focused = focusIn(place);
      place.replaceChildren(
        ...dateRange(facets, filters, choose),
        ...facetTitles.flatMap(([facet, title]) => {
          const options = counts[facet];
          if (options.length === 0) return [];
          const limit = shown.get(facet) ?? firstOptions;
          const more = element('button', { type: 'button' }, `Show more ${title.toLowerCase()}`);
          more.dataset['more'] = facet;
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
        }),
      );
      if (focused !== undefined) place.querySelector<HTMLElement>(focused)?.focus();
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
    const count = element('span', { className: 'count' }, grouped(option.count));
    return element(
      'li',
      {},
      element('label', {}, box, element('span', {}, optionName(facet, option.name)), ' ', count),
    );
  });
  const set = element('fieldset', {}, element('legend', {}, title), element('ul', {}, ...lines), ...after);
  set.dataset['facet'] = facet;
  return set;
}

function dateRange(
  { months }: Facets,
  filters: Filters,
  choose: (filters: Filters) => void,
): readonly HTMLElement[] {
  if (months === undefined) return [];
  const field = (name: 'from' | 'to', label: string): HTMLElement => {
    const box = element('input', { type: 'month', name, value: filters[name] ?? '' });
    box.min = months.first;
    box.max = months.last;
    // Where a browser has no box for months, it is one for text.
    box.placeholder = 'yyyy-mm';
    box.pattern = '\\d{4}-\\d{2}';
    box.addEventListener('change', () => choose(withMonth(filters, name, monthIn(box.value))));
    return element('label', {}, label, ' ', box);
  };
  const set = element(
    'fieldset',
    { className: 'filter-dates' },
    element('legend', {}, 'Date'),
    field('from', 'From'),
    field('to', 'To'),
  );
  set.dataset['facet'] = 'date';
  return [set];
}

/** The filters with a value chosen, or no longer so. */
export function withChoice(filters: Filters, facet: FacetName, value: string, chosen: boolean): Filters {
  const others = filters[facet].filter((each) => each !== value);
  return { ...filters, [facet]: chosen ? [...others, value] : others };
}

/** The filters with another first or last month, or none. */
export function withMonth(filters: Filters, name: 'from' | 'to', month: string | undefined): Filters {
  const { from, to, ...rest } = filters;
  const range = { from, to, [name]: month };
  return {
    ...rest,
    ...(range.from !== undefined && { from: range.from }),
    ...(range.to !== undefined && { to: range.to }),
  };
}

/** A selector for what has the focus, to be found again after everything was drawn anew. */
function focusIn(place: HTMLElement): string | undefined {
  const focused = document.activeElement;
  if (!(focused instanceof HTMLInputElement) || !place.contains(focused)) return undefined;
  const value = focused.type === 'checkbox' ? `[value="${CSS.escape(focused.value)}"]` : '';
  return `input[name="${focused.name}"]${value}`;
}
