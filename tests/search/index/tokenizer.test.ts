import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IntList } from '../../../src/search/index/int-list.ts';
import { Tokenizer, type Tokens } from '../../../src/search/index/tokenizer.ts';
import { Vocabulary } from '../../../src/search/index/vocabulary.ts';
import { partAfterElision } from '../../../src/search/words/elision.ts';
import { fold } from '../../../src/search/words/fold.ts';
import { type Language, languageOf } from '../../../src/search/words/language.ts';
import { NamesInText } from '../../../src/search/words/names-in-text.ts';
import { hasCapital, spellingsOf } from '../../../src/search/words/spellings.ts';
import { forEachGroup, joinedWords } from '../../../src/search/words/word-groups.ts';

/** Characters that words consist of, that join them and that separate them, mostly ASCII. */
const character = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...'aabdlUSoil019'.split('')) },
  { weight: 6, arbitrary: fc.constantFrom(...".,'& -\n".split('')) },
  { weight: 1, arbitrary: fc.constantFrom('é', 'Š', '’', 'ї', '北', '京', '\u2011') },
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
      const vocabularies = { terms: new Vocabulary(), forms: new Vocabulary() };
      const tokenizer = new Tokenizer(language, spellingsOf([]), vocabularies);
      for (const each of texts) {
        const tokens = noTokens();
        tokenizer.tokenize(each, tokens);
        const further = [...tokens.further.toArray()];
        const read = [...tokens.list.toArray()].map((token, position): TokenView => {
          const term = vocabularies.terms.texts[tokenizer.termOf(token)];
          const form = term === undefined ? undefined : vocabularies.forms.texts[tokenizer.formOf(token)];
          const terms = further.flatMap((_, i) =>
            i % 3 === 0 && further[i] === position
              ? [
                  `${vocabularies.terms.texts[further[i + 1] ?? -1]} ${vocabularies.forms.texts[further[i + 2] ?? -1]}`,
                ]
              : [],
          );
          return { term, form, capital: token >= 0 && tokenizer.hasCapital(token), further: terms };
        });
        expect(read).toEqual(naiveTokens(each, language));
        const positions = further.filter((_, i) => i % 3 === 0);
        expect(positions).toEqual(positions.toSorted((a, b) => a - b));
      }
    }),
    { numRuns: 1_000 },
  );
});

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
        const form = term === undefined ? undefined : word.toLowerCase();
        const ofPart = others.map((other) => `${other} ${partAfterElision(word).toLowerCase()}`);
        const ofJoined = joined
          .filter(({ first }) => first === i)
          .flatMap(({ text }) =>
            terms(text).map((each) => `${each} ${text.toLowerCase().replaceAll('-', '')}`),
          );
        const further = [...ofPart, ...naiveNames(line, word, start), ...ofJoined];
        read.push({ term, form, capital: hasCapital(word), further });
      }
    });
  }
  return read;
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
  const vocabularies = { terms: new Vocabulary(), forms: new Vocabulary() };
  const tokens = noTokens();
  new Tokenizer(language, spellingsOf([]), vocabularies).tokenize(text, tokens);
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
  const vocabularies = { terms: new Vocabulary(), forms: new Vocabulary() };
  const tokenizer = new Tokenizer(language, spellingsOf([]), vocabularies);
  // A second time, since what was read before is remembered.
  for (const first of [0, 10]) {
    const tokens = noTokens();
    for (let i = 0; i < first; i++) tokens.list.push(-1);
    tokenizer.tokenizeNames(name, tokens);
    const further = [...tokens.further.toArray()];
    const read = further.flatMap((position, i) =>
      i % 3 === 0 ? [[position, vocabularies.terms.texts[further[i + 1] ?? -1]]] : [],
    );
    expect(read).toEqual(expected.map(([position, term]) => [Number(position) + first, term]));
  }
});

test('many words keep their own ids', () => {
  const vocabularies = { terms: new Vocabulary(), forms: new Vocabulary() };
  const tokenizer = new Tokenizer(languageOf('xx'), spellingsOf([]), vocabularies);
  const words = Array.from({ length: 30_000 }, (_, i) => `w${i.toString(36)}`);
  const read = noTokens();
  tokenizer.tokenize(words.join(' '), read);
  tokenizer.tokenize(words.join(' ').toUpperCase(), read);
  const forms = [...read.list.toArray()].map((word) => vocabularies.forms.texts[tokenizer.formOf(word)]);
  expect(forms).toEqual([...words, ...words]);
});

test.each([
  ["d'Artagnan", 'artagnan', true],
  ["d'Artagnan", 'dartagnan', true],
  ["O'Brien", 'brien', false],
])('%s names %s: %s', (text, folded, expected) => {
  const tokenizer = new Tokenizer(languageOf('en'), spellingsOf([]), {
    terms: new Vocabulary(),
    forms: new Vocabulary(),
  });
  const tokens = noTokens();
  tokenizer.tokenize(text, tokens);
  expect(tokenizer.isWord(tokens.list.values[0] ?? -1, folded)).toBe(expected);
});
