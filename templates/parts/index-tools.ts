import { type Html, html } from '../../src/html/html.ts';

/**
 * A box that narrows an index and a choice of its order, for `src/browser/tag-index.ts`; without scripts they are not
 * shown. What is not found by name, the search may find.
 *
 * @param pages the paths of all pages of the index
 */
export function indexTools(singular: string, isTree: boolean, pages: readonly string[], from: string): Html {
  return html`<form class="index-tools" action="search.html" data-index-tools data-pages="${pages.join(' ')}" data-current="${pages.indexOf(from)}" data-singular="${singular}">
<div class="index-filter"><label>Filter ${singular}s <input name="q" type="search" autocomplete="off" spellcheck="false"></label>
<button aria-label="Search the archive"><svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="6.5" cy="6.5" r="4.75"/><path d="m10 10 4.5 4.5"/></svg></button></div>
<label>Order by <select>
${isTree && html`<option value="">Broader and narrower</option>\n`}<option value="${isTree && 'name'}">Name</option>
<option value="count">Number of items</option>
<option value="latest">Newest item</option>
</select></label>
<p class="meta" role="status"></p>
</form>
`;
}
