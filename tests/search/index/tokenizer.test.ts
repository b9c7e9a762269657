import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IntList } from '../../../src/search/index/int-list.ts';
import { NameTokenizer } from '../../../src/search/index/name-tokenizer.ts';
import { Tokenizer } from '../../../src/search/index/tokenizer.ts';
import type { Tokens } from '../../../src/search/index/tokens.ts';
import { Vocabulary } from '../../../src/search/index/vocabulary.ts';
import { WordReader } from '../../../src/search/index/word-reader.ts';
import { hasCapitalIn, WordTable } from '../../../src/search/index/word-table.ts';
import { partAfterElision } from '../../../src/search/words/elision.ts';
import { fold } from '../../../src/search/words/fold.ts';
import { type Language, languageOf } from '../../../src/search/words/language.ts';
import { NamesInText } from '../../../src/search/words/names-in-text.ts';
import { hasCapital, spellingsOf } from '../../../src/search/words/spellings.ts';
import { forEachGroup, joinedWords } from '../../../src/search/words/word-groups.ts';

/** Characters that words consist of, that join them and that separate them, mostly ASCII. */
const character = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...'aabdlUSoil019'.split('')) },
  { weight: 6, arbitrary: fc.constantFrom(...'.,\'&" -\n'.split('')) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ...['é', 'Š', '’', '“', '—', 'ї', 'א', 'ל', '北', '京', '😀', '\ud800', '\u2010', '\u2011', '\u00ad'],
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom('- ', '\u2010 ') },
  { weight: 2, arbitrary: fc.constantFrom(' It', ' IT', ' d’Is ', '. So ', ' as ') },
);
const text = fc.string({ unit: character, maxLength: 40 });

const language = languageOf('en');

interface TokenView {
  readonly term: string | undefined;
  readonly form: string | undefined;
  readonly capital: boolean;
  /** What else is indexed at the position, each with its form. */
  readonly further: readonly string[];
}

test('tokens equal the words of the texts, and stay the same from one text to the next', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), (texts) => {
      const { vocabularies, words, texts: tokenizer } = tokenizers(language);
      for (const each of texts) {
        const tokens = noTokens();
        tokenizer.tokenize(each, tokens);
        const further = [...tokens.further.toArray()];
        const read = [...tokens.list.toArray()].map((token, position): TokenView => {
          const term = vocabularies.terms.texts[words.termOf(token)];
          const form = term === undefined ? undefined : vocabularies.forms.texts[words.formOf(token)];
          const terms = further.flatMap((_, i) =>
            i % 3 === 0 && further[i] === position
              ? [
                  `${vocabularies.terms.texts[further[i + 1] ?? -1]} ${vocabularies.forms.texts[further[i + 2] ?? -1]}`,
                ]
              : [],
          );
          return { term, form, capital: hasCapitalIn(token), further: terms };
        });
        expect(read).toEqual(naiveTokens(each, language));
        const positions = further.filter((_, i) => i % 3 === 0);
        expect(positions).toEqual(positions.toSorted((a, b) => a - b));
      }
    }),
    { numRuns: 1_000 },
  );
});

function tokenizers(language: Language) {
  const vocabularies = { terms: new Vocabulary(), forms: new Vocabulary() };
  const words = new WordTable(language, spellingsOf([]), vocabularies);
  const reader = new WordReader(words);
  return {
    vocabularies,
    words,
    texts: new Tokenizer(words, reader),
    names: new NameTokenizer(words, reader),
  };
}

function noTokens(): Tokens {
  return { list: new IntList(), further: new IntList() };
}

function naiveTokens(text: string, { terms }: Language): readonly TokenView[] {
  const read: TokenView[] = [];
  const lineBreak: TokenView = { term: undefined, form: undefined, capital: false, further: [] };
  for (const line of text.split('\n')) {
    if (read.length > 0) for (let i = 0; i < 8; i++) read.push(lineBreak);
    forEachGroup(line, (group) => {
      const joined = joinedWords(group);
      for (const [i, { word, start }] of group.entries()) {
        const [term, ...others] = terms(word);
        const form = term === undefined ? undefined : shown(word);
        const ofPart = others.map((other) => `${other} ${shown(partAfterElision(word))}`);
        const ofJoined = joined
          .filter(({ first }) => first === i)
          .flatMap(({ text }) => terms(text).map((each) => `${each} ${shown(text).replaceAll('-', '')}`));
        const further = [...ofPart, ...ofJoined, ...naiveNames(line, word, start)];
        read.push({ term, form, capital: hasCapital(word), further });
      }
    });
  }
  return read;
}

/** As a form is shown to readers: a soft hyphen is not. */
function shown(word: string): string {
  return word.toLowerCase().replaceAll('\u00ad', '');
}

/** What a stop word is indexed as where it is a name. */
function naiveNames(line: string, word: string, start: number): readonly string[] {
  const part = partAfterElision(word);
  const name = part || word;
  if (language.term(name) !== '') return [];
  const end = start + word.length;
  const nameCase = new NamesInText().caseAt(line, end - name.length, end);
  const folded = fold(name);
  if (nameCase === undefined) return [];
  return [`=${folded} ${folded}`, ...(nameCase === 'acronym' ? [`=${folded.toUpperCase()} ${folded}`] : [])];
}

test.each([
  ['WHO-led talks', ['=who who', '=WHO who']],
  ['a post-May world', ['=may may']],
  ['WHO-LED TALKS', []],
  ['May-June', []],
  ['the group Beghin-Say', ['=say say']],
  ['WHO-AM for the year', ['=who who', '=WHO who', '=am am', '=AM am']],
])('names in the compounds of %s: %j', (text, expected) => {
  const { vocabularies, texts } = tokenizers(language);
  const tokens = noTokens();
  texts.tokenize(text, tokens);
  const further = [...tokens.further.toArray()];
  const names = further.flatMap((_, i) => {
    const [term, form] = [
      vocabularies.terms.texts[further[i + 1] ?? -1],
      vocabularies.forms.texts[further[i + 2] ?? -1],
    ];
    return i % 3 === 0 && term?.includes('=') ? [`${term} ${form}`] : [];
  });
  expect(names).toEqual(expected);
});

test.each([
  [
    'Theresa May',
    [
      [1, '=may'],
      [1, 'theresa=may'],
    ],
  ],
  [
    'Will Smith',
    [
      [0, '=will'],
      [0, 'smith=will'],
    ],
  ],
  [
    'The Who',
    [
      [0, '=the'],
      [1, '=who'],
    ],
  ],
  [
    'WHO',
    [
      [0, '=who'],
      [0, '=WHO'],
    ],
  ],
  ['it', [[0, '=it']]],
  ['Bank of England', []],
  ['The Hague', [[0, '=the']]],
])('as a name, %s has %j', (name, expected) => {
  const { vocabularies, names } = tokenizers(language);
  // A second time, since what was read before is remembered.
  for (const first of [0, 10]) {
    const tokens = noTokens();
    for (let i = 0; i < first; i++) tokens.list.push(-1);
    names.tokenize(name, tokens);
    const further = [...tokens.further.toArray()];
    const read = further.flatMap((position, i) =>
      i % 3 === 0 ? [[position, vocabularies.terms.texts[further[i + 1] ?? -1]]] : [],
    );
    expect(read).toEqual(expected.map(([position, term]) => [Number(position) + first, term]));
  }
});

test.each([
  ['It’s “new” — F-16s, 3.5', 'It’s new F 16s 3.5'],
  ['צה"ל ("x")', 'צה"ל x'],
  ['слово, друге; third-ї', 'слово друге third ї'],
  ['a\n— b', 'a | | | | | | | | b'],
])('%s', (text, expected) => {
  const { vocabularies, words, texts } = tokenizers(languageOf('xx'));
  const tokens = noTokens();
  texts.tokenize(text, tokens);
  const forms = [...tokens.list.toArray()].map((word) => vocabularies.forms.texts[words.formOf(word)] ?? '|');
  expect(forms.join(' ')).toBe(expected.toLowerCase());
});

test('many words keep their own ids', () => {
  const { vocabularies, words: table, texts } = tokenizers(languageOf('xx'));
  const words = Array.from({ length: 30_000 }, (_, i) => `w${i.toString(36)}`);
  const read = noTokens();
  texts.tokenize(words.join(' '), read);
  texts.tokenize(words.join(' ').toUpperCase(), read);
  const forms = [...read.list.toArray()].map((word) => vocabularies.forms.texts[table.formOf(word)]);
  expect(forms).toEqual([...words, ...words]);
});

test.each([
  ["d'Artagnan", 'artagnan', true],
  ["d'Artagnan", 'dartagnan', true],
  ["O'Brien", 'brien', false],
])('%s names %s: %s', (text, folded, expected) => {
  const { words, texts } = tokenizers(languageOf('en'));
  const tokens = noTokens();
  texts.tokenize(text, tokens);
  expect(words.isWord(tokens.list.values[0] ?? -1, folded)).toBe(expected);
});
