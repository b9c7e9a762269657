import type { ProblemCollector } from '../records/problem.ts';
import type { ContentFolder } from './folder.ts';
import { jsonObject } from './json-object.ts';

/** In the content folder: the addresses that the site has had. `clipfile check --write` writes it. */
export const addressesFile = 'addresses.jsonl';

/** One line of it: a page of an item, a topic, an actor or a source. */
export interface RecordedAddress {
  /** From the root of the site: `items/port-strike.html`. */
  readonly address: string;
  /** Of what was there, by which it is found again under another address. */
  readonly title?: string;
  /** The address of the original of an item. */
  readonly source?: string;
  /** Set by the archivist: nobody needs the address, and a check says nothing of it. */
  readonly forgotten?: true;
}

export interface LocatedAddress extends RecordedAddress {
  readonly line: number;
}

/** In bytes: some 500,000 lines. */
const maxSize = 50_000_000;

/** Whether a path is that of a page that keeps its address: other pages, such as those of the timeline, come and go. */
export function isLastingAddress(path: string): boolean {
  return /^(items|topics|actors|sources)\/[^/]+\.html$/.test(path);
}

/** Reads the file, where there is one. Lines that cannot be used are warned of. */
export function readRecordedAddresses(
  disk: ContentFolder,
  collectorFor: (path: string) => ProblemCollector,
): readonly LocatedAddress[] {
  if (disk.kindOf(addressesFile) !== 'file') return [];
  const collector = collectorFor(addressesFile);
  const bytes = disk.read(addressesFile, maxSize);
  if ('message' in bytes) {
    collector.warn(1, bytes.message, 'Addresses that are gone cannot be found until it can be read.');
    return [];
  }
  const found = new Map<string, LocatedAddress>();
  for (const [index, text] of Buffer.from(bytes).toString('utf8').split('\n').entries()) {
    if (text.trim() === '') continue;
    const recorded = recordedAddress(text);
    if (recorded === undefined) collector.warn(index + 1, notALine.kind, notALine.hint);
    else found.set(recorded.address, { ...recorded, line: index + 1 });
  }
  return [...found.values()];
}

const notALine = {
  kind: 'not a record of an address',
  hint: 'Restore the line from a copy, or remove it: its address is then not looked for.',
};

/** Undefined where a line is not of this form. */
function recordedAddress(line: string): RecordedAddress | undefined {
  const { address, title, source, forgotten } = jsonObject(line) ?? {};
  if (typeof address !== 'string' || !isLastingAddress(address)) return undefined;
  return {
    address: address.normalize('NFC'),
    ...(typeof title === 'string' && title !== '' && { title }),
    ...(typeof source === 'string' && source !== '' && { source }),
    ...(forgotten === true && { forgotten }),
  };
}

/** The text of the file. */
export function addressesText(addresses: Iterable<RecordedAddress>): string {
  return [...addresses]
    .sort((a, b) => (a.address < b.address ? -1 : 1))
    .map(
      ({ address, title, source, forgotten }) => `${JSON.stringify({ address, title, source, forgotten })}\n`,
    )
    .join('');
}
