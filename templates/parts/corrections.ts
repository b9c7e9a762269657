import { type Html, html } from '../../src/html/html.ts';
import { relativePath } from '../../src/html/paths.ts';
import { messagesOf } from '../../src/messages/messages-of.ts';
import type { CorrectionView, Site } from '../../src/pages/page-model.ts';
import { dateHtml, textAttributes } from './date-and-language.ts';

/** What was corrected in an item, above its text. */
export function correctionsOf(
  corrections: readonly CorrectionView[] | undefined,
  from: string,
  site: Site,
): Html | undefined {
  if (corrections === undefined) return undefined;
  const messages = messagesOf(site);
  return html`<section class="corrections" aria-labelledby="corrections">
<h2 id="corrections">${messages.text('correctionsOfItem', { count: corrections.length })}</h2>
<ul>
${corrections.map(({ id, date, text }) => html`<li id="${id}"><p class="meta">${dateHtml(date)}</p>\n<p${textAttributes(site)}>${text}</p></li>\n`)}</ul>
<p class="more"><a href="${relativePath(from, 'corrections.html')}">${messages.text('allCorrections')}</a></p>
</section>
`;
}
