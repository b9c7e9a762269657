import { html } from '../src/html/html.ts';
import { formatCount } from '../src/html/numbers.ts';
import { relativePath } from '../src/html/paths.ts';
import { countHtml } from './parts/count.ts';
import { nameAttributes, textAttributes } from './parts/date-and-language.ts';
import { layout } from './parts/layout.ts';
import { linkListWithCounts } from './parts/lists.ts';
import { indexPaging } from './parts/paging.ts';
import type { Template } from './template.ts';

/** The index of all topics or all actors, each with its number of items. */
const tagIndex: Template<'tag-index'> = ({ page, site }) => {
  const { singular, groups, contents, total, paging } = page.data;
  return layout(
    page,
    site,
    html`<header class="page-head">
<h1>${page.title}</h1>
<p class="lead">${page.description}</p>
<p class="meta">${total === 0 ? `The archive has no ${singular}s yet.` : `${formatCount(total, singular)}.`}</p>
${contents.length > 0 && html`<nav class="contents" aria-label="Sections of this index">\n${linkListWithCounts(contents, page.path, site)}\n</nav>\n`}</header>
${groups.map(
  ({ heading, tags }) => html`<section>
${heading !== undefined && html`<h2 id="${heading.id}">${heading.name}</h2>\n`}<ul class="tag-index${!tags.some((tag) => tag.description !== undefined) && ' brief'}">
${tags.map(
  (
    tag,
  ) => html`<li><a href="${relativePath(page.path, tag.path)}"${nameAttributes(tag, site)}>${tag.name}</a> ${countHtml(tag.count)}${tag.description !== undefined && html`<p${textAttributes(site)}>${tag.description}</p>`}</li>
`,
)}</ul>
</section>
`,
)}${indexPaging(paging, page.path)}`,
  );
};

export default tagIndex;
