import type { SearchDocument, SearchTag } from '../document.ts';
import { originTexts, ownTexts, type SearchField, searchFields, tagText } from '../fields.ts';
import { placedWord } from '../files/placed-words.ts';
import type { Language } from '../words/language.ts';
import type { Spellings } from '../words/spellings.ts';
import type { DocumentTerms } from './document-terms.ts';
import { IntList } from './int-list.ts';
import { noTerm, Tokenizer, type Tokens, type Vocabularies } from './tokenizer.ts';

/**
 * Counts the terms of documents. The result for a document depends only on the document, its language and the actors'
 * spellings, so it can be cached.
 *
 * @param languageOf how the words of a document are read, those of its tags included
 * @param vocabularies new terms and forms are added to them
 */
export function countTerms(
  documents: Iterable<SearchDocument>,
  languageOf: (document: SearchDocument) => Language,
  spellings: Spellings,
  vocabularies: Vocabularies,
): DocumentTerms {
  const tokenizers = new Map<Language, Tokenizer>();
  const counter = new TermCounter();
  /** The tokens of the current document, field after field. */
  const tokens: Tokens = { list: new IntList(), further: new IntList() };
  for (const document of documents) {
    const language = languageOf(document);
    const tokenizer = tokenizers.get(language) ?? new Tokenizer(language, spellings, vocabularies);
    tokenizers.set(language, tokenizer);
    tokens.list.length = 0;
    tokens.further.length = 0;
    const endOf = (text: string, field: number): number => {
      if (isText(field)) tokenizer.tokenize(text, tokens);
      else tokenizer.tokenizeNames(text, tokens);
      return tokens.list.length;
    };
    const ownEnds = ownTexts(document).map(endOf);
    const named = tagText(namedActors(tokens, ownEnds, document, tokenizer));
    const furtherEnds = [named, ...originTexts(document)].map((text, i) => endOf(text, ownEnds.length + i));
    counter.addDocument(tokenizer, tokens, [...ownEnds, ...furtherEnds]);
  }
  return counter.result();
}

/** Whether the field at an index of `searchFields` has sentences. The others have names. */
function isText(field: number): boolean {
  return textFields.has(searchFields[field]);
}

const textFields = new Set<SearchField | undefined>(['title', 'summary', 'body']);

/** The actors that a document's texts name but that it is not tagged with. */
function namedActors(
  tokens: Tokens,
  ends: readonly number[],
  { actors }: SearchDocument,
  tokenizer: Tokenizer,
): readonly SearchTag[] {
  const tagged = new Set(actors.map(({ id }) => id));
  const named = new Map<string, SearchTag>();
  let at = 0;
  for (const end of ends) {
    for (; at < end; at++) {
      const token = tokens.list.values[at] ?? 0;
      for (const { actor, words } of tokenizer.spellingsOf(token)) {
        if (tagged.has(actor.id) || named.has(actor.id) || at + words.length > end) continue;
        const matches = words.every(({ folded, nameCase, hasCapital }, i) => {
          const each = tokens.list.values[at + i] ?? 0;
          if (!tokenizer.isWord(each, folded)) return false;
          if (tokenizer.termOf(each) === noTerm) {
            // `The WHO` is not The Who, and a stop word alone names nobody unless it is written as a name: `Who` is not the WHO.
            const isAcronym = tokenizer.isNameAt(tokens, at + i, 'acronym');
            if (isAcronym && nameCase === 'capital') return false;
            if (words.length === 1) return tokenizer.isNameAt(tokens, at + i, nameCase);
          }
          return tokenizer.hasCapital(each) || !hasCapital;
        });
        if (matches) named.set(actor.id, actor);
      }
    }
  }
  return [...named.values()];
}

/** Makes two passes over the tokens of each field: one counts the terms, one writes their positions. */
class TermCounter {
  readonly #starts = new IntList();
  readonly #positionStarts = new IntList();
  readonly #terms = new IntList();
  readonly #fields = new IntList();
  readonly #forms = new IntList();
  readonly #frequencies = new IntList();
  readonly #positions = new IntList();
  readonly #lengths = new IntList();
  /** By term id, the term's last entry plus 1. It belongs to the current field if it is one of the field's entries. */
  readonly #entryOf = new IntList();
  /** For each entry of the current field, the index of its next position. */
  readonly #nextPosition = new IntList();

  constructor() {
    this.#starts.push(0);
    this.#positionStarts.push(0);
  }

  /** @param ends for each field, the index after its last token */
  addDocument(tokenizer: Tokenizer, tokens: Tokens, ends: readonly number[]): void {
    let from = 0;
    let furtherFrom = 0;
    ends.forEach((to, field) => {
      let furtherTo = furtherFrom;
      while (furtherTo < tokens.further.length && (tokens.further.values[furtherTo] ?? 0) < to)
        furtherTo += 3;
      this.#countField(
        tokenizer,
        tokens.list.values.subarray(from, to),
        from,
        tokens.further.values.subarray(furtherFrom, furtherTo),
        field,
      );
      from = to;
      furtherFrom = furtherTo;
    });
    this.#starts.push(this.#terms.length);
    this.#positionStarts.push(this.#positions.length);
  }

  result(): DocumentTerms {
    return {
      starts: this.#starts.toArray(),
      positionStarts: this.#positionStarts.toArray(),
      terms: this.#terms.toArray(),
      fields: Uint8Array.from(this.#fields.toArray()),
      forms: this.#forms.toArray(),
      frequencies: this.#frequencies.toArray(),
      positions: this.#positions.toArray(),
      lengths: this.#lengths.toArray(),
    };
  }

  /**
   * @param start the position of the first token
   * @param further as in `Tokens`, of the field alone
   */
  #countField(
    tokenizer: Tokenizer,
    tokens: Int32Array,
    start: number,
    further: Int32Array,
    field: number,
  ): void {
    const firstEntry = this.#terms.length;
    this.#entryOf.extendTo(tokenizer.termCount);
    const entryOf = this.#entryOf.values;
    let length = 0;
    for (const token of tokens) {
      const term = tokenizer.termOf(token);
      if (term === noTerm) continue;
      length++;
      const entry = (entryOf[term] ?? 0) - 1;
      if (entry >= firstEntry) {
        this.#frequencies.values[entry] = (this.#frequencies.values[entry] ?? 0) + 1;
      } else this.#addEntry(term, field, tokenizer.formOf(token));
    }
    for (let i = 0; i < further.length; i += 3) {
      const term = further[i + 1] ?? 0;
      const entry = (entryOf[term] ?? 0) - 1;
      if (entry >= firstEntry) {
        this.#frequencies.values[entry] = (this.#frequencies.values[entry] ?? 0) + 1;
      } else this.#addEntry(term, field, further[i + 2] ?? 0);
    }
    this.#lengths.push(length);
    this.#writePositions(tokenizer, tokens, start, further, firstEntry, length + further.length / 3);
  }

  #addEntry(term: number, field: number, form: number): void {
    this.#entryOf.values[term] = this.#terms.length + 1;
    this.#terms.push(term);
    this.#fields.push(field);
    this.#forms.push(form);
    this.#frequencies.push(1);
  }

  /** Writes the positions of a field's terms, those of one entry after those of the other. */
  #writePositions(
    tokenizer: Tokenizer,
    tokens: Int32Array,
    start: number,
    further: Int32Array,
    firstEntry: number,
    count: number,
  ): void {
    this.#nextPosition.length = 0;
    let index = this.#positions.length;
    for (let entry = firstEntry; entry < this.#terms.length; entry++) {
      this.#nextPosition.push(index);
      index += this.#frequencies.values[entry] ?? 0;
    }
    this.#positions.extendTo(this.#positions.length + count);
    const entryOf = this.#entryOf.values;
    const nextPosition = this.#nextPosition.values;
    const positions = this.#positions.values;
    let next = 0;
    let nextFurther = (further[0] ?? -1) - start;
    /** Of the stop words before the position. */
    let stopWords = 0;
    for (let position = 0; position < tokens.length; position++) {
      const token = tokens[position] ?? 0;
      const term = tokenizer.termOf(token);
      const placed = placedWord(position, stopWords);
      if (term !== noTerm) {
        const entry = (entryOf[term] ?? 0) - 1 - firstEntry;
        const index = nextPosition[entry] ?? 0;
        positions[index] = placed;
        nextPosition[entry] = index + 1;
        stopWords = 0;
      } else stopWords = tokenizer.stopWordsAfter(token, stopWords);
      for (; nextFurther === position; nextFurther = (further[next] ?? -1) - start) {
        const entry = (entryOf[further[next + 1] ?? 0] ?? 0) - 1 - firstEntry;
        const index = nextPosition[entry] ?? 0;
        positions[index] = placed;
        nextPosition[entry] = index + 1;
        next += 3;
      }
    }
  }
}
