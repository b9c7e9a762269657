import { nameCaseOf } from '../words/names.ts';
import { isParticle } from '../words/particles.ts';
import { IntList } from './int-list.ts';
import { addFurther, addName, append, pushLineBreak, type Tokens } from './tokens.ts';
import type { WordReader } from './word-reader.ts';
import { noTerm, type WordTable } from './word-table.ts';

/** Names whose tokens are remembered. */
const maxNames = 20_000;

/**
 * Splits names of topics, actors, sources and the like into tokens. A stop word belongs to a name where it has a capital or
 * where the name has no other word.
 */
export class NameTokenizer {
  readonly #words: WordTable;
  readonly #reader: WordReader;
  /** The tokens of names, as written: most occur again. */
  readonly #names = new Map<string, Tokens>();

  constructor(words: WordTable, reader: WordReader) {
    this.#words = words;
    this.#reader = reader;
  }

  /** Appends the tokens of names, one a line. */
  tokenize(text: string, tokens: Tokens): void {
    const start = tokens.list.length;
    for (const line of text.split('\n')) {
      if (tokens.list.length > start) pushLineBreak(tokens);
      let name = this.#names.get(line);
      if (name === undefined) {
        name = this.#tokensOf(line);
        if (this.#names.size > maxNames) this.#names.clear();
        this.#names.set(line, name);
      }
      append(name, tokens);
    }
  }

  #tokensOf(name: string): Tokens {
    const words = this.#reader.wordsOf(name);
    const tokens: Tokens = { list: new IntList(8), further: new IntList(8) };
    const termAt = (i: number): number => this.#words.termOf(words[i]?.token ?? noTerm);
    const hasOnlyStopWords = words.every((_, i) => termAt(i) === noTerm);
    words.forEach(({ token, further, stopWord }, i) => {
      tokens.list.push(token);
      addFurther(further, i, tokens);
      if (stopWord === undefined) return;
      const { folded, start, end } = stopWord;
      const nameCase = nameCaseOf(name.slice(start, end)) ?? (hasOnlyStopWords ? 'capital' : undefined);
      if (nameCase === undefined) return;
      addName(this.#words.nameTermsOf(folded), nameCase, i, tokens);
      if (isParticle(folded)) return;
      for (const term of [termAt(i - 1), termAt(i + 1)]) {
        if (term !== noTerm) addFurther(this.#words.termsOfKnownName(term, folded), i, tokens);
      }
    });
    return tokens;
  }
}
