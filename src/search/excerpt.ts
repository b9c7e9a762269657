import { characterStart } from './character-start.ts';
import type { MatchedWord, MatchedWords } from './matched-words.ts';

/** A piece of text, and whether it matches the query. */
export interface Piece {
  readonly text: string;
  readonly matched: boolean;
}

/** Splits a text into pieces that match and pieces that do not. */
export function markMatches(text: string, matchedIn: MatchedWords): readonly Piece[] {
  return pieces(text, 0, text.length, matchedIn(text));
}

/**
 * The passage of about `length` characters with the best matches: most distinct words first, then most words, then
 * the earliest. It is cut between words, or at least between characters, with `…` where text is left out. Without any
 * match, the start of the text.
 */
export function excerpt(text: string, matchedIn: MatchedWords, length = 240): readonly Piece[] {
  const flat = text.replace(/\s{2,}|[^\S \ufeff]/g, ' ').trim();
  const matches = matchedIn(flat);
  const best = bestPassage(matches, length);
  const start = characterStart(flat, passageStart(flat, best, length));
  const end = characterStart(flat, passageEnd(flat, start, length));
  const passage = pieces(flat, start, end, matches);
  return [
    ...(start > 0 ? [{ text: '… ', matched: false }] : []),
    ...passage,
    ...(end < flat.length ? [{ text: ' …', matched: false }] : []),
  ];
}

/**
 * The run of matches, at most `length` characters long, with the most distinct terms; empty where there are none.
 */
function bestPassage(matches: readonly MatchedWord[], length: number): readonly MatchedWord[] {
  let best = { from: 0, to: 0, different: 0 };
  const counts = new Map<string, number>();
  let from = 0;
  for (const [i, { term, end }] of matches.entries()) {
    counts.set(term, (counts.get(term) ?? 0) + 1);
    for (
      let first = matches[from];
      first !== undefined && end - first.start > length;
      first = matches[from]
    ) {
      const count = counts.get(first.term) ?? 0;
      if (count > 1) counts.set(first.term, count - 1);
      else counts.delete(first.term);
      from++;
    }
    const isLonger = i + 1 - from > best.to - best.from;
    if (counts.size > best.different || (counts.size === best.different && isLonger)) {
      best = { from, to: i + 1, different: counts.size };
    }
  }
  return matches.slice(best.from, best.to);
}

/** Centres the matches in the passage, but starts at the start of a sentence if one is near. */
function passageStart(text: string, matches: readonly MatchedWord[], length: number): number {
  const first = matches[0]?.start ?? 0;
  const last = matches.at(-1)?.end ?? 0;
  const spare = Math.max(0, length - (last - first));
  const earliest = Math.max(0, first - Math.floor(spare * 0.8));
  if (earliest === 0 && last <= length) return 0;
  const sentence = text.slice(earliest, first).search(/[.!?]["”’)]* \S/);
  if (sentence >= 0) return text.indexOf(' ', earliest + sentence) + 1;
  const middle = Math.max(0, first - Math.floor(spare / 2));
  const space = text.indexOf(' ', middle);
  return middle === 0 || space < 0 || space >= first ? Math.min(middle, first) : space + 1;
}

function passageEnd(text: string, start: number, length: number): number {
  if (text.length - start <= length) return text.length;
  const space = text.lastIndexOf(' ', start + length);
  return space > start ? space : start + length;
}

function pieces(text: string, start: number, end: number, matches: readonly MatchedWord[]): readonly Piece[] {
  const result: Piece[] = [];
  let at = start;
  for (const match of matches) {
    if (match.start < at || match.end > end) continue;
    if (match.start > at) result.push({ text: text.slice(at, match.start), matched: false });
    result.push({ text: text.slice(match.start, match.end), matched: true });
    at = match.end;
  }
  if (at < end) result.push({ text: text.slice(at, end), matched: false });
  return result;
}
