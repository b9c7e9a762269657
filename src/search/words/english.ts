/** What the English stemmer takes off, in the forms that words of news end in. */
const endings = (
  'ability able ably ance ances ants ate ated ates ating ation ational ations ative ator ators ally alism ality ' +
  'alize alized ed ely ements encies ency ences ently ers ery fully fulness ibility ible icated ically icity ied ' +
  'ies iness ing ings ions isms ities ity ively iveness ization ize ized izers izing ments ness ously ousness'
).split(' ');

/** Terms of the English words that begin with some letters, where the stemmer leaves less than the letters. */
export function endedTerms(letters: string, term: (word: string) => string): readonly string[] {
  const ended = new Set<string>();
  for (const ending of endings) {
    for (let typed = 1; typed < ending.length; typed++) {
      if (!letters.endsWith(ending.slice(0, typed))) continue;
      const whole = term(letters + ending.slice(typed));
      if (whole !== '' && !whole.startsWith(letters)) ended.add(whole);
    }
  }
  return [...ended];
}
