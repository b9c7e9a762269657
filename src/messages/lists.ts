import { type Html, type HtmlValue, html } from '../html/html.ts';
import { messageHtml } from './message-html.ts';
import type { Messages } from './messages.ts';

/** Names one after another: `a, b, c`. */
export function listed(names: readonly HtmlValue[], messages: Messages): Html {
  const [first, ...others] = names;
  return others.reduce<Html>((list, next) => messageHtml(messages, 'listed', { list, next }), html`${first}`);
}

/** Texts as a part of a sentence: `a, b and c`. */
export function allOf(texts: readonly string[], { locale }: Messages): string {
  let format = formats.get(locale);
  if (format === undefined) {
    format = new Intl.ListFormat(locale);
    formats.set(locale, format);
  }
  return format.format(texts);
}

const formats = new Map<string, Intl.ListFormat>();
