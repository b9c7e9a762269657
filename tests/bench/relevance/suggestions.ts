import type { Search } from '../../../src/search/search.ts';
import { english } from '../../../src/search/words/stemming.ts';
import type { Misspelling } from './known-items.ts';

/** How often the first suggestion for a misspelt word is right. */
export interface SuggestionQuality {
  /** The word meant, or another form of it, is suggested first. */
  readonly right: number;
  /** Of these, the form that was meant. */
  readonly exact: number;
  readonly asked: number;
  /** Those that are not right, with what is suggested first, if anything is. */
  readonly wrong: readonly (Misspelling & { readonly suggested: string | undefined })[];
}

/** Asks for each misspelt word as if it were submitted: a space ends its completion. */
export async function measureSuggestions(
  search: Search,
  misspellings: readonly Misspelling[],
): Promise<SuggestionQuality> {
  const wrong: (Misspelling & { readonly suggested: string | undefined })[] = [];
  let exact = 0;
  for (const { written, meant } of misspellings) {
    const [first] = await search.suggestions({ text: `${written} ` });
    const suggested = first?.trim();
    if (suggested === meant) exact++;
    else if (suggested === undefined || stemOf(suggested) !== stemOf(meant))
      wrong.push({ written, meant, suggested });
  }
  return { right: misspellings.length - wrong.length, exact, asked: misspellings.length, wrong };
}

function stemOf(word: string): string {
  return english.stems(word, word)[0] ?? word;
}
