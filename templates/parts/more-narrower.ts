import { type Html, html } from '../../src/html/html.ts';
import { relativePath } from '../../src/html/paths.ts';
import type { Messages } from '../../src/messages/messages.ts';

/** Says that a topic has more narrower topics than its page lists. */
export function moreNarrower(
  shown: number,
  total: number,
  from: string,
  messages: Messages,
): Html | undefined {
  if (shown === total) return undefined;
  return html`
<p class="meta">${messages.text('theseHaveMostItems', { shown, total })} <a href="${relativePath(from, 'topics.html')}">${messages.text('allTopics')}</a></p>`;
}
