import type { DefaultTreeAdapterTypes } from 'parse5';

export type HtmlNode = DefaultTreeAdapterTypes.Node;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

export function isHtmlElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}

export function attribute({ attrs }: HtmlElement, name: string): string {
  return attrs.find((each) => each.name === name)?.value ?? '';
}

/** All elements within a node, in the order of the document. */
export function* elementsWithin(node: HtmlNode): Iterable<HtmlElement> {
  const open = childrenOf(node).toReversed();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (!isHtmlElement(next)) continue;
    yield next;
    for (const child of childrenOf(next).toReversed()) open.push(child);
  }
}

/** The text of a node and of all within it, with a line break for each `br`. */
export function textWithin(node: HtmlNode): string {
  let text = '';
  const open = [node];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next.nodeName === '#text' && 'value' in next) text += next.value.replace(/[\t\n\r ]+/g, ' ');
    else if (next.nodeName === 'br') text += '\n';
    else if (next.nodeName !== 'script' && next.nodeName !== 'style') {
      for (const child of childrenOf(next).toReversed()) open.push(child);
    }
  }
  return text;
}

/** The same on one line. */
export function lineWithin(node: HtmlNode | undefined): string {
  return node === undefined ? '' : textWithin(node).replace(/\s+/g, ' ').trim();
}

function childrenOf(node: HtmlNode): readonly HtmlNode[] {
  return 'childNodes' in node ? node.childNodes : [];
}
