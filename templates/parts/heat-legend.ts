import { type Html, html } from '../../src/html/html.ts';
import { messageHtml } from '../../src/messages/message-html.ts';
import type { Messages } from '../../src/messages/messages.ts';
import type { HeatStep } from '../../src/pages/heat.ts';

/** Which numbers of items have which colour. Undefined where there is one colour. */
export function heatLegend(
  steps: readonly HeatStep[],
  messages: Messages,
  key: 'heatLegend' | 'heatLegendLogarithmic' = 'heatLegend',
): Html | undefined {
  if (steps.length < 2) return undefined;
  const parts = steps.map(
    (step) => html`<span class="heat-${step.level}">${rangeText(step, messages)}</span> `,
  );
  return html`<p class="heat-legend">${messageHtml(messages, key, { steps: parts })}</p>
`;
}

function rangeText({ from, to }: HeatStep, messages: Messages): string {
  if (to === undefined) return messages.text('orMore', { number: from });
  return from === to ? messages.number(from) : `${messages.number(from)}–${messages.number(to)}`;
}
