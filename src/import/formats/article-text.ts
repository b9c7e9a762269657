import type { Readability } from '@mozilla/readability';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { escapeHtml } from '../../html/html.ts';

export interface ArticleText {
  /** HTML, with addresses made absolute where that of the page is known; empty where nothing is like an article. */
  readonly html: string;
  readonly title: string;
  readonly author: string;
  /** How often the page has what the text cannot take, by kind. */
  readonly leftOut: ReadonlyMap<string, number>;
}

/** In characters, without pictures: no article is that long. */
const maxLength = 8_000_000;

/** Of elements: as many as a page of a megabyte has. */
const maxElements = 50_000;

/**
 * The article of a page without what is around it, as Firefox finds it for its reader view.
 *
 * @throws {RangeError} where the page is too long
 */
export async function articleText(
  page: DefaultTreeAdapterTypes.Document,
  url: string | undefined,
): Promise<ArticleText> {
  const { default: readability } = await import('@mozilla/readability');
  const { default: Parser } = await import('@mozilla/readability/JSDOMParser.js');
  const leftOut = new Map<string, number>();
  const xhtml = page.childNodes.map((node) => xhtmlOf(node, leftOut, 0)).join('');
  if (xhtml.length > maxLength) throw new RangeError(`a page of ${xhtml.length} characters`);
  const options = { disableJSONLD: true, maxElemsToParse: maxElements };
  let article: ReturnType<Readability<string>['parse']>;
  try {
    article = new readability.Readability<string>(new Parser().parse(xhtml, url), options).parse();
  } catch {
    // It gives up on pages that are too large, and on some that are no articles.
    article = null;
  }
  return {
    html: article?.content ?? '',
    title: article?.title ?? '',
    author: article?.byline ?? '',
    leftOut,
  };
}

const leftOutElements = /^(?:script|style|template|svg|math|noscript|iframe|object|embed|link|meta|base)$/;
const voidElements = /^(?:area|br|col|hr|img|input|source|track|wbr)$/;

const maxDepth = 200;

/** What that DOM can read: each element closed. */
function xhtmlOf(
  node: DefaultTreeAdapterTypes.ChildNode,
  leftOut: Map<string, number>,
  depth: number,
): string {
  const count = (kind: string) => leftOut.set(kind, (leftOut.get(kind) ?? 0) + 1);
  if (node.nodeName === '#text' && 'value' in node) return escapeHtml(node.value);
  if (!('tagName' in node) || leftOutElements.test(node.tagName)) return '';
  if (!/^[a-z][a-z\d-]*$/.test(node.tagName)) return '';
  if (depth > maxDepth) {
    count('deeply nested part');
    return '';
  }
  const attributes = new Map(node.attrs.map(({ name, value }) => [name, value]));
  // Of those that the page has in it, what can be shown has an address by now.
  if (node.tagName === 'img' && !attributes.has('src')) return '';
  const kept = [...attributes]
    .filter(([name, value]) => keptAttributes.test(name) && !/^\s*data:/i.test(value))
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
  if (voidElements.test(node.tagName)) return `<${node.tagName}${kept}/>`;
  const inner = node.childNodes.map((child) => xhtmlOf(child, leftOut, depth + 1)).join('');
  return `<${node.tagName}${kept}>${inner}</${node.tagName}>`;
}

/** By which it finds the article, and those that its text may have. */
const keptAttributes =
  /^(?:id|class|role|href|src|alt|title|lang|dir|rel|hidden|style|itemprop|aria-hidden|aria-modal|colspan|rowspan|align|start)$/;
