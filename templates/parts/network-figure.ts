import { type Html, html } from '../../src/html/html.ts';
import { formatCount } from '../../src/html/numbers.ts';
import { relativePath } from '../../src/html/paths.ts';
import type { NetworkFigure, NetworkNode, Site } from '../../src/pages/page-model.ts';
import type { ActorType } from '../../src/records/actor.ts';
import { nameAttributes } from './date-and-language.ts';

/**
 * A network whose circles are links. Lines are stretched with the figure; circles and names keep their size. A circle
 * that is pointed at or has the focus shows its lines, and its name where there was no room for it.
 */
export function networkFigure({ size, ties, nodes }: NetworkFigure, from: string, site: Site): Html {
  return html`<svg class="network network-${size}" role="group" aria-label="Network of ${formatCount(nodes.length, 'actor')}">
<svg viewBox="0 0 1000 1000" preserveAspectRatio="none">${ties.map(({ strength, lines }) => html`<path class="tie tie-${strength}" d="${lines}"/>`)}</svg>
${nodes.map((node) => html`${nodeHtml(node, from, site)}\n`)}</svg>
`;
}

function nodeHtml(node: NetworkNode, from: string, site: Site): Html {
  const { path, name, count, type, x, y, radius, label, lines } = node;
  const place = html`cx="${x / 10}%" cy="${y / 10}%"`;
  return html`<a class="node" href="${relativePath(from, path)}"><title>${name}: ${formatCount(count, 'item')}</title>
<svg viewBox="0 0 1000 1000" preserveAspectRatio="none"><path class="tie tie-near" d="${lines}"/></svg>
<circle class="target" ${place} r="${Math.max(radius, 12)}"/><circle class="actor-${type}" ${place} r="${radius}"/>
<text${!label.fits && html` class="hidden-name"`} x="${x / 10}%" y="${y / 10}%" dx="${label.dx}" dy="${label.dy}" text-anchor="${label.anchor}"${nameAttributes(node, site)}>${label.text}</text></a>`;
}

/** What circles and lines mean. */
export function networkLegend(types: readonly ActorType[]): Html {
  return html`<ul class="network-legend">
${types.map((type) => html`<li><svg viewBox="-8 -8 16 16" aria-hidden="true"><circle class="actor-${type}" r="6"/></svg>${typeNames[type]}</li>\n`)}<li>The larger the circle, the more items; the wider the line, the more items together</li>
</ul>`;
}

const typeNames: Readonly<Record<ActorType, string>> = {
  person: 'Person',
  organisation: 'Organisation',
  place: 'Place',
};
