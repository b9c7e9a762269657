import { Parser } from 'marked';
import { formatCount } from '../html/numbers.ts';
import type { Body } from '../records/item.ts';
import type { Mistake, ProblemCollector } from '../records/problem.ts';
import { Anchors, hasLinksWithin } from './anchors.ts';
import { BodyRenderer, type Reference } from './body-renderer.ts';
import { BodyTokenizer } from './body-tokenizer.ts';
import { lexMarkdown } from './bounded-lexer.ts';
import { TooLongBlock } from './bounded-tokenizer.ts';
import { definitionLists, hasDefinitionList } from './definition-lists.ts';
import type { RemotePicture } from './fetched-pictures.ts';
import { firstParagraph } from './first-paragraph.ts';
import { Footnotes } from './footnotes.ts';
import { reportForeignMarkup } from './foreign/markup.ts';
import type { LinkBase } from './link.ts';
import { isPixelPicture } from './measure-picture.ts';
import { plainText } from './plain-text.ts';
import { MarkdownMistakes } from './report-markdown.ts';
import { hasTemplateMarkup, mergeExtensions, templateMarkup } from './template-markup.ts';

export interface RenderedBody {
  readonly body: Body;
  /** Files that the body shows or links, as paths in the content folder with `/`. */
  readonly attachments: readonly string[];
  /** The first of them that is shown as a picture and can be made smaller. */
  readonly picture: string | undefined;
  /** The paragraph from which a summary is taken, as plain text. */
  readonly firstParagraph: string;
  readonly references: readonly Reference[];
  /** Pictures of other sites, with the files that are shown in their place. */
  readonly remotePictures: readonly RemotePicture[];
}

/** Renders a body; `line` is the line of the file on which it starts. */
export function renderMarkdown(
  markdown: string,
  line: number,
  base: LinkBase,
  collector: ProblemCollector,
): RenderedBody {
  try {
    return render(markdown, line, base, collector);
  } catch (error) {
    // Lexer and parser recurse into each level of nesting without a limit of their own, so the stack can overflow.
    if (!(error instanceof RangeError)) throw error;
    const isLong = error instanceof TooLongBlock;
    collector.error(
      line,
      isLong ? 'too many lines in one list, quotation or table' : 'body is nested too deeply',
      isLong ? 'Divide it by empty lines.' : 'Remove some levels of lists, quotations or emphasis.',
    );
    return {
      body: { html: '', text: '' },
      attachments: [],
      picture: undefined,
      firstParagraph: '',
      references: [],
      remotePictures: [],
    };
  }
}

function render(
  markdown: string,
  firstLine: number,
  base: LinkBase,
  collector: ProblemCollector,
): RenderedBody {
  const mistakes = new MarkdownMistakes();
  const footnotes = new Footnotes(mistakes.report);
  const extensions = mergeExtensions([
    ...(/\[\^|\^\[/.test(markdown) ? [footnotes.extensions] : []),
    ...(hasTemplateMarkup(markdown) ? [templateMarkup] : []),
    ...(hasDefinitionList(markdown) ? [definitionLists] : []),
  ]);
  const tokenizer = new BodyTokenizer(mistakes.report);
  const { tokens, unread } = lexMarkdown(markdown, tokenizer, extensions);
  for (const paragraph of unread) mistakes.report(paragraph, tooMuchMarkup(paragraph));
  tokenizer.reportUnused();
  reportForeignMarkup(tokens, mistakes.report);
  const renderer = new BodyRenderer(base, collector);
  if (hasLinksWithin(markdown)) renderer.anchors = new Anchors(tokens, markdown);
  const parser = new Parser({ renderer, extensions });
  let html = '';
  let line = firstLine;
  for (const token of tokens) {
    renderer.startBlock(token.raw, line);
    html += parser.parse([token]);
    line += newlinesIn(token.raw);
  }
  renderer.startBlock(markdown, firstLine);
  const notes = footnotes.render(parser);
  const whole = renderer.finish(html + notes.html);
  mistakes.warn(markdown, firstLine, collector);
  const { references, remotePictures } = renderer;
  const text = [plainText(tokens), notes.text].filter((part) => part !== '').join('\n');
  const body = { html: whole, text };
  return {
    body,
    attachments: attachmentsIn(references),
    picture: pictureIn(references),
    firstParagraph: firstParagraph(tokens),
    references,
    remotePictures,
  };
}

function tooMuchMarkup(paragraph: string): Mistake {
  return {
    kind: 'too much markup in a paragraph',
    message: `too much markup in a paragraph of ${formatCount(paragraph.length, 'character')}`,
    hint: 'It is shown as it is written, without links and emphasis. Divide it by empty lines. If the marks in it are part of the text, write a \\ before each.',
  };
}

/** The files among the references of a body, without duplicates. */
export function attachmentsIn(references: readonly Reference[]): readonly string[] {
  return [...new Set(references.filter(({ kind }) => kind === 'file').map(({ path }) => path))];
}

/** The path of the first picture of pixels that a body shows. */
export function pictureIn(references: readonly Reference[]): string | undefined {
  return references.find(({ isShown, path }) => isShown && isPixelPicture(path))?.path;
}

function newlinesIn(text: string): number {
  let count = 0;
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) count++;
  return count;
}
