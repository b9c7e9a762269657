import { html } from '../src/html/html.ts';
import { relativePath } from '../src/html/paths.ts';
import { messagesOf } from '../src/messages/messages-of.ts';
import { countHtml } from './parts/count.ts';
import { nameAttributes } from './parts/date-and-language.ts';
import { layout } from './parts/layout.ts';
import { breadcrumbNav } from './parts/lists.ts';
import { mapFigure } from './parts/map-figure.ts';
import type { Template } from './template.ts';

/** The places of the archive on a map, and as a list. */
const map: Template<'map'> = ({ page, site }) => {
  const { total, withoutCoordinates, places } = page.data;
  const messages = messagesOf(site);
  const all = messages.text('placeCount', { count: total });
  return layout(
    page,
    site,
    html`<header class="page-head">
${breadcrumbNav([{ path: 'actors.html', name: messages.text('actors') }], page.path, site)}
<h1>${page.title}</h1>
<p class="lead">${page.description}</p>
<p class="meta">${places.length < total ? messages.text('busiestPlaces', { shown: places.length, places: all }) : messages.text('countSentence', { things: all })}${withoutCoordinates > 0 && ` ${messages.text('placesWithoutCoordinates', { count: withoutCoordinates })}`}</p>
</header>
${mapFigure(page.data, page.path, site)}
<section aria-labelledby="list">
<h2 id="list">${messages.text('sameAsList')}</h2>
<ol class="tag-index brief">
${places.map((place) => html`<li><a href="${relativePath(page.path, place.path)}"${nameAttributes(place, site)}>${place.name}</a> ${countHtml(place.count, messages)}</li>\n`)}</ol>
</section>`,
  );
};

export default map;
