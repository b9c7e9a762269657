import { firstSentence } from '../records/summary.ts';
import { truncate } from '../records/truncate.ts';

/**
 * How a text begins, in at most so many characters: as many whole sentences as fit. Of a longer sentence it is what comes
 * before a comma or a dash, or where there is none, before a word; it ends with `…`.
 */
export function excerptOf(text: string, most: number): string {
  if (text.length <= most) return text;
  const sentences = wholeSentences(text.slice(0, 2 * most), most);
  if (sentences !== '') return sentences;
  const beginning = truncate(text, most);
  const clause = lastClause(beginning, text);
  return `${clause.length > most * leastShown ? clause : lastWord(beginning, text)}…`;
}

/** A clause that is shorter than this part of what there is room for would say too little. */
const leastShown = 0.4;

function wholeSentences(text: string, most: number): string {
  let end = 0;
  while (end < text.length) {
    const rest = text.slice(end);
    const next = end + (rest.length - rest.trimStart().length) + firstSentence(rest.trimStart()).length;
    if (next > most) break;
    end = next;
  }
  return text.slice(0, end);
}

/** Up to the last mark that parts clauses. It is followed by a space, so that it is not within a number or a name. */
function lastClause(beginning: string, text: string): string {
  let end = 0;
  for (const { index } of text.slice(0, beginning.length + 2).matchAll(clauseEnd)) {
    if (index <= beginning.length) end = index;
  }
  return beginning.slice(0, end);
}

const clauseEnd = /[,;:،؛](?=\s)|\s(?:[–—-]|--)(?=\s)|\s?—|[、，；：]/gu;

/** Up to the last whole word that says something: a short one at the end is most often `the`, `to` or `and`. */
function lastWord(beginning: string, text: string): string {
  const isWhole = /^\s/u.test(text.slice(beginning.length));
  const space = isWhole ? beginning.length : beginning.lastIndexOf(' ');
  if (space < beginning.length / 2) return beginning;
  const words = beginning.slice(0, space).split(' ');
  while (words.length > 1 && /^\p{Ll}{1,3}$/u.test(words.at(-1) ?? '')) words.pop();
  return words.join(' ').replace(/[\s,;:.–—-]+$/u, '');
}
