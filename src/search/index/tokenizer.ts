import { NamesInText } from '../words/names-in-text.ts';
import { AsciiWords, extendWordHash } from './ascii-words.ts';
import { emptyHash } from './hash.ts';
import { IntList } from './int-list.ts';
import { addFurther, addName, pushLineBreak, type Tokens } from './tokens.ts';
import type { IndexedWord, WordReader } from './word-reader.ts';
import { capitalBit, hasCapitalIn, noTerm, type WordTable } from './word-table.ts';

/**
 * Splits texts into tokens. A line break becomes eight line break tokens. A position may have further terms: of the part
 * after an elision, of a compound that begins there, of a pair of characters, of a stop word that is written as a name.
 *
 * Nearly all words consist of ASCII letters and digits, with nothing beside them that could be part of the same word or
 * compound. These are looked up by their range in the text; all others are found by the patterns of `WordReader`.
 */
export class Tokenizer {
  readonly #words: WordTable;
  readonly #reader: WordReader;
  #text = '';
  /** The current text as UTF-8, and a line break. */
  #bytes = Buffer.alloc(1 << 16);
  #isAscii = true;
  /** The offset of a byte, and of the same character in the text. */
  #lastByte = 0;
  #lastOffset = 0;
  /** Words of ASCII letters and digits, and the token of each. */
  readonly #asciiWords = new AsciiWords();
  readonly #asciiTokens = new IntList();
  /** Other pieces of ASCII, most of which occur again. */
  readonly #pieces = new Map<string, readonly IndexedWord[]>();
  readonly #namesInText = new NamesInText();

  constructor(words: WordTable, reader: WordReader) {
    this.#words = words;
    this.#reader = reader;
  }

  /** Appends the tokens of a text. */
  tokenize(text: string, tokens: Tokens): void {
    const { list } = tokens;
    const start = list.length;
    const end = this.#encode(text);
    const bytes = this.#bytes;
    for (let at = 0; at < end; ) {
      const from = at;
      let hash = emptyHash;
      let combined = 0;
      let byteClass = classAt(bytes, at);
      for (; (byteClass & wordCharacter) !== 0; byteClass = classAt(bytes, ++at)) {
        combined |= byteClass;
        hash = extendWordHash(hash, bytes[at] ?? 0);
      }
      if (at > from) {
        if (endsPiece(bytes, at)) this.#addAsciiWord(from, at, hash, combined & capitalBit, tokens);
        else at = this.#addPiece(from, tokens);
      } else if (byteClass === notAscii) at = this.#addStretch(from, tokens);
      else {
        if (byteClass === lineBreak && list.length > start) pushLineBreak(tokens);
        at++;
      }
    }
  }

  /** Returns the end of the text in `#bytes`. */
  #encode(text: string): number {
    const most = text.length * 3 + 1;
    if (this.#bytes.length < most) this.#bytes = Buffer.alloc(most * 2);
    const end = this.#bytes.write(text);
    this.#bytes[end] = 0x0a;
    this.#text = text;
    this.#isAscii = end === text.length;
    this.#lastByte = 0;
    this.#lastOffset = 0;
    return end;
  }

  /** The offset in the text of a character, from that of its first byte. Offsets must not descend. */
  #offsetOf(at: number): number {
    if (this.#isAscii) return at;
    for (; this.#lastByte < at; this.#lastByte++)
      this.#lastOffset += unitsFrom(this.#bytes[this.#lastByte] ?? 0);
    return this.#lastOffset;
  }

  #addAsciiWord(from: number, to: number, hash: number, capital: number, tokens: Tokens): void {
    const token = this.#asciiToken(from, to, hash) | capital;
    tokens.list.push(token);
    if (capital === 0 || this.#words.termOf(token) !== noTerm) return;
    const start = this.#offsetOf(from);
    this.#addIfName(this.#words.stopWordOf(token), start, start + to - from, tokens);
  }

  /** The token of a word of ASCII letters and digits, whatever its case. */
  #asciiToken(from: number, to: number, hash: number): number {
    const index = this.#asciiWords.find(this.#bytes, from, to, hash);
    if (index === this.#asciiWords.count) {
      this.#asciiWords.add(this.#bytes, from, to, hash);
      this.#asciiTokens.push(this.#words.add(this.#bytes.toString('latin1', from, to).toLowerCase()));
    }
    return this.#asciiTokens.values[index] ?? 0;
  }

  /** Adds the words of a piece: all that may belong to the word or the compound that begins here. Returns its end. */
  #addPiece(from: number, tokens: Tokens): number {
    const end = endOfPiece(this.#bytes, from, wordCharacter | joiner);
    if (classAt(this.#bytes, end) === notAscii) return this.#addStretch(from, tokens);
    const written = this.#bytes.toString('latin1', from, end);
    let piece = this.#pieces.get(written);
    if (piece === undefined) {
      piece = this.#reader.wordsOf(written);
      this.#pieces.set(written, piece);
    }
    this.#addWords(piece, from, tokens);
    return end;
  }

  /**
   * Adds the words of a stretch: a piece that is not ASCII, and what follows in the same line as long as it begins with
   * something that is not ASCII. Returns its end.
   */
  #addStretch(from: number, tokens: Tokens): number {
    let end = from;
    for (let next = from; next === from || classAt(this.#bytes, next) === notAscii; ) {
      end = endOfPiece(this.#bytes, next, wordCharacter | joiner | notAscii);
      next = endOfRun(this.#bytes, end, separator);
    }
    this.#addWords(this.#reader.wordsOf(this.#bytes.toString('utf8', from, end)), from, tokens);
    return end;
  }

  #addWords(words: readonly IndexedWord[], from: number, tokens: Tokens): void {
    for (const { token, further, stopWord } of words) {
      const position = tokens.list.length;
      tokens.list.push(token);
      addFurther(further, position, tokens);
      if (stopWord === undefined || !hasCapitalIn(token)) continue;
      const first = this.#offsetOf(from);
      this.#addIfName(stopWord.folded, first + stopWord.start, first + stopWord.end, tokens);
    }
  }

  /** Adds the name terms of the last token if its stop word is written as a name. */
  #addIfName(stopWord: string, start: number, end: number, tokens: Tokens): void {
    const nameCase = this.#namesInText.caseAt(this.#text, start, end);
    if (nameCase !== undefined) {
      addName(this.#words.nameTermsOf(stopWord), nameCase, tokens.list.length - 1, tokens);
    }
  }
}

const wordCharacter = 2;
const lineBreak = 4;
const joiner = 8;
const notAscii = 16;
const separator = 32;

/** The classes of bytes. */
const classes = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  if (/[A-Z]/.test(character)) return wordCharacter | capitalBit;
  if (/[a-z0-9]/.test(character)) return wordCharacter;
  if (/[.,'`&-]/.test(character)) return joiner;
  if (byte >= 0x80) return notAscii;
  return character === '\n' ? lineBreak : separator;
});

function classAt(bytes: Uint8Array, at: number): number {
  return classes[bytes[at] ?? 0] ?? 0;
}

/** Whether nothing from an offset on can be part of the same word or compound as what is before it. */
function endsPiece(bytes: Uint8Array, from: number): boolean {
  const next = endOfRun(bytes, from, joiner);
  return (classAt(bytes, next) & (wordCharacter | notAscii)) === 0 && !mayBeBroken(bytes, next);
}

/** The offset after all bytes of some classes, and after the words that they may be broken into. */
function endOfPiece(bytes: Uint8Array, from: number, ofClasses: number): number {
  let end = endOfRun(bytes, from, ofClasses);
  while (mayBeBroken(bytes, end)) end = endOfRun(bytes, end + 1, ofClasses);
  return end;
}

/** Whether a space may stand where a word was broken at the end of a line: `govern- ment`. */
function mayBeBroken(bytes: Uint8Array, at: number): boolean {
  if (bytes[at] !== space || !isHyphenBefore(bytes, at)) return false;
  return (classAt(bytes, at + 1) & (wordCharacter | notAscii)) !== 0;
}

/** Of keyboards, or one of `\u2010` and `\u2011`. */
function isHyphenBefore(bytes: Uint8Array, at: number): boolean {
  const last = bytes[at - 1] ?? 0;
  return last === hyphen || (bytes[at - 3] === 0xe2 && bytes[at - 2] === 0x80 && (last & 0xfe) === 0x90);
}

const space = 0x20;
const hyphen = 0x2d;

/** The offset after all bytes of some classes. */
function endOfRun(bytes: Uint8Array, from: number, ofClasses: number): number {
  let at = from;
  while ((classAt(bytes, at) & ofClasses) !== 0) at++;
  return at;
}

/** The UTF-16 units of the character that a byte of UTF-8 begins; none for its further bytes. */
function unitsFrom(byte: number): number {
  if (byte >= 0x80 && byte < 0xc0) return 0;
  return byte >= 0xf0 ? 2 : 1;
}
