import { partAfterElision } from '../search/words/elision.ts';
import { fold } from '../search/words/fold.ts';
import type { Language } from '../search/words/language.ts';
import { nameCaseOf } from '../search/words/names.ts';
import { NamesInText } from '../search/words/names-in-text.ts';
import { hasCapital } from '../search/words/spellings.ts';
import { forEachWord } from '../search/words/words.ts';

/** A topic or an actor, as it may be named. */
export interface NamedEntry {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** Where a text names an entry for the first time. */
export interface FoundName {
  readonly id: string;
  /** As written, on one line. */
  readonly text: string;
  /** Offset in the text. */
  readonly start: number;
}

/**
 * - `proper`: capitals matter: `us` does not name the US, nor a `Bush` a bush.
 * - `common`: capitals do not matter, but in abbreviations, and any form of a word stands for another: `strikes` for `Strike`.
 */
export type NameKind = 'proper' | 'common';

/**
 * Finds the names and aliases of entries in texts of one language, by whole words that follow each other. Where names
 * overlap the longest counts: `New York` does not name York.
 */
export function nameFinder(
  entries: readonly NamedEntry[],
  kind: NameKind,
  language: Language,
): (text: string) => readonly FoundName[] {
  const spellings = new Map<string, Spelling[]>();
  for (const { id, name, aliases } of entries) {
    for (const spelling of [name, ...aliases]) {
      const words: SpelledWord[] = [];
      forEachWord(spelling, (word) => {
        words.push({ ...formsOf(word, language), hasCapital: hasCapital(word), nameCase: nameCaseOf(word) });
      });
      const [first] = words;
      if (first === undefined) continue;
      for (const form of new Set([first.folded, first.stem])) {
        const others = spellings.get(form);
        if (others === undefined) spellings.set(form, [{ id, words }]);
        else others.push({ id, words });
      }
    }
  }
  // Most words of a text begin no name, which is known from their first occurrence on.
  const known = new Map<string, WrittenWord>();
  const read = (word: string): WrittenWord => {
    let written = known.get(word);
    if (written === undefined) {
      const forms = formsOf(word, language);
      const starting = [...(spellings.get(forms.folded) ?? []), ...(spellings.get(forms.stem) ?? [])];
      const distinct = [...new Set(starting)].sort((a, b) => b.words.length - a.words.length);
      written = {
        ...forms,
        hasCapital: hasCapital(word),
        isStopWord: language.isStopWord(word),
        starting: distinct,
      };
      if (known.size > maxKnown) known.clear();
      known.set(word, written);
    }
    return written;
  };
  const byStem = kind === 'common' || inflecting.has(language.tag.toLowerCase().split('-')[0] ?? '');
  const namesInText = new NamesInText();
  return (text) => {
    const words: { readonly written: WrittenWord; readonly start: number; readonly end: number }[] = [];
    forEachWord(text, (word, start) => words.push({ written: read(word), start, end: start + word.length }));
    const isAt = (spelling: Spelling, at: number): boolean =>
      spelling.words.every((spelled, i) => {
        const word = words[at + i];
        if (word === undefined) return false;
        const { written, start, end } = word;
        const previous = words[at + i - 1];
        if (i > 0 && previous !== undefined && endsPhrase.test(text.slice(previous.end, start))) return false;
        const isSame =
          written.folded === spelled.folded ||
          (byStem && written.stem === spelled.stem && written.stem !== '');
        if (!isSame) return false;
        const isAcronym = spelled.nameCase === 'acronym';
        if (kind === 'common' && !isAcronym) return true;
        if (spelled.hasCapital && !written.hasCapital) return false;
        // A stop word alone names nobody unless it is written as a name: `Who` is not the WHO.
        if (spelling.words.length > 1 || !written.isStopWord) return true;
        const writtenAs = namesInText.caseAt(text, start, end);
        return writtenAs === 'acronym' || (writtenAs !== undefined && !isAcronym);
      });
    const found = new Map<string, FoundName>();
    for (let at = 0; at < words.length; ) {
      const matching = (words[at]?.written.starting ?? []).filter((each) => isAt(each, at));
      const length = matching[0]?.words.length ?? 0;
      const [start, end] = [words[at]?.start ?? 0, words[at + length - 1]?.end ?? 0];
      for (const { id, words: own } of matching) {
        if (own.length < length || found.has(id)) continue;
        found.set(id, { id, text: text.slice(start, end).replace(/\s+/g, ' '), start });
      }
      at += Math.max(1, length);
    }
    return [...found.values()];
  };
}

interface Spelling {
  readonly id: string;
  readonly words: readonly SpelledWord[];
}

interface Forms {
  readonly folded: string;
  /** Empty for a stop word. */
  readonly stem: string;
}

interface SpelledWord extends Forms {
  readonly hasCapital: boolean;
  readonly nameCase: ReturnType<typeof nameCaseOf>;
}

interface WrittenWord extends Forms {
  readonly hasCapital: boolean;
  readonly isStopWord: boolean;
  /** The spellings that may begin with it, the longest first. */
  readonly starting: readonly Spelling[];
}

const maxKnown = 200_000;

/** What may not stand between two words of a name. */
const endsPhrase = /[.!?;:,]\s|\n\s*\n/;

/** Languages in which names have endings: `Зеленського`, `Merkels`. */
const inflecting = new Set('uk ru pl fi hu tr hy el de sv da no nb nn ro'.split(' '));

/** Without an elided article: `Élysée` names what `l’Élysée` does. */
function formsOf(word: string, language: Language): Forms {
  const part = partAfterElision(word) || word;
  return { folded: fold(part), stem: language.term(part) };
}
