import { type Html, html } from '../../src/html/html.ts';
import { relativePath } from '../../src/html/paths.ts';
import { messageHtml } from '../../src/messages/message-html.ts';
import { messagesOf } from '../../src/messages/messages-of.ts';
import type { ListEntry, Site } from '../../src/pages/page-model.ts';
import { dateHtml, textAttributes } from './date-and-language.ts';

/** Links to the previous and the next item in the archive's order. */
export function neighbours(
  earlier: ListEntry | undefined,
  later: ListEntry | undefined,
  from: string,
  site: Site,
): Html | undefined {
  if (earlier === undefined && later === undefined) return undefined;
  return html`<nav class="neighbours" aria-label="${messagesOf(site).text('earlierAndLaterItems')}">
${earlier && neighbour(earlier, from, site, 'earlierItem', 'prev')}${later && neighbour(later, from, site, 'laterItem', 'next')}</nav>`;
}

function neighbour(
  item: ListEntry,
  from: string,
  site: Site,
  key: 'earlierItem' | 'laterItem',
  rel: 'prev' | 'next',
): Html {
  return html`<a class="neighbour-${rel}" href="${relativePath(from, item.path)}" rel="${rel}"><span class="meta">${messageHtml(messagesOf(site), key, { date: dateHtml(item.date) })}</span> <span${textAttributes(site, item.language)}>${item.title}</span></a>
`;
}
