import type TurndownService from 'turndown';
import { escapeHtml } from '../html/html.ts';
import { cleanHtml, type LinkPolicy } from './clean-html.ts';
import { type LeftOut, RawHtmlMarker } from './mark-raw-html.ts';

/** HTML as Markdown. */
export interface HtmlAsMarkdown {
  /** Without a line break at its end; empty where the HTML has no text and no pictures. */
  readonly markdown: string;
  /** How often each kind of markup was left out: `script`, `style`, `form field`, `link` … */
  readonly leftOut: LeftOut;
}

/** In characters: a long book. */
const maxLength = 5_000_000;

/**
 * Converts HTML that others wrote, a whole document or a part of one, to Markdown: paragraphs, headings, emphasis,
 * links, lists, tables, quotations, pictures and code. What is run, loaded or operated is left out and counted, and
 * what a frame shows becomes a link. Links and pictures keep their addresses, except for those that can run something.
 *
 * @throws {RangeError} where the HTML is longer than five million characters
 */
export async function htmlToMarkdown(html: string): Promise<HtmlAsMarkdown> {
  if (html.length > maxLength) {
    throw new RangeError(`HTML of ${html.length} characters (limit ${maxLength})`);
  }
  const marker = new RawHtmlMarker('dropped');
  const marked = marker.mark(html, 1, true);
  const clean = cleanHtml(marked, keepingAddresses(marker.leftOut));
  return { markdown: (await converter()).turndown(clean).trim(), leftOut: marker.leftOut };
}

function keepingAddresses(leftOut: LeftOut): LinkPolicy {
  const isRun = (address: string, kind: string) => {
    // As browsers do, without the spaces and controls that may hide a scheme.
    const scheme = /^([a-z][a-z\d+.-]*):/i.exec(address.replace(/[\s\p{Cc}]/gu, ''))?.[1]?.toLowerCase();
    const isKept = scheme === undefined || ['http', 'https', 'mailto', 'tel', 'ftp'].includes(scheme);
    if (!isKept) leftOut.set(kind, (leftOut.get(kind) ?? 0) + 1);
    return !isKept;
  };
  const titled = (title: string) => (title === '' ? '' : ` title="${escapeHtml(title)}"`);
  return {
    link({ href, title }, content) {
      const address = href.trim();
      if (address === '' || isRun(address, 'link')) return content;
      return `<a href="${escapeHtml(address)}"${titled(title)}>${content}</a>`;
    },
    image({ src, alt, title }) {
      const address = src.trim();
      if (address === '' || isRun(address, 'picture')) return escapeHtml(alt);
      return `<img src="${escapeHtml(address)}" alt="${escapeHtml(alt)}"${titled(title)}>`;
    },
  };
}

/** Loaded at first use: few commands need it. */
async function converter(): Promise<TurndownService> {
  const { default: Turndown } = await import('turndown');
  const service = new Turndown({
    headingStyle: 'atx',
    bulletListMarker: '-',
    codeBlockStyle: 'fenced',
    emDelimiter: '*',
    hr: '---',
    br: '\\',
  });
  const escapeMarks = service.escape.bind(service);
  // It leaves those of HTML and of GFM as they are.
  service.escape = (text) => escapeMarks(text).replace(/<(?=[a-z/!?])|&(?=[#a-z])|~(?=\S)/gi, '\\$&');
  const numbers = new ListNumbers();
  service.addRule('listItem', {
    filter: 'li',
    replacement: (content, node) => listItem(content, node, numbers),
  });
  service.addRule('deleted', {
    filter: (node) => /^(DEL|S)$/.test(node.nodeName),
    replacement: (content) => `~~${content}~~`,
  });
  service.addRule('cell', { filter: ['td', 'th'], replacement: (content) => tableCell(content) });
  service.addRule('row', { filter: 'tr', replacement: (content, node) => tableRow(content, node) });
  service.addRule('section', {
    filter: ['thead', 'tbody', 'tfoot'],
    replacement: (content, node) => tableSection(content, node),
  });
  service.addRule('table', {
    filter: 'table',
    replacement: (content) => `\n\n${content.trim()}\n\n`,
  });
  service.addRule('caption', { filter: 'caption', replacement: (content) => `\n\n${content.trim()}\n\n` });
  service.addRule('figcaption', {
    filter: 'figcaption',
    replacement: (content) => `\n\n${content.trim()}\n\n`,
  });
  service.addRule('figure', {
    filter: 'figure',
    replacement: (content) => `\n\n${figure(content.trim())}\n\n`,
  });
  service.addRule('term', { filter: 'dt', replacement: (content) => `\n\n${content.trim()}\n` });
  service.addRule('definition', {
    filter: 'dd',
    replacement: (content) => `: ${content.trim().replace(/\n(?=[^\n])/g, '\n    ')}\n`,
  });
  return service;
}

/** With as many spaces as its mark needs; what follows its first line is indented as far. */
function listItem(content: string, node: Node, numbers: ListNumbers): string {
  const mark = node.parentNode?.nodeName === 'OL' ? `${numbers.of(node)}. ` : '- ';
  const text = content
    .trim()
    .replace(/\n/g, `\n${' '.repeat(mark.length)}`)
    .replace(/[ \t]+$/gm, '');
  return `${mark}${text}${node.nextSibling ? '\n' : ''}`;
}

/** The numbers of the entries of lists, which are converted in their order. */
class ListNumbers {
  readonly #next = new WeakMap<Node, number>();

  of(entry: Node): number {
    const list = entry.parentNode;
    const start = numberIn(list, 'start') ?? 1;
    const number = numberIn(entry, 'value') ?? (list ? this.#next.get(list) : undefined) ?? start;
    if (list) this.#next.set(list, number + 1);
    return number;
  }
}

function numberIn(node: Node | null, key: string): number | undefined {
  const value = isElement(node) ? node.getAttribute(key) : null;
  return value === null ? undefined : Number(value);
}

/** The caption of one picture is its title, which pages show below it. A caption with links in it stays a paragraph. */
function figure(content: string): string {
  const [, picture, caption] = /^(!\[(?:[^[\]\\]|\\.)*\]\([^()\s"<>]+)\)\s+(\S[^\n]*)$/.exec(content) ?? [];
  if (picture === undefined || caption === undefined || /(?<!\\)[*_`~[\]<&]/.test(caption)) return content;
  return `${picture} "${caption.replace(/(?<!\\)"/g, '\\"')}")`;
}

function tableCell(content: string): string {
  return ` ${content
    .trim()
    .replace(/\\?\n+/g, ' ')
    .replace(/(?<!\\)\|/g, '\\|')} |`;
}

function tableRow(content: string, node: Node): string {
  const isHead = node.parentNode?.nodeName === 'THEAD';
  const isLastHead = isHead && node.nextSibling === null;
  return `|${content}\n${isLastHead ? delimiterRow(node) : ''}`;
}

/** A table without a head gets an empty one, because Markdown has none without. */
function tableSection(content: string, node: Node): string {
  const table = node.parentNode;
  const hasHead = Array.from(table?.childNodes ?? []).some(({ nodeName }) => nodeName === 'THEAD');
  const row = Array.from(node.childNodes).find(({ nodeName }) => nodeName === 'TR');
  if (hasHead || row === undefined) return content;
  return `|${'  |'.repeat(row.childNodes.length)}\n${delimiterRow(row)}${content}`;
}

function delimiterRow(row: Node): string {
  const cells = Array.from(row.childNodes).filter(isElement);
  return `|${cells.map((cell) => delimiters[cell.getAttribute('class') ?? ''] ?? ' --- |').join('')}\n`;
}

const delimiters: Readonly<Record<string, string>> = { left: ' :-- |', right: ' --: |', center: ' :-: |' };

function isElement(node: Node | null | undefined): node is Element {
  return node?.nodeType === 1;
}
