import { needsAll } from '../search/find/filter-lists.ts';
import {
  type AnyFacet,
  type FilterChange,
  type Filters,
  withChoice,
  withMonth,
} from '../search/query/filters.ts';
import type { FacetCounts, FacetOption, Facets, OwnFacetName } from '../search/search.ts';
import { countClass } from './count-class.ts';
import { type DateRange, dateRange } from './date-range.ts';
import { element } from './element.ts';
import { facetWords, optionLabel } from './filter-labels.ts';
import { messageNodes } from './message-nodes.ts';
import { messages } from './messages.ts';
import { optionName } from './option-name.ts';
import { siteText } from './site-language.ts';
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
 * Elements are reused, and changed only where something else is shown: drawing all anew takes longer than a search.
 *
 * @param change called with what the reader changes
 * @param rangeOfYears creates the handles for the years, where nothing else shows these
 */
export function filterPanel(
  container: HTMLElement,
  change: (change: FilterChange) => void,
  rangeOfYears?: typeof yearRange,
): FilterPanel {
  const optionLimits = new Map<AnyFacet, number>();
  // Created when first shown: browsers are slow to create month inputs.
  let dates: DateRange | undefined;
  const range = rangeOfYears?.((from, to) =>
    change((filters) => withMonth(withMonth(filters, 'from', from), 'to', to)),
  );
  const newList = (facet: ListedFacet): FacetList =>
    facetList(facet, (value, isChosen) =>
      change((filters) => withChoice(filters, facet.facet, value, isChosen)),
    );
  const common = facetWords.map(([facet, heading, more]) =>
    newList({
      facet,
      heading: messages.text(heading),
      more: [messages.text(more)],
      order: facet === 'year' ? 'descending' : 'frequency',
    }),
  );
  /** Of the facets that the archive declares, which are known with the first results. */
  let own: readonly FacetList[] | undefined;
  const ownList = ({ facet, name, order }: OwnFacetName): FacetList => {
    const label = () => element('bdi', siteText(), name);
    return newList({ facet, heading: label(), more: messageNodes('showMoreOf', { facet: label() }), order });
  };

  return {
    render(facets, counts, years, filters) {
      const focused = focusedOption(container);
      dates ??= dateRange((end, month) => change((filters) => withMonth(filters, end, month)));
      const { element: datesElement } = dates;
      dates.render(facets.months, filters);
      if (range !== undefined) {
        range.render(facets.months, years, filters);
        if (!datesElement.contains(range.element)) datesElement.querySelector('legend')?.after(range.element);
      }
      own ??= facets.own.map(ownList);
      const lists = [...common, ...own];
      for (const list of lists) {
        const limit = optionLimits.get(list.facet) ?? initialOptions;
        list.render(counts[list.facet] ?? [], limit, () => {
          optionLimits.set(list.facet, limit + moreOptions);
          this.render(facets, counts, years, filters);
          list.element.querySelectorAll('input')[limit]?.focus();
        });
      }
      replaceIfOther(container, [
        ...(facets.months === undefined ? [] : [datesElement]),
        ...lists.filter(({ facet }) => counts[facet]?.length).map(({ element }) => element),
      ]);
      if (focused !== undefined && document.activeElement !== focused) restoreFocus(focused, container);
    },
  };
}

/** A facet as the panel shows it. */
interface ListedFacet extends Pick<OwnFacetName, 'order'> {
  readonly facet: AnyFacet;
  readonly heading: Node | string;
  /** The label of the button that shows more options. */
  readonly more: readonly (Node | string)[];
}

interface FacetList {
  readonly facet: AnyFacet;
  readonly element: HTMLElement;
  /**
   * @param options the most frequent first
   * @param limit how many are shown, besides those that are chosen
   * @param onMore shows more of them
   */
  render(options: readonly FacetOption[], limit: number, onMore: () => void): void;
}

function facetList(
  { facet, heading, more: moreLabel, order }: ListedFacet,
  onToggle: (value: string, isChosen: boolean) => void,
): FacetList {
  const rows = new Map<string, OptionRow>();
  const hint = element('small', {}, messages.text(needsAll[facet] ? 'matchAll' : 'matchAny'));
  const legend = element('legend', {}, heading);
  const list = element('ul', {});
  const more = element('button', { type: 'button' }, ...moreLabel);
  const fieldset = element('fieldset', {}, legend, list);
  fieldset.dataset['facet'] = facet;
  return {
    facet,
    element: fieldset,
    render(options, limit, onMore) {
      // Whether a second choice narrows or widens the results matters only once there is a first.
      if (!options.some(({ chosen }) => chosen)) legend.replaceChildren(heading);
      else if (!hint.isConnected) legend.replaceChildren(heading, ' ', hint);
      const ordered = order === 'frequency' ? options : byNumber(options, order);
      const shown = ordered
        .filter(({ chosen }, i) => chosen || i < limit)
        .map((option) => {
          // The next index version may have another name for it.
          const key = `${option.value} ${option.name}`;
          const row = rows.get(key) ?? optionRow(facet, option, onToggle);
          rows.set(key, row);
          row.render(option);
          return row.element;
        });
      replaceIfOther(list, shown);
      more.onclick = onMore;
      if (options.length <= limit) more.remove();
      else if (!more.isConnected) fieldset.append(more);
    },
  };
}

/** By the numbers with which values begin; behind them those that are chosen and leave nothing. */
function byNumber(
  options: readonly FacetOption[],
  order: 'ascending' | 'descending',
): readonly FacetOption[] {
  const sign = order === 'ascending' ? 1 : -1;
  return [...options].sort(
    (a, b) =>
      Number(a.count === 0) - Number(b.count === 0) ||
      sign * (Number.parseFloat(a.value) - Number.parseFloat(b.value)),
  );
}

interface OptionRow {
  readonly element: HTMLLIElement;
  render(option: FacetOption): void;
}

function optionRow(
  facet: AnyFacet,
  { value, name }: FacetOption,
  onToggle: (value: string, isChosen: boolean) => void,
): OptionRow {
  const checkbox = element('input', { type: 'checkbox', name: facet, value });
  checkbox.addEventListener('change', () => onToggle(value, checkbox.checked));
  const number = element('span', { className: 'count' });
  const label = element('label', {}, checkbox, optionName(facet, optionLabel(facet, name)), ' ', number);
  return {
    element: element('li', {}, label),
    render({ count, isEstimate, chosen }) {
      checkbox.checked = chosen;
      const text = isEstimate ? messages.text('aboutCount', { count }) : messages.number(count);
      if (number.textContent === text) return;
      number.textContent = text;
      number.className = countClass(count);
    },
  };
}

/** Elements that stay in their places keep the focus, and need no layout. */
function replaceIfOther(parent: HTMLElement, children: readonly HTMLElement[]): void {
  const isSame =
    parent.children.length === children.length && children.every((child, i) => child === parent.children[i]);
  if (!isSame) parent.replaceChildren(...children);
}

/** The checkbox that has the focus, which it loses where it moves. */
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
