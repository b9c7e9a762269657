import { type Html, html, raw } from '../../src/html/html.ts';
import type { Messages } from '../../src/messages/messages.ts';

/** Between the facts of a line, which does not begin with the dot. */
export const separator = '\u00a0· ';

/**
 * Buttons that select items of a page and export all of its list. They need scripts, which show them.
 *
 * @param before what separates them from what is on their line
 * @param list what the list is of, `topic=energy`, see `src/browser/exports/page-list.ts`; empty for results of the search
 */
export function listTools(list: string, messages: Messages, before = ''): Html {
  const button = (name: string, key: 'select' | 'exportList'): Html =>
    html`<button type="button" ${raw(name)}>${messages.text(key)}</button>`;
  return html`<span class="list-tools" data-list-tools="${list}" hidden>${before}<span>${button('data-select aria-pressed="false"', 'select')}${separator}${button('data-export', 'exportList')}</span></span>`;
}

/** The button that selects the item of a page. */
export function itemTools(id: string, messages: Messages): Html {
  return html`<p class="meta list-tools" data-list-tools data-item="${id}" hidden><button type="button" data-add>${messages.text('addToSelection')}</button></p>`;
}
