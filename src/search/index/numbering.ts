import { fraction } from './hash.ts';

/** What a document's number follows from. */
export interface Numbered {
  readonly id: string;
  /** The day that it is sorted by, `YYYY-MM-DD`; left out where it has no date. */
  readonly day?: string;
}

/** The numbers of a set of documents. */
export interface Numbering {
  /** The number of each document, in the order in which they came. */
  readonly numbers: readonly number[];
  /** Numbers run from 0 to below this; about two of five belong to no document. */
  readonly slots: number;
  /** Numbers below this belong to documents without a date. */
  readonly undated: number;
}

/**
 * Gives each document a number that follows from the set of documents alone, rises with the date, and hardly
 * moves when another joins: postings are made of numbers, so a number that moves changes a file for each of the
 * document's words.
 *
 * Time is cut into stretches (a decade; where that holds many documents its years, then months, then days), and
 * each stretch has more numbers than documents:
 *
 *     198:  | . a . b . . c . |        target of b = how far into the decade its day lies, times 8
 *     1990: | d . e e' . f . . |       e' had e's target, and stands behind it
 *
 * A document that joins takes a free number near its target, or pushes on the few that stand there. Documents of
 * one day, and those without a date, have no order to keep and are scattered, so that fewer meet. Only where a
 * stretch becomes full, or is first needed, do those after it move.
 */
export function numberDocuments(documents: readonly Numbered[]): Numbering {
  const numbers = new Array<number>(documents.length).fill(0);
  let next = 0;
  let undated = 0;
  for (const { key, members } of stretches(documents)) {
    const capacity = capacityFor(members.length);
    if (key === '' || key.length === 10) {
      const ids = members.map((at) => idOf(documents[at]));
      scatter(ids, capacity).forEach((place, i) => {
        numbers[members[i] ?? 0] = next + place;
      });
      next += capacity;
      if (key === '') undated = next;
      continue;
    }
    const targets = members
      .map((at) => ({ at, target: targetOf(documents[at], key) * capacity }))
      .sort((a, b) => a.target - b.target || (idOf(documents[a.at]) < idOf(documents[b.at]) ? -1 : 1));
    const places = settle(
      targets.map(({ target }) => Math.floor(target)),
      capacity,
    );
    targets.forEach(({ at }, i) => {
      numbers[at] = next + (places[i] ?? 0);
    });
    next += capacity;
  }
  return { numbers, slots: next, undated };
}

/** A stretch of time by the beginning of its days: `198`, `1987`, `1987-03`, `1987-03-12`; empty without a date. */
interface Stretch {
  readonly key: string;
  /** Places of its documents in the list. */
  readonly members: readonly number[];
}

/** A stretch with more documents than this is cut into shorter ones. */
const mostInStretch = 64;

function stretches(documents: readonly Numbered[]): readonly Stretch[] {
  const all = documents.map((_, at) => at);
  const dayOf = (at: number): string => documents[at]?.day ?? '';
  const cut = (members: readonly number[], [length, ...shorter]: readonly number[]): readonly Stretch[] => {
    if (length === undefined) return [];
    const parts = new Map<string, number[]>();
    for (const at of members) {
      const key = dayOf(at).slice(0, length);
      const part = parts.get(key);
      if (part) part.push(at);
      else parts.set(key, [at]);
    }
    return [...parts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([key, part]) =>
        key === '' || part.length <= mostInStretch || shorter.length === 0
          ? [{ key, members: part }]
          : cut(part, shorter),
      );
  };
  return cut(all, [3, 4, 7, 10]);
}

/** A third more numbers than documents, and rounded up to one of 4, 8, 12, 16, 24, 32, 48 and so on. */
function capacityFor(count: number): number {
  let capacity = 4;
  while (capacity * 3 < count * 4)
    capacity = isPower(capacity) && capacity > 4 ? capacity * 1.5 : nextPower(capacity);
  return capacity;
}

function isPower(value: number): boolean {
  return Number.isInteger(Math.log2(value));
}

function nextPower(above: number): number {
  return 2 ** (Math.floor(Math.log2(above)) + 1);
}

/** How far into its stretch a document belongs, from 0 to below 1. On one day, its id decides. */
function targetOf(document: Numbered | undefined, key: string): number {
  const within = fraction(document?.id ?? '');
  const day = document?.day;
  if (day === undefined) return within;
  if (key.length === 7) return (dayOfMonth(day) + within) / 31;
  const ofYear = (monthOf(day) + (dayOfMonth(day) + within) / 31) / 12;
  return key.length === 4 ? ofYear : (Number(day.slice(3, 4)) + ofYear) / 10;
}

function monthOf(day: string): number {
  return Number(day.slice(5, 7)) - 1;
}

function dayOfMonth(day: string): number {
  return Number(day.slice(8, 10)) - 1;
}

/** The places nearest to ascending targets, no two alike, in their order. */
function settle(targets: readonly number[], capacity: number): readonly number[] {
  let last = -1;
  const places = targets.map((target) => {
    last = Math.max(target, last + 1);
    return last;
  });
  let above = capacity;
  for (let i = places.length - 1; i >= 0; i--) {
    above = Math.min(places[i] ?? 0, above - 1);
    places[i] = above;
  }
  return places;
}

/**
 * A place for each id, no two alike. Each has places that it likes best, second best and so on, and an order of all
 * ids says who may choose first: so one that joins moves only the few that like its place less than they may.
 */
function scatter(ids: readonly string[], capacity: number): readonly number[] {
  const places = new Array<number>(ids.length).fill(0);
  const taken = new Uint8Array(capacity);
  const order = ids.map((id, i) => ({ id, i, rank: fraction(id) }));
  order.sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
  for (const { id, i } of order) {
    let place = Math.floor(fraction(`${id} 1`) * capacity);
    for (let choice = 2; taken[place] === 1; choice++)
      place = Math.floor(fraction(`${id} ${choice}`) * capacity);
    taken[place] = 1;
    places[i] = place;
  }
  return places;
}

function idOf(document: Numbered | undefined): string {
  return document?.id ?? '';
}
