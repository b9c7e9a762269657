import { type QueryWord, queryWords } from '../query/query-words.ts';
import type { Language } from '../words/language.ts';
import { type Dictionary, openDictionary, weightOfError } from './dictionary.ts';
import type { Words } from './opened-index.ts';
import { type Replacement, replacementsOf } from './replacements.ts';
import type { YieldToMain } from './yield-to-main.ts';

const maxSuggestions = 3;
/** With more unknown words, a text is hardly a query with typing errors. */
const maxMissing = 4;
/** Combinations of replacements that are searched for. */
const maxTried = 8;
/** A suggestion e⁸ times less likely than the best is none. */
const maxGap = 8;

/** How many documents a text finds. */
export interface Found {
  /** Those that have every word. */
  readonly complete: number;
  /** Those that have any. */
  readonly any: number;
}

export interface SuggestInput {
  readonly language: Language;
  /** The words of the text that are in no document, as written. */
  readonly missing: readonly string[];
  /** What the text itself finds. */
  readonly found: Found;
  /** Searches for a text as a whole, without completing its last word. */
  readonly find: (text: string) => Promise<Found>;
}

/** Suggests texts from the words of an archive, see `suggestTexts`. */
export type Suggester = (text: string, input: SuggestInput) => Promise<readonly string[]>;

/** All code of suggestions follows from here. A page may load it when a query has words that are in no document. */
export type OpenSuggester = (words: Words, yieldToMain: YieldToMain) => Promise<Suggester>;

export const openSuggester: OpenSuggester = async ({ list, terms }, yieldToMain) => {
  const dictionary = await openDictionary(list, terms, yieldToMain);
  return (text, input) => suggestTexts(text, dictionary, input);
};

/**
 * Texts that the reader may have meant, the most likely first, each of which finds more: the text with words that are in no
 * document replaced. Words that are in the archive, however rare, are left alone, and so are operators.
 *
 * A noisy channel (Kernighan, Church and Gale 1990): how likely a text was meant is how many documents it finds, times how
 * likely its errors are. So of several replacements those belong together that occur together.
 */
async function suggestTexts(
  text: string,
  dictionary: Dictionary,
  { language, missing, found: foundByText, find }: SuggestInput,
): Promise<readonly string[]> {
  if (missing.length > maxMissing) return [];
  // A word with `*` is not stemmed, so it may miss what the word alone finds.
  if (text.includes('*')) {
    const plain = text.replaceAll('*', '');
    return plain.trim() !== '' && (await find(plain)).any > foundByText.any ? [plain] : [];
  }
  if (missing.length === 0) return [];
  const words = queryWords(text);
  const missingTerms = new Set(missing.map(language.term));
  const indices = [...words.keys()].filter((i) => missingTerms.has(language.term(words[i]?.word ?? '')));
  const occursAsPhrase = async (phrase: string) => (await find(`"${phrase}"`)).complete > 0;
  const alternatives = new Map<number, readonly Replacement[]>();
  for (const at of indices) {
    const count = indices.length === 1 ? 4 : 3;
    alternatives.set(
      at,
      await replacementsOf(at, count, { text, words, dictionary, language, occursAsPhrase }),
    );
  }
  const tried: Suggestion[] = [];
  for (const combination of combinations(indices, alternatives).slice(0, maxTried)) {
    const suggested = replace(text, words, combination.replacements);
    if (tried.some((other) => other.text.toLowerCase() === suggested.toLowerCase())) continue;
    const found = await find(suggested);
    if (found.any <= foundByText.any && found.complete === 0) continue;
    const likelihood = Math.log(Math.max(found.complete, 0.5)) - weightOfError * combination.errors;
    tried.push({ text: suggested, likelihood, isComplete: found.complete > 0 });
  }
  tried.sort((a, b) => Number(b.isComplete) - Number(a.isComplete) || b.likelihood - a.likelihood);
  const [best] = tried;
  return tried
    .filter(
      ({ isComplete, likelihood }) =>
        isComplete === best?.isComplete && likelihood >= best.likelihood - maxGap,
    )
    .slice(0, maxSuggestions)
    .map((suggestion) => suggestion.text);
}

interface Suggestion {
  readonly text: string;
  readonly likelihood: number;
  readonly isComplete: boolean;
}

interface Combination {
  readonly replacements: readonly Replacement[];
  readonly errors: number;
  /** The logarithm of how likely it is if words occurred independently of each other. */
  readonly likelihood: number;
}

/** Combinations compared at each word. */
const maxOpen = 40;

/** Replacements for all missing words that have any, the most likely combination first. */
function combinations(
  missing: readonly number[],
  alternatives: ReadonlyMap<number, readonly Replacement[]>,
): readonly Combination[] {
  let open: readonly Combination[] = [{ replacements: [], errors: 0, likelihood: 0 }];
  for (const at of missing) {
    open = open
      .flatMap((combination): readonly Combination[] => {
        const { replacements, errors, likelihood } = combination;
        if (replacements.some(({ from, to }) => from <= at && at < to)) return [combination];
        const possible = (alternatives.get(at) ?? []).filter(
          (each) => !replacements.some(({ from, to }) => each.from < to && from < each.to),
        );
        if (possible.length === 0) return [combination];
        return possible.map((each) => ({
          replacements: [...replacements, each],
          errors: errors + each.errors,
          likelihood: likelihood + Math.log(Math.max(1, each.documentCount)) - weightOfError * each.errors,
        }));
      })
      .sort((a, b) => b.likelihood - a.likelihood)
      .slice(0, maxOpen);
  }
  return open.filter(({ replacements }) => replacements.length > 0);
}

function replace(text: string, words: readonly QueryWord[], replacements: readonly Replacement[]): string {
  let result = '';
  let at = 0;
  for (const { from, to, text: replacement } of [...replacements].sort((a, b) => a.from - b.from)) {
    result += text.slice(at, words[from]?.start) + replacement;
    at = words[to - 1]?.end ?? at;
  }
  return result + text.slice(at);
}
