import type { SearchDocument, SearchTag } from '../document.ts';
import { ownTexts, tagText } from '../fields.ts';
import { fold } from '../words/fold.ts';
import type { Language } from '../words/language.ts';
import { hasCapital, type Spelling, type Spellings } from '../words/spellings.ts';
import { listWords } from '../words/words.ts';

/**
 * What the index needs of one document: plain data, which follows from the document, the language and the actors'
 * spellings alone, so that a later build can reuse it.
 */
export interface TermStatistics {
  /** Number of terms in each field, in the order of `searchFields`. */
  readonly lengths: readonly number[];
  /** The document's terms, each once. */
  readonly terms: readonly string[];
  /**
   * Where they stand, term after term: for each field that holds the term, in order, `field, frequency` and as
   * many positions ascending; then -1. A position counts words, stop words too, and a line break as `wordsOfBreak`.
   */
  readonly occurrences: Int32Array;
  /** For each term, the word that it was first written as, in lower case. */
  readonly forms: readonly string[];
}

/** Reads documents into statistics, and remembers what it learned of words. */
export function statisticsReader(
  language: Language,
  spellings: Spellings<SearchTag>,
): (document: SearchDocument) => TermStatistics {
  const count = statisticsCounter();
  const known = new Map<string, KnownWord>();
  const chains = new Map<string, Chain>();
  const chainOf = (term: string): Chain | undefined => {
    const chain = chains.get(term) ?? { term, document: 0, first: 0, last: 0, form: '' };
    chains.set(term, chain);
    return term === '' ? undefined : chain;
  };
  const inLowerCase = (form: string): KnownWord => {
    const folded = fold(form);
    const chain = chainOf(language.term(form));
    return { chain, folded, form, capital: false, spellings: spellings.beginningWith(folded) };
  };
  const wordOf = (written: string): KnownWord => {
    let word = known.get(written);
    if (word === undefined) {
      const form = written.toLowerCase();
      // Case changes nothing but whether the word has a capital, and headlines have many that texts have without.
      word = form === written ? inLowerCase(written) : { ...wordOf(form), capital: hasCapital(written) };
      known.set(written, word);
    }
    return word;
  };

  return (document) => {
    const texts = ownTexts(document).map((text) => wordsOf(text, wordOf));
    const tagged = new Set(document.actors.map(({ id }) => id));
    const named = new Map<string, SearchTag>();
    for (const text of texts) findNamed(text, tagged, named);
    return count([...texts, wordsOf(tagText([...named.values()]), wordOf)]);
  };
}

/** A word as written, with all that follows from it. */
interface KnownWord {
  /** That of its term; none where the word is too common to be searched for. */
  readonly chain: Chain | undefined;
  readonly folded: string;
  readonly form: string;
  readonly capital: boolean;
  /** The actors' spellings that it may be the first word of. */
  readonly spellings: readonly Spelling<SearchTag>[];
}

/** The words of a text in order, with `wordsOfBreak` times `undefined` for a line break between them. */
type WordsOfText = readonly (KnownWord | undefined)[];

/** More than a phrase has of common words in a row, which may stand for any: so no phrase runs across a line break. */
const wordsOfBreak = 8;

function wordsOf(text: string, wordOf: (written: string) => KnownWord): WordsOfText {
  const words: (KnownWord | undefined)[] = [];
  for (const line of text.split('\n')) {
    if (words.length > 0) for (let i = 0; i < wordsOfBreak; i++) words.push(undefined);
    for (const written of listWords(line)) words.push(wordOf(written));
  }
  return words;
}

/** Adds to `named` the actors that the words name and that the document is not tagged with. */
function findNamed(words: WordsOfText, tagged: ReadonlySet<string>, named: Map<string, SearchTag>): void {
  words.forEach((word, at) => {
    if (word === undefined || word.spellings.length === 0) return;
    for (const { actor, words: spelled } of word.spellings) {
      if (tagged.has(actor.id) || named.has(actor.id)) continue;
      const matches = spelled.every(({ folded, capital }, i) => {
        const found = words[at + i];
        return found !== undefined && found.folded === folded && (found.capital || !capital);
      });
      if (matches) named.set(actor.id, actor);
    }
  });
}

/** All places of one term in the document at hand, as a chain of links. */
interface Chain {
  readonly term: string;
  /** The last document that the term was met in; what follows is of that document. */
  document: number;
  first: number;
  last: number;
  /** The word that the term was first written as. */
  form: string;
}

/**
 * Turns texts into statistics. Each word of a text is a link in the chain of its term, and the chains are then
 * written out one after the other:
 *
 *     words    oil  prices  oil  fall        chains   oil: 0 → 2    price: 1    fall: 3
 */
function statisticsCounter(): (texts: readonly WordsOfText[]) => TermStatistics {
  // Kept from document to document, so that counting a million words leaves little for the collector.
  const next: number[] = [];
  const fieldOf: number[] = [];
  const positionOf: number[] = [];
  const written: number[] = [];
  let document = 0;

  return (texts) => {
    document++;
    const chains: Chain[] = [];
    let link = 0;
    const lengths = texts.map((words, field) => {
      const before = link;
      words.forEach((word, position) => {
        const chain = word?.chain;
        if (word === undefined || chain === undefined) return;
        fieldOf[link] = field;
        positionOf[link] = position;
        next[link] = -1;
        if (chain.document === document) {
          next[chain.last] = link;
        } else {
          chain.document = document;
          chain.first = link;
          chain.form = word.form;
          chains.push(chain);
        }
        chain.last = link++;
      });
      return link - before;
    });
    let at = 0;
    for (const { first } of chains) {
      for (let from = first; from >= 0; ) {
        const field = fieldOf[from] ?? 0;
        written[at] = field;
        const frequencyAt = at + 1;
        at += 2;
        while (from >= 0 && fieldOf[from] === field) {
          written[at++] = positionOf[from] ?? 0;
          from = next[from] ?? -1;
        }
        written[frequencyAt] = at - frequencyAt - 1;
      }
      written[at++] = -1;
    }
    const occurrences = new Int32Array(at);
    for (let i = 0; i < at; i++) occurrences[i] = written[i] ?? 0;
    return {
      lengths,
      terms: chains.map(({ term }) => term),
      occurrences,
      forms: chains.map(({ form }) => form),
    };
  };
}
