import { html } from '../src/html/html.ts';
import { formatCount, formatNumber } from '../src/html/numbers.ts';
import { relativePath } from '../src/html/paths.ts';
import { countHtml } from './parts/count.ts';
import { nameAttributes } from './parts/date-and-language.ts';
import { layout } from './parts/layout.ts';
import { breadcrumbNav } from './parts/lists.ts';
import { mapFigure } from './parts/map-figure.ts';
import type { Template } from './template.ts';

/** The places of the archive on a map, and as a list. */
const map: Template<'map'> = ({ page, site }) => {
  const { total, withoutCoordinates, places } = page.data;
  return layout(
    page,
    site,
    html`<header class="page-head">
${breadcrumbNav([{ path: 'actors.html', name: 'Actors' }], page.path, site)}
<h1>${page.title}</h1>
<p class="lead">${page.description}</p>
<p class="meta">${places.length < total && html`The busiest ${formatNumber(places.length)} of `}${formatCount(total, 'place')}.${withoutCoordinates > 0 && html` ${formatCount(withoutCoordinates, 'place')} without coordinates ${withoutCoordinates === 1 ? 'is' : 'are'} not shown.`}</p>
</header>
${mapFigure(page.data, page.path, site)}
<section aria-labelledby="list">
<h2 id="list">The same as a list</h2>
<ol class="tag-index brief">
${places.map((place) => html`<li><a href="${relativePath(page.path, place.path)}"${nameAttributes(place, site)}>${place.name}</a> ${countHtml(place.count)}</li>\n`)}</ol>
</section>`,
  );
};

export default map;
