import { type Html, html } from '../../src/html/html.ts';
import { formatNumber } from '../../src/html/numbers.ts';
import type { HeatStep } from '../../src/pages/heat.ts';

/** Which numbers of items have which colour. Undefined where there is one colour. */
export function heatLegend(steps: readonly HeatStep[], title = 'Items'): Html | undefined {
  if (steps.length < 2) return undefined;
  return html`<p class="heat-legend">${title}: ${steps.map((step) => html`<span class="heat-${step.level}">${rangeText(step)}</span> `)}</p>
`;
}

function rangeText({ from, to }: HeatStep): string {
  if (to === undefined) return `${formatNumber(from)} or more`;
  return from === to ? formatNumber(from) : `${formatNumber(from)}–${formatNumber(to)}`;
}
