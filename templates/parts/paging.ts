import { type Html, html } from '../../src/html/html.ts';
import { relativePath } from '../../src/html/paths.ts';
import type { Messages } from '../../src/messages/messages.ts';
import type { IndexPaging } from '../../src/pages/page-model.ts';
import type { Paging } from '../../src/pages/paging.ts';

/** Links between the pages of a list of items, or undefined if the list has only one page. */
export function listPaging(paging: Paging, from: string, messages: Messages): Html | undefined {
  const { newer, older, newest, oldest } = paging;
  if (newer === undefined && older === undefined) return undefined;
  return html`<nav class="paging" aria-label="${messages.text('pagesOfThisList')}">
<ul>
${newer !== undefined && newer !== newest && pageLink(from, newest, messages.text('newestItems'))}${newer !== undefined && pageLink(from, newer, messages.text('newerItems'), 'next')}${older !== undefined && pageLink(from, older, messages.text('olderItems'), 'prev')}${oldest !== undefined && pageLink(from, oldest, messages.text('oldestItems'))}</ul>
</nav>`;
}

/** Numbers that lead to the pages of an alphabetical index, or undefined if it has only one page. */
export function indexPaging(
  { number: current, pages }: IndexPaging,
  from: string,
  messages: Messages,
): Html | undefined {
  if (pages.length < 2) return undefined;
  return html`<nav class="paging by-number" aria-label="${messages.text('pagesOfThisIndex')}">
<ul>
${pages.map(({ number, path }, i) => {
  const gap = number - 1 > (pages[i - 1]?.number ?? 0) && html`<li aria-hidden="true">…</li>\n`;
  const rel = relations.get(number - current);
  return html`${gap}<li><a href="${relativePath(from, path)}"${rel && html` rel="${rel}"`}${number === current && html` aria-current="page"`}>${numberHtml(number, messages)}</a></li>\n`;
})}</ul>
</nav>`;
}

/** Only the number is shown. */
function numberHtml(page: number, messages: Messages): Html {
  return html`${messages
    .parts<'pageNumber', Html>('pageNumber', { page: html`${page}` })
    .map((part) => (typeof part === 'string' ? html`<span class="visually-hidden">${part}</span>` : part))}`;
}

const relations: ReadonlyMap<number, 'prev' | 'next'> = new Map([
  [-1, 'prev'],
  [1, 'next'],
]);

function pageLink(from: string, path: string, name: string, rel?: 'prev' | 'next'): Html {
  return html`<li><a href="${relativePath(from, path)}"${rel && html` rel="${rel}"`}>${name}</a></li>\n`;
}
