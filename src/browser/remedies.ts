import { isFiltering, noFilters } from '../search/query/filters.ts';
import type { AnsweredSearch } from './answered-search.ts';
import { element } from './element.ts';
import { messageNodes } from './message-nodes.ts';
import { messages } from './messages.ts';
import type { LinkTo } from './question-link.ts';
import { shorten } from './shorten.ts';
import { siteText } from './site-language.ts';
import { wordsAlone } from './words-alone.ts';

/**
 * What a reader may try whose search has found nothing: the same without the filters, or its words alone. Near spellings are
 * suggested elsewhere. Empty where there is nothing to leave out.
 */
export function remedies({ question, hits }: AnsweredSearch, link: LinkTo): readonly HTMLElement[] {
  const { text, filters = noFilters } = question;
  const words = wordsAlone(text);
  const links = [
    ...(isFiltering(filters) && text.trim() !== '' && hits.unfiltered.count > 0
      ? [
          link(
            { ...question, filters: noFilters },
            messages.text('searchWithoutFilters', { count: hits.unfiltered.count }),
          ),
        ]
      : []),
    ...(words !== '' && words !== text.trim()
      ? [
          link(
            { ...question, text: words },
            ...messageNodes('searchWordsAlone', { words: element('bdi', siteText(), shorten(words)) }),
          ),
        ]
      : []),
  ];
  return links.length === 0 ? [] : [element('ul', {}, ...links.map((each) => element('li', {}, each)))];
}
