import { escapeHtml } from '../../html/html.ts';
import {
  childrenOf,
  elementIn,
  elementsIn,
  isElement,
  lineIn,
  type XmlElement,
  type XmlNode,
} from './xml.ts';

/** The text of a document of NITF as HTML. Names of people and places in it are text. */
export function nitfHtml(document: XmlElement): string {
  const content = elementIn(document, 'body.content');
  if (content === undefined) return '';
  const blocks = childrenOf(content, 'block');
  // Some archives have the first paragraph in a block of its own, and again in the whole text.
  const whole = blocks.find(({ attributes }) => attributes['class'] === 'full_text');
  return inner(whole ?? content);
}

/** Elements of NITF that HTML has, by another name or the same. */
const htmlNames: Readonly<Record<string, string>> = {
  ...{ p: 'p', br: 'br', hr: 'hr', pre: 'pre', a: 'a', sub: 'sub', sup: 'sup', q: 'q' },
  ...{ hl1: 'h2', hl2: 'h2', bq: 'blockquote', em: 'em', b: 'b', i: 'i', strong: 'strong' },
  ...{ ul: 'ul', ol: 'ol', li: 'li', dl: 'dl', dt: 'dt', dd: 'dd' },
  ...{ table: 'table', thead: 'thead', tbody: 'tbody', tr: 'tr', td: 'td', th: 'th', caption: 'caption' },
  ...{ credit: 'p', note: 'p', block: 'div' },
};

function html(node: XmlNode): string {
  if (!isElement(node)) return escapeHtml(node);
  if (node.name === 'media') return mediaHtml(node);
  const name = Object.hasOwn(htmlNames, node.name) ? htmlNames[node.name] : undefined;
  if (name === undefined) return inner(node);
  if (name === 'br' || name === 'hr') return `<${name}>`;
  const href = name === 'a' ? ` href="${escapeHtml(node.attributes['href'] ?? '')}"` : '';
  return `<${name}${href}>${inner(node)}</${name}>`;
}

function inner({ children }: XmlElement): string {
  return children.map(html).join('');
}

/** A picture with its caption, or a link to anything else. */
function mediaHtml(media: XmlElement): string {
  const sources = [...elementsIn(media)].flatMap(({ name, attributes }) =>
    name === 'media-reference' && attributes['source'] !== undefined ? [attributes['source']] : [],
  );
  const [source = ''] = sources;
  const caption = lineIn(elementIn(media, 'media-caption'));
  if (source === '') return caption === '' ? '' : `<p>${escapeHtml(caption)}</p>`;
  if (media.attributes['media-type'] !== 'image') {
    return `<p><a href="${escapeHtml(source)}">${escapeHtml(caption || source)}</a></p>`;
  }
  return `<p><img src="${escapeHtml(source)}" alt="${escapeHtml(caption)}"></p>`;
}
