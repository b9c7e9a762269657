import { escapeHtml } from '../html/html.ts';
import { isolate } from '../html/isolate.ts';
import { directionOf } from '../html/language.ts';
import type { Messages } from '../messages/messages.ts';

/**
 * The HTML of an entry of a feed.
 *
 * @param facts in the words of the interface: when it was, as far as is known, first, because feeds have a day for it that
 *   may say too much
 * @param html of the text
 * @param language of the text
 */
export function entryHtml(
  facts: readonly string[],
  html: string,
  language: string,
  messages: Messages,
): string {
  const { language: words } = messages;
  const attributes = words === language ? '' : ` lang="${words}" dir="${directionOf(words)}"`;
  const line = facts.map((fact) => escapeHtml(isolate(fact))).join(' · ');
  const all = `<p${attributes}>${line}</p>${html}`;
  // Readers show all texts from left to right, unless told otherwise.
  return directionOf(language) === 'ltr' ? all : `<div lang="${language}" dir="rtl">${all}</div>`;
}

/** A text as a paragraph; nothing where there is none. */
export function paragraph(text: string): string {
  return text === '' ? '' : `<p>${escapeHtml(text)}</p>`;
}
