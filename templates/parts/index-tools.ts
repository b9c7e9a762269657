import { type Html, html } from '../../src/html/html.ts';
import type { MessageKey, Messages } from '../../src/messages/messages.ts';
import type { IndexKind } from '../../src/pages/page-model.ts';

/**
 * A box that narrows an index and a choice of its order, for `src/browser/tag-index.ts`; without scripts they are not
 * shown. What is not found by name, the search may find.
 *
 * @param pages the paths of all pages of the index
 */
export function indexTools(
  of: IndexKind,
  isTree: boolean,
  pages: readonly string[],
  from: string,
  messages: Messages,
): Html {
  return html`<form class="index-tools" action="search.html" data-index-tools data-pages="${pages.join(' ')}" data-current="${pages.indexOf(from)}" data-singular="${of}">
<div class="index-filter"><label>${messages.text(labels[of])} <input name="q" type="search" autocomplete="off" spellcheck="false"></label>
<button aria-label="${messages.text('searchTheArchive')}"><svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="6.5" cy="6.5" r="4.75"/><path d="m10 10 4.5 4.5"/></svg></button></div>
<label>${messages.text('orderBy')} <select>
${isTree && html`<option value="">${messages.text('orderAsTree')}</option>\n`}<option value="${isTree && 'name'}">${messages.text('orderByName')}</option>
<option value="count">${messages.text('orderByCount')}</option>
<option value="latest">${messages.text('orderByDate')}</option>
</select></label>
<p class="meta" role="status"></p>
</form>
`;
}

const labels = {
  topic: 'filterTopics',
  actor: 'filterActors',
  source: 'filterSources',
} as const satisfies Readonly<Record<IndexKind, MessageKey>>;
