import type { MarkedOptions, Parser, Token, TokenizerThis, Tokens } from 'marked';
import { nextInlineNote, readInlineNote } from './inline-note.ts';
import { plainText } from './plain-text.ts';
import type { ReportMarkdown } from './report-markdown.ts';

interface Footnote {
  /** As written, and as it was defined: both without the brackets and the `^`. */
  readonly label: string;
  readonly raw: string;
  readonly blocks: Token[];
  /** Its position in the list of notes, from 1; 0 before the text refers to it. */
  number: number;
  references: number;
}

/**
 * The footnotes of one body, in the form of GitHub: `[^1]` in the text and `[^1]: The note.` in a paragraph of its own,
 * whose further paragraphs are indented by four spaces; and in that of Pandoc, `^[The note.]` in the text. They are numbered in the order of the text, and get their ids
 * from their numbers: `footnote-1`, and `footnote-1-reference` for the way back.
 *
 * It extends marked itself instead of using marked-footnote, which keeps state from one text to the next, takes time
 * that grows with the square of the number of notes, and writes ids that links with letters beyond ASCII do not find.
 */
export class Footnotes {
  /** By normalized label, in the order of their definitions. */
  readonly #defined = new Map<string, Footnote>();
  /** In the order of their numbers, which begin at 1. */
  readonly #numbered: Footnote[] = [];
  readonly #report: ReportMarkdown;
  #inlineNotes = 0;

  constructor(report: ReportMarkdown) {
    this.#report = report;
  }

  /** What the lexer and the parser need to read them. */
  get extensions(): NonNullable<MarkedOptions['extensions']> {
    const footnotes = this;
    return {
      block: [
        function (source) {
          return footnotes.#readDefinition(this, source);
        },
      ],
      startBlock: [(source) => nextDefinition(source)],
      inline: [
        function (source) {
          return footnotes.#readReference(source) ?? footnotes.#readInlineNote(this, source);
        },
      ],
      startInline: [nextInlineNote],
      childTokens: {},
      renderers: {
        footnoteDefinition: () => '',
        footnoteReference: ({ label }) => this.#renderReference(String(label)),
      },
    };
  }

  /** The notes as a list at the end of the body, and as plain text. Must be called after the body was rendered. */
  render(parser: Parser): { readonly html: string; readonly text: string } {
    let html = '';
    const notes: Token[] = [];
    // Notes may refer to further notes, so the list grows while it is rendered.
    for (const footnote of this.#numbered) {
      html += renderNote(footnote, parser);
      notes.push(...footnote.blocks);
    }
    for (const footnote of this.#defined.values()) {
      if (footnote.references > 0) continue;
      // Otherwise the text of a note would be lost by a slip in its label.
      this.#addToNotes(footnote);
      html += renderNote(footnote, parser);
      notes.push(...footnote.blocks);
      // The text of a picture has no notes, so it is shown below, too.
      if (footnote.label.includes(' ')) continue;
      this.#report(footnote.raw, {
        kind: 'footnote is not referred to',
        message: `footnote [^${footnote.label}] is not referred to`,
        hint: `It is shown below the text. Write [^${footnote.label}] in the text where it belongs.`,
      });
    }
    if (html === '') return { html, text: '' };
    return {
      html: `<section class="footnotes" role="doc-endnotes" aria-label="Footnotes">\n<ol>\n${html}</ol>\n</section>\n`,
      text: plainText(notes),
    };
  }

  #readDefinition({ lexer }: TokenizerThis, source: string): Tokens.Generic | undefined {
    const [start, label = ''] = definition.exec(source) ?? [];
    if (start === undefined) return undefined;
    const { raw, markdown } = readNote(source, start.length);
    const before = this.#defined.get(normalizeLabel(label));
    // marked reads a quotation again when it finds more of it.
    if (before !== undefined && before.raw !== raw) {
      this.#report(raw, {
        kind: 'footnote is defined twice',
        message: `footnote [^${label}] is defined twice`,
        hint: 'Give the second one a label of its own, such as [^2], and use it in the text.',
      });
      return undefined;
    }
    const blocks = lexer.blockTokens(markdown, []);
    if (before === undefined) {
      this.#defined.set(normalizeLabel(label), { label, raw, blocks, number: 0, references: 0 });
    }
    return { type: 'footnoteDefinition', raw };
  }

  #readReference(source: string): Tokens.Generic | undefined {
    const [raw, label = ''] = reference.exec(source) ?? [];
    if (raw === undefined) return undefined;
    if (this.#defined.has(normalizeLabel(label))) return { type: 'footnoteReference', raw, label };
    this.#report(raw, {
      kind: 'footnote has no text',
      message: `footnote [^${label}] has no text`,
      hint: `Add it at the end of the file: a line that begins with [^${label}]: and an empty line above it.`,
    });
    return undefined;
  }

  #readInlineNote({ lexer }: TokenizerThis, source: string): Tokens.Generic | undefined {
    const note = readInlineNote(source);
    if (note === undefined) return undefined;
    const { raw, markdown } = note;
    // No label that can be written has a space.
    const label = `inline note ${this.#inlineNotes++}`;
    const blocks = [{ type: 'paragraph', raw, text: markdown, tokens: lexer.inline(markdown) }];
    this.#defined.set(label, { label, raw, blocks, number: 0, references: 0 });
    return { type: 'footnoteReference', raw, label };
  }

  #renderReference(label: string): string {
    const footnote = this.#defined.get(normalizeLabel(label));
    if (footnote === undefined) return '';
    if (footnote.references === 0) this.#addToNotes(footnote);
    footnote.references++;
    const { number } = footnote;
    const id = referenceId(number, footnote.references);
    return `<sup><a id="${id}" href="#footnote-${number}" role="doc-noteref">${number}</a></sup>`;
  }

  #addToNotes(footnote: Footnote): void {
    footnote.number = this.#numbered.push(footnote);
  }
}

function renderNote({ number, blocks, references }: Footnote, parser: Parser): string {
  const html = parser.parse(blocks).trimEnd();
  const links = Array.from({ length: references }, (_, i) => {
    const name = `Back to reference ${number}${i === 0 ? '' : `, ${i + 1}`}`;
    return ` <a href="#${referenceId(number, i + 1)}" role="doc-backlink" lang="en" aria-label="${name}">↩\ufe0e</a>`;
  }).join('');
  const content = html.endsWith('</p>') ? `${html.slice(0, -'</p>'.length)}${links}</p>` : html + links;
  return `<li id="footnote-${number}">\n${content}\n</li>\n`;
}

function referenceId(number: number, occurrence: number): string {
  return `footnote-${number}-reference${occurrence === 1 ? '' : `-${occurrence}`}`;
}

/** The Markdown of a note: the rest of its first line, the lines that continue the paragraph, and indented ones. */
function readNote(source: string, start: number): { readonly raw: string; readonly markdown: string } {
  let end = lineEnd(source, start);
  let markdown = source.slice(start, end);
  let blank = '';
  for (let at = end; at < source.length; ) {
    const next = lineEnd(source, at);
    const line = source.slice(at, next);
    at = next;
    if (line.trim() === '') {
      blank += '\n';
      continue;
    }
    const isIndented = indentation.test(line);
    if (!isIndented && (blank !== '' || startsBlock.test(line))) break;
    markdown += blank + line.replace(indentation, '');
    blank = '';
    end = next;
  }
  return { raw: source.slice(0, end), markdown };
}

/** The offset after the line break that ends the line at the offset. */
function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline + 1;
}

/** The offset of a definition that ends the paragraph at the start of the text. */
function nextDefinition(source: string): number | undefined {
  for (let at = lineEnd(source, 0); at < source.length; at = lineEnd(source, at)) {
    const line = source.slice(at, at + 250);
    if (definition.test(line)) return at;
    if (/^[ \t]*\n/.test(line)) return undefined;
  }
  return undefined;
}

/** As for other references in Markdown, upper and lower case are the same. */
function normalizeLabel(label: string): string {
  return label.toLowerCase();
}

const reference = /^\[\^([^\]\s^[]{1,200})\]/;
const definition = /^ {0,3}\[\^([^\]\s^[]{1,200})\]:[ \t]*/;
const indentation = /^(?: {4}| {0,3}\t)/;
/** A line that begins another block than a paragraph. */
const startsBlock =
  /^ {0,3}(?:\[\^[^\]\s]{1,200}\]:|#{1,6}\s|>|[-*+]\s|\d{1,9}[.)]\s|```|~~~|<!--|---|\*\*\*|___)/;
