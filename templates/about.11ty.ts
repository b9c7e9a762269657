import { html, raw } from '../src/html/html.ts';
import { formatCount, formatNumber } from '../src/html/numbers.ts';
import { relativePath } from '../src/html/paths.ts';
import { textAttributes, textSpan } from './parts/date-and-language.ts';
import { layout } from './parts/layout.ts';
import type { Template } from './template.ts';

/** The page about the archive: its text, and beside it how much there is and whose it is. */
const about: Template<'about'> = ({ page, site }) => {
  const { count, span, indexes, lead, body, withdrawn } = page.data;
  return layout(
    page,
    site,
    html`<div class="columns">
<div>
<header class="page-head">
<h1${body !== undefined && textAttributes(site)}>${page.title}</h1>
${lead !== '' && html`<p class="lead"${textAttributes(site)}>${lead}</p>\n`}</header>
${body !== undefined && html`<div class="prose"${textAttributes(site)}>\n${raw(body)}</div>\n`}</div>
<div class="aside">
<section aria-labelledby="facts">
<h2 id="facts">The archive</h2>
<dl class="facts">
<dt>Items</dt>
<dd>${formatNumber(count)}</dd>
${span !== undefined && html`<dt>Time</dt>\n<dd><a href="timeline.html">${span}</a></dd>\n`}${indexes.map(({ path, name, count }) => html`<dt>${name}</dt>\n<dd><a href="${relativePath(page.path, path)}">${formatNumber(count)}</a></dd>\n`)}${
  withdrawn &&
  html`<dt>Withdrawn</dt>\n<dd><a href="${relativePath(page.path, withdrawn.path)}">${formatCount(withdrawn.count, 'item')}</a></dd>\n`
}${site.author !== undefined && html`<dt>Maintained by</dt>\n<dd>${textSpan(site.author, site)}</dd>\n`}${
  site.contact !== undefined &&
  html`<dt>Contact</dt>\n<dd><a href="${site.contact}">${site.contact.replace(/^(mailto:|https?:\/\/)/, '')}</a></dd>\n`
}${site.rights !== undefined && html`<dt>Rights</dt>\n<dd>${textSpan(site.rights, site)}</dd>\n`}</dl>
</section>
</div>
</div>`,
  );
};

export default about;
