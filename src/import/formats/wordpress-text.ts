import { isHtml } from '../body-markdown.ts';

/** Elements that are no part of a paragraph. */
const block =
  /^<\/?(?:p|div|h[1-6]|ul|ol|li|dl|dt|dd|table|thead|tbody|tr|td|th|blockquote|pre|figure|figcaption|hr|section|article|aside|iframe|script|style|form|video|audio)[\s>/]/i;

/**
 * A text as WordPress keeps it as HTML. Its older editor writes no paragraphs: empty lines part them, and line breaks
 * count. A caption is a shortcode around its picture; other shortcodes stay as text, since only the site that had them
 * knows what they were.
 */
export function wordpressHtml(text: string): string {
  const html = text
    .replace(/\r\n?/g, '\n')
    .replace(caption, '<figure>$1<figcaption>$2</figcaption></figure>')
    .replace(/\[caption[^\]\n]{0,500}\]/g, '')
    .replaceAll('[/caption]', '');
  return html.includes('<!-- wp:') ? html : withParagraphs(html);
}

/** HTML without paragraphs as HTML with: empty lines part them, and line breaks count. */
export function withParagraphs(html: string): string {
  if (/<p[\s>]/i.test(html)) return html;
  return html
    .split(/(?<=<\/pre>)/i)
    .map(beforePre)
    .join('\n');
}

/** A picture, perhaps in a link, and what is said below it. */
const caption = /\[caption[^\]\n]{0,500}\]\s*((?:<a\s[^<>]*>)?<img\s[^<>]*>(?:<\/a>)?)([^[]*)\[\/caption\]/gi;

/** Line breaks within `pre` stay as they are. */
function beforePre(text: string): string {
  const start = text.search(/<pre[\s>]/i);
  return start < 0 ? paragraphs(text) : paragraphs(text.slice(0, start)) + text.slice(start);
}

function paragraphs(text: string): string {
  return text
    .split(/\n[^\S\n]*\n\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => (isHtml(part) && block.test(part) ? part : `<p>${part.replaceAll('\n', '<br>\n')}</p>`))
    .join('\n');
}
