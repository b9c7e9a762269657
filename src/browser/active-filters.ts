import {
  type AnyFacet,
  type Facets,
  type FilterChange,
  type Filters,
  filteredFacets,
  isFiltering,
  noFilters,
  withChoice,
  withMonth,
} from '../search/search.ts';
import { element } from './element.ts';
import { monthLabel, optionLabel } from './filter-labels.ts';
import { messageNodes } from './message-nodes.ts';
import { messages } from './messages.ts';
import { optionName } from './option-name.ts';
import { shorten } from './shorten.ts';

/** A list entry for each active filter, with a button that removes it. */
export function activeFilterItems(
  facets: Facets,
  filters: Filters,
  change: (change: FilterChange) => void,
): readonly HTMLLIElement[] {
  if (!isFiltering(filters)) return [];
  const removable = (label: HTMLElement, remove: FilterChange): HTMLLIElement => {
    // The page shows the filter alone.
    const words = messageNodes('removeFilter', { filter: label }).map((part) =>
      typeof part === 'string' ? element('span', { className: 'visually-hidden' }, part) : part,
    );
    const cross = element('span', { className: 'cross' }, '×');
    cross.setAttribute('aria-hidden', 'true');
    const button = element('button', { type: 'button' }, ...words, ' ', cross);
    button.addEventListener('click', () => change(remove));
    return element('li', {}, button);
  };
  const values = filteredFacets(filters).flatMap((facet) =>
    (filters[facet] ?? []).map((value) =>
      removable(filterName(facet, value, facets), (all) => withChoice(all, facet, value, false)),
    ),
  );
  const months = (['from', 'to'] as const).flatMap((end) =>
    filters[end] === undefined
      ? []
      : [
          removable(element('span', {}, monthLabel(end, filters[end])), (all) =>
            withMonth(all, end, undefined),
          ),
        ],
  );
  const items = [...values, ...months];
  return items.length > 1 ? [...items, clearAll(change)] : items;
}

/** A value of a facet that the archive declares does not say what it is a value of. */
function filterName(facet: AnyFacet, value: string, facets: Facets): HTMLElement {
  const name = shorten(optionLabel(facet, facets.nameOf(facet, value)));
  const own = facets.own.find((each) => each.facet === facet);
  return optionName(facet, own ? messages.text('labelledFact', { label: own.name, value: name }) : name);
}

function clearAll(change: (change: FilterChange) => void): HTMLLIElement {
  const button = element('button', { type: 'button' }, messages.text('clearFilters'));
  button.addEventListener('click', () => change(() => noFilters));
  return element('li', {}, button);
}
