import type { MatchedWords } from '../search/matched-words.ts';
import { fold } from '../search/words/fold.ts';
import { isOfName } from '../search/words/names.ts';

/** A link from a search result to an item ends in the matched words: `#mark=oil,price,prices`. */
const prefix = '#mark=';
/** Keeps URLs short. */
const maxWords = 30;

/**
 * The hash that has the matched words of a search highlighted on the item's page, or an empty string if nothing
 * matches. It lists the words as they occur in the texts, folded, so the item's page needs no stemmer. A stop word that is a
 * name is listed as its term, which matches it only with a capital.
 */
export function formatMarkHash(texts: readonly string[], matched: MatchedWords): string {
  const words = new Set<string>();
  for (const text of texts)
    for (const { start, end, term } of matched(text)) {
      words.add(isOfName(term) ? term : fold(text.slice(start, end)));
    }
  if (words.size === 0) return '';
  return prefix + [...words].slice(0, maxWords).map(encodeURIComponent).join(',');
}

/** The folded words in a hash. */
export function parseMarkHash(hash: string): ReadonlySet<string> {
  return new Set(hash.slice(prefix.length).split(',').map(decode).filter(Boolean));
}

/** The hash of this page: from the URL on arrival, and from `history.state` after a reload or on the way back. */
export function currentMarkHash(): string {
  if (location.hash.startsWith(prefix)) return location.hash;
  const saved: unknown = history.state;
  const hash: unknown = typeof saved === 'object' && saved !== null ? Reflect.get(saved, 'hash') : undefined;
  return typeof hash === 'string' && hash.startsWith(prefix) ? hash : '';
}

/** Moves the hash from the URL, which readers copy and cite, to `history.state`. */
export function moveHashToHistoryState(hash: string): void {
  history.replaceState({ hash }, '', location.pathname + location.search);
}

/** A URL that was cut short may end in an incomplete escape sequence. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
