import { formatNumber } from '../html/numbers.ts';
import { isFiltering, noFilters } from '../search/query/filters.ts';
import type { AnsweredSearch } from './answered-search.ts';
import { element } from './element.ts';
import { formatSearchQuery, type PageQuestion } from './search-url.ts';
import { shorten } from './shorten.ts';
import { textLanguage } from './text-language.ts';
import { wordsAlone } from './words-alone.ts';

/**
 * What a reader may try whose search has found nothing: the same without the filters, or its words alone. Near spellings are
 * suggested elsewhere. Empty where there is nothing to leave out.
 *
 * @param ask searches for something else
 */
export function remedies(
  { question, hits }: AnsweredSearch,
  ask: (question: PageQuestion) => void,
): readonly HTMLElement[] {
  const { text, filters = noFilters } = question;
  const linkTo = (to: PageQuestion, ...label: readonly (Node | string)[]): HTMLLIElement => {
    const link = element('a', { href: formatSearchQuery(to) }, ...label);
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      ask(to);
    });
    return element('li', {}, link);
  };
  const words = wordsAlone(text);
  const items = [
    ...(isFiltering(filters) && text.trim() !== '' && hits.unfiltered.count > 0
      ? [
          linkTo(
            { ...question, filters: noFilters },
            `Search without the filters (${formatNumber(hits.unfiltered.count)})`,
          ),
        ]
      : []),
    ...(words !== '' && words !== text.trim()
      ? [
          linkTo(
            { ...question, text: words },
            'Search for the words alone: ',
            element('bdi', textLanguage(), shorten(words)),
          ),
        ]
      : []),
  ];
  return items.length === 0 ? [] : [element('ul', {}, ...items)];
}
