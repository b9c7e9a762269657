import type { DefaultTreeAdapterTypes } from 'parse5';
import { whyNotParsed } from './page-size.ts';

export interface MailHtml {
  readonly html: string;
  /** What was left out, by kind. */
  readonly leftOut: ReadonlyMap<string, number>;
}

/**
 * The HTML of a newsletter without what only arranges it: its tables are columns and margins, its hidden texts fill the
 * list of a mail program, and its smallest pictures tell the sender who reads.
 *
 * @param pictureAddress the address to give a picture that the message has in it; undefined for others
 * @throws {RangeError} where it is nested too deeply, or has too many elements
 */
export async function mailHtml(
  html: string,
  pictureAddress: (src: string) => string | undefined,
): Promise<MailHtml> {
  const reason = whyNotParsed(html);
  if (reason !== undefined) throw new RangeError(reason);
  const { parse, serialize } = await import('parse5');
  const document = parse(html);
  const leftOut = new Map<string, number>();
  const count = (kind: string) => leftOut.set(kind, (leftOut.get(kind) ?? 0) + 1);
  const left: DefaultTreeAdapterTypes.ParentNode[] = [document];
  for (let parent = left.pop(); parent !== undefined; parent = left.pop()) {
    parent.childNodes = parent.childNodes.filter((node) => {
      if (!('tagName' in node)) return true;
      const isPixel = node.tagName === 'img' && isTiny(node);
      if (isPixel) count('picture that tells who reads');
      else if (isHidden(node)) count('hidden text');
      else return true;
      return false;
    });
    for (const node of parent.childNodes) {
      if (!('tagName' in node)) continue;
      if (node.tagName === 'img') {
        const address = pictureAddress(attribute(node, 'src').trim());
        if (address !== undefined) setAttribute(node, 'src', address);
      }
      if (arranging.test(node.tagName)) {
        node.tagName = 'div';
        node.nodeName = 'div';
        node.attrs = [];
      }
      left.push(node);
    }
  }
  return { html: serialize(document), leftOut };
}

const arranging = /^(?:table|thead|tbody|tfoot|tr|td|th|center)$/;

function attribute({ attrs }: DefaultTreeAdapterTypes.Element, name: string): string {
  return attrs.find((each) => each.name === name)?.value ?? '';
}

function setAttribute(element: DefaultTreeAdapterTypes.Element, name: string, value: string): void {
  element.attrs = element.attrs.map((each) => (each.name === name ? { name, value } : each));
}

function isTiny(element: DefaultTreeAdapterTypes.Element): boolean {
  const isDot = (size: string) => /^\s*[01](?:px)?\s*$/.test(size);
  return isDot(attribute(element, 'width')) || isDot(attribute(element, 'height'));
}

function isHidden(element: DefaultTreeAdapterTypes.Element): boolean {
  const isShown = ['html', 'head', 'body'].includes(element.tagName);
  return !isShown && /display\s*:\s*none/i.test(attribute(element, 'style'));
}
