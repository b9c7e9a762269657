import { isParticle } from './particles.ts';
import { forEachWord, isAscii, isSpaceless } from './words.ts';

/** A word of a text. */
export interface Word {
  /** As written. */
  readonly word: string;
  /** Offset in UTF-16 units. */
  readonly start: number;
}

/**
 * Words that are written together: a single one; those of a compound with hyphens (`F-16`, `re-election`), which may be broken at
 * the end of a line (`govern- ment`); or the characters of a run in a script without spaces.
 */
export type WordGroup = readonly [Word, ...Word[]];

/** What some words of a group are when they are read as one. */
export interface JoinedWords {
  /** As written, with hyphens. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The index in the group of the first of the words. */
  readonly first: number;
  readonly kind: 'compound' | 'pair';
}

/** Calls `visit` for the words of a text in groups, in order. */
export function forEachGroup(text: string, visit: (group: WordGroup) => void): void {
  let group: [Word, ...Word[]] | undefined;
  let end = 0;
  let wasSpaceless = false;
  forEachWord(text, (word, start) => {
    const spaceless = isSpaceless(word);
    const together = spaceless
      ? wasSpaceless && start === end
      : !wasSpaceless && isHyphen(text.charCodeAt(end)) && (start === end + 1 || isBroken(text, end, word));
    if (group !== undefined && together) group.push({ word, start });
    else {
      if (group !== undefined) visit(group);
      group = [{ word, start }];
    }
    end = start + word.length;
    wasSpaceless = spaceless;
  });
  if (group !== undefined) visit(group);
}

/**
 * The words of a group that are indexed in addition to each single one, at the position of their first, in order of
 * position: each pair of neighbouring characters of a run; a compound as one word, and, in a longer compound, pairs with
 * letters and digits (`COVID-19-related`). A query for a run or a compound asks for these.
 *
 *     作家方方     作家  家方  方方
 *     F-16s       f16s
 */
export function joinedWords(group: WordGroup): readonly JoinedWords[] {
  if (group.length === 1) return none;
  if (isRun(group)) return pairs(group, 'pair');
  const compound = joined(group, 0, group.length, 'compound');
  const found = isOneWord(compound.text) && group.length <= maxParts ? [compound] : [];
  if (group.length > 2) found.push(...pairs(group, 'compound').filter(({ text }) => isDesignation(text)));
  return found.sort((a, b) => a.first - b.first);
}

/** Whether a group is a run in a script without spaces. */
export function isRun([{ word }]: WordGroup): boolean {
  return isSpaceless(word);
}

/** Whether all words of a group are numbers: a date, a range, a telephone number. */
export function isNumeric(group: WordGroup): boolean {
  return group.every(({ word }) => /^[\p{N}.,]+$/u.test(word));
}

const none = [] as const;
/** `Port-au-Prince` is sometimes written as one word, a sentence with hyphens never. */
const maxParts = 3;
const maxLength = 24;

function pairs(group: WordGroup, kind: JoinedWords['kind']): JoinedWords[] {
  return group.slice(1).map((_, first) => joined(group, first, first + 2, kind));
}

function joined(group: WordGroup, first: number, end: number, kind: JoinedWords['kind']): JoinedWords {
  const words = group.slice(first, end);
  const last = words.at(-1);
  return {
    text: words.map(({ word }) => word).join(kind === 'pair' ? '' : '-'),
    start: words[0]?.start ?? 0,
    end: last === undefined ? 0 : last.start + last.word.length,
    first,
    kind,
  };
}

/** Whether somebody may write a compound without its hyphens. Not so `10-year`, nor `1986-87`. */
function isOneWord(text: string): boolean {
  return text.length <= maxLength && (/^[^\p{N}]+$/u.test(text) || isDesignation(text));
}

/** `F-16s`, `COVID-19`, `3-D`, but not `10-year`. */
function isDesignation(text: string): boolean {
  return (isAscii(text) ? asciiDesignation : designation).test(text);
}

const designation = /^\p{L}[\p{L}\p{M}]*-?\p{N}|^\p{N}+-\p{L}{1,2}$/u;
/** The same. Unicode classes take a browser three milliseconds to compile. */
const asciiDesignation = /^[a-z]+-?\d|^\d+-[a-z]{1,2}$/i;

/** The hyphen of keyboards, of Unicode, and the one at which no line breaks. */
const hyphens = /[-\u2010\u2011]/g;

function isHyphen(code: number): boolean {
  return code === 0x2d || code === 0x2010 || code === 0x2011;
}

/**
 * Whether a hyphen breaks a word at the end of a line, which has become a space: `govern- ment` is also read as one word. Not so
 * in `two- and three-year`.
 *
 * @param at offset of the hyphen
 * @param next the word after it
 */
function isBroken(text: string, at: number, next: string): boolean {
  return brokenAfter(text, at) && !isParticle(next) && text.startsWith(next, at + 2);
}

/** Whether there is a small letter before a hyphen, and, after a space, another. */
export function brokenAfter(text: string, at: number): boolean {
  return text.charAt(at + 1) === ' ' && brokenWord.test(text.slice(Math.max(0, at - 2), at + 3));
}

const brokenWord = /\p{Ll}\p{M}?[-\u2010\u2011] \p{Ll}$/u;

export function withoutHyphens(text: string): string {
  return text.replace(hyphens, '');
}
