import { partAfterElision } from '../search/words/elision.ts';
import { fold } from '../search/words/fold.ts';
import { nameTermsAsWritten } from '../search/words/names.ts';
import { forEachGroup, isRun, joinedWords, type WordGroup } from '../search/words/word-groups.ts';

/** Offsets in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where a text has the words of a hash (`formatMarkHash`): words, parts after an elision, compounds, and parts of runs in
 * scripts without spaces. In order, without overlaps.
 *
 * @param words folded, or terms of names
 */
export function markedSpans(text: string, words: ReadonlySet<string>): readonly Span[] {
  const spans: Span[] = [];
  forEachGroup(text, (group) => {
    for (const span of isRun(group) ? spansInRun(group, words) : spansInWords(group, words)) {
      if (span.start >= (spans.at(-1)?.end ?? 0)) spans.push(span);
    }
  });
  return spans;
}

function spansInWords(group: WordGroup, words: ReadonlySet<string>): readonly Span[] {
  const compounds = joinedWords(group).map(({ text, start, end }) => ({ text, start, end }));
  const single = group.flatMap(({ word, start }) => {
    const part = partAfterElision(word);
    return [
      { text: word, start, end: start + word.length },
      { text: part, start: start + word.length - part.length, end: start + word.length },
    ];
  });
  return [...compounds, ...single]
    .filter(({ text }) => [fold(text), ...nameTermsAsWritten(text)].some((each) => words.has(each)))
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The longest words that begin at each character. */
function spansInRun(group: WordGroup, words: ReadonlySet<string>): readonly Span[] {
  const longest = Math.max(0, ...[...words].map(({ length }) => length));
  return group.flatMap(({ start }, first) => {
    const spans: Span[] = [];
    let read = '';
    for (let i = first; i < group.length && read.length < longest; i++) {
      const { word, start: last } = group[i] ?? group[0];
      read += fold(word);
      if (words.has(read)) spans.push({ start, end: last + word.length });
    }
    return spans.slice(-1);
  });
}
