import { type Html, html } from '../../src/html/html.ts';
import type { Messages } from '../../src/messages/messages.ts';

/** A number of items beside a name. The style sheet adds the unit for screen readers: a page may have a thousand. */
export function countHtml(count: number, messages: Messages): Html {
  const form = messages.pluralForm(count);
  return html`<span class="count${form !== 'other' && ` ${form}`}">${messages.number(count)}</span>`;
}
