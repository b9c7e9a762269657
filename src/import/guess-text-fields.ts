import { firstSentence } from '../records/summary.ts';
import { truncate } from '../records/truncate.ts';
import { dateReader } from './read-date.ts';

/** What a clipping in plain text says of itself: fields of a record, its text, and notes for the archivist. */
export interface TextFields {
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly text: string;
  readonly notes: readonly string[];
}

/**
 * Guesses title, date, source and names of a clipping. A date counts only where it stands apart: on a line of its own,
 * before the text or after it, since a text may mention others. It is marked with `?`. A source is what stands before
 * such a date: `(Le Monde, 3 January 2024)`. The text stays as it is.
 */
export function guessTextFields(lines: readonly string[]): TextFields {
  const trimmed = lines.map((line) => line.trim());
  const dated = trimmed.some((line) => line.length > maxLineLength) ? { rest: trimmed } : dateOf(trimmed);
  const title = titleOf(dated.rest);
  const text = trimmed.join('\n');
  const names = namesIn(text.slice(0, maxTextLength));
  const fields = new Map([['title', [title]]]);
  if (dated.date !== undefined) fields.set('date', [dated.date]);
  if (dated.source !== undefined) fields.set('source', [dated.source]);
  const notes = [
    ...(dated.source === undefined ? [] : [`source name? ${dated.source}`]),
    ...(names.length === 0 ? [] : [`actors? ${names.join(', ')}`]),
  ];
  return { fields, text, notes };
}

/** In characters. Nothing is guessed of longer lines, and no names from what is further on in a text. */
const maxLineLength = 20_000;
const maxTextLength = 100_000;

interface Dated {
  readonly date?: string;
  readonly source?: string;
  /** The lines without the date. */
  readonly rest: readonly string[];
}

function dateOf(lines: readonly string[]): Dated {
  const [first = '', ...others] = lines;
  const last = others[others.length - 1] ?? '';
  const own = guessed(first);
  if (own !== undefined && others.length > 0) return { date: own, rest: others };
  const before = /^\[?(.{4,40}?)\]?(?:\s*[:|—–]\s+|\s+-\s+|\]\s*)(\S.*)$/.exec(first);
  const beforeDate = before?.[1] && guessed(before[1]);
  if (beforeDate) return { date: beforeDate, rest: [before?.[2] ?? '', ...others] };
  const end = last === '' ? first : last;
  const after = /^(.*?)[([—–]\s*(?:([^()[\]]{2,60}),\s*)?([^()[\],]{4,30}(?:, \d{4})?)[)\]]?\.?$/.exec(end);
  const afterDate = after?.[3] && guessed(after[3]);
  if (!after || !afterDate) {
    const lastDate = last === '' ? undefined : guessed(last);
    return lastDate === undefined ? { rest: lines } : { date: lastDate, rest: lines.slice(0, -1) };
  }
  const source = after[2]?.trim();
  const rest = [...lines.slice(0, -1), after[1]?.trimEnd() ?? ''].filter((line) => line !== '');
  return { date: afterDate, ...(source && { source }), rest };
}

const dates = dateReader();

/** A year alone is more often a number or part of the text. */
function guessed(text: string): string | undefined {
  if (!/\d/.test(text) || /^\d{1,4}$/.test(text.trim())) return undefined;
  const date = dates.read(text.trim());
  if (date === undefined || date === 'unknown') return undefined;
  return /[~?%]$/.test(date) || date.includes('/') ? date : `${date}?`;
}

/** In characters. Longer headlines are cut. */
const maxTitleLength = 110;

/** The first line where it looks like a headline, or the beginning of the text. */
export function titleOf(lines: readonly string[]): string {
  const [first = '', second] = lines;
  const isHeadline = second !== undefined && first.length <= maxTitleLength && !/[.。]$/.test(first);
  return isHeadline ? first : shortTitle(first);
}

/** The first sentence of a text, cut between words. */
export function shortTitle(text: string): string {
  const sentence = firstSentence(text.replace(/\s+/g, ' ').trim());
  if (sentence.length <= maxTitleLength) return sentence.replace(/(?<=[^.])\.$/, '');
  const cut = truncate(sentence, maxTitleLength - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > maxTitleLength / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–—-]+$/, '')}…`;
}

/** In a text in Latin, Greek or Cyrillic letters, at most so many. */
const maxNames = 6;

/** Runs of words with capital letters that look like the names of people and bodies, the most frequent first. */
function namesIn(text: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const [run] of text.matchAll(nameLike)) {
    const words = run.split(/\s+/);
    const name = words.slice(words.findLastIndex(isNoName) + 1);
    if (name.length > 1) count(counts, name.join(' ').replace(/[’']s$/, ''));
  }
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, maxNames)
    .map(([name]) => name);
}

/** From the beginning of a word on, or a long one would be tried at each of its letters. */
const nameLike = /(?<![\p{L}\p{M}’'-])\p{Lu}[\p{L}\p{M}’'-]+(?:[^\S\n]\p{Lu}[\p{L}\p{M}’'-]+){1,7}/gu;

function isNoName(word: string): boolean {
  return notInNames.has(word.toLowerCase());
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

/** Words that begin a sentence, and offices. */
const notInNames = new Set(
  `the a an in on at of for to from with by but and or as if when while after before since he she it they we his her
  this that these those former president president-elect vice prime minister defence defense foreign secretary general
  secretary-general deputy nato-member nato chancellor king queen prince pope senator governor mayor judge chief press us uk mr mrs ms dr
  sir monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
  september october november december`.split(/\s+/),
);
