import { html } from '../src/html/html.ts';
import { messageHtml } from '../src/messages/message-html.ts';
import { messagesOf } from '../src/messages/messages-of.ts';
import { dateHtml, textAttributes } from './parts/date-and-language.ts';
import { layout } from './parts/layout.ts';
import type { Template } from './template.ts';

/** Replaces the page of a withdrawn item. */
const tombstone: Template<'tombstone'> = ({ page, site }) => {
  const { id, reason, date } = page.data;
  const messages = messagesOf(site);
  return layout(
    page,
    site,
    html`<div class="columns">
<div>
<header class="page-head">
<p class="kicker"><a href="../withdrawn.html">${messages.text('allWithdrawnItems')}</a></p>
<h1>${page.title}</h1>
<p class="lead">${messages.text('itemWithdrawn')}</p>
</header>
<div class="prose">
${reason !== undefined && html`<p${textAttributes(site)}>${reason}</p>\n`}<p>${messages.text('withdrawnAddressKept')}</p>
<p>${messageHtml(messages, 'afterWithdrawn', {
      search: html`<a href="../search.html">${messages.text('searchArchiveInSentence')}</a>`,
      timeline: html`<a href="../timeline.html">${messages.text('timelineInSentence')}</a>`,
    })}</p>
</div>
</div>
<div class="aside">
<section aria-labelledby="facts">
<h2 id="facts">${messages.text('aboutThisItem')}</h2>
<dl class="facts">
<dt>${messages.text('status')}</dt>
<dd>${messages.text('withdrawn')}</dd>
${date && html`<dt>${messages.text('dateOfWithdrawal')}</dt>\n<dd>${dateHtml(date)}</dd>\n`}<dt>${messages.text('identifier')}</dt>
<dd>${id}</dd>
</dl>
</section>
</div>
</div>`,
  );
};

export default tombstone;
