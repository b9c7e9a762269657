import { html } from '../src/html/html.ts';
import { relativePath } from '../src/html/paths.ts';
import { messagesOf } from '../src/messages/messages-of.ts';
import { layout } from './parts/layout.ts';
import { breadcrumbNav } from './parts/lists.ts';
import { indexPaging } from './parts/paging.ts';
import type { Template } from './template.ts';

/** Lists the addresses of withdrawn items. */
const withdrawn: Template<'withdrawn'> = ({ page, site }) => {
  const messages = messagesOf(site);
  return layout(
    page,
    site,
    html`${breadcrumbNav([page.data.about], page.path, site)}
<header class="page-head">
<h1>${page.title}</h1>
<p class="lead">${messages.text('theseItemsWithdrawn')}</p>
<p class="meta">${messages.text('itemCount', { count: page.data.total })}</p>
</header>
${page.data.groups.map(
  ({
    letter,
    items,
  }) => html`${letter !== undefined && html`<h2 class="label">${letter}</h2>\n`}<ul class="addresses">
${items.map(({ path, name }) => html`<li><a href="${relativePath(page.path, path)}">${name}</a></li>\n`)}</ul>
`,
)}${indexPaging(page.data.paging, page.path, messages)}`,
  );
};

export default withdrawn;
