import { Renderer, type Tokens } from 'marked';
import { escapeHtml } from '../html/html.ts';
import { cleanHtml } from '../markup/clean-html.ts';
import { RawHtmlMarker } from '../markup/mark-raw-html.ts';
import { isMistake, type ProblemCollector } from '../records/problem.ts';
import { quote } from '../records/quote.ts';
import type { Anchors } from './anchors.ts';
import { decodeReferences } from './character-references.ts';
import { pictureAddress, type RemotePicture } from './fetched-pictures.ts';
import { pictureAlone } from './figures.ts';
import { lineCounter } from './lines.ts';
import { fileLink, type Link, type LinkBase, type LinkMistake, readLink } from './link.ts';
import { listNumbers } from './list-numbers.ts';
import { inlineText, isComment, isUnusedDefinition } from './plain-text.ts';
import { offsetOf } from './report-markdown.ts';
import { isAttributeRow } from './template-markup.ts';

/** A link from a body to a page or a file, checked once the whole archive has been read. */
export interface Reference {
  readonly kind: 'page' | 'file';
  /** The path of a page is relative to the site, that of a file to the content folder. */
  readonly path: string;
  /** As written in the Markdown. */
  readonly destination: string;
  readonly line: number;
  /** Whether a file is shown as a picture, and not linked. */
  readonly isShown?: true;
}

/** A picture of the Markdown or of HTML in it. */
interface ShownImage {
  readonly destination: string;
  readonly description: string;
  readonly title: string;
  readonly line: number;
  readonly isInLink: boolean;
}

/** How far a link is searched for, in characters: some, as in table cells, are not in the text as they were read. */
const maxSearched = 100_000;

/**
 * Renders the Markdown of one body to HTML that is safe for any input: HTML in it is reduced to text, a link that is not
 * allowed is reported and replaced by its text, and all text is escaped here.
 */
export class BodyRenderer extends Renderer {
  readonly references: Reference[] = [];
  /** Pictures of other sites, with the files that are shown in their place. */
  readonly remotePictures: RemotePicture[] = [];
  /** Where links within the body lead; undefined where it has none. */
  anchors: Anchors | undefined;
  readonly #base: LinkBase;
  readonly #collector: ProblemCollector;
  /** Depths in the Markdown of the headings that enclose the current position. */
  readonly #outline: number[] = [];
  #block = '';
  #blockLine = 1;
  #lineInBlock = lineCounter('');
  #searchFrom = 0;
  #isInLink = false;
  readonly #marker = new RawHtmlMarker('text');
  #hasHtml = false;
  /** The line of the first HTML that is not shown. */
  #leftOutLine: number | undefined;
  /** Whether the picture that is rendered next has its title as a caption. */
  #hasCaption = false;

  constructor(base: LinkBase, collector: ProblemCollector) {
    super();
    this.#base = base;
    this.#collector = collector;
  }

  /** Must be called before each block is rendered, with its Markdown and its first line. */
  startBlock(markdown: string, line: number): void {
    this.#block = markdown;
    this.#blockLine = line;
    this.#lineInBlock = lineCounter(markdown);
    this.#searchFrom = 0;
  }

  /** The title is the page's only h1, so headings start at h2; none is more than one level below the one before. */
  override heading(heading: Tokens.Heading): string {
    const { tokens, depth } = heading;
    const content = this.parser.parseInline(tokens);
    if (content.trim() === '') return '';
    while ((this.#outline.at(-1) ?? 0) >= depth) this.#outline.pop();
    const level = Math.min(this.#outline.length + 2, 6);
    this.#outline.push(depth);
    const id = this.anchors?.idOf(heading);
    return `<h${level}${id === undefined ? '' : ` id="${escapeHtml(id)}"`}>${content}</h${level}>\n`;
  }

  /** A picture alone in its paragraph is a figure, with its title as the caption. */
  override paragraph({ tokens }: Tokens.Paragraph): string {
    const picture = pictureAlone(tokens);
    this.#hasCaption = picture !== undefined;
    const content = this.parser.parseInline(tokens);
    this.#hasCaption = false;
    if (content.trim() === '') return '';
    if (picture === undefined || !/<img [^>]*>/.test(content)) return `<p>${content}</p>\n`;
    const caption = escapeHtml(decodeReferences(picture.title ?? '').trim());
    return `<figure>${content.trim()}${caption === '' ? '' : `<figcaption>${caption}</figcaption>`}</figure>\n`;
  }

  /** HTML in a body is put in order by `finish`, together with what is around it. */
  override html({ raw, text, block }: Tokens.HTML | Tokens.Tag): string {
    if (isComment(text)) return '';
    this.#hasHtml = true;
    const line = this.#lineOf(raw);
    const before = this.#marker.leftOut.size;
    const marked = this.#marker.mark(text, line, block === true);
    if (this.#marker.leftOut.size > before) this.#leftOutLine ??= line;
    return marked;
  }

  /** The whole body as it is shown. Must be called once all of it was rendered. */
  finish(html: string): string {
    if (!this.#hasHtml) return html;
    const clean = cleanHtml(html, {
      link: ({ href, title, line }, content) => this.#htmlLink(href, title, line, content),
      idOf: (id) => this.anchors?.idOfPlace(id),
      image: (image) => this.#showImage({ ...image, destination: image.src, description: image.alt }),
    });
    // The links and pictures of the HTML come after those of the Markdown.
    this.references.sort((a, b) => a.line - b.line);
    this.#warnOfLeftOut();
    return clean;
  }

  override def(token: Tokens.Def): string {
    return isUnusedDefinition(token) ? `<p>${escapeHtml(token.raw.trim())}</p>\n` : '';
  }

  override text(token: Tokens.Text | Tokens.Escape): string {
    return 'tokens' in token && token.tokens
      ? this.parser.parseInline(token.tokens)
      : escapeHtml(decodeReferences(token.text));
  }

  override codespan({ text }: Tokens.Codespan): string {
    return `<code>${escapeHtml(text)}</code>`;
  }

  /** Long lines scroll, so the block must be reachable by keyboard. */
  override code({ text }: Tokens.Code): string {
    return `<pre tabindex="0"><code>${escapeHtml(text.trimEnd())}\n</code></pre>\n`;
  }

  override list(token: Tokens.List): string {
    const numbers = listNumbers(token);
    let expected = numbers?.[0] ?? 1;
    let entries = '';
    for (const [i, { tokens }] of token.items.entries()) {
      const number = numbers?.[i] ?? expected;
      entries += `<li${number === expected ? '' : ` value="${number}"`}>${this.parser.parse(tokens)}</li>\n`;
      expected = number + 1;
    }
    if (numbers === undefined) return `<ul>\n${entries}</ul>\n`;
    return `<ol${numbers[0] === 1 ? '' : ` start="${numbers[0]}"`}>\n${entries}</ol>\n`;
  }

  override checkbox({ checked }: Tokens.Checkbox): string {
    return checked ? '☑ ' : '☐ ';
  }

  /** Wide tables scroll inside a box that is reachable by keyboard. */
  override table(token: Tokens.Table): string {
    const rows = token.rows.filter((cells) => !isAttributeRow(cells));
    return `<div class="table" tabindex="0">\n${super.table({ ...token, rows })}</div>\n`;
  }

  override tablecell({ tokens, header, align }: Tokens.TableCell): string {
    const content = this.parser.parseInline(tokens);
    const aligned = align ? ` class="${align}"` : '';
    // An empty header cell describes nothing.
    return header && content.trim() !== ''
      ? `<th scope="col"${aligned}>${content}</th>\n`
      : `<td${aligned}>${content}</td>\n`;
  }

  override link({ raw, href, title, text, tokens, autolink }: Tokens.Link): string {
    const line = this.#lineOf(raw);
    const destination = autolink ? href : decodeReferences(href);
    const within = this.anchors && destination.startsWith('#') ? this.anchors.hrefOf(destination) : undefined;
    if (within !== undefined) {
      return `<a href="${escapeHtml(within)}">${this.#contentOfLink(tokens, true) || escapeHtml(destination)}</a>`;
    }
    const link = this.#readLink(destination, line);
    const content = autolink ? escapeHtml(text) : this.#contentOfLink(tokens, !isMistake(link));
    // An address in running text is a link only where it can be one.
    if (isMistake(link) && autolink && !raw.startsWith('<')) return content;
    if (isMistake(link))
      return this.#reject(line, link, content.trim() === '' ? escapeHtml(destination) : content);
    this.#addReference(link, destination, line);
    if (link.kind === 'page' && destination.includes('#')) this.#warnOfSection(line, destination);
    // A link needs text for screen readers: its address, if it has none of its own.
    const address = escapeHtml(destination);
    const ariaLabel = autolink || inlineText(tokens) !== '' ? '' : ` aria-label="${address}"`;
    const visible = content.trim() === '' ? address : content;
    return `<a href="${escapeHtml(link.href)}"${titled(decodeReferences(title ?? ''))}${ariaLabel}>${visible}</a>`;
  }

  override image({ raw, href, title, tokens }: Tokens.Image): string {
    return this.#showImage({
      destination: decodeReferences(href),
      description: inlineText(tokens),
      title: this.#hasCaption ? '' : decodeReferences(title ?? ''),
      line: this.#lineOf(raw),
      isInLink: this.#isInLink,
    });
  }

  #showImage({ destination, description, title, line, isInLink }: ShownImage): string {
    const link = this.#readPicture(destination, line);
    if (isMistake(link)) return this.#reject(line, link, escapeHtml(description));
    if (link.kind !== 'file') {
      const isLinked = link.kind === 'web' && !isInLink;
      const words = escapeHtml(description || destination);
      const shown = isLinked ? `<a href="${escapeHtml(link.href)}">${words}</a>` : words;
      return this.#reject(line, notAFile(link, destination, this.#base), shown);
    }
    if (description === '') {
      const hint = `Describe it for readers who cannot see it: ![Front page of the first issue](${destination}).`;
      const kind = 'image without a description';
      this.#collector.warn(line, `${kind}: ${quote(destination)}`, hint, kind);
    }
    this.#addReference(link, destination, line, true);
    return `<img src="${escapeHtml(link.href)}" alt="${escapeHtml(description)}"${titled(title)}>`;
  }

  /** A picture of another site is the file that stands for it, where there is one. */
  #readPicture(destination: string, line: number): Link | LinkMistake {
    const link = readLink(destination, this.#base);
    const address = !isMistake(link) && link.kind === 'web' ? pictureAddress(link.href) : undefined;
    if (address === undefined) return link;
    const file = this.#base.fetched?.get(address) ?? '';
    this.remotePictures.push({ address, file, line });
    return file === '' ? link : fileLink(file, this.#base);
  }

  #htmlLink(href: string, title: string, line: number, content: string): string {
    const within = href.startsWith('#') ? this.anchors?.hrefOf(href) : undefined;
    if (within !== undefined)
      return `<a href="${escapeHtml(within)}">${content.replace(/<\/?a\b[^>]*>/g, '')}</a>`;
    const link = this.#readLink(href, line);
    // A picture from another site is a link of its own.
    const words = content.replace(/<\/?a\b[^>]*>/g, '');
    if (isMistake(link)) return this.#reject(line, link, words);
    this.#addReference(link, href, line);
    if (link.kind === 'page' && href.includes('#')) this.#warnOfSection(line, href);
    return `<a href="${escapeHtml(link.href)}"${titled(title)}>${words}</a>`;
  }

  #warnOfLeftOut(): void {
    if (this.#leftOutLine === undefined) return;
    const kinds = [...this.#marker.leftOut].map(([kind, count]) => (count === 1 ? kind : `${count} ${kind}`));
    const kind = 'HTML that pages do not show';
    const hint =
      'Scripts, styles, forms and what a page loads are never run and not shown. Write in Markdown what readers need of it.';
    this.#collector.warn(this.#leftOutLine, `${kind} is left out: ${kinds.join(', ')}`, hint, kind);
  }

  /** Warns of a link that was mended. */
  #readLink(destination: string, line: number): Link | LinkMistake {
    const link = readLink(destination, this.#base);
    if (!isMistake(link) && link.kind === 'web' && link.mended) this.#reject(line, link.mended, '');
    return link;
  }

  #contentOfLink(tokens: Tokens.Link['tokens'], isLink: boolean): string {
    const before = this.#isInLink;
    this.#isInLink ||= isLink;
    const content = this.parser.parseInline(tokens);
    this.#isInLink = before;
    return content;
  }

  #reject(line: number, { severity, ...mistake }: LinkMistake, fallback: string): string {
    if (severity === 'error') this.#collector.add(line, mistake);
    else this.#collector.warn(line, mistake.message, mistake.hint, mistake.kind);
    return fallback;
  }

  #warnOfSection(line: number, destination: string): void {
    const hint =
      'Other pages cannot lead to its headings, so the link leads to the whole page. Remove the # and everything after it.';
    const kind = 'link to a section of a page';
    this.#collector.warn(line, `${kind}: ${quote(destination)}`, hint, kind);
  }

  #addReference(link: Link, destination: string, line: number, isShown = false): void {
    if (link.kind === 'web') return;
    const { kind, path } = link;
    this.references.push({ kind, path, destination, line, ...(isShown && { isShown }) });
  }

  /** Tokens have no offsets. Inline tokens come in text order, so each is searched for after the one before. */
  #lineOf(markdown: string): number {
    const rest = this.#block.slice(this.#searchFrom, this.#searchFrom + maxSearched);
    const offset = offsetOf(markdown, rest);
    if (offset >= 0) this.#searchFrom += offset + 1;
    // Footnotes are in the order of their numbers.
    const found = offset >= 0 ? this.#searchFrom - 1 : offsetOf(markdown, this.#block.slice(0, maxSearched));
    return this.#blockLine - 1 + this.#lineInBlock(Math.max(found, 0));
  }
}

function titled(title: string): string {
  return title === '' ? '' : ` title="${escapeHtml(title)}"`;
}

/** The kind of problem of a picture that is not in the content folder. */
export const remoteImage = 'image from another site';

function notAFile(link: Link, destination: string, { targets }: LinkBase): LinkMistake {
  return link.kind === 'web'
    ? {
        kind: remoteImage,
        message: `${remoteImage}: ${quote(destination)}`,
        hint: 'Pages of the archive load nothing from other sites, so its description is shown with a link to it. Save the image next to the item and write its file name, or let "clipfile fetch" load it into the archive. To keep the link, remove the !.',
        severity: 'warning',
      }
    : {
        kind: 'image leads to a page',
        message: `image leads to a page: ${quote(destination)}`,
        hint: 'An image must be a file next to the item, such as scan.png.',
        severity: targets === undefined ? 'error' : 'warning',
      };
}
