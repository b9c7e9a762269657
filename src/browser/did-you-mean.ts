import type { Question } from '../search/search.ts';
import { element } from './element.ts';
import { formatSearchQuery } from './search-url.ts';
import { shorten } from './shorten.ts';
import { textLanguage } from './text-language.ts';

/**
 * `Did you mean oil or coil?`, with a link for each suggested text that keeps the filters and order of the question.
 *
 * @param onSelect called with the text of a link that is followed in this tab
 */
export function didYouMean(
  texts: readonly string[],
  question: Question,
  onSelect: (text: string) => void,
): readonly (Node | string)[] {
  const links = texts.map((text) => {
    const link = element(
      'a',
      { href: formatSearchQuery({ ...question, text }), ...textLanguage() },
      shorten(text),
    );
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      onSelect(text);
    });
    return link;
  });
  return ['Did you mean ', ...links.flatMap((link, i) => [i === 0 ? '' : ' or ', link]), '?'];
}
