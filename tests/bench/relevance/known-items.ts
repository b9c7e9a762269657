import type { SearchDocument } from '../../../src/search/document.ts';
import { english } from '../../../src/search/words/stemming.ts';
import { mulberry32 } from '../random.ts';

/** A question by somebody who remembers one item and wants to find it again. */
export interface KnownItem {
  readonly kind: KnownItemKind;
  readonly text: string;
  /** The id of the item. */
  readonly wanted: string;
}

export const knownItemKinds = ['title', 'text', 'title and date', 'actor or topic', 'quotation'] as const;
export type KnownItemKind = (typeof knownItemKinds)[number];

const questionsPerKind = 60;

/** Questions of five kinds, sixty each, about random items. The same documents give the same questions. */
export function knownItems(documents: readonly SearchDocument[]): readonly KnownItem[] {
  const pick = picker(1987);
  const frequency = documentFrequencies(documents);
  const long = documents.filter(
    ({ title, body }) => wordsOf(title).length >= 4 && wordsOf(body).length >= 60,
  );
  const makers: Readonly<Record<KnownItemKind, (document: SearchDocument) => string | undefined>> = {
    title: ({ title }) => pick.inOrder(telling(title), 3).join(' '),
    text: ({ body }) =>
      pick
        .some(
          telling(body).filter((word) => isBetween(frequency.get(word) ?? 0, 5, documents.length / 20)),
          3,
        )
        .join(' '),
    'title and date': ({ title, days }) =>
      days && `${pick.inOrder(telling(title), 2).join(' ')} ${dateWords(days.earliest, pick.one([0, 1, 2]))}`,
    'actor or topic': ({ title, actors, topics }) => {
      const tags = [...actors, ...topics];
      if (tags.length === 0) return undefined;
      return [pick.one(tags).name.toLowerCase(), ...pick.inOrder(telling(title), 2)].join(' ');
    },
    quotation: ({ body }) => {
      const words = wordsOf(body);
      const start = pick.below(Math.max(1, words.length - 6));
      return words.slice(start, start + 6).join(' ');
    },
  };
  return knownItemKinds.flatMap((kind) => {
    const questions: KnownItem[] = [];
    while (questions.length < questionsPerKind) {
      const document = pick.one(long);
      const text = makers[kind](document);
      if (text !== undefined && text.split(' ').length >= 2)
        questions.push({ kind, text, wanted: document.id });
    }
    return questions;
  });
}

/** A frequent word of the archive with a typing error that makes it no word of the archive. */
export interface Misspelling {
  readonly written: string;
  readonly meant: string;
}

const misspellingCount = 60;

/** @param seed another one gives other misspellings */
export function misspellings(documents: readonly SearchDocument[], seed = 60): readonly Misspelling[] {
  const pick = picker(seed);
  const frequency = documentFrequencies(documents);
  const stemOf = (word: string): string => english.stems(word, word)[0] ?? '';
  const stems = new Set([...frequency.keys()].map(stemOf));
  const frequent = [...frequency.keys()].filter(
    (word) => /^[a-z]{6,}$/.test(word) && (frequency.get(word) ?? 0) >= 20 && !english.isStopWord(word),
  );
  const found: Misspelling[] = [];
  while (found.length < misspellingCount) {
    const meant = pick.one(frequent.sort());
    const written = pick.one(typingErrors)(meant, pick);
    if (written !== meant && !frequency.has(written) && !stems.has(stemOf(written)))
      found.push({ written, meant });
  }
  return found;
}

const keyboardRows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Two letters swapped, one left out, one doubled, one replaced by its neighbour on the keyboard, or by a like sound. */
const typingErrors: readonly ((word: string, pick: Picker) => string)[] = [
  (word, pick) => {
    const at = 1 + pick.below(word.length - 2);
    return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  },
  (word, pick) => {
    const at = 1 + pick.below(word.length - 1);
    return word.slice(0, at) + word.slice(at + 1);
  },
  (word, pick) => {
    const at = 1 + pick.below(word.length - 1);
    return word.slice(0, at) + word.charAt(at) + word.slice(at);
  },
  (word, pick) => {
    const at = 1 + pick.below(word.length - 1);
    const row = keyboardRows.find((each) => each.includes(word.charAt(at))) ?? '';
    const neighbour = row.charAt(row.indexOf(word.charAt(at)) + 1) || row.charAt(row.length - 2);
    return word.slice(0, at) + neighbour + word.slice(at + 1);
  },
  (word, pick) => {
    const [from, to] = pick.one(soundsAlike);
    return word.charAt(0) + word.slice(1).replace(from, to);
  },
];

const soundsAlike: readonly (readonly [string, string])[] = [
  ['ie', 'ei'],
  ['ei', 'ie'],
  ['ance', 'ence'],
  ['ent', 'ant'],
  ['c', 's'],
  ['ph', 'f'],
  ['mm', 'm'],
  ['ss', 's'],
  ['tion', 'sion'],
];

function documentFrequencies(documents: readonly SearchDocument[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { title, body } of documents) {
    for (const word of new Set([...wordsOf(title), ...wordsOf(body)]))
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[a-z]+/g) ?? [];
}

/** Words that say something, each once. */
function telling(text: string): readonly string[] {
  return [...new Set(wordsOf(text))].filter((word) => word.length > 2 && !english.isStopWord(word));
}

function isBetween(value: number, from: number, to: number): boolean {
  return value >= from && value <= to;
}

/** `march 1987`, `1987-03` or `15 march 1987`. */
function dateWords(day: string, form: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const month = date.toLocaleDateString('en', { month: 'long', timeZone: 'UTC' }).toLowerCase();
  const year = date.getUTCFullYear();
  return [`${month} ${year}`, day.slice(0, 7), `${date.getUTCDate()} ${month} ${year}`][form] ?? '';
}

interface Picker {
  below(count: number): number;
  one<Value>(values: readonly Value[]): Value;
  /** Some of the values in any order. */
  some<Value>(values: readonly Value[], count: number): readonly Value[];
  /** Some of the values in the order that they have. */
  inOrder<Value>(values: readonly Value[], count: number): readonly Value[];
}

function picker(seed: number): Picker {
  const random = mulberry32(seed);
  const below = (count: number): number => Math.floor(random() * count);
  const one = <Value>(values: readonly Value[]): Value => {
    const value = values[below(values.length)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  };
  const some = <Value>(values: readonly Value[], count: number): readonly Value[] => {
    const rest = [...values];
    return Array.from({ length: Math.min(count, rest.length) }, () =>
      rest.splice(below(rest.length), 1),
    ).flat();
  };
  return {
    below,
    one,
    some,
    inOrder: (values, count) => {
      const chosen = new Set(some([...values.keys()], count));
      return values.filter((_, i) => chosen.has(i));
    },
  };
}
