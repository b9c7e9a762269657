import { type Html, html } from '../src/html/html.ts';
import type { Site } from '../src/pages/page-model.ts';
import { textSpan } from './parts/date-and-language.ts';
import { layout } from './parts/layout.ts';
import type { Template } from './template.ts';

/** The accessibility statement. */
const accessibility: Template<'accessibility'> = ({ page, site }) =>
  layout(
    page,
    site,
    html`<header class="page-head">
<h1>${page.title}</h1>
<p class="lead">The pages of this archive aim at level AA of the Web Content Accessibility Guidelines, WCAG 2.2.</p>
</header>
<div class="prose">
<h2>What is tested</h2>
<p>The program that makes these pages is tested with each change. All of this holds for every kind of page:</p>
<ul>
${page.data.statements.map((statement) => html`<li>${statement}</li>\n`)}</ul>
<h2>What depends on the archive</h2>
<p>Descriptions of pictures are as good as those in the archive. Scans, saved web pages and documents are shown as they were found, and may have no text that can be read aloud. Articles are quoted in the words of their time.</p>
${hasAddressee(site) && html`<h2>If something does not work</h2>\n<p>Tell ${addressee(site)} which page it was and what you use, so that it can be repaired.</p>\n`}</div>`,
  );

export default accessibility;

function hasAddressee({ author, contact }: Site): boolean {
  return author !== undefined || contact !== undefined;
}

/** Who maintains the archive, with a link where there is an address. */
function addressee(site: Site): Html {
  const { author, contact } = site;
  const name = author === undefined ? html`those who maintain the archive` : textSpan(author, site);
  return contact === undefined ? name : html`<a href="${contact}">${name}</a>`;
}
