import type { Question } from '../search/search.ts';
import { element } from './element.ts';
import { addressOf } from './search-history.ts';

/**
 * A sentence that offers other texts for a question, each a link to its answer.
 *
 * @param take told the text of a link that is taken in this window
 */
export function didYouMean(
  texts: readonly string[],
  asked: Question,
  take: (text: string) => void,
): readonly (Node | string)[] {
  const links = texts.map((text) => {
    const link = element('a', { href: addressOf({ ...asked, text }) }, text);
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      take(text);
    });
    return link;
  });
  return ['Did you mean ', ...links.flatMap((link, i) => [i === 0 ? '' : ' or ', link]), '?'];
}
