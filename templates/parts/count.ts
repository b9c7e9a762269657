import { type Html, html } from '../../src/html/html.ts';
import { formatNumber } from '../../src/html/numbers.ts';

/** A number of items beside a name. The style sheet adds the unit for screen readers: a page may have a thousand. */
export function countHtml(count: number): Html {
  return html`<span class="count${count === 1 && ' one'}">${formatNumber(count)}</span>`;
}
