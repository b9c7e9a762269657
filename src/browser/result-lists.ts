import { requiredElement } from './element.ts';

const completeList = requiredElement('[data-search-results]', HTMLOListElement);
const restSection = requiredElement('[data-search-rest]', HTMLElement);
const restList = requiredElement('[data-search-rest] > ol', HTMLOListElement);

/** The number of results on the page. */
export function shownCount(): number {
  return completeList.children.length + restList.children.length;
}

/** The link of a result that is on the page, counted over both lists. */
export function resultLink(index: number): HTMLAnchorElement | null {
  const item = [...completeList.children, ...restList.children][index];
  return item?.querySelector('a') ?? null;
}

export function clearResults(): void {
  completeList.replaceChildren();
  restList.replaceChildren();
  restSection.hidden = true;
}

/**
 * Adds results: those with every word of the query to the first list, the others to a list of their own under a heading.
 * If no item has every word, which the status line says, all are in the first list.
 *
 * @param complete how many of all hits have every word
 */
export function appendResults(results: readonly HTMLLIElement[], complete: number): void {
  const room = complete === 0 ? results.length : Math.max(0, complete - shownCount());
  completeList.append(...results.slice(0, room));
  restList.append(...results.slice(room));
  restSection.hidden = restList.children.length === 0;
}
