/** What the English stemmer removes, in the forms that words in news have. */
const endings = (
  'ability able ably ance ances ants ate ated ates ating ation ational ations ative ator ators ally alism ality ' +
  'alize alized ed ely ements encies ency ences ently ers ery fully fulness ibility ible icated ically icity ied ' +
  'ies iness ing ings ions isms ities ity ively iveness ization ize ized izers izing ments ness ously ousness'
).split(' ');

/** Terms of English words that start with some letters, where the stemmer cuts the word shorter than the letters. */
export function englishCompletions(prefix: string, term: (word: string) => string): readonly string[] {
  const completions = new Set<string>();
  for (const ending of endings) {
    for (let typed = 1; typed < ending.length; typed++) {
      if (!prefix.endsWith(ending.slice(0, typed))) continue;
      const completed = term(prefix + ending.slice(typed));
      if (completed !== '' && !completed.startsWith(prefix)) completions.add(completed);
    }
  }
  return [...completions];
}
