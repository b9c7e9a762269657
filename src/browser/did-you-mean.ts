import { element } from './element.ts';
import { formatSearchQuery, type PageQuestion } from './search-url.ts';
import { shorten } from './shorten.ts';
import { textLanguage } from './text-language.ts';

/** Called with the question of a link that is followed in this tab. */
export type OnSelect = (question: PageQuestion) => void;

/** `Did you mean oil or coil?`, with a link for each suggested text that keeps the filters and order of the question. */
export function didYouMean(
  texts: readonly string[],
  question: PageQuestion,
  onSelect: OnSelect,
): readonly (Node | string)[] {
  return texts.length === 0 ? [] : ['Did you mean ', ...alternatives(texts, question, onSelect), '?'];
}

/** A text as long as `Did you mean oil?` for a query `oyl` will probably be, to reserve its space. */
export function expectedText(query: string): string {
  return `Did you mean ${shorten(query.trim())}?`;
}

/**
 * `Search instead for oyl. Or did you mean coil?`, where the results of a corrected text are shown.
 *
 * @param others further suggestions
 */
export function searchInstead(
  others: readonly string[],
  question: PageQuestion,
  onSelect: OnSelect,
): readonly (Node | string)[] {
  const asTyped = linkTo({ ...question, asTyped: true }, onSelect);
  const rest =
    others.length === 0 ? [] : [' Or did you mean ', ...alternatives(others, question, onSelect), '?'];
  return ['Search instead for ', asTyped, '.', ...rest];
}

function alternatives(
  texts: readonly string[],
  { asTyped: _, ...question }: PageQuestion,
  onSelect: OnSelect,
): readonly (Node | string)[] {
  return texts.flatMap((text, i) => [i === 0 ? '' : ' or ', linkTo({ ...question, text }, onSelect)]);
}

function linkTo(question: PageQuestion, onSelect: OnSelect): HTMLAnchorElement {
  const link = element(
    'a',
    { href: formatSearchQuery(question), ...textLanguage() },
    shorten(question.text.trim()),
  );
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onSelect(question);
  });
  return link;
}
