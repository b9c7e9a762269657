import { html } from '../src/html/html.ts';
import { formatCount, formatNumber } from '../src/html/numbers.ts';
import { relativePath } from '../src/html/paths.ts';
import { countHtml } from './parts/count.ts';
import { nameAttributes } from './parts/date-and-language.ts';
import { layout } from './parts/layout.ts';
import { breadcrumbNav } from './parts/lists.ts';
import { networkFigure, networkLegend } from './parts/network-figure.ts';
import type { Template } from './template.ts';

/** Actors that occur in the same items, as a picture and as a table. */
const network: Template<'network'> = ({ page, site }) => {
  const { total, types, figures, actors } = page.data;
  return layout(
    page,
    site,
    html`<header class="page-head">
${breadcrumbNav([{ path: 'actors.html', name: 'Actors' }], page.path, site)}
<h1>${page.title}</h1>
<p class="lead">${page.description}</p>
<p class="meta">${actors.length < total && html`${formatNumber(actors.length)} of `}${formatCount(total, 'actor')}, each with its strongest ties.</p>
</header>
${figures.map((figure) => networkFigure(figure, page.path, site))}${networkLegend(types)}
${figures.map(({ size, nodes }) => nodes.length < actors.length && html`<p class="meta network-${size}">The picture shows the ${formatNumber(nodes.length)} with the strongest ties, the table all ${formatNumber(actors.length)}.</p>\n`)}
<section aria-labelledby="table">
<h2 id="table">The ${formatNumber(actors.length)} actors as a table</h2>
<table class="ties">
<thead><tr><th scope="col">Actor</th><th scope="col">Items together with</th></tr></thead>
<tbody>
${actors.map(
  (
    actor,
  ) => html`<tr><th scope="row"><a href="${relativePath(page.path, actor.path)}"${nameAttributes(actor, site)}>${actor.name}</a> ${countHtml(actor.count)}</th>
<td><ul>${actor.with.map((other) => html`<li><a href="${relativePath(page.path, other.path)}"><bdi${nameAttributes(other, site)}>${other.name}</bdi> ${countHtml(other.count)}</a></li>\n`)}</ul></td></tr>
`,
)}</tbody>
</table>
</section>`,
  );
};

export default network;
