import { type Rules, Tokenizer, type Tokens } from 'marked';
import { afterMarks, type CjkRules, characterBefore, cjkRules, hasCjk } from './cjk-emphasis.ts';
import { copiedAtLazyLines } from './lazy-lines.ts';
import { beginsWithNumber } from './sentence-number.ts';

/** Thrown where marked would need more steps than it was given. */
export class TooManySteps extends RangeError {}

/** Thrown where a list, a quotation or a table has too many lines that marked looks at again and again. */
export class TooLongBlock extends RangeError {}

/** Characters in such lines: about a second in the worst case. */
const maxBlockSteps = 400_000_000;

/**
 * Counts the steps of marked where it may look far ahead in vain: a step is a character passed. What it finds is
 * consumed, and then read once more for what is inside it.
 */
export class BoundedTokenizer extends Tokenizer {
  stepsLeft = 0;
  #blockStepsLeft = maxBlockSteps;
  #block = blockOf('');
  #rules: Rules | undefined;
  #cjkRules: CjkRules | undefined;
  #hasCjk = false;

  /** Must be called with each block before it is lexed. Returns the block around it, for `leaveBlock`. */
  enterBlock(source: string): Block {
    const enclosing = this.#block;
    this.#block = blockOf(source);
    return enclosing;
  }

  leaveBlock(enclosing: Block): void {
    this.#block = enclosing;
  }

  /** Must be called with each paragraph before what is inside it is lexed. */
  startParagraph(source: string): void {
    this.#hasCjk = hasCjk(source);
    // At each letter marked looks for the `@` of a mail address, up to the end of the word.
    for (const word of source.match(longWord) ?? []) this.#count(word.length ** 2);
  }

  /**
   * Inside a list, marked looks from each line on for the line of `===` or `---` that would make a heading of the
   * lines before it. This looks once for all lines of a block.
   */
  override lheading(source: string): Tokens.Heading | undefined {
    const block = this.#block;
    const offset = block.source.length - source.length;
    block.underline = nextMatch(underline, block.source, offset, block.underline);
    block.emptyLine = nextMatch(emptyLine, block.source, offset, block.emptyLine);
    return block.underline < block.emptyLine ? super.lheading(source) : undefined;
  }

  /** marked copies what is left of a quotation, and what it has read of it, at each `>` that follows a line without one. */
  override blockquote(source: string): Tokens.Blockquote | undefined {
    if (quotationStart.test(source)) {
      const [quotation = ''] = untilEmptyLine.exec(source) ?? [];
      this.#countInBlock((quotation.match(quotedAgain) ?? []).length * quotation.length);
    }
    return super.blockquote(source);
  }

  /** A text that begins with a number is no list, and its number is not lost. */
  override list(source: string): Tokens.List | undefined {
    return beginsWithNumber(source, (text) => this.#tryList(text)) ? undefined : this.#countedList(source);
  }

  #tryList(source: string): Tokens.List | undefined {
    const { inlineQueue } = this.lexer;
    const queued = inlineQueue.length;
    const list = this.#countedList(source);
    inlineQueue.length = queued;
    return list;
  }

  #countedList(source: string): Tokens.List | undefined {
    if (listStart.test(source)) this.#countInBlock(copiedAtLazyLines(source));
    return super.list(source);
  }

  /**
   * In a list marked takes a paragraph line by line, and copies the lines before each. This takes lines together
   * where no other block can begin.
   */
  override text(source: string): Tokens.Text | undefined {
    const lines = plainLines.exec(source)?.[0].slice(0, -1);
    if (lines !== undefined) {
      return { type: 'text', raw: lines, text: lines, tokens: this.lexer.inline(lines) };
    }
    this.#countInBlock(this.#block.source.length - source.length);
    return super.text(source);
  }

  /** Lines that only look like a table are looked through twice, by its pattern and by that of paragraphs. */
  override table(source: string): Tokens.Table | undefined {
    const token = super.table(source);
    if (token === undefined && tableStart.test(source)) this.#countInBlock(20 * source.length);
    return token;
  }

  override emStrong(source: string, masked: string, before = ''): Tokens.Em | Tokens.Strong | undefined {
    if (!/^[*_]/.test(source)) return undefined;
    const token = this.#withRulesFor(source, masked, before, (previous) =>
      super.emStrong(source, masked, previous),
    );
    const insideWord = source.startsWith('_') && letterOrDigit.test(before);
    if (token !== undefined) this.#count(token.raw.length);
    else if (!insideWord && opening.test(source)) this.#count(source.length);
    return token;
  }

  override del(source: string, masked: string, before = ''): Tokens.Del | undefined {
    if (!source.startsWith('~')) return undefined;
    const token = this.#withRulesFor(source, masked, before, (previous) =>
      super.del(source, masked, previous),
    );
    if (token !== undefined) this.#count(token.raw.length);
    // Each run of tildes on the way is a match of its own.
    else if (openingTilde.test(source)) this.#count(2 * source.length);
    return token;
  }

  override codespan(source: string): Tokens.Codespan | undefined {
    if (!source.startsWith('`')) return undefined;
    const token = super.codespan(source);
    if (token === undefined) this.#count(source.length);
    return token;
  }

  override tag(source: string): Tokens.Tag | undefined {
    if (!source.startsWith('<')) return undefined;
    const token = super.tag(source);
    if (token === undefined && markup.test(source)) this.#count(distance(source, '>'));
    return token;
  }

  override link(source: string): Tokens.Link | Tokens.Image | undefined {
    if (!bracket.test(source)) return undefined;
    const token = super.link(source);
    this.#count(token === undefined ? distance(source, ']') : token.raw.length);
    return token;
  }

  /** In a text with Chinese, Japanese or Korean, `*` and `~` have rules of their own. */
  #withRulesFor<Read>(source: string, masked: string, before: string, read: (before: string) => Read): Read {
    if (!this.#hasCjk) return read(before);
    const outer = this.rules;
    this.#rules ??= outer;
    this.#cjkRules ??= cjkRules(this.#rules);
    this.rules = source.startsWith('_') ? this.#rules : this.#cjkRules[afterMarks(source)];
    try {
      return read(before === '' ? '' : characterBefore(masked, masked.length - source.length));
    } finally {
      this.rules = outer;
    }
  }

  #countInBlock(steps: number): void {
    this.#blockStepsLeft -= steps;
    if (this.#blockStepsLeft < 0) throw new TooLongBlock('Too many lines in one block');
  }

  #count(steps: number): void {
    this.stepsLeft -= steps;
    if (this.stepsLeft < 0) throw new TooManySteps('Too much markup');
  }
}

/** A block that is being lexed, and the offsets in it of the next underline and the next empty line. */
interface Block {
  readonly source: string;
  underline: number;
  emptyLine: number;
}

function blockOf(source: string): Block {
  return { source, underline: -1, emptyLine: -1 };
}

/** @param known the match before this one, which still holds unless the offset is past it */
function nextMatch(pattern: RegExp, text: string, offset: number, known: number): number {
  if (known >= offset) return known;
  pattern.lastIndex = offset;
  return pattern.exec(text)?.index ?? Number.POSITIVE_INFINITY;
}

function distance(source: string, end: string): number {
  const offset = source.indexOf(end);
  return offset < 0 ? source.length : offset;
}

const quotationStart = /^ {0,3}>/;
const untilEmptyLine = /^(?:[^\n]*\S[^\n]*\n?)*/;
const quotedAgain = /\n(?! {0,3}>)[^\n]+(?=\n {0,3}>)/g;
const listStart = /^ {0,3}(?:[*+-]|\d{1,9}[.)])\s/;
const underline = /\n {0,3}(?:=+|-+)[ \t]*(?:\n|$)/g;
const emptyLine = /\n[^\S\n]*\n/g;
/** Lines before another such line, so that none of them is followed by an underline or is the head of a table. */
const plainLines = /^(?: {0,3}[\p{L}"“„«(][^\n]*\n(?= {0,3}[\p{L}"“„«(])){1,1000}/u;
const tableStart = /^[^\n]+\n[ \t:|-]+(?:\n|$)/;
const longWord = /[!-;=-~]{200,}/g;
const letterOrDigit = /[\p{L}\p{N}]/u;
const opening = /^(?:\*+[^\s*]|_+[^\s_])/;
const openingTilde = /^~~?[^\s~]/;
const markup = /^<[!?/a-z]/i;
const bracket = /^!?\[/;
