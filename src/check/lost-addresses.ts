import { encodePath } from '../html/paths.ts';
import { addressesFile, type LocatedAddress, type RecordedAddress } from '../read/recorded-addresses.ts';
import { foldName, maxCompared, nearest } from '../records/spelling.ts';
import type { Absent, Addressed } from './present-addresses.ts';
import type { Remark } from './remarks.ts';
import { sourceKey } from './source-key.ts';

/** An address that the site has had; its line is that of the file of addresses, where it is in it. */
export type KnownAddress = RecordedAddress & Partial<Pick<LocatedAddress, 'line'>>;

interface LostInputs {
  /** The addresses that the site has had. */
  readonly known: readonly KnownAddress[];
  readonly present: readonly Addressed[];
  /** By id. */
  readonly absent: ReadonlyMap<string, Absent>;
  /** The lines of entries, by their ids. */
  readonly lines: Readonly<Record<'topics' | 'actors', ReadonlyMap<string, number> | undefined>>;
}

/** For each address that nothing leads to any more, where to write what, so that something does. */
export function lostAddresses({ known, present, absent, lines }: LostInputs): readonly Remark[] {
  const led = new Set(
    present.flatMap(({ kind, address, formerly }) => [
      address,
      ...formerly.map((id) => `${kind}/${id}.html`),
    ]),
  );
  const isHeldBack = (address: string) => absent.get(idOf(address))?.why === 'embargo';
  const lost = known.filter(
    ({ address, forgotten }) =>
      forgotten !== true && !led.has(address) && !(address.startsWith('items/') && isHeldBack(address)),
  );
  if (lost.length === 0) return [];
  const find = successorFinder(present, new Set(known.map(({ address }) => address)), lost.length);
  return lost
    .toSorted((a, b) => (a.address < b.address ? -1 : 1))
    .map((each) => {
      const [kind = ''] = each.address.split('/', 1);
      const id = idOf(each.address);
      const draft = kind === 'items' ? absent.get(id) : undefined;
      if (draft !== undefined) {
        const message = `${each.address} is a draft now: publish it, or write withdrawn: true in place of status: draft`;
        return { file: draft.file, at: ['status', 'draft'], message };
      }
      const successor = find(kind, each);
      return successor === undefined
        ? withoutSuccessor(kind, id, each)
        : withSuccessor(successor, id, each, lines);
    });
}

function idOf(address: string): string {
  return address.slice(address.indexOf('/') + 1, -'.html'.length);
}

function withSuccessor(
  successor: Addressed,
  id: string,
  { address }: KnownAddress,
  lines: LostInputs['lines'],
): Remark {
  const { kind, title, formerly } = successor;
  if (kind === 'sources') return redirectLine(address, successor.address);
  const message =
    formerly.length === 0
      ? `for ${address} add the line formerly: [${id}]`
      : `for ${address} add ${id} to its line formerly`;
  const page = successor.address;
  if (kind === 'items') {
    return { file: successor.file ?? '', at: ['formerly', 'title'], title, message, page };
  }
  return { file: `${kind}.yml`, at: lines[kind]?.get(successor.id) ?? 1, title, message, page };
}

/** What an archivist knows and nobody else: whether it was taken away, or is elsewhere under another name. */
function withoutSuccessor(kind: string, id: string, { address, title, line }: KnownAddress): Remark {
  const place = line === undefined ? {} : { file: addressesFile, at: line };
  const named = title === undefined ? {} : { title };
  if (kind === 'items') {
    const message = `for ${address} write items/${id}.md again, with title, date and withdrawn: true, or add formerly: [${id}] to the item that has taken its place`;
    return { file: `items/${id}.md`, at: 1, ...place, ...named, message };
  }
  if (kind === 'sources') return { ...redirectLine(address, 'sources.html'), ...named };
  const message = `for ${address} add formerly: [${id}] to the entry that has taken its place`;
  return { file: `${kind}.yml`, at: 1, ...place, ...named, message };
}

/** A source has no entry that could name its earlier address. */
function redirectLine(from: string, to: string): Remark {
  const message = `for ${from} add /${encodePath(from)} /${encodePath(to)} 301`;
  return { file: 'static/_redirects', at: 1, message };
}

/**
 * Finds what has taken the place of something: first among what is at an address that the site did not have before, by
 * the address of the original, the title, and an id that is nearly the same; then among all, as where one of two copies
 * was kept. Only where there is one such is it named.
 *
 * @param before the addresses that the site has had
 * @param count of those that are looked for
 */
function successorFinder(present: readonly Addressed[], before: ReadonlySet<string>, count: number) {
  const fresh = present.filter(({ address }) => !before.has(address));
  const rounds = [fresh, present].map((some) => ({ some, index: indexOf(some) }));
  return (kind: string, { address, title, source }: KnownAddress): Addressed | undefined => {
    const id = idOf(address);
    const keys = [...keysOf(kind, [title ?? ''], source)];
    for (const { some, index } of rounds) {
      for (const key of keys) {
        const found = index.get(key);
        if (found !== undefined && found !== 'several') return found;
      }
      // Of an address that nobody has written down, the id is all that is known.
      const comparesIds = (some === fresh || title === undefined) && count * some.length <= maxCompared;
      const near = comparesIds ? nearId(id, kind, some) : undefined;
      if (near !== undefined) return near;
    }
    return undefined;
  };
}

function indexOf(all: readonly Addressed[]): ReadonlyMap<string, Addressed | 'several'> {
  const index = new Map<string, Addressed | 'several'>();
  for (const each of all) {
    for (const key of keysOf(each.kind, [each.title, ...(each.aliases ?? [])], each.source)) {
      const found = index.get(key);
      index.set(key, found === undefined || found === each ? each : 'several');
    }
  }
  return index;
}

/** What two addresses of one thing have in common. */
function* keysOf(kind: string, names: readonly string[], source: string | undefined): Iterable<string> {
  const original = source === undefined ? undefined : sourceKey(source);
  if (original !== undefined) yield `${kind} at ${original}`;
  for (const name of names) if (name !== '') yield `${kind} named ${foldName(name)}`;
}

/** An id with a typing error, or with more or fewer words before or after it, such as a date. */
function nearId(id: string, kind: string, some: readonly Addressed[]): Addressed | undefined {
  const ofKind = some.filter((each) => each.kind === kind);
  const around = ofKind.filter((each) => isAround(each.id, id) || isAround(id, each.id));
  if (around.length > 0) return around.length === 1 ? around[0] : undefined;
  const ids = nearest(
    id,
    ofKind.map((each) => each.id),
  );
  return ids.length === 1 ? ofKind.find((each) => each.id === ids[0]) : undefined;
}

function isAround(longer: string, id: string): boolean {
  return id.length >= 4 && (longer.startsWith(`${id}-`) || longer.endsWith(`-${id}`));
}
