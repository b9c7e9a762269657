import { type ActorType, actorTypes, type DaySpan } from '../document.ts';
import { dayNumber, dayText } from './days.ts';
import { NumberReader, NumberWriter } from './digits.ts';

/**
 * What documents can be filtered by: a file for each property, with a column of numbers for all documents,
 * ascending by their own. Files of their own because one alone answers some questions, and because columns of
 * different kinds compress better apart.
 */
export interface DateFile {
  /** Which numbers belong to documents, five to a digit: 1 for the first of them, 2 for the second, up to 16. */
  readonly numbers: string;
  /** For each document with a date, its first day less that of the one before, see `unsigned`. */
  readonly earliest: string;
  /** For each document with a date, by how many days the last day is after the first. */
  readonly widths: string;
}

/** Which topics, or which actors, documents carry. */
export interface TagFile {
  /** The most frequent first, apart by spaces. Further on, a tag is its place in this list. */
  readonly ids: string;
  /** Apart by line breaks; empty where the name is the id. */
  readonly names: string;
  /** For each actor, the place of its type in `actorTypes`; empty for topics. */
  readonly types: string;
  /** For each tag, the places plus 1 of the tags that are broader, then 0. */
  readonly broader: string;
  /** Sets of tags, each as places plus 1, then 0: those of several documents, the most frequent first, then the others. */
  readonly sets: string;
  /** For each document, the place of its set plus 1, or 0 for the next of those that it alone has. */
  readonly setOf: string;
}

export interface SourceFile {
  /** The most frequent first. */
  readonly names: readonly string[];
  /** For each document, the place of its source plus 1, or 0 without one. */
  readonly sourceOf: string;
}

export interface FacetTag {
  readonly id: string;
  readonly name: string;
  /** Of actors. */
  readonly type?: ActorType;
  /** Places in the list of tags. */
  readonly broader: readonly number[];
}

/** @param documents ascending by number; those without a date come first */
export function encodeDates(
  documents: readonly { readonly number: number; readonly days: DaySpan | undefined }[],
  slots: number,
): DateFile {
  const writer = new NumberWriter();
  const taken = new Set(documents.map(({ number }) => number));
  for (let first = 0; first < slots; first += bitsInDigit) {
    let digit = 0;
    for (let i = 0; i < bitsInDigit; i++) if (taken.has(first + i)) digit += 1 << i;
    writer.write(digit);
  }
  const numbers = writer.take();
  const dated = documents.flatMap(({ days }) => days ?? []);
  let last = 0;
  for (const { earliest } of dated) {
    writer.write(unsigned(dayNumber(earliest) - last));
    last = dayNumber(earliest);
  }
  const earliest = writer.take();
  for (const days of dated) writer.write(dayNumber(days.latest) - dayNumber(days.earliest));
  return { numbers, earliest, widths: writer.take() };
}

/** @param undated numbers below this belong to documents without a date */
export function decodeDates(
  file: DateFile,
  undated: number,
): readonly { readonly number: number; readonly days: DaySpan | undefined }[] {
  const digits = new NumberReader(file.numbers);
  const earliest = new NumberReader(file.earliest);
  const widths = new NumberReader(file.widths);
  const documents: { number: number; days: DaySpan | undefined }[] = [];
  let day = 0;
  for (let first = 0; !digits.atEnd; first += bitsInDigit) {
    const digit = digits.next();
    for (let i = 0; i < bitsInDigit; i++) {
      if ((digit & (1 << i)) === 0) continue;
      const number = first + i;
      if (number < undated) {
        documents.push({ number, days: undefined });
        continue;
      }
      day += signed(earliest.next());
      documents.push({ number, days: { earliest: dayText(day), latest: dayText(day + widths.next()) } });
    }
  }
  return documents;
}

/**
 * @param tags the most frequent first
 * @param tagsOf for each document, the places of its tags
 */
export function encodeTags(tags: readonly FacetTag[], tagsOf: readonly (readonly number[])[]): TagFile {
  const writer = new NumberWriter();
  const writeSet = (places: readonly number[]): void => {
    for (const place of places) writer.write(place + 1);
    writer.write(0);
  };
  for (const { broader } of tags) writeSet(broader);
  const broader = writer.take();

  const sets = tagsOf.map((places) => {
    const set = [...places].sort((a, b) => a - b);
    return { set, key: set.join() };
  });
  const counted = new Map<string, { readonly set: readonly number[]; count: number }>();
  for (const { set, key } of sets) {
    const known = counted.get(key);
    if (known) known.count++;
    else counted.set(key, { set, count: 1 });
  }
  const shared = [...counted]
    .filter(([, { count }]) => count > 1)
    .sort(([a, { count: x }], [b, { count: y }]) => y - x || (a < b ? -1 : 1));
  const places = new Map(shared.map(([key], place) => [key, place + 1]));
  for (const { key } of sets) writer.write(places.get(key) ?? 0);
  const setOf = writer.take();
  for (const [, { set }] of shared) writeSet(set);
  for (const { set, key } of sets) if (!places.has(key)) writeSet(set);
  return {
    ids: tags.map(({ id }) => id).join(' '),
    names: tags.map(({ id, name }) => (name === id ? '' : name.replace(/\s+/g, ' '))).join('\n'),
    types: tags.map(({ type }) => (type === undefined ? '' : actorTypes.indexOf(type))).join(''),
    broader,
    sets: writer.take(),
    setOf,
  };
}

export function decodeTags(file: TagFile): {
  readonly tags: readonly FacetTag[];
  readonly tagsOf: readonly (readonly number[])[];
} {
  const names = file.names.split('\n');
  const broader = readSets(file.broader);
  const tags = words(file.ids).map((id, place) => {
    const type = file.types === '' ? undefined : actorTypes[Number(file.types[place])];
    return {
      id,
      name: names[place] || id,
      ...(type !== undefined && { type }),
      broader: broader[place] ?? [],
    };
  });
  const sets = readSets(file.sets);
  const numbers = new NumberReader(file.setOf);
  const setOf: number[] = [];
  while (!numbers.atEnd) setOf.push(numbers.next());
  let own = setOf.reduce((most, each) => Math.max(most, each), 0);
  return { tags, tagsOf: setOf.map((place) => sets[place === 0 ? own++ : place - 1] ?? []) };
}

export function encodeSources(
  names: readonly string[],
  sourceOf: readonly (number | undefined)[],
): SourceFile {
  const writer = new NumberWriter();
  for (const source of sourceOf) writer.write(source === undefined ? 0 : source + 1);
  return { names, sourceOf: writer.take() };
}

/** For each document, the name of its source. */
export function decodeSources({ names, sourceOf }: SourceFile): readonly (string | undefined)[] {
  const numbers = new NumberReader(sourceOf);
  const sources: (string | undefined)[] = [];
  while (!numbers.atEnd) sources.push(names[numbers.next() - 1]);
  return sources;
}

const bitsInDigit = 5;

function readSets(text: string): readonly (readonly number[])[] {
  const numbers = new NumberReader(text);
  const sets: number[][] = [];
  let set: number[] = [];
  while (!numbers.atEnd) {
    const place = numbers.next();
    if (place > 0) {
      set.push(place - 1);
      continue;
    }
    sets.push(set);
    set = [];
  }
  return sets;
}

function words(text: string): readonly string[] {
  return text === '' ? [] : text.split(' ');
}

/** Numbers of either sign as numbers from 0: 0, -1, 1, -2, 2 as 0, 1, 2, 3, 4. */
function unsigned(value: number): number {
  return value < 0 ? -2 * value - 1 : 2 * value;
}

function signed(value: number): number {
  return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}
