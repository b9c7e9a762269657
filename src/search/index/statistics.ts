import type { SearchDocument, SearchTag } from '../document.ts';
import { ownTexts, tagText } from '../fields.ts';
import type { Language } from '../words/language.ts';
import type { Spellings } from '../words/spellings.ts';
import type { DocumentTerms } from './document-terms.ts';
import { Numbers } from './numbers.ts';
import { none, type Vocabularies, WordReader } from './word-reader.ts';

/**
 * Counts the terms of documents. What comes of each follows from the document, the language and the actors' spellings
 * alone, so that a later build can reuse it.
 */
export function countTerms(
  documents: readonly SearchDocument[],
  language: Language,
  spellings: Spellings,
  vocabularies: Vocabularies,
): DocumentTerms {
  const reader = new WordReader(language, spellings, vocabularies);
  const counter = new TermCounter(reader);
  /** The words of the document at hand, field after field, and where those of each end. */
  const words = new Numbers();
  for (const document of documents) {
    words.length = 0;
    const ends = ownTexts(document).map((text) => {
      reader.read(text, words);
      return words.length;
    });
    reader.read(tagText(namedIn(words, ends, document, reader)), words);
    counter.count(words, [...ends, words.length]);
  }
  return counter.counted();
}

/** The actors that a document's texts name and that it is not tagged with. */
function namedIn(
  words: Numbers,
  ends: readonly number[],
  { actors }: SearchDocument,
  reader: WordReader,
): readonly SearchTag[] {
  const tagged = new Set(actors.map(({ id }) => id));
  const named = new Map<string, SearchTag>();
  let at = 0;
  for (const end of ends) {
    for (; at < end; at++) {
      const word = words.values[at] ?? 0;
      for (const { actor, words: spelled } of reader.spellingsOf(word)) {
        if (tagged.has(actor.id) || named.has(actor.id) || at + spelled.length > end) continue;
        const matches = spelled.every(({ folded, capital }, i) => {
          const found = words.values[at + i] ?? 0;
          return reader.foldedOf(found) === folded && (reader.hasCapital(found) || !capital);
        });
        if (matches) named.set(actor.id, actor);
      }
    }
  }
  return [...named.values()];
}

/** Counts words into entries: once over a field's words to count them, and once more to put down where they stand. */
class TermCounter {
  readonly #reader: WordReader;
  readonly #starts = new Numbers();
  readonly #positionStarts = new Numbers();
  readonly #terms = new Numbers();
  readonly #fields = new Numbers();
  readonly #forms = new Numbers();
  readonly #frequencies = new Numbers();
  readonly #positions = new Numbers();
  readonly #lengths = new Numbers();
  /** By a term's number, its last entry plus 1: of the field at hand where it is not below the field's first. */
  readonly #entryOf = new Numbers();
  /** By an entry's number less the field's first, where its next position goes. */
  readonly #next = new Numbers();

  constructor(reader: WordReader) {
    this.#reader = reader;
    this.#starts.push(0);
    this.#positionStarts.push(0);
  }

  /** @param ends where the words of each field end */
  count(words: Numbers, ends: readonly number[]): void {
    let from = 0;
    ends.forEach((to, field) => {
      this.#countField(words.values.subarray(from, to), field);
      from = to;
    });
    this.#starts.push(this.#terms.length);
    this.#positionStarts.push(this.#positions.length);
  }

  counted(): DocumentTerms {
    return {
      starts: this.#starts.taken(),
      positionStarts: this.#positionStarts.taken(),
      terms: this.#terms.taken(),
      fields: Uint8Array.from(this.#fields.taken()),
      forms: this.#forms.taken(),
      frequencies: this.#frequencies.taken(),
      positions: this.#positions.taken(),
      lengths: this.#lengths.taken(),
    };
  }

  #countField(words: Int32Array, field: number): void {
    const first = this.#terms.length;
    this.#entryOf.widen(this.#reader.termCount);
    const entryOf = this.#entryOf.values;
    let length = 0;
    for (const word of words) {
      const term = this.#reader.termOf(word);
      if (term === none) continue;
      length++;
      const entry = (entryOf[term] ?? 0) - 1;
      if (entry >= first) {
        this.#frequencies.values[entry] = (this.#frequencies.values[entry] ?? 0) + 1;
        continue;
      }
      entryOf[term] = this.#terms.length + 1;
      this.#terms.push(term);
      this.#fields.push(field);
      this.#forms.push(this.#reader.formOf(word));
      this.#frequencies.push(1);
    }
    this.#lengths.push(length);
    this.#placeField(words, first, length);
  }

  /** Puts down where the terms of a field stand, behind each other for each of its entries. */
  #placeField(words: Int32Array, first: number, length: number): void {
    this.#next.length = 0;
    let at = this.#positions.length;
    for (let entry = first; entry < this.#terms.length; entry++) {
      this.#next.push(at);
      at += this.#frequencies.values[entry] ?? 0;
    }
    this.#positions.widen(this.#positions.length + length);
    const [entryOf, next, positions] = [this.#entryOf.values, this.#next.values, this.#positions.values];
    for (let position = 0; position < words.length; position++) {
      const term = this.#reader.termOf(words[position] ?? 0);
      if (term === none) continue;
      const entry = (entryOf[term] ?? 0) - 1 - first;
      const place = next[entry] ?? 0;
      positions[place] = position;
      next[entry] = place + 1;
    }
  }
}
