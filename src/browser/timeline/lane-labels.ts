import type { Filters } from '../../search/query/filters.ts';
import { countClass } from '../count-class.ts';
import { element } from '../element.ts';
import { optionLabel } from '../filter-labels.ts';
import { messages } from '../messages.ts';
import { optionName } from '../option-name.ts';
import type { Lane, LaneFacet } from './lanes.ts';

/**
 * The names of the lanes, each with the number of its items in sight. The name of a value is a button that filters by it.
 *
 * @param onToggle called with the value and whether it becomes a filter
 */
export function laneLabels(
  lanes: readonly Lane[],
  facet: LaneFacet,
  filters: Filters,
  onToggle: (value: string, isChosen: boolean) => void,
): readonly HTMLLIElement[] {
  return lanes.map(({ value, name }) => {
    const count = element('span', { className: 'count' }, '');
    if (value === undefined) return element('li', {}, element('span', {}, name), ' ', count);
    const isChosen = filters[facet].includes(value);
    const button = element('button', { type: 'button' }, optionName(facet, optionLabel(facet, name)));
    button.ariaPressed = String(isChosen);
    button.title = messages.text(isChosen ? 'removeLaneFilter' : 'addLaneFilter', { name });
    button.addEventListener('click', () => onToggle(value, !isChosen));
    return element('li', {}, button, ' ', count);
  });
}

/** Shows how many items of each lane are in sight. */
export function setLaneCounts(labels: readonly HTMLLIElement[], counts: readonly number[]): void {
  labels.forEach((label, i) => {
    const count = label.querySelector('.count');
    if (count === null) return;
    count.textContent = messages.number(counts[i] ?? 0);
    count.className = countClass(counts[i] ?? 0);
  });
}
