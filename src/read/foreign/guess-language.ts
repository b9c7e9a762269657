/**
 * The language of a text, from its script and its most frequent short words; undefined where these do not show it. It is
 * proposed to the archivist, and decides nothing by itself.
 */
export function guessLanguage(text: string): string | undefined {
  const letters = (script: string) =>
    text.match(new RegExp(String.raw`\p{Script=${script}}`, 'gu'))?.length ?? 0;
  const latin = letters('Latin');
  for (const [script, language] of languageOfScript) {
    const found = letters(script);
    if (found > 100 && found > latin / 4) return language;
  }
  if (letters('Han') > 100 && letters('Han') > latin / 4) return letters('Hiragana') > 20 ? 'ja' : 'zh';
  const isCyrillic = letters('Cyrillic') > latin;
  const counts = new Map<string, number>();
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    for (const language of languagesOfWord.get(word) ?? []) {
      counts.set(language, (counts.get(language) ?? 0) + 1);
    }
  }
  const [first, second] = [...counts]
    .filter(([language]) => cyrillic.has(language) === isCyrillic)
    .sort(([, a], [, b]) => b - a);
  const isClear = first !== undefined && first[1] >= 20 && first[1] > 1.3 * (second?.[1] ?? 0);
  return isClear ? first[0] : undefined;
}

const languageOfScript: readonly (readonly [string, string])[] = [
  ['Hangul', 'ko'],
  ['Hebrew', 'he'],
  ['Greek', 'el'],
  ['Thai', 'th'],
  ['Arabic', 'ar'],
  ['Devanagari', 'hi'],
];

const cyrillic: ReadonlySet<string> = new Set(['uk', 'ru']);

const shortWords: Readonly<Record<string, string>> = {
  en: 'the of and to in is that for with was are this from by',
  de: 'der die und das den von zu mit ist nicht ein eine auf für',
  fr: 'le la les des et du une est que dans pour qui sur au',
  es: 'el los las del y una que por con para se al como más',
  pt: 'o os as do da em uma não que com para dos ao são',
  it: 'il di che la gli della un una per con non sono dei del',
  nl: 'de het een van en dat niet te zijn voor met op die is',
  sv: 'och att det som en på är av för med den till inte',
  pl: 'w i z na do nie się że jest to o jak po',
  tr: 've bir bu da de için ile olarak daha çok gibi',
  uk: 'і в на що не з та до у є це як від за',
  ru: 'и в на что не с по это как из за к но он',
};

const languagesOfWord = new Map<string, string[]>();
for (const [language, words] of Object.entries(shortWords)) {
  for (const word of words.split(' '))
    languagesOfWord.set(word, [...(languagesOfWord.get(word) ?? []), language]);
}
