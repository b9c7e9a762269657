import { type Html, type HtmlValue, html } from '../html/html.ts';
import type { MessageKey, Messages, ValuesOf } from './messages.ts';

/** A message as HTML: its words are escaped, and what is put in their places is inserted as `html` inserts it. */
export function messageHtml<K extends MessageKey>(
  messages: Messages,
  key: K,
  ...values: ValuesOf<K, HtmlValue>
): Html {
  return html`${messages.parts<K, HtmlValue>(key, ...values)}`;
}
