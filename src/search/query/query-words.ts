import { searchFields } from '../fields.ts';
import { fold } from '../words/fold.ts';
import { forEachWord } from '../words/words.ts';

/** A word of a query, which may be replaced. */
export interface QueryWord {
  /** As written. */
  readonly word: string;
  readonly folded: string;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
  /** An operator belongs to the word, so that only one word can stand in its place. */
  readonly isBound: boolean;
}

/** The words of a query in order, stop words included, without the names of fields. */
export function queryWords(text: string): readonly QueryWord[] {
  const words: QueryWord[] = [];
  forEachWord(text, (word, start) => {
    const end = start + word.length;
    const isField = text.charAt(end) === ':' && searchFields.some((field) => field === word.toLowerCase());
    if (isField) return;
    const isBound =
      /(?:^|\s)[+-]$|:$/.test(text.slice(Math.max(0, start - 2), start)) || /^[~^*]/.test(text.slice(end));
    words.push({ word, folded: fold(word), start, end, isBound });
  });
  return words;
}
