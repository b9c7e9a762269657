import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IntList } from '../../../src/search/index/int-list.ts';
import { Tokenizer } from '../../../src/search/index/tokenizer.ts';
import { Vocabulary } from '../../../src/search/index/vocabulary.ts';
import { fold } from '../../../src/search/words/fold.ts';
import { languageOf } from '../../../src/search/words/language.ts';
import { hasCapital, spellingsOf } from '../../../src/search/words/spellings.ts';
import { forEachWord } from '../../../src/search/words/words.ts';

/** Characters that words consist of, that join them and that separate them, mostly ASCII. */
const character = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...'aabUSoil019'.split('')) },
  { weight: 6, arbitrary: fc.constantFrom(...".,'& -\n".split('')) },
  { weight: 1, arbitrary: fc.constantFrom('é', 'Š', '’', 'ї', '北') },
);
const text = fc.string({ unit: character, maxLength: 40 });

interface TokenView {
  readonly term: string | undefined;
  readonly form: string | undefined;
  readonly folded: string;
  readonly capital: boolean;
}

test('tokens equal the words of the texts, and stay the same from one text to the next', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
      const language = languageOf('en');
      const vocabularies = { terms: new Vocabulary(), forms: new Vocabulary() };
      const tokenizer = new Tokenizer(language, spellingsOf([]), vocabularies);
      for (const each of texts) {
        const words = new IntList();
        tokenizer.tokenize(each, words);
        const read = [...words.toArray()].map((word): TokenView => {
          const term = vocabularies.terms.texts[tokenizer.termOf(word)];
          const form = term === undefined ? undefined : vocabularies.forms.texts[tokenizer.formOf(word)];
          return {
            term,
            form,
            folded: tokenizer.foldedOf(word),
            capital: word >= 0 && tokenizer.hasCapital(word),
          };
        });
        expect(read).toEqual(naiveTokens(each, language.term));
      }
    }),
    { numRuns: 1_000 },
  );
});

function naiveTokens(text: string, termOf: (word: string) => string): readonly TokenView[] {
  const read: TokenView[] = [];
  const lineBreak: TokenView = { term: undefined, form: undefined, folded: '', capital: false };
  for (const line of text.split('\n')) {
    if (read.length > 0) for (let i = 0; i < 8; i++) read.push(lineBreak);
    forEachWord(line, (word) => {
      const term = termOf(word) || undefined;
      const form = term === undefined ? undefined : word.toLowerCase();
      read.push({ term, form, folded: fold(word), capital: hasCapital(word) });
    });
  }
  return read;
}

test('many words keep their own ids', () => {
  const vocabularies = { terms: new Vocabulary(), forms: new Vocabulary() };
  const tokenizer = new Tokenizer(languageOf('xx'), spellingsOf([]), vocabularies);
  const words = Array.from({ length: 30_000 }, (_, i) => `w${i.toString(36)}`);
  const read = new IntList();
  tokenizer.tokenize(words.join(' '), read);
  tokenizer.tokenize(words.join(' ').toUpperCase(), read);
  const forms = [...read.toArray()].map((word) => vocabularies.forms.texts[tokenizer.formOf(word)]);
  expect(forms).toEqual([...words, ...words]);
});
