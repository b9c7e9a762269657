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
  /** Numbers run from 0 to below this; about half of them belong to no document. */
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
 * one day, and those without a date, have no order to keep and are scattered, so that fewer meet. A stretch that
 * is cut has some room behind its parts, too: where one of these becomes full, or is first needed, only those after
 * it within the stretch move, and not what is after the stretch.
 */
export function numberDocuments(documents: readonly Numbered[]): Numbering {
  const numbers = new Array<number>(documents.length).fill(0);
  const place = ({ key, members, parts, room }: Stretch, first: number): void => {
    let next = first;
    for (const part of parts) {
      place(part, next);
      next += part.room;
    }
    if (parts.length > 0) return;
    const places = placesWithin(
      key,
      members.map((at) => documents[at] ?? { id: '' }),
      room,
    );
    members.forEach((at, i) => {
      numbers[at] = first + (places[i] ?? 0);
    });
  };
  let slots = 0;
  let undated = 0;
  for (const stretch of stretches(documents)) {
    place(stretch, slots);
    slots += stretch.room;
    if (stretch.key === '') undated = slots;
  }
  return { numbers, slots, undated };
}

/** The places of documents in an uncut stretch, in their order. */
function placesWithin(key: string, documents: readonly Numbered[], capacity: number): readonly number[] {
  if (key === '' || key.length === 10) {
    return scatter(
      documents.map(({ id }) => id),
      capacity,
    );
  }
  const targets = documents
    .map((document, at) => ({ at, id: document.id, target: targetOf(document, key) * capacity }))
    .sort((a, b) => a.target - b.target || (a.id < b.id ? -1 : 1));
  const settled = settle(
    targets.map(({ target }) => Math.floor(target)),
    capacity,
  );
  const places = new Array<number>(documents.length).fill(0);
  targets.forEach(({ at }, i) => {
    places[at] = settled[i] ?? 0;
  });
  return places;
}

/** A stretch of time by the beginning of its days: `198`, `1987`, `1987-03`, `1987-03-12`; empty without a date. */
interface Stretch {
  readonly key: string;
  /** Places of its documents in the list. */
  readonly members: readonly number[];
  /** Where it is cut, in the order of time. */
  readonly parts: readonly Stretch[];
  /** How many numbers it takes. */
  readonly room: number;
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
      .map(([key, members]) => {
        const parts = key === '' || members.length <= mostInStretch ? [] : cut(members, shorter);
        const room = parts.length === 0 ? capacityFor(members.length) : roomFor(parts);
        return { key, members, parts, room };
      });
  };
  return cut(all, [3, 4, 7, 10]);
}

/** Room for all parts, and rounded up by up to a quarter. */
function roomFor(parts: readonly Stretch[]): number {
  const needed = parts.reduce((sum, { room }) => sum + room, 0);
  const quarter = Math.max(4, 2 ** Math.floor(Math.log2(needed)) / 4);
  return Math.ceil(needed / quarter) * quarter;
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
function targetOf({ id, day }: Numbered, key: string): number {
  const within = fraction(id);
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
