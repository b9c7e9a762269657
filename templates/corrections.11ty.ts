import { type Html, html, raw } from '../src/html/html.ts';
import { relativePath } from '../src/html/paths.ts';
import { messagesOf } from '../src/messages/messages-of.ts';
import type { CorrectionEntry, Site } from '../src/pages/page-model.ts';
import { dateHtml, textAttributes } from './parts/date-and-language.ts';
import { layout } from './parts/layout.ts';
import { breadcrumbNav } from './parts/lists.ts';
import { listPaging } from './parts/paging.ts';
import type { Template } from './template.ts';

/** What was corrected in all items, newest first. */
const corrections: Template<'corrections'> = ({ page, site }) => {
  const { breadcrumbs, total, groups, paging } = page.data;
  const messages = messagesOf(site);
  return layout(
    page,
    site,
    html`${breadcrumbNav(breadcrumbs, page.path, site)}
<header class="page-head">
<h1>${page.title}</h1>
${total !== undefined && html`<p class="lead">${page.description}</p>\n<p class="meta">${messages.text('correctionCount', { count: total })}${page.feed !== undefined && html`<span class="feed-link">\u00a0· <a href="${relativePath(page.path, `${page.feed}.xml`)}">${messages.text('feed')}</a></span>`}</p>\n`}</header>
${groups.map(({ heading, corrections: entries }) =>
  heading === undefined
    ? correctionList(entries, page.path, site, 'h2')
    : html`<section class="of-year">
<h2 id="${heading.id}">${heading.name}</h2>
${correctionList(entries, page.path, site, 'h3')}</section>
`,
)}${listPaging(paging, page.path, messages)}`,
  );
};

function correctionList(
  entries: readonly CorrectionEntry[],
  from: string,
  site: Site,
  heading: 'h2' | 'h3',
): Html {
  const tag = raw(heading);
  return html`<ol class="items">
${entries.map(
  ({ path, title, language, date, text }) => html`<li>
<p class="items-when">${dateHtml(date)}</p>
<${tag} class="items-title"${textAttributes(site, language)}><a href="${relativePath(from, path)}">${title}</a></${tag}>
<p class="items-summary"${textAttributes(site)}>${text}</p>
</li>
`,
)}</ol>
`;
}

export default corrections;
