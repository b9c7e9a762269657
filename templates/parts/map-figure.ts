import { type Html, html } from '../../src/html/html.ts';
import { relativePath } from '../../src/html/paths.ts';
import { messagesOf } from '../../src/messages/messages-of.ts';
import { lineHeight } from '../../src/pages/label-placement.ts';
import type { MapPlace, MapView, Site } from '../../src/pages/page-model.ts';
import { nameAndItems } from './chart.ts';
import { nameAttributes } from './date-and-language.ts';

/** A map whose circles are links. The outline grows with it; circles and names keep their size. */
export function mapFigure({ size, outline, places }: MapView, from: string, site: Site): Html {
  const messages = messagesOf(site);
  const all = messages.text('placeCount', { count: places.length });
  return html`<figure class="map-figure">
<div class="map">
<svg class="map-outline" viewBox="0 0 ${size.width} ${size.height}" aria-hidden="true"><path class="map-land" d="${outline.land}"/><path class="map-borders" d="${outline.borders}"/></svg>
<svg class="map-places" role="group" aria-label="${messages.text('mapOf', { places: all })}">
${places.map((place) => html`${circle(place, from, site)}\n`)}${places.map((place) => [place.wide.fits && nameHtml(place, 'wide', site), place.narrow.fits && nameHtml(place, 'narrow', site)])}</svg>
</div>
<figcaption>${messages.text('mapLegend')}</figcaption>
</figure>`;
}

/** A name that has no room appears while its circle is pointed at or has the focus. */
function circle(place: MapPlace, from: string, site: Site): Html {
  const { path, name, count, x, y, radius, wide } = place;
  return html`<a class="map-place" href="${relativePath(from, path)}"><title>${nameAndItems(name, count, messagesOf(site))}</title><circle cx="${x}%" cy="${y}%" r="${radius}"/>${!wide.fits && nameHtml(place, 'wide', site)}</a>`;
}

/** Names are above all circles, so they are not in the links, which have them as titles. */
function nameHtml(place: MapPlace, size: 'wide' | 'narrow', site: Site): Html {
  const { lines, x, y, anchor, leader } = place[size];
  const count = html` <tspan class="map-count">${messagesOf(site).number(place.count)}</tspan>`;
  return html`<svg class="map-name map-${size}" aria-hidden="true" x="${place.x}%" y="${place.y}%">${leader && html`<path d="M0 0L${leader.x} ${leader.y}"/>`}<text text-anchor="${anchor}"${nameAttributes(place, site)}>${lines.map((line, i) => html`${i > 0 && ' '}<tspan x="${round(x)}" y="${round(y + i * lineHeight)}">${line}</tspan>`)}${count}</text></svg>\n`;
}

function round(length: number): number {
  return Math.round(10 * length) / 10;
}
