import { type Html, html } from '../../src/html/html.ts';
import { relativePath } from '../../src/html/paths.ts';
import type { ListEntry } from '../../src/pages/page-model.ts';
import { dateHtml, langAttribute } from './date-and-language.ts';

/** Links to the previous and the next item in the archive's order. */
export function neighbours(
  earlier: ListEntry | undefined,
  later: ListEntry | undefined,
  from: string,
): Html | undefined {
  if (earlier === undefined && later === undefined) return undefined;
  return html`<nav class="neighbours" aria-label="Earlier and later items">
${earlier && neighbour(earlier, from, 'Earlier', 'prev')}${later && neighbour(later, from, 'Later', 'next')}</nav>`;
}

function neighbour(item: ListEntry, from: string, label: string, rel: 'prev' | 'next'): Html {
  return html`<a class="neighbour-${rel}" href="${relativePath(from, item.path)}" rel="${rel}"><span class="meta">${label}: ${dateHtml(item.date)}</span> <span${langAttribute(item.language)}>${item.title}</span></a>
`;
}
