/**
 * Words of a query whose shards it will probably need, as they are before stemming: a word and its term are nearly always in
 * the same shard. A guess that needs none of the code of queries and languages.
 */
export function likelyWords(text: string): readonly string[] {
  const words = text
    // The names of fields.
    .replace(/[a-z]+:/g, ' ')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .split(/[\s!-/:-@[-`{-~\u2010-\u201f\u00ab\u00bb]+/)
    .filter((word) => word.length > 2 && !stopWords.includes(` ${word} `));
  return [...new Set(words)].slice(0, mostWords);
}

/** Longer questions begin with words that say little. */
const mostWords = 5;

/** Frequent ones. A file that is loaded for another one delays the results by a few kilobytes. */
const stopWords =
  ' about and are did does for from has have how not that the this was were what when where which who why will with ';
