import { type Html, html } from '../../src/html/html.ts';
import { relativePath } from '../../src/html/paths.ts';
import type { IndexPaging } from '../../src/pages/page-model.ts';
import type { Paging } from '../../src/pages/paging.ts';

/** Links between the pages of a list of items, or undefined if the list has only one page. */
export function listPaging(paging: Paging, from: string): Html | undefined {
  const { newer, older, newest, oldest } = paging;
  if (newer === undefined && older === undefined) return undefined;
  return html`<nav class="paging" aria-label="Pages of this list">
<ul>
${newer !== undefined && newer !== newest && pageLink(from, newest, 'Newest items')}${newer !== undefined && pageLink(from, newer, 'Newer items', 'next')}${older !== undefined && pageLink(from, older, 'Older items', 'prev')}${oldest !== undefined && pageLink(from, oldest, 'Oldest items')}</ul>
</nav>`;
}

/** Links between the pages of an alphabetical index, or undefined if it has only one page. */
export function indexPaging({ number, of, previous, next }: IndexPaging, from: string): Html | undefined {
  if (of === 1) return undefined;
  return html`<nav class="paging" aria-label="Pages of this index">
<p>Page ${number} of ${of}</p>
<ul>
${previous !== undefined && pageLink(from, previous, 'Previous page', 'prev')}${next !== undefined && pageLink(from, next, 'Next page', 'next')}</ul>
</nav>`;
}

function pageLink(from: string, path: string, name: string, rel?: 'prev' | 'next'): Html {
  return html`<li><a href="${relativePath(from, path)}"${rel && html` rel="${rel}"`}>${name}</a></li>\n`;
}
