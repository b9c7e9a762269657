import type { SaxesAttributeNS } from 'saxes';
import { svgElementAttributes } from 'svg-element-attributes';

export const svg = 'http://www.w3.org/2000/svg';
export const xlink = 'http://www.w3.org/1999/xlink';
const xhtml = 'http://www.w3.org/1999/xhtml';
const xml = 'http://www.w3.org/XML/1998/namespace';

/** Those of which an archivist is told what was left out; all others hold data of drawing programs. */
export const namespaces: ReadonlySet<string> = new Set([svg, xhtml]);

/** What an archivist is told about an attribute that is left out. */
export interface Removal {
  readonly removed: string;
}

type Attributes = Readonly<Record<string, SaxesAttributeNS>>;

/** Whether an element shows something and runs nothing. */
export function isAllowedElement(uri: string, name: string, attributes: Attributes): boolean {
  if (uri === xhtml) return htmlElements.has(name);
  return uri === svg && elements.has(name) && !changesAddress(attributes);
}

/**
 * The name under which an attribute is kept; what the archivist is told where it is left out; undefined where nothing
 * is lost with it.
 */
export function safeAttribute(
  uri: string,
  element: string,
  { prefix, uri: space, local, value }: SaxesAttributeNS,
): { readonly name: string } | Removal | undefined {
  if (prefix === 'xmlns' || (prefix === '' && local === 'xmlns')) return undefined;
  if (space === xml) return local === 'base' ? { removed: 'xml:base' } : { name: `xml:${local}` };
  if (/^on/i.test(local)) return { removed: local };
  if (local === 'href' && (space === '' || space === xlink)) return safeAddress(uri, element, space, value);
  // Following a link must tell nobody else.
  if (space !== '' || local === 'ping') return undefined;
  if (uri === xhtml) return htmlAttributes.has(local) ? { name: local } : undefined;
  const isKnown = /^(aria-[a-z]+|role)$/.test(local) || otherAttributes.has(local);
  return isKnown || attributesOf(element).has(local) ? { name: local } : undefined;
}

function safeAddress(uri: string, element: string, space: string, value: string) {
  if (uri !== svg) return undefined;
  return isSafeAddress(element, value)
    ? { name: space === xlink ? 'xlink:href' : 'href' }
    : { removed: `address of ${element}` };
}

/** Links lead to pages; pictures are in the file or beside it; all else refers to a part of the same file. */
function isSafeAddress(element: string, value: string): boolean {
  // Browsers pass over these characters in an address.
  const address = value.replace(/[\p{Cc}\s]/gu, '');
  const scheme = /^([^/?#]*?):/.exec(address)?.[1]?.toLowerCase();
  if (element === 'a') return scheme === undefined || /^(https?|mailto)$/.test(scheme);
  if (element === 'image' || element === 'feImage')
    return scheme === undefined
      ? !/^[/\\]/.test(address)
      : /^data:image\/(png|jpe?g|gif|webp|avif|bmp|svg\+xml)[;,]/i.test(address);
  return address.startsWith('#');
}

/** An animation can give a link another address, or an element a script. */
function changesAddress(attributes: Attributes): boolean {
  return Object.values(attributes).some(
    ({ local, value }) => local.toLowerCase() === 'attributename' && /(^|:)\s*(href|on\w*)\s*$/i.test(value),
  );
}

/** Those that run something, or that load a document, a sound or a film. */
const leftOut: ReadonlySet<string> = new Set([
  ...['*', 'script', 'handler', 'listener', 'prefetch', 'discard', 'unknown'],
  ...['animation', 'audio', 'canvas', 'iframe', 'video', 'cursor', 'tref', 'color-profile', 'font-face-uri'],
]);

const elements: ReadonlySet<string> = new Set(
  Object.keys(svgElementAttributes).filter((name) => !leftOut.has(name)),
);

/** Newer than the list of the library. */
const otherAttributes: ReadonlySet<string> = new Set([
  ...['transform-origin', 'mask-type', 'mix-blend-mode', 'isolation', 'path', 'focusable'],
]);

const attributeSets = new Map<string, ReadonlySet<string>>();

function attributesOf(element: string): ReadonlySet<string> {
  let known = attributeSets.get(element);
  if (known === undefined) {
    known = new Set([...(svgElementAttributes['*'] ?? []), ...(svgElementAttributes[element] ?? [])]);
    attributeSets.set(element, known);
  }
  return known;
}

/** Labels that diagrams have as HTML. */
const htmlElements: ReadonlySet<string> = new Set(
  `div span p br hr b i u s em strong small sub sup code pre center font ul ol li dl dt dd h1 h2 h3 h4 h5 h6
   table caption thead tbody tfoot tr th td`.split(/\s+/),
);
const htmlAttributes: ReadonlySet<string> = new Set(
  'class style align valign width height colspan rowspan color face size lang dir title'.split(' '),
);
