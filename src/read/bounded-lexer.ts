import { Lexer, type MarkedOptions, type Token, type TokensList } from 'marked';
import { type BoundedTokenizer, TooManySteps } from './bounded-tokenizer.ts';

/** Tokens of a body, and the paragraphs that were not read because marked would take too long. */
export interface LexedMarkdown {
  readonly tokens: TokensList;
  /** Each is one text token in `tokens`, and so shown as it is written. */
  readonly unread: readonly string[];
}

/**
 * Lexes Markdown in a time that grows with its length alone. marked itself takes quadratic time for many texts: at a
 * mark that nothing closes it looks through the whole rest of the paragraph, and each level of nesting is lexed once
 * more. So its steps are counted, and a paragraph that takes too many is left as text. Steps are characters, not
 * seconds, so that the result is the same on every machine.
 *
 * @throws RangeError where lists or quotations are nested too deeply, and TooLongBlock, which is one, where one of them
 *   or a table is too long
 */
export function lexMarkdown(
  markdown: string,
  tokenizer: BoundedTokenizer,
  extensions: Extensions = null,
): LexedMarkdown {
  const lexer = new BoundedLexer(markdown.length, tokenizer, extensions);
  return { tokens: lexer.lex(markdown), unread: lexer.unread };
}

/** Steps for each character of a paragraph; what prose needs is far below. */
const freeSteps = 20;
/** Further steps for a paragraph, and for all paragraphs of a body: about a second in the worst case. */
const maxSteps = 20_000_000;
const maxAllSteps = 60_000_000;
/** Characters in nested lists and quotations, counted once for each level: about a second in the worst case. */
const maxNested = 5_000_000;
/** The depth to which a whole body of any length may be nested. */
const freeLevels = 4;

type Extensions = NonNullable<MarkedOptions['extensions']> | null;

class BoundedLexer extends Lexer {
  readonly unread: string[] = [];
  readonly #tokenizer: BoundedTokenizer;
  #steps = maxAllSteps;
  #nested: number;
  #blockDepth = 0;
  #inParagraph = false;

  constructor(length: number, tokenizer: BoundedTokenizer, extensions: Extensions) {
    super({ gfm: true, breaks: false, pedantic: false, tokenizer, extensions });
    this.#tokenizer = tokenizer;
    this.#nested = maxNested + freeLevels * length;
  }

  override blockTokens(source: string, tokens?: Token[], lastParagraphClipped?: boolean): Token[];
  override blockTokens(source: string, tokens?: TokensList, lastParagraphClipped?: boolean): TokensList;
  override blockTokens(source: string, tokens?: Token[], lastParagraphClipped?: boolean): Token[] {
    if (this.#blockDepth > 0) this.#nested -= source.length;
    if (this.#nested < 0) throw new RangeError('Markdown is nested too deeply');
    this.#blockDepth++;
    const enclosing = this.#tokenizer.enterBlock(source);
    const lexed = super.blockTokens(source, tokens, lastParagraphClipped);
    this.#tokenizer.leaveBlock(enclosing);
    this.#blockDepth--;
    return lexed;
  }

  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    if (this.#inParagraph) return super.inlineTokens(source, tokens);
    const free = freeSteps * source.length;
    const limit = free + Math.min(this.#steps, maxSteps);
    this.#tokenizer.stepsLeft = limit;
    this.#inParagraph = true;
    try {
      this.#tokenizer.startParagraph(source);
      return super.inlineTokens(source, tokens);
    } catch (error) {
      if (!(error instanceof TooManySteps)) throw error;
      this.state.inLink = false;
      this.unread.push(source);
      tokens.splice(0, tokens.length, { type: 'text', raw: source, text: source, escaped: false });
      return tokens;
    } finally {
      this.#inParagraph = false;
      this.#steps -= Math.max(0, limit - free - Math.max(0, this.#tokenizer.stepsLeft));
    }
  }
}
