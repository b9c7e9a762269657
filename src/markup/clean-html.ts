import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { escapeHtml } from '../html/html.ts';
import { breakMark, leftOutElement } from './mark-raw-html.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** How links and pictures that others wrote are shown: as HTML. */
export interface LinkPolicy {
  /** @param content of the link, as HTML without blocks */
  link(link: RawLink, content: string): string;
  image(image: RawImage): string;
  /** The id of an element that others wrote, if a page may have it. */
  idOf?(id: string): string | undefined;
}

export interface RawLink {
  readonly href: string;
  readonly title: string;
  /** The line of its tag. */
  readonly line: number;
}

export interface RawImage {
  readonly src: string;
  readonly alt: string;
  readonly title: string;
  readonly line: number;
  /** Whether it is within a link. */
  readonly isInLink: boolean;
}

/**
 * Puts HTML in order that a `RawHtmlMarker` marked, in whole or in parts between HTML of our own: elements are closed,
 * each is where HTML allows it, and headings leave out no level. Elements of our own keep all their attributes, marked
 * ones only those that are written here.
 */
export function cleanHtml(html: string, policy: LinkPolicy): string {
  return new Cleaner(policy).flow(parseFragment(html).childNodes, true);
}

const inlineNames: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    'abbr cite code del em ins kbd mark q s samp small strong sub sup u var'
      .split(' ')
      .map((name) => [name, name]),
  ),
  b: 'strong',
  i: 'em',
  strike: 's',
  tt: 'code',
};

const blockNames = new Set(
  'p h1 h2 h3 h4 h5 h6 blockquote pre hr ul ol li dl dt dd figure figcaption table caption thead tbody tfoot tr td th summary div section'.split(
    ' ',
  ),
);

class Cleaner {
  readonly #policy: LinkPolicy;
  readonly #hasBlock = new WeakMap<Element, boolean>();
  #headingLevel = 1;
  #isInLink = false;

  constructor(policy: LinkPolicy) {
    this.#policy = policy;
  }

  /** @param wraps whether what is not in a block becomes a paragraph */
  flow(nodes: readonly Node[], wraps: boolean): string {
    let html = '';
    let run: Node[] = [];
    const flush = () => {
      const inline = this.#inline(run);
      run = [];
      if (inline.trim() === '') return;
      html += wraps ? `<p>${inline.trim()}</p>\n` : inline;
    };
    for (const node of nodes) {
      if (!isElement(node) || !this.#isBlock(node)) {
        run.push(node);
        continue;
      }
      flush();
      html += this.#block(node, wraps);
    }
    flush();
    return html;
  }

  #block(element: Element, wraps: boolean): string {
    const { tagName: name, childNodes: nodes } = element;
    switch (name) {
      case 'p':
        return this.#paragraph(element);
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        return this.#heading(element);
      case 'hr':
        return attributeOf(element, 'data-raw') === breakMark ? '' : '<hr>\n';
      case 'pre':
        return isRaw(element)
          ? preformatted(textOf(element))
          : preformatted(textOf(element).replace(/\n$/, ''));
      case 'blockquote': {
        const content = this.flow(nodes, true);
        return content === '' ? '' : `<blockquote>\n${content}</blockquote>\n`;
      }
      case 'ul':
      case 'ol':
        return this.#list(element);
      case 'dl':
        return this.#definitions(element);
      case 'table':
        return this.#table(element);
      case 'figure':
        return this.#figure(element);
      case 'summary':
        return wrapped('p', `<strong>${this.#inline(nodes).trim()}</strong>`);
      case 'div':
      case 'section':
        return this.#own(element, `\n${this.flow(nodes, false)}`);
      default:
        // Outside of its list, table or figure, or an element of the text with blocks in it.
        return this.flow(nodes, wraps);
    }
  }

  #paragraph(element: Element): string {
    const content = this.#inline(element.childNodes);
    if (content.trim() === '') return '';
    return isRaw(element)
      ? `<p${this.#id(element)}>${content.trim()}</p>\n`
      : `${this.#own(element, content)}\n`;
  }

  #heading(element: Element): string {
    const content = this.#inline(element.childNodes).trim();
    if (content === '') return '';
    const level = Math.min(Math.max(Number(element.tagName.slice(1)), 2), this.#headingLevel + 1);
    this.#headingLevel = level;
    const attributes = isRaw(element) ? this.#id(element) : attributesOf(element);
    return `<h${level}${attributes}>${content}</h${level}>\n`;
  }

  #list(element: Element): string {
    const isOrdered = element.tagName === 'ol';
    const entries = grouped(element.childNodes, (name) => name === 'li').map((group) => {
      const [first] = group;
      if (first === undefined || !isElement(first) || first.tagName !== 'li') {
        return wrapped('li', this.flow(group, false));
      }
      const content = this.flow(first.childNodes, false);
      const value = isRaw(first) ? numberIn('value', first) : attributesOf(first);
      return `<li${value}>${content}</li>\n`;
    });
    const html = entries.join('');
    if (html === '') return '';
    const start = isOrdered ? (isRaw(element) ? numberIn('start', element) : attributesOf(element)) : '';
    return `<${element.tagName}${start}>\n${html}</${element.tagName}>\n`;
  }

  #definitions({ childNodes }: Element): string {
    let html = '';
    for (const group of grouped(childNodes, (name) => name === 'dt' || name === 'dd')) {
      const [first] = group;
      const isTerm = first !== undefined && isElement(first) && first.tagName === 'dt';
      const nodes =
        first !== undefined && isElement(first) && /^d[td]$/.test(first.tagName) ? first.childNodes : group;
      // A definition has a term before it.
      if (isTerm || html === '') html += wrapped('dt', this.#inline(nodes).trim());
      else html += wrapped('dd', this.flow(nodes, false).trim());
    }
    if (!html.includes('<dd>')) return html.replaceAll('<dt>', '<p>').replaceAll('</dt>', '</p>');
    return wrapped('dl', `\n${html.replace(/(<\/dt>\n)(?=$)/, '$1<dd></dd>\n')}`);
  }

  #table(element: Element): string {
    const rows: string[] = [];
    let caption = '';
    let headRows = 0;
    for (const part of element.childNodes.filter(isElement)) {
      if (part.tagName === 'caption') caption ||= this.#inline(part.childNodes).trim();
      if (!/^t(head|body|foot)$/.test(part.tagName)) continue;
      for (const row of part.childNodes.filter(isElement)) {
        const isHead = part.tagName === 'thead' && rows.length === headRows;
        const cells = this.#cells(row, part.tagName === 'thead');
        if (cells === '') continue;
        rows.push(`<tr>\n${cells}</tr>\n`);
        if (isHead) headRows++;
      }
    }
    if (rows.length === 0) return '';
    const head = rows.slice(0, headRows).join('');
    const body = rows.slice(headRows).join('');
    const table = `<table>\n${wrapped('caption', caption)}${section('thead', head)}${section('tbody', body)}</table>\n`;
    return isRaw(element) ? `<div class="table" tabindex="0">\n${table}</div>\n` : table;
  }

  #cells(row: Element, inHead: boolean): string {
    let html = '';
    for (const cell of row.childNodes.filter(isElement)) {
      const content = this.flow(cell.childNodes, false).trim();
      if (!isRaw(cell)) {
        html += `${this.#own(cell, content)}\n`;
        continue;
      }
      const isHeader = cell.tagName === 'th' && content !== '';
      const scope = isHeader ? ` scope="${inHead ? 'col' : 'row'}"` : '';
      const align = /^(left|right|center)$/i.exec(attributeOf(cell, 'align') ?? '')?.[0].toLowerCase();
      const aligned = align === undefined ? '' : ` class="${align}"`;
      const spans = numberIn('colspan', cell) + numberIn('rowspan', cell);
      const name = isHeader ? 'th' : 'td';
      html += `<${name}${scope}${aligned}${spans}>${content}</${name}>\n`;
    }
    return html;
  }

  #figure(element: Element): string {
    const caption = element.childNodes.find((node) => isElement(node) && node.tagName === 'figcaption');
    const content = this.flow(
      element.childNodes.filter((node) => node !== caption),
      false,
    ).trim();
    const words = caption === undefined || !isElement(caption) ? '' : this.#inline(caption.childNodes).trim();
    if (content === '') return wrapped('p', words);
    return `<figure>${content}${words === '' ? '' : `<figcaption>${words}</figcaption>`}</figure>\n`;
  }

  #inline(nodes: readonly Node[]): string {
    let html = '';
    for (const node of nodes) {
      if (isText(node)) html += escapeHtml(node.value);
      else if (isElement(node)) html += this.#inlineElement(node);
    }
    return html;
  }

  #inlineElement(element: Element): string {
    const { tagName: name, childNodes: nodes } = element;
    if (name === leftOutElement) return '';
    if (name === 'br') return '<br>';
    if (name === 'img') return this.#image(element);
    const isAround = this.#isInLink;
    this.#isInLink ||= name === 'a';
    const content = this.#inline(nodes);
    this.#isInLink = isAround;
    if (name === 'a') return this.#link(element, content);
    if (!isRaw(element) && !blockNames.has(name)) return this.#own(element, content);
    const meaning = inlineNames[name];
    if (meaning !== undefined) {
      if (content.trim() === '') return content;
      const title = name === 'abbr' ? titleOf(element) : '';
      return `<${meaning}${this.#id(element)}${title}>${content}</${meaning}>`;
    }
    // A block where there can be none.
    return blockNames.has(name) ? ` ${content} ` : content;
  }

  #image(element: Element): string {
    if (!isRaw(element)) return `<img${attributesOf(element)}>`;
    const [src = '', alt = '', title = ''] = ['src', 'alt', 'title'].map((key) => attributeOf(element, key));
    return this.#policy.image({ src, alt, title, line: lineOf(element), isInLink: this.#isInLink });
  }

  #link(element: Element, content: string): string {
    if (!isRaw(element)) return this.#own(element, content);
    const id = this.#id(element, attributeOf(element, 'id') ?? attributeOf(element, 'name'));
    const target = id === '' ? '' : `<span${id}></span>`;
    const href = attributeOf(element, 'href');
    if (href === undefined || content.trim() === '') return target + content;
    return (
      target +
      this.#policy.link({ href, title: attributeOf(element, 'title') ?? '', line: lineOf(element) }, content)
    );
  }

  #id(element: Element, id = attributeOf(element, 'id')): string {
    const shown = id === undefined ? undefined : this.#policy.idOf?.(id);
    return shown === undefined ? '' : ` id="${escapeHtml(shown)}"`;
  }

  #own(element: Element, content: string): string {
    const { tagName: name } = element;
    const end = name === 'div' || name === 'section' ? '\n' : '';
    return `<${name}${attributesOf(element)}>${content}</${name}>${end}`;
  }

  /** Whether it is a block, or an element of the text with a block in it that it cannot contain. */
  #isBlock(element: Element): boolean {
    const { tagName: name } = element;
    if (blockNames.has(name)) return true;
    if (name === 'a' || name === leftOutElement) return false;
    let has = this.#hasBlock.get(element);
    if (has === undefined) {
      has = element.childNodes.some((node) => isElement(node) && this.#isBlock(node));
      this.#hasBlock.set(element, has);
    }
    return has;
  }
}

/** Each entry alone, and what is between two of them together, where that is more than spaces. */
function grouped(nodes: readonly Node[], isEntry: (name: string) => boolean): readonly (readonly Node[])[] {
  const groups: Node[][] = [];
  let isOpen = false;
  for (const node of nodes) {
    const isBreak = isElement(node) && node.tagName === 'hr';
    if (isElement(node) && isEntry(node.tagName)) {
      groups.push([node]);
      isOpen = false;
    } else if (isBreak || (isText(node) && node.value.trim() === '' && !isOpen)) continue;
    else if (isOpen) groups.at(-1)?.push(node);
    else {
      groups.push([node]);
      isOpen = true;
    }
  }
  return groups;
}

function wrapped(name: string, content: string): string {
  return content.trim() === '' ? '' : `<${name}>${content}</${name}>\n`;
}

function section(name: string, rows: string): string {
  return rows === '' ? '' : `<${name}>\n${rows}</${name}>\n`;
}

/** Long lines scroll, so the block must be reachable by keyboard. */
function preformatted(text: string): string {
  return text.trim() === '' ? '' : `<pre tabindex="0"><code>${escapeHtml(text.trimEnd())}\n</code></pre>\n`;
}

function numberIn(key: string, element: Element): string {
  const value = attributeOf(element, key);
  const isShown = value !== undefined && /^\d{1,4}$/.test(value) && value !== '1' && value !== '0';
  return isShown ? ` ${key}="${Number(value)}"` : '';
}

function titleOf(element: Element): string {
  const title = attributeOf(element, 'title');
  return title === undefined ? '' : ` title="${escapeHtml(title)}"`;
}

function attributesOf({ attrs }: Element): string {
  return attrs.map(({ name, value }) => ` ${name}="${escapeHtml(value)}"`).join('');
}

function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((each) => each.name === name)?.value;
}

/** Whether others wrote it. The parser adds elements such as `tbody`, which have no attributes at all. */
function isRaw(element: Element): boolean {
  return attributeOf(element, 'data-raw') !== undefined;
}

function lineOf(element: Element): number {
  return Number(attributeOf(element, 'data-raw'));
}

function textOf(node: Node): string {
  if (isText(node)) return node.value;
  if (!isElement(node) || node.tagName === leftOutElement) return '';
  return node.tagName === 'br' ? '\n' : node.childNodes.map(textOf).join('');
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function isText(node: Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}
