import { hashFraction } from './hash.ts';

/** What a document's doc id is computed from. */
export interface DatedDocument {
  readonly id: string;
  /** The day that the document is sorted by, `YYYY-MM-DD`; left out where it has no date. */
  readonly day?: string;
}

/** The doc ids of a set of documents. */
export interface DocIds {
  /** One for each document, in input order. */
  readonly ids: readonly number[];
  /** Doc ids are below this; about half of the slots are free. */
  readonly slots: number;
  /** Doc ids below this belong to documents without a date. */
  readonly undated: number;
}

/**
 * Assigns each document an integer, its doc id. The ids depend only on the set of documents, ascend with the date, and
 * hardly change when a document is added: posting lists consist of doc ids, so a document whose id changes
 * changes a file for each of its words.
 *
 * Time is divided into periods (a decade; where a decade has many documents, its years, then months, then days), and
 * each period has more slots than documents:
 *
 *     198:  | . a . b . . c . |        target of b = how far into the decade its day is, times 8
 *     1990: | d . e e' . f . . |       e' has the same target as e and takes the slot after it
 *
 * A new document takes a free slot near its target, or shifts the few documents there. Documents of one day, and
 * those without a date, need no order and are scattered by a hash, so that fewer collide. A divided period also has
 * spare slots after its parts: if a part fills up, or is needed for the first time, only the later parts of the same
 * period move, and nothing after the period.
 */
export function assignDocIds(documents: readonly DatedDocument[]): DocIds {
  const ids = new Array<number>(documents.length).fill(0);
  const assign = ({ key, members, parts, capacity }: Period, firstSlot: number): void => {
    let next = firstSlot;
    for (const part of parts) {
      assign(part, next);
      next += part.capacity;
    }
    if (parts.length > 0) return;

    const slots = slotsWithin(
      key,
      members.map((index) => documents[index] ?? { id: '' }),
      capacity,
    );
    members.forEach((index, i) => {
      ids[index] = firstSlot + (slots[i] ?? 0);
    });
  };
  let slots = 0;
  let undated = 0;
  for (const period of periodsOf(documents)) {
    assign(period, slots);
    slots += period.capacity;
    if (period.key === '') undated = slots;
  }
  return { ids, slots, undated };
}

/** The slots, counted from the start of an undivided period, of its documents in their order. */
function slotsWithin(key: string, documents: readonly DatedDocument[], capacity: number): readonly number[] {
  if (key === '' || key.length === 10) {
    return scatter(
      documents.map(({ id }) => id),
      capacity,
    );
  }
  const targets = documents
    .map((document, index) => ({ index, id: document.id, target: targetOf(document, key) * capacity }))
    .sort((a, b) => a.target - b.target || (a.id < b.id ? -1 : 1));
  const settled = nearestFreeSlots(
    targets.map(({ target }) => Math.floor(target)),
    capacity,
  );
  const slots = new Array<number>(documents.length).fill(0);
  targets.forEach(({ index }, i) => {
    slots[index] = settled[i] ?? 0;
  });
  return slots;
}

interface Period {
  /** The prefix that its days share: `198`, `1987`, `1987-03` or `1987-03-12`; empty for documents without a date. */
  readonly key: string;
  /** Indices of its documents in the input. */
  readonly members: readonly number[];
  /** The periods that it is divided into, in chronological order; empty for an undivided one. */
  readonly parts: readonly Period[];
  /** Its number of slots. */
  readonly capacity: number;
}

/** A period with more documents than this is divided into shorter ones. */
const maxInPeriod = 64;

function periodsOf(documents: readonly DatedDocument[]): readonly Period[] {
  const all = documents.map((_, index) => index);
  const dayOf = (index: number): string => documents[index]?.day ?? '';
  const divide = (members: readonly number[], [length, ...longer]: readonly number[]): readonly Period[] => {
    if (length === undefined) return [];
    const byKey = new Map<string, number[]>();
    for (const index of members) {
      const key = dayOf(index).slice(0, length);
      const group = byKey.get(key);
      if (group) group.push(index);
      else byKey.set(key, [index]);
    }
    return [...byKey]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, members]) => {
        const parts = key === '' || members.length <= maxInPeriod ? [] : divide(members, longer);
        const capacity = parts.length === 0 ? capacityFor(members.length) : capacityForParts(parts);
        return { key, members, parts, capacity };
      });
  };
  return divide(all, [3, 4, 7, 10]);
}

/** Slots for all parts, rounded up by up to a quarter. */
function capacityForParts(parts: readonly Period[]): number {
  const needed = parts.reduce((sum, { capacity }) => sum + capacity, 0);
  const quarter = Math.max(4, 2 ** Math.floor(Math.log2(needed)) / 4);
  return Math.ceil(needed / quarter) * quarter;
}

/** A third more slots than documents, rounded up to one of 4, 8, 12, 16, 24, 32, 48 and so on. */
function capacityFor(count: number): number {
  let capacity = 4;
  while (capacity * 3 < count * 4)
    capacity = isPowerOfTwo(capacity) && capacity > 4 ? capacity * 1.5 : nextPowerOfTwo(capacity);
  return capacity;
}

function isPowerOfTwo(value: number): boolean {
  return Number.isInteger(Math.log2(value));
}

function nextPowerOfTwo(above: number): number {
  return 2 ** (Math.floor(Math.log2(above)) + 1);
}

/** How far into its period a document belongs, from 0 to below 1. Within one day, a hash of its id decides. */
function targetOf({ id, day }: DatedDocument, key: string): number {
  const withinDay = hashFraction(id);
  if (day === undefined) return withinDay;
  if (key.length === 7) return (dayOfMonth(day) + withinDay) / 31;
  const withinYear = (monthOf(day) + (dayOfMonth(day) + withinDay) / 31) / 12;
  return key.length === 4 ? withinYear : (Number(day.slice(3, 4)) + withinYear) / 10;
}

/** From 0. */
function monthOf(day: string): number {
  return Number(day.slice(5, 7)) - 1;
}

/** From 0. */
function dayOfMonth(day: string): number {
  return Number(day.slice(8, 10)) - 1;
}

/** For each of some ascending targets the nearest slot, all different and in the same order. */
function nearestFreeSlots(targets: readonly number[], capacity: number): readonly number[] {
  let last = -1;
  const slots = targets.map((target) => {
    last = Math.max(target, last + 1);
    return last;
  });
  let above = capacity;
  for (let i = slots.length - 1; i >= 0; i--) {
    above = Math.min(slots[i] ?? 0, above - 1);
    slots[i] = above;
  }
  return slots;
}

/**
 * A different slot for each id. Hashes give every id its first choice, second choice and so on, and all ids an order
 * in which they choose. A new id therefore displaces only those that choose after it and want the same slot.
 */
function scatter(ids: readonly string[], capacity: number): readonly number[] {
  const slots = new Array<number>(ids.length).fill(0);
  const isTaken = new Uint8Array(capacity);
  const order = ids.map((id, i) => ({ id, i, rank: hashFraction(id) }));
  order.sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
  for (const { id, i } of order) {
    let slot = Math.floor(hashFraction(`${id} 1`) * capacity);
    for (let choice = 2; isTaken[slot] === 1; choice++)
      slot = Math.floor(hashFraction(`${id} ${choice}`) * capacity);
    isTaken[slot] = 1;
    slots[i] = slot;
  }
  return slots;
}
