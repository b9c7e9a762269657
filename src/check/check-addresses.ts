import type { ReadFiles } from '../read/content.ts';
import type { ContentFolder } from '../read/folder.ts';
import {
  addressesFile,
  addressesText,
  type RecordedAddress,
  readRecordedAddresses,
} from '../read/recorded-addresses.ts';
import type { Content } from '../records/content.ts';
import { type Problem, ProblemCollector } from '../records/problem.ts';
import { type KnownAddress, lostAddresses } from './lost-addresses.ts';
import { absentItems, presentAddresses } from './present-addresses.ts';
import type { Remark } from './remarks.ts';

/** What is to be said of the addresses that the site has had. */
export interface CheckedAddresses {
  readonly lost: readonly Remark[];
  /** What is wrong in the file of addresses. */
  readonly problems: readonly Problem[];
  /** That file as it should be; undefined where the content has errors. */
  readonly text: string | undefined;
}

/**
 * Compares the addresses that the site has had with those that the content gives it now.
 *
 * @param content undefined where it has errors: then it is not known which addresses it has
 * @param earlier addresses of builds before, beside those in the file
 */
export function checkAddresses(
  disk: ContentFolder,
  content: Content | undefined,
  read: ReadFiles,
  earlier: readonly string[],
): CheckedAddresses {
  const collector = new ProblemCollector(addressesFile);
  const recorded = readRecordedAddresses(disk, () => collector);
  if (content === undefined) return { lost: [], problems: collector.problems, text: undefined };
  const known = withEarlier(recorded, earlier);
  const present = presentAddresses(content);
  const lost = lostAddresses({
    known,
    present,
    absent: absentItems(content, read.heldBack),
    lines: { topics: read.topics.register?.lines, actors: read.actors.register?.lines },
  });
  return { lost, problems: collector.problems, text: addressesText(toRecord(known, present)) };
}

function withEarlier(recorded: readonly KnownAddress[], earlier: readonly string[]): readonly KnownAddress[] {
  const known = new Set(recorded.map(({ address }) => address));
  return [...recorded, ...earlier.flatMap((address) => (known.has(address) ? [] : { address }))];
}

/** All addresses, those that the site has with what is there now. */
function toRecord(
  known: readonly KnownAddress[],
  present: readonly RecordedAddress[],
): Iterable<RecordedAddress> {
  const all = new Map<string, RecordedAddress>(known.map((each) => [each.address, each]));
  for (const { address, title, source } of present) {
    all.set(address, { address, ...(title && { title }), ...(source && { source }) });
  }
  return all.values();
}
