import { type Html, html } from '../../src/html/html.ts';
import { relativePath } from '../../src/html/paths.ts';
import type { MessageKey, Messages } from '../../src/messages/messages.ts';
import { messagesOf } from '../../src/messages/messages-of.ts';
import { lineHeight } from '../../src/pages/label-placement.ts';
import type { NetworkFigure, NetworkNode, Site } from '../../src/pages/page-model.ts';
import type { ActorType } from '../../src/records/actor.ts';
import { nameAndItems } from './chart.ts';
import { textAttributes } from './date-and-language.ts';

/**
 * A network whose circles are links. Lines are stretched with the figure; circles and names keep their size. A circle
 * that is pointed at or has the focus shows its lines: they are in its link, below all circles and names.
 */
export function networkFigure({ size, ties, nodes }: NetworkFigure, from: string, site: Site): Html {
  const messages = messagesOf(site);
  const actors = messages.text('actorCount', { count: nodes.length });
  return html`<svg class="network network-${size}" role="group" aria-label="${messages.text('networkOf', { actors })}">
<svg viewBox="0 0 1000 1000" preserveAspectRatio="none">${ties.map(({ strength, lines }) => html`<path class="tie tie-${strength}" d="${lines}"/>`)}</svg>
${nodes.map((node) => html`${linkHtml(node, from, messages)}\n`)}${nodes.map((node) => html`${markHtml(node, site)}\n`)}</svg>
`;
}

/** What can be pointed at: the circle and its name. */
function linkHtml(
  { path, name, count, x, y, radius, label: { box }, lines }: NetworkNode,
  from: string,
  messages: Messages,
): Html {
  return html`<a class="node" href="${relativePath(from, path)}"><title>${nameAndItems(name, count, messages)}</title><svg viewBox="0 0 1000 1000" preserveAspectRatio="none"><path class="tie tie-near" d="${lines}"/></svg><svg x="${x / 10}%" y="${y / 10}%"><rect x="${round(box.left)}" y="${round(box.top)}" width="${round(box.right - box.left)}" height="${round(box.bottom - box.top)}"/><circle r="${Math.max(radius + 3, 12)}"/></svg></a>`;
}

function markHtml({ inSiteLanguage, type, x, y, radius, label }: NetworkNode, site: Site): Html {
  return html`<svg class="node-mark" aria-hidden="true" x="${x / 10}%" y="${y / 10}%"><circle class="actor-${type}" r="${radius}"/><text text-anchor="${label.anchor}"${inSiteLanguage && textAttributes(site)}>${label.lines.map((line, i) => html`${i > 0 && ' '}<tspan x="${round(label.x)}" y="${round(label.y + i * lineHeight)}">${line}</tspan>`)}</text></svg>`;
}

function round(length: number): number {
  return Math.round(10 * length) / 10;
}

/** What circles and lines mean. */
export function networkLegend(types: readonly ActorType[], messages: Messages): Html {
  return html`<ul class="network-legend">
${types.map((type) => html`<li><svg viewBox="-8 -8 16 16" aria-hidden="true"><circle class="actor-${type}" r="6"/></svg>${messages.text(typeNames[type])}</li>\n`)}<li>${messages.text('networkLegend')}</li>
</ul>`;
}

const typeNames = {
  person: 'person',
  organisation: 'organisation',
  place: 'place',
  unknown: 'otherActor',
} as const satisfies Readonly<Record<ActorType, MessageKey>>;
