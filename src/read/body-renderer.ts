import { Renderer, type Tokens } from 'marked';
import { escapeHtml } from '../html/html.ts';
import { isMistake, type Mistake, type ProblemCollector } from '../records/problem.ts';
import { quote } from '../records/quote.ts';
import { decodeReferences } from './character-references.ts';
import { lineCounter } from './lines.ts';
import { type Link, type LinkBase, readLink } from './link.ts';
import { inlineText, isComment } from './plain-text.ts';

/** A page or a file that a body leads to, to be looked up once the whole archive is read. */
export interface Reference {
  readonly kind: 'page' | 'file';
  /** A page's on the site, a file's in the content folder. */
  readonly path: string;
  /** As it stands in the Markdown. */
  readonly destination: string;
  readonly line: number;
}

/**
 * Renders the Markdown of one body to HTML that is safe whatever the Markdown holds: raw HTML is shown as text, a
 * link of a kind that is not allowed is reported and left as its text, and every text is escaped here.
 */
export class BodyRenderer extends Renderer {
  readonly references: Reference[] = [];
  readonly #base: LinkBase;
  readonly #collector: ProblemCollector;
  /** Depths, as written, of the headings that the next one may stand below. */
  readonly #outline: number[] = [];
  #block = '';
  #blockLine = 1;
  #searchFrom = 0;

  constructor(place: LinkBase, collector: ProblemCollector) {
    super();
    this.#base = place;
    this.#collector = collector;
  }

  /** To be called before a block is rendered, with its Markdown and the line where it starts. */
  startBlock(markdown: string, line: number): void {
    this.#block = markdown;
    this.#blockLine = line;
    this.#searchFrom = 0;
  }

  /** The title is the page's only h1, so headings start at h2, and none is more than one level below the last. */
  override heading({ tokens, depth }: Tokens.Heading): string {
    const content = this.parser.parseInline(tokens);
    if (content.trim() === '') return '';
    while ((this.#outline.at(-1) ?? 0) >= depth) this.#outline.pop();
    const level = Math.min(this.#outline.length + 2, 6);
    this.#outline.push(depth);
    return `<h${level}>${content}</h${level}>\n`;
  }

  override html({ text, block }: Tokens.HTML | Tokens.Tag): string {
    if (isComment(text)) return '';
    return block ? `<p>${escapeHtml(text.trim())}</p>\n` : escapeHtml(text);
  }

  override text(token: Tokens.Text | Tokens.Escape): string {
    return 'tokens' in token && token.tokens
      ? this.parser.parseInline(token.tokens)
      : escapeHtml(decodeReferences(token.text));
  }

  override codespan({ text }: Tokens.Codespan): string {
    return `<code>${escapeHtml(text)}</code>`;
  }

  /** Long lines scroll, so the keyboard must reach them. */
  override code({ text }: Tokens.Code): string {
    return `<pre tabindex="0"><code>${escapeHtml(text.trimEnd())}\n</code></pre>\n`;
  }

  override checkbox({ checked }: Tokens.Checkbox): string {
    return checked ? '☑ ' : '☐ ';
  }

  /** Wide tables scroll within a box that the keyboard can reach. */
  override table(token: Tokens.Table): string {
    return `<div class="table" tabindex="0">\n${super.table(token)}</div>\n`;
  }

  override tablecell({ tokens, header, align }: Tokens.TableCell): string {
    const content = this.parser.parseInline(tokens);
    const aligned = align ? ` class="${align}"` : '';
    // A header cell without words would head nothing.
    return header && content.trim() !== ''
      ? `<th scope="col"${aligned}>${content}</th>\n`
      : `<td${aligned}>${content}</td>\n`;
  }

  override link({ raw, href, title, text, tokens, autolink }: Tokens.Link): string {
    const line = this.#lineOf(raw);
    const destination = autolink ? href : decodeReferences(href);
    const link = readLink(destination, this.#base);
    const content = autolink ? escapeHtml(text) : this.parser.parseInline(tokens);
    if (isMistake(link)) return this.#reject(line, link, content);
    this.#addReference(link, destination, line);
    // A link needs words, for those who hear the page: its address, where there are none.
    const address = escapeHtml(destination);
    const ariaLabel = autolink || inlineText(tokens) !== '' ? '' : ` aria-label="${address}"`;
    const visible = content.trim() === '' ? address : content;
    return `<a href="${escapeHtml(link.href)}"${titleOf(title)}${ariaLabel}>${visible}</a>`;
  }

  override image({ raw, href, title, tokens }: Tokens.Image): string {
    const line = this.#lineOf(raw);
    const destination = decodeReferences(href);
    const link = readLink(destination, this.#base);
    const description = inlineText(tokens);
    if (isMistake(link)) return this.#reject(line, link, escapeHtml(description));
    if (link.kind !== 'file') return this.#reject(line, notAFile(link, destination), escapeHtml(description));
    if (description === '') {
      const hint = `Say what it shows, for those who do not see it: ![Front page of the first issue](${destination}).`;
      this.#collector.warn(line, `image without a description: ${quote(destination)}`, hint);
    }
    this.#addReference(link, destination, line);
    return `<img src="${escapeHtml(link.href)}" alt="${escapeHtml(description)}"${titleOf(title)}>`;
  }

  #reject(line: number, mistake: Mistake, instead: string): string {
    this.#collector.error(line, mistake.message, mistake.hint);
    return instead;
  }

  #addReference(link: Link, destination: string, line: number): void {
    if (link.kind !== 'web') this.references.push({ kind: link.kind, path: link.path, destination, line });
  }

  /** Tokens do not say where they stood; inlines come in the order of the text, so each is sought after the last. */
  #lineOf(markdown: string): number {
    const place = this.#block.indexOf(markdown, this.#searchFrom);
    if (place >= 0) this.#searchFrom = place + 1;
    return this.#blockLine - 1 + lineCounter(this.#block)(Math.max(place, 0));
  }
}

function titleOf(title: string | null | undefined): string {
  return title ? ` title="${escapeHtml(decodeReferences(title))}"` : '';
}

function notAFile(link: Link, destination: string): Mistake {
  return link.kind === 'web'
    ? {
        message: `image from elsewhere: ${quote(destination)}`,
        hint: 'The archive asks no other host for anything. Save the image beside the item, or link to it without the !.',
      }
    : {
        message: `image that is a page: ${quote(destination)}`,
        hint: 'An image is a file beside the item, such as scan.png.',
      };
}
