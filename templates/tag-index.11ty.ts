import { html } from '../src/html/html.ts';
import { formatCount } from '../src/html/numbers.ts';
import { relativePath } from '../src/html/paths.ts';
import type { TagGroup } from '../src/pages/page-model.ts';
import { nameAttributes } from './parts/date-and-language.ts';
import { hrefOf } from './parts/href.ts';
import { tagEntries } from './parts/index-entries.ts';
import { indexTools } from './parts/index-tools.ts';
import { layout } from './parts/layout.ts';
import { linkListWithCounts } from './parts/lists.ts';
import { indexPaging } from './parts/paging.ts';
import type { Template } from './template.ts';

/** Fewer entries are all in view. */
const minForTools = 4;

/** The index of all topics or all actors, each with its items over time, the date of the newest and their number. */
const tagIndex: Template<'tag-index'> = ({ page, site }) => {
  const { singular, total, groups, contents, overviews, unused, unusedTotal, paging, pages } = page.data;
  const hasTools = total >= minForTools;
  return layout(
    page,
    site,
    html`<header class="page-head">
<h1>${page.title}</h1>
<p class="meta">${total === 0 ? `The archive has no ${singular}s with items yet.` : `${formatCount(total, singular)}.`}</p>
${contents.length > 0 && html`<nav class="contents" aria-label="Sections of this index">\n${linkListWithCounts(contents, page.path, site)}\n</nav>\n`}${overviews.length > 0 && html`<p class="more">${overviews.map(({ path, name }, i) => html`${i > 0 && ' · '}<a href="${relativePath(page.path, path)}">${name}</a>`)}</p>\n`}</header>
${hasTools && indexTools(singular, isTree(groups), pages, page.path)}<div data-index>
${groups.map(
  ({ heading, jumps, tags }) => html`<section>
${heading !== undefined && html`<h2 id="${heading.id}">${heading.name}</h2>\n`}${
  jumps.length > 0 &&
  html`<nav class="jumps" aria-label="${heading === undefined ? 'Parts of this index' : `Parts of ${heading.name}`}">
<ul>
${jumps.map((jump) => html`<li><a href="${hrefOf(jump.path, page.path)}"${nameAttributes(jump, site)}>${jump.name}</a></li>\n`)}</ul>
</nav>
`
}${tagEntries(tags, page.path, site)}
</section>
`,
)}${
  unused.length > 0 &&
  html`<details class="rest">
<summary>${formatCount(unusedTotal, singular)} without items yet</summary>
${tagEntries(unused, page.path, site)}
</details>
`
}</div>
${indexPaging(paging, page.path)}`,
    { scripts: ['assets/page.js', ...(hasTools ? ['assets/tag-index.js'] : [])] },
  );
};

export default tagIndex;

function isTree(groups: readonly TagGroup[]): boolean {
  return groups.some(({ tags }) => tags.some(({ narrower }) => narrower.length > 0));
}
