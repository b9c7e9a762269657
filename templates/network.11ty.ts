import { html } from '../src/html/html.ts';
import { relativePath } from '../src/html/paths.ts';
import { messagesOf } from '../src/messages/messages-of.ts';
import { countHtml } from './parts/count.ts';
import { nameAttributes } from './parts/date-and-language.ts';
import { layout } from './parts/layout.ts';
import { breadcrumbNav } from './parts/lists.ts';
import { networkFigure, networkLegend } from './parts/network-figure.ts';
import type { Template } from './template.ts';

/** Actors that occur in the same items, as a picture and as a table. */
const network: Template<'network'> = ({ page, site }) => {
  const { total, types, figures, actors } = page.data;
  const messages = messagesOf(site);
  const all = messages.text('actorCount', { count: total });
  return layout(
    page,
    site,
    html`<header class="page-head">
${breadcrumbNav([{ path: 'actors.html', name: messages.text('actors') }], page.path, site)}
<h1>${page.title}</h1>
<p class="lead">${page.description}</p>
<p class="meta">${actors.length < total ? messages.text('someActorsWithTies', { shown: actors.length, actors: all }) : messages.text('actorsWithTies', { actors: all })}</p>
</header>
${figures.map((figure) => networkFigure(figure, page.path, site))}${networkLegend(types, messages)}
${figures.map(({ size, nodes }) => nodes.length < actors.length && html`<p class="meta network-${size}">${messages.text('pictureAndTable', { shown: nodes.length, total: actors.length })}</p>\n`)}
<section aria-labelledby="table">
<h2 id="table">${messages.text('actorsAsTable', { count: actors.length })}</h2>
<table class="ties">
<thead><tr><th scope="col">${messages.text('actor')}</th><th scope="col">${messages.text('itemsTogetherWith')}</th></tr></thead>
<tbody>
${actors.map(
  (
    actor,
  ) => html`<tr><th scope="row"><a href="${relativePath(page.path, actor.path)}"${nameAttributes(actor, site)}>${actor.name}</a> ${countHtml(actor.count, messages)}</th>
<td><ul>${actor.with.map((other) => html`<li><a href="${relativePath(page.path, other.path)}"><bdi${nameAttributes(other, site)}>${other.name}</bdi> ${countHtml(other.count, messages)}</a></li>\n`)}</ul></td></tr>
`,
)}</tbody>
</table>
</section>`,
  );
};

export default network;
