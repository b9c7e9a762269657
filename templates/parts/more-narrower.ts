import { type Html, html } from '../../src/html/html.ts';
import { formatNumber } from '../../src/html/numbers.ts';
import { relativePath } from '../../src/html/paths.ts';

/** Says that a topic has more narrower topics than its page lists. */
export function moreNarrower(shown: number, total: number, from: string): Html | undefined {
  if (shown === total) return undefined;
  return html`
<p class="meta">These ${formatNumber(shown)} of ${formatNumber(total)} have the most items. <a href="${relativePath(from, 'topics.html')}">All topics</a></p>`;
}
