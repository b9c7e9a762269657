import { type Html, html } from '../../src/html/html.ts';
import { relativePath } from '../../src/html/paths.ts';
import type { Messages } from '../../src/messages/messages.ts';
import type { PageLink, Site, YearGroup } from '../../src/pages/page-model.ts';
import { hrefOf } from './href.ts';
import { itemList } from './lists.ts';

/** A list of items, newest first, with each year as a heading beside its items, or the items alone. */
export function yearGroups(groups: readonly YearGroup[], from: string, site: Site): Html {
  return html`${groups.map(({ heading, items, isBrief }) =>
    heading === undefined
      ? itemList(items, from, site, 'h2', isBrief)
      : html`<section class="of-year">
<h2 id="${heading.id}"${isMonth(heading.id) && html` class="month"`}>${heading.name}</h2>
${itemList(items, from, site, 'h3', isBrief)}
</section>
`,
  )}`;
}

/** `y1987-03`, not `y1987` or `undated`. */
function isMonth(id: string): boolean {
  return /^y\d{4}-/.test(id);
}

/** Links to the years of a list, and to its items in the other order. Nothing for a list with one heading. */
export function yearNav(
  years: readonly PageLink[],
  oldestFirst: string,
  from: string,
  messages: Messages,
): Html | undefined {
  if (years.length < 2) return undefined;
  return html`<nav class="years" aria-label="${messages.text('years')}">
<ul>
${years.map(({ path, name }) => html`<li><a href="${hrefOf(path, from)}">${name}</a></li>\n`)}<li><a href="${relativePath(from, oldestFirst)}">${messages.text('oldestFirst')}</a></li>
</ul>
</nav>`;
}
