import { html, raw } from '../src/html/html.ts';
import { relativePath } from '../src/html/paths.ts';
import { messagesOf } from '../src/messages/messages-of.ts';
import { textAttributes, textSpan } from './parts/date-and-language.ts';
import { layout } from './parts/layout.ts';
import type { Template } from './template.ts';

/** The page about the archive: its text, and beside it how much there is and whose it is. */
const about: Template<'about'> = ({ page, site }) => {
  const { count, span, indexes, hasOwnTitle, lead, body, withdrawn } = page.data;
  const messages = messagesOf(site);
  return layout(
    page,
    site,
    html`<div class="columns">
<div>
<header class="page-head">
<h1${hasOwnTitle && textAttributes(site)}>${page.title}</h1>
${lead !== '' && html`<p class="lead"${textAttributes(site)}>${lead}</p>\n`}</header>
${body !== undefined && html`<div class="prose"${textAttributes(site)}>\n${raw(body)}</div>\n`}</div>
<div class="aside">
<section aria-labelledby="facts">
<h2 id="facts">${messages.text('theArchive')}</h2>
<dl class="facts">
<dt>${messages.text('items')}</dt>
<dd>${messages.number(count)}</dd>
${span !== undefined && html`<dt>${messages.text('time')}</dt>\n<dd><a href="timeline.html">${span}</a></dd>\n`}${indexes.map(({ path, name, count }) => html`<dt>${name}</dt>\n<dd><a href="${relativePath(page.path, path)}">${messages.number(count)}</a></dd>\n`)}${
  withdrawn &&
  html`<dt>${messages.text('withdrawn')}</dt>\n<dd><a href="${relativePath(page.path, withdrawn.path)}">${messages.text('itemCount', { count: withdrawn.count })}</a></dd>\n`
}${site.hasData && html`<dt>${messages.text('data')}</dt>\n<dd><a href="data.html">CSV, JSON</a></dd>\n`}${site.author !== undefined && html`<dt>${messages.text('maintainedByLabel')}</dt>\n<dd>${textSpan(site.author, site)}</dd>\n`}${
  site.contact !== undefined &&
  html`<dt>${messages.text('contact')}</dt>\n<dd><a href="${site.contact}">${site.contact.replace(/^(mailto:|https?:\/\/)/, '')}</a></dd>\n`
}${site.rights !== undefined && html`<dt>${messages.text('rights')}</dt>\n<dd>${textSpan(site.rights, site)}</dd>\n`}</dl>
</section>
</div>
</div>`,
  );
};

export default about;
