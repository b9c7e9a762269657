/**
 * An English title with capitals as headlines have them in Chicago and MLA style: all words but articles, conjunctions
 * and prepositions, and the first and the last of these, too. What has a capital letter keeps it, and so does a title
 * that is all in capitals.
 */
export function titleCase(title: string): string {
  const words = title.split(' ');
  return words
    .map((word, i) => {
      const isAtStart = i === 0 || /[:?!—–]["”’]?$/.test(words[i - 1] ?? '');
      const isSmall = small.has(word.toLowerCase().replace(/[^\p{L}]/gu, ''));
      return !isAtStart && i < words.length - 1 && isSmall ? word : capitalized(word);
    })
    .join(' ');
}

/** Both parts of `dock-workers`, the first of `e-mail`, and no part of an address. */
function capitalized(word: string): string {
  if (/\p{Lu}|[/@\d]|\.\p{L}/u.test(word)) return word;
  const [first = '', ...rest] = word.split('-');
  return [first, ...rest]
    .map((part, i) => (i > 0 && (first.length < 2 || small.has(part)) ? part : upperFirst(part)))
    .join('-');
}

function upperFirst(text: string): string {
  return text.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

const small: ReadonlySet<string> = new Set(
  (
    'a an and as at but by down for from if in into like near nor of off on onto or out over past per so than that the to ' +
    'up upon v via vs when with within without yet'
  ).split(' '),
);
