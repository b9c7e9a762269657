import { type Html, html, raw } from '../../src/html/html.ts';
import { directionOf } from '../../src/html/language.ts';
import { messagesOf } from '../../src/messages/messages-of.ts';
import type { Site } from '../../src/pages/page-model.ts';

/** Between the two parts of a fragment. No text of a page can contain it, because `<` is escaped there. */
const separator = '<!-- clipfile: content -->\n';

/**
 * A page of an archive inside of another site, whose layout has the rest: what belongs into the head, and the content.
 * The outer element is as wide as the layout lets it be, the inner one is what the style sheets keep to.
 */
export function fragment(site: Site, head: Html, top: Html, main: Html, foot: Html): Html {
  return html`${head}${raw(separator)}<div class="clipfile-frame">
<div class="clipfile" lang="${messagesOf(site).language}" dir="${directionOf(site.language)}">
${top}
<div class="clipfile-main">
${main}
</div>
${foot}
</div>
</div>
`;
}

/** The parts of a page that a template has rendered as a fragment; one without a frame of ours is all content. */
export function splitFragment(text: string): { readonly head: string; readonly content: string } {
  const [head = '', content] = text.split(separator);
  return content === undefined ? { head: '', content: text } : { head, content };
}
