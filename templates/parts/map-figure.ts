import { type Html, html } from '../../src/html/html.ts';
import { formatCount } from '../../src/html/numbers.ts';
import { relativePath } from '../../src/html/paths.ts';
import type { MapPlace, MapView, Site } from '../../src/pages/page-model.ts';
import { nameAttributes } from './date-and-language.ts';

/** A map whose circles are links. Everything grows with it but the names. */
export function mapFigure({ extent, size, outline, places }: MapView, from: string, site: Site): Html {
  return html`<figure class="map-figure">
<svg class="map map-${extent}" role="group" aria-label="Map of ${formatCount(places.length, 'place')}">
<svg viewBox="0 0 ${size.width} ${size.height}"><path class="map-land" d="${outline.land}"/><path class="map-borders" d="${outline.borders}"/></svg>
${places.map((place) => html`${circle(place, from, site)}\n`)}${places.map((place) => [place.wide.fits && nameHtml(place, 'wide', site), place.narrow.fits && nameHtml(place, 'narrow', site)])}</svg>
<figcaption>The larger the circle, the more items. Outlines: Natural Earth, which shows borders as they are in practice, whatever the claims.</figcaption>
</figure>`;
}

/** A name that has no room appears while its circle is pointed at or has the focus. */
function circle(place: MapPlace, from: string, site: Site): Html {
  const { path, name, count, x, y, radius, wide } = place;
  return html`<a class="map-place" href="${relativePath(from, path)}"><title>${name}: ${formatCount(count, 'item')}</title><circle cx="${x}%" cy="${y}%" r="${radius}%"/>${!wide.fits && nameHtml(place, 'wide', site)}</a>`;
}

/** Names are above all circles, so they are not in the links, which have them as titles. */
function nameHtml(place: MapPlace, size: 'wide' | 'narrow', site: Site): Html {
  const { text, x, y, dx, dy, anchor } = place[size];
  return html`<text class="map-name map-${size}" aria-hidden="true" x="${x}%" y="${y}%" dx="${dx}" dy="${dy}" text-anchor="${anchor}"${nameAttributes(place, site)}>${text}</text>\n`;
}
