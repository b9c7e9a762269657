import { element } from './element.ts';
import { formatSearchQuery, type PageQuestion } from './search-url.ts';

/** Called with the question of a link that is followed in this tab. */
export type OnSelect = (question: PageQuestion) => void;

/** Creates a link that searches for something else. */
export type LinkTo = (question: PageQuestion, ...label: readonly (Node | string)[]) => HTMLAnchorElement;

/** A link to the results of a question, which the page shows without loading again. */
export function questionLink(
  question: PageQuestion,
  onSelect: OnSelect,
  ...label: readonly (Node | string)[]
): HTMLAnchorElement {
  const link = element('a', { href: formatSearchQuery(question) }, ...label);
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onSelect(question);
  });
  return link;
}
