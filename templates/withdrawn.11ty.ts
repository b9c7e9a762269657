import { html } from '../src/html/html.ts';
import { formatCount } from '../src/html/numbers.ts';
import { relativePath } from '../src/html/paths.ts';
import { layout } from './parts/layout.ts';
import { breadcrumbNav } from './parts/lists.ts';
import { indexPaging } from './parts/paging.ts';
import type { Template } from './template.ts';

/** Lists the addresses of withdrawn items. */
const withdrawn: Template<'withdrawn'> = ({ page, site }) =>
  layout(
    page,
    site,
    html`${breadcrumbNav([page.data.about], page.path, site)}
<header class="page-head">
<h1>${page.title}</h1>
<p class="lead">These items have been withdrawn from the archive. Their addresses are kept; their texts have been removed.</p>
<p class="meta">${formatCount(page.data.total, 'item')}</p>
</header>
${page.data.groups.map(
  ({
    letter,
    items,
  }) => html`${letter !== undefined && html`<h2 class="label">${letter}</h2>\n`}<ul class="addresses">
${items.map(({ path, name }) => html`<li><a href="${relativePath(page.path, path)}">${name}</a></li>\n`)}</ul>
`,
)}${indexPaging(page.data.paging, page.path)}`,
  );

export default withdrawn;
