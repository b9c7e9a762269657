import { html, raw } from '../src/html/html.ts';
import { relativePath } from '../src/html/paths.ts';
import { messagesOf } from '../src/messages/messages-of.ts';
import { cite } from './parts/cite.ts';
import { correctionsOf } from './parts/corrections.ts';
import { dateHtml, directionAttribute, nameAttributes, textAttributes } from './parts/date-and-language.ts';
import { fieldFacts } from './parts/field-facts.ts';
import { layout } from './parts/layout.ts';
import { itemTools } from './parts/list-tools.ts';
import { itemList } from './parts/lists.ts';
import { neighbours } from './parts/neighbours.ts';
import { printedCitation } from './parts/printed-citation.ts';
import { linkedFrom, partsOfItem, relationFacts } from './parts/relations.ts';
import { furtherSources, sourceFacts } from './parts/source-facts.ts';
import { tagLinks } from './parts/tag-links.ts';
import type { Template } from './template.ts';

/** A news item: its text, its topics and actors, and its provenance. */
const item: Template<'item'> = ({ page, site }) => {
  const { date, timeline, dateline, language, source, otherSources, topics, actors, lead, body } = page.data;
  const { earlier, later, related, corrections, fields = [], otherFields = [], relations } = page.data;
  const [topic] = topics;
  const messages = messagesOf(site);
  return layout(
    page,
    site,
    html`<div class="columns">
<article class="item"${directionAttribute(site, language)}>
<header class="page-head">
${topic && html`<p class="kicker"><a href="${relativePath(page.path, topic.path)}"${nameAttributes(topic, site)}>${topic.name}</a></p>\n`}<h1${textAttributes(site, language)}>${page.title}</h1>
<p class="meta">${dateHtml(date)}${dateline !== undefined && html` · <bdi>${dateline}</bdi>`}${source.name !== undefined && html` · <bdi>${source.name}</bdi>`}</p>
${relations && relationFacts(relations, page.path, site)}${lead !== undefined && html`<p class="lead"${textAttributes(site, language)}>${lead}</p>\n`}</header>
${correctionsOf(corrections, page.path, site)}${body === '' ? html`<p class="meta">${messages.text(lead === undefined ? 'onlyHeadline' : 'onlyHeadlineAndSummary')}</p>` : html`<div class="prose"${textAttributes(site, language)} data-body>\n${raw(body)}</div>`}
${relations && partsOfItem(relations, page.path, site)}${cite(page, site)}</article>
${printedCitation(page, site)}<div class="aside">
<section aria-labelledby="facts">
<h2 id="facts">${messages.text('aboutThisItem')}</h2>
<dl class="facts">
<dt>${messages.text('date')}</dt>
<dd><a href="${relativePath(page.path, timeline)}">${dateHtml(date)}</a></dd>
${topics.length > 0 && html`<dt>${messages.text('topics')}</dt>\n<dd>${tagLinks(topics, page.path, site)}</dd>\n`}${
  actors.length > 0 &&
  html`<dt>${messages.text('actors')}</dt>\n<dd>${tagLinks(actors, page.path, site)}</dd>\n`
}${fieldFacts(fields, page.path, site)}${sourceFacts(source, page.path, messages)}</dl>
${furtherSources(otherSources, page.path, messages)}${
  otherFields.length > 0 &&
  html`<dl class="facts other-facts">
${fieldFacts(otherFields, page.path, site)}</dl>
`
}${itemTools(idOf(page.path), messages)}</section>
${
  related.length > 0 &&
  html`<section aria-labelledby="related">
<h2 id="related">${messages.text('relatedItems')}</h2>
${itemList(related, page.path, site)}
</section>
`
}${relations && linkedFrom(relations, page.path, site)}</div>
</div>
${neighbours(earlier, later, page.path, site)}`,
  );
};

export default item;

/** `port-strike` of `items/port-strike.html`. */
function idOf(path: string): string {
  return path.replace(/^items\/|\.html$/g, '');
}
