import { listParts } from '../messages/list-parts.ts';
import { messageNodes } from './message-nodes.ts';
import { messages } from './messages.ts';
import { type OnSelect, questionLink } from './question-link.ts';
import type { PageQuestion } from './search-url.ts';
import { shorten } from './shorten.ts';
import { siteText } from './site-language.ts';

/** `Did you mean oil or coil?`, with a link for each suggested text that keeps the filters and order of the question. */
export function didYouMean(
  texts: readonly string[],
  question: PageQuestion,
  onSelect: OnSelect,
): readonly (Node | string)[] {
  if (texts.length === 0) return [];
  return messageNodes('didYouMean', { queries: alternatives(texts, question, onSelect) });
}

/** A text as long as `Did you mean oil?` for a query `oyl` will probably be, to reserve its space. */
export function expectedText(query: string): string {
  return messages.text('didYouMean', { queries: shorten(query.trim()) });
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
  const asTyped = messageNodes('searchInsteadFor', {
    query: linkTo({ ...question, asTyped: true }, onSelect),
  });
  if (others.length === 0) return asTyped;
  const queries = alternatives(others, question, onSelect);
  return [...asTyped, ' ', ...messageNodes('orDidYouMean', { queries })];
}

function alternatives(
  texts: readonly string[],
  { asTyped: _, ...question }: PageQuestion,
  onSelect: OnSelect,
): readonly (Node | string)[] {
  const links = texts.map((text) => linkTo({ ...question, text }, onSelect));
  return listParts(links, 'disjunction', messages.locale);
}

function linkTo(question: PageQuestion, onSelect: OnSelect): HTMLAnchorElement {
  return Object.assign(questionLink(question, onSelect, shorten(question.text.trim())), siteText());
}
