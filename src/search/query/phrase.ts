import { type SearchField, searchFields } from '../fields.ts';
import type { Language } from '../words/language.ts';
import { forEachWord } from '../words/words.ts';
import type { Clause } from './clause.ts';

/** Words that have to stand one after the other in a field. */
export interface Phrase {
  /** The terms of the words that are not too common, and how far each stands behind the first of them. */
  readonly words: readonly PhraseWord[];
  readonly fields: readonly SearchField[];
  /** Hits must not have the phrase. */
  readonly prohibited: boolean;
}

export interface PhraseWord {
  readonly term: string;
  readonly offset: number;
}

/**
 * Takes what stands in quotes out of a query: `"peace talks"`, `-"peace talks"`, `title:"peace talks"`. Where the
 * last quote is still open, its last word is left to the rest, for it may not be typed out yet; but not where the
 * quote is to be left out, for then each of its words would be.
 *
 * @param text in lower case
 * @param tooCommon gets the words that are too common to be searched for; in a phrase they stand for any word
 */
export function takePhrases(
  text: string,
  language: Language,
  tooCommon: string[],
): { readonly phrases: readonly Phrase[]; readonly rest: string } {
  const phrases: Phrase[] = [];
  const rest = text
    .replace(curly, '"')
    .replace(
      quoted,
      (_all, before: string, sign: string, field: string | undefined, inside: string, end: string) => {
        // Sought from its space on, for from each letter on a long word would take seconds.
        const open = end === '' && sign !== '-' ? inside.slice(inside.search(/\s\S*$/) + 1) : '';
        const words = phraseWords(inside.slice(0, inside.length - open.length), language, tooCommon);
        const fields = searchFields.filter((each) => field === undefined || each === field.slice(0, -1));
        if (words.length > 0) phrases.push({ words, fields, prohibited: sign === '-' });
        return open === '' ? `${before} ` : `${before}${sign}${field ?? ''}${open}`;
      },
    )
    .replaceAll('"', ' ');
  return { phrases, rest };
}

/** What a phrase asks for as lunr's clauses, which score it: each of its words, wherever it stands. */
export function phraseClauses({ words, fields, prohibited }: Phrase): readonly Clause[] {
  if (prohibited) return [];
  return words.map(({ term }) => ({ term, kind: 'term', fields, boost: 1, presence: 'required' }));
}

const curly = /[“”„‟«»]/g;
const quoted = new RegExp(`(^|\\s)([+-]?)((?:${searchFields.join('|')}):)?"([^"]*)("|$)`, 'g');

function phraseWords(inside: string, language: Language, tooCommon: string[]): readonly PhraseWord[] {
  const words: PhraseWord[] = [];
  let offset = 0;
  forEachWord(inside, (word) => {
    const term = language.term(word);
    if (term === '') tooCommon.push(word);
    else words.push({ term, offset });
    // Words too common, before the first and after the last, stand for none: a title may begin without its `the`.
    if (words.length > 0) offset++;
  });
  return words;
}
