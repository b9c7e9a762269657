import type { MatchedWords } from '../search/matched-words.ts';
import { fold } from '../search/words/fold.ts';

/** What follows the address of an item that a search leads to: `#mark=oil,price,prices`. */
const beginning = '#mark=';
/** A word more would make the address no better, and some day too long. */
const mostWords = 30;

/**
 * The end of an item's address that has the words of a search marked on its page: the forms that the texts have
 * them in, folded, so that the page needs to know no stems. Empty where nothing matches.
 */
export function markHash(texts: readonly string[], matched: MatchedWords): string {
  const forms = new Set<string>();
  for (const text of texts)
    for (const { start, end } of matched(text)) forms.add(fold(text.slice(start, end)));
  if (forms.size === 0) return '';
  return beginning + [...forms].slice(0, mostWords).map(encodeURIComponent).join(',');
}

/** The hash with which the reader came to this page, now or before going on and back. */
export function arrivedWith(): string {
  if (location.hash.startsWith(beginning)) return location.hash;
  const kept: unknown = history.state;
  const hash: unknown = typeof kept === 'object' && kept !== null ? Reflect.get(kept, 'hash') : undefined;
  return typeof hash === 'string' && hash.startsWith(beginning) ? hash : '';
}

/** Keeps the hash with the visit and takes it off the address, which readers copy, and cite. */
export function keepApart(hash: string): void {
  history.replaceState({ hash }, '', location.pathname + location.search);
}

/** The words to mark, folded, that a hash carries. */
export function markedWords(hash: string): ReadonlySet<string> {
  return new Set(hash.slice(beginning.length).split(',').map(decoded).filter(Boolean));
}

/** An address that somebody cut short may end in half a letter. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
