/**
 * Stemmers for languages that lunr-languages does not stem. Each removes the affixes of nouns and adjectives only. Words are
 * passed folded, and with their accents and signs.
 */
export const lightStemmers: Readonly<Record<string, (folded: string, word: string) => readonly string[]>> = {
  uk: (word) => [stemUkrainian(word)],
  he: withoutHebrewPrefixes,
  ko: (word) => [withoutKoreanParticle(word)],
  hy: (word) => [stemArmenian(word)],
};

/**
 * Ukrainian: the endings of nouns and adjectives, after the light stemmer for Russian by Dolamic and Savoy ("Indexing and
 * searching strategies for the Russian language", 2009). At least three letters are left. The vowel that disappears in
 * `українець`, `українці` is dropped, and a double consonant counts as one: `рішення`, `рішень`.
 */
function stemUkrainian(word: string): string {
  return word
    .replace(ukrainianEnding, '$1')
    .replace(/([^аеєиіїоуюя])[ео]([кц])$/, '$1$2')
    .replace(/([нлтсдзжч])\1$/, '$1');
}

const ukrainianEnding = endings(
  'ього ьому ього ого ому ими іми їми ої ьої ою ьою ею єю ією ий ій їй им ім їм их іх їх ові еві єві ами ями ам ям ах ях ом ' +
    'ем єм ів їв ев ов ей а я о е є и і ї у ю ь й',
  3,
);

/**
 * Hebrew: the word itself and, as further terms, what is left without the article, the conjunction and the prepositions that
 * are written together with the next word (the letters `משה וכלב` of every grammar; removed without a dictionary as by the
 * light stemmers for Arabic of Larkey, Ballesteros and Connell, 2002). A prefix cannot be told from a first letter: `שלום`
 * is no `לום`. So the word itself comes first, and the rarer a prefix is, the more letters must be left.
 */
function withoutHebrewPrefixes(word: string, written: string): readonly string[] {
  const prefixes = /["״]/.test(written) ? acronymPrefixes : hebrewPrefixes;
  return [word, ...prefixes.flatMap((prefix) => prefix.exec(word)?.[1] ?? [])];
}

const hebrewPrefixes = [
  /^[וה]([א-ת]{3,})$/,
  /^[בלמשכ]([א-ת]{4,})$/,
  /^(?:[ושכ]ה|ו[בלמשכ]|כש|מה|של)([א-ת]{4,})$/,
];
const acronymPrefixes = [/^[והבלמשכ]([א-ת]{2,})$/];

/**
 * Korean: one particle at the end, or several that are written as one, where at least two syllables are left (the particles
 * of case, topic and number in Ho-min Sohn, "The Korean Language", 1999).
 */
function withoutKoreanParticle(word: string): string {
  return word.replace(koreanParticle, '$1');
}

const koreanParticle = endings(
  '은 는 이 가 을 를 의 에 도 만 로 으로 와 과 나 이나 랑 이랑 에서 에게 에게서 한테 께 께서 까지 부터 보다 처럼 마다 조차 마저 밖에 에는 에도 에서는 에서도 에서의 ' +
    '에게는 에만 으로는 으로도 로는 로도 로서 으로서 로써 으로써 들 들이 들은 들을 들의 들과 들도 들에게 이다 입니다 이라고 라고 과의 와의 과는 와는 까지는 부터는',
  2,
);

/** Armenian: the article, cases and plurals of nouns, longest first, twice (after the Snowball stemmer by A. Mkrtchyan). */
function stemArmenian(word: string): string {
  const noun = word.replace(/ության/, 'ություն');
  return noun.replace(armenianEnding, '$1').replace(armenianEnding, '$1');
}

const armenianEnding = endings(
  'ներից ներով ներում ներին ներիս ների ները ներն ներ երից երով երում երին երի երը երն եր ից ով ում ին ի ը ն',
  3,
);

/** Matches a word with one of the endings, of which the longest is removed; `$1` is the rest, of a minimal length. */
function endings(list: string, minLength: number): RegExp {
  const longestFirst = list.split(' ').sort((a, b) => b.length - a.length);
  return new RegExp(`^(.{${minLength},}?)(?:${longestFirst.join('|')})$`, 'u');
}
