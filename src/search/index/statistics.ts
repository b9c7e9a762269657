import type { SearchDocument, SearchTag } from '../document.ts';
import { ownTexts, tagText } from '../fields.ts';
import { fold } from '../words/fold.ts';
import type { Language } from '../words/language.ts';
import { hasCapital, type Spelling, type Spellings } from '../words/spellings.ts';
import { listWords } from '../words/words.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * What the index needs of one document: plain data, which follows from the document, the language and the actors'
 * spellings alone, so that a later build can reuse it.
 */
export interface TermStatistics {
  /** Number of terms in each field, in the order of `searchFields`. */
  readonly lengths: readonly number[];
  /** The document's terms, each once, by their numbers in the vocabulary. */
  readonly terms: readonly number[];
  /** For each term, the word that it was first written as, in lower case, by its number. */
  readonly forms: readonly number[];
  /** For each term, where it begins in `occurrences`. */
  readonly offsets: readonly number[];
  /**
   * Where the terms stand, one after the other: for each field that holds the term, in order, `field, frequency`
   * and as many positions ascending; then -1. A position counts words, stop words too, and a line break as
   * `wordsOfBreak`.
   */
  readonly occurrences: Int32Array;
}

/** Terms, and the words that they are written as. */
export interface Vocabularies {
  readonly terms: Vocabulary;
  readonly forms: Vocabulary;
}

/** Reads documents into statistics, and remembers what it learned of words. */
export function statisticsReader(
  language: Language,
  spellings: Spellings,
  { terms, forms }: Vocabularies,
): (document: SearchDocument) => TermStatistics {
  const count = statisticsCounter();
  const known = new Map<string, KnownWord>();
  const inLowerCase = (form: string): KnownWord => {
    const folded = fold(form);
    const term = language.term(form);
    return {
      term: term === '' ? none : terms.idOf(term),
      folded,
      form: term === '' ? none : forms.idOf(form),
      capital: false,
      spellings: spellings.beginningWith(folded),
    };
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
  /** By its number; `none` where the word is too common to be searched for. */
  readonly term: number;
  readonly folded: string;
  readonly form: number;
  readonly capital: boolean;
  /** The actors' spellings that it may be the first word of. */
  readonly spellings: readonly Spelling[];
}

const none = -1;

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

/**
 * Turns texts into statistics. Each word of a text is a link in the chain of its term, and the chains are then
 * written out one after the other:
 *
 *     words    oil  prices  oil  fall        chains   oil: 0 → 2    price: 1    fall: 3
 */
function statisticsCounter(): (texts: readonly WordsOfText[]) => TermStatistics {
  // Kept from document to document, so that counting a million words leaves little for the collector.
  /** By a term's number, its chain, which is of the document at hand where `documentOf` says so. */
  const chainOf: number[] = [];
  const documentOf: number[] = [];
  const firstLink: number[] = [];
  const lastLink: number[] = [];
  const next: number[] = [];
  const fieldOf: number[] = [];
  const positionOf: number[] = [];
  const written: number[] = [];
  let document = 0;

  return (texts) => {
    document++;
    const terms: number[] = [];
    const forms: number[] = [];
    let link = 0;
    const lengths = texts.map((words, field) => {
      const before = link;
      for (let position = 0; position < words.length; position++) {
        const word = words[position];
        if (word === undefined || word.term === none) continue;
        const { term } = word;
        fieldOf[link] = field;
        positionOf[link] = position;
        next[link] = -1;
        if (documentOf[term] === document) {
          const chain = chainOf[term] ?? 0;
          next[lastLink[chain] ?? 0] = link;
          lastLink[chain] = link;
        } else {
          documentOf[term] = document;
          chainOf[term] = terms.length;
          firstLink[terms.length] = link;
          lastLink[terms.length] = link;
          terms.push(term);
          forms.push(word.form);
        }
        link++;
      }
      return link - before;
    });
    let at = 0;
    const offsets = terms.map((_, chain) => {
      const offset = at;
      for (let from = firstLink[chain] ?? -1; from >= 0; ) {
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
      return offset;
    });
    const occurrences = new Int32Array(at);
    for (let i = 0; i < at; i++) occurrences[i] = written[i] ?? 0;
    return { lengths, terms, forms, offsets, occurrences };
  };
}
