import type { Language } from './language.ts';

/**
 * Reads the words of a query in the site's language and in those of other documents: each word matches whatever it is
 * indexed as in any of them. Stop words are those of the site's language.
 */
export function combineLanguages(site: Language, others: readonly Language[]): Language {
  if (others.length === 0) return site;
  const all = [site, ...others];
  const terms = (word: string): readonly string[] =>
    site.terms(word).length === 0 ? [] : [...new Set(all.flatMap((language) => language.terms(word)))];
  return {
    tag: site.tag,
    terms,
    computeTerms: terms,
    term: (word) => terms(word)[0] ?? '',
    isStopWord: (word) => all.some((language) => language.isStopWord(word)),
    otherTerms: (word) => [...new Set(others.flatMap((language) => language.terms(word)))],
    completions: (letters) => [...new Set(all.flatMap(({ completions }) => completions(letters)))],
    // Each is a prefix of the term, so the shortest is one of all words that any language gives the term.
    prefixOf: (term) =>
      all.map(({ prefixOf }) => prefixOf(term)).sort((a, b) => a.length - b.length)[0] ?? '',
  };
}
