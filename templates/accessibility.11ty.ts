import { type Html, html } from '../src/html/html.ts';
import { messageHtml } from '../src/messages/message-html.ts';
import { messagesOf } from '../src/messages/messages-of.ts';
import type { Site } from '../src/pages/page-model.ts';
import { textSpan } from './parts/date-and-language.ts';
import { layout } from './parts/layout.ts';
import type { Template } from './template.ts';

/** The accessibility statement. */
const accessibility: Template<'accessibility'> = ({ page, site }) => {
  const messages = messagesOf(site);
  return layout(
    page,
    site,
    html`<header class="page-head">
<h1>${page.title}</h1>
<p class="lead">${messages.text('accessibilityAim')}</p>
</header>
<div class="prose">
<h2>${messages.text('whatIsTested')}</h2>
<p>${messages.text('testedWithEachChange')}</p>
<ul>
${page.data.statements.map((statement) => html`<li>${statement}</li>\n`)}</ul>
<h2>${messages.text('whatDependsOnTheArchive')}</h2>
<p>${messages.text('dependsOnTheArchive')}</p>
${hasAddressee(site) && html`<h2>${messages.text('ifSomethingDoesNotWork')}</h2>\n<p>${messageHtml(messages, 'tellMaintainers', { maintainers: addressee(site) })}</p>\n`}</div>`,
  );
};

export default accessibility;

function hasAddressee({ author, contact }: Site): boolean {
  return author !== undefined || contact !== undefined;
}

/** Who maintains the archive, with a link where there is an address. */
function addressee(site: Site): Html {
  const { author, contact } = site;
  const name =
    author === undefined ? html`${messagesOf(site).text('thoseWhoMaintain')}` : textSpan(author, site);
  return contact === undefined ? name : html`<a href="${contact}">${name}</a>`;
}
