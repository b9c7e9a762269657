import { type Html, html } from '../../src/html/html.ts';
import { relativePath } from '../../src/html/paths.ts';
import type { IndexPaging } from '../../src/pages/page.ts';
import type { Paging } from '../../src/pages/paging.ts';

/** The ways on from a page of a list of items; nothing where the list has one page. */
export function listPaging(paging: Paging, from: string): Html | undefined {
  const { newer, older, newest, oldest } = paging;
  if (newer === undefined && older === undefined) return undefined;
  return html`<nav class="paging" aria-label="Pages of this list">
<ul>
${newer !== undefined && newer !== newest && step(from, newest, 'Newest items')}${newer !== undefined && step(from, newer, 'Newer items', 'next')}${older !== undefined && step(from, older, 'Older items', 'prev')}${oldest !== undefined && step(from, oldest, 'Oldest items')}</ul>
</nav>`;
}

/** The ways on from a page of an index in alphabetical order. */
export function indexPaging({ number, of, previous, next }: IndexPaging, from: string): Html | undefined {
  if (of === 1) return undefined;
  return html`<nav class="paging" aria-label="Pages of this index">
<p>Page ${number} of ${of}</p>
<ul>
${previous !== undefined && step(from, previous, 'Previous page', 'prev')}${next !== undefined && step(from, next, 'Next page', 'next')}</ul>
</nav>`;
}

function step(from: string, path: string, name: string, rel?: 'prev' | 'next'): Html {
  return html`<li><a href="${relativePath(from, path)}"${rel && html` rel="${rel}"`}>${name}</a></li>\n`;
}
