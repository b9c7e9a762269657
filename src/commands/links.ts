import { group } from 'd3-array';
import { formatCount, formatNumber } from '../html/numbers.ts';
import { archivedCopyAddress } from '../links/archived-copy.ts';
import {
  type CheckedLink,
  checkLinks,
  defaultTimes,
  dueLinks,
  type LinksReport,
} from '../links/check-links.ts';
import type { LinkState } from '../links/link-answer.ts';
import { LinkRecord, linksFile } from '../links/link-record.ts';
import { type SourceLink, sourceLinks } from '../links/source-links.ts';
import { displayPathIn, openContent } from '../read/content.ts';
import { uncachedReader } from '../read/file-reader.ts';
import type { ContentFolder } from '../read/folder.ts';
import { lineOfText } from '../read/line-of-text.ts';
import { SourceFiles } from '../read/source-files.ts';
import { isMistake, type Problem } from '../records/problem.ts';
import { quote } from '../records/quote.ts';
import { type ExitCode, type LinksCommand, UsageError } from './command-line.ts';
import { printOutcome, problemLines } from './outcome.ts';
import { programVersion } from './program-files.ts';
import { showProgress } from './progress.ts';

/** Days after which an address is asked for again. */
const recheckAfter = 30;

/**
 * Asks whether the originals of items are still where their sources say, keeps the answers, and lists those that are gone
 * and have no archived copy.
 *
 * @returns 1 where there are such
 * @throws {UsageError} where there is no archive, or no host answers
 */
export async function linksCommand(command: LinksCommand): Promise<ExitCode> {
  const { content, isDryRun, allowsLocal, json, delay } = command;
  const disk = openContent(content);
  if (isMistake(disk)) throw new UsageError(`"${content}" ${disk.message}. ${disk.hint}`);
  const today = new Date().toISOString().slice(0, 10);
  const since = command.since ?? daysBefore(today, recheckAfter);
  const progress = showProgress(process.stderr);
  try {
    const links = await readLinks(disk, (read, total) =>
      progress.update(`${formatNumber(read)} of ${formatCount(total, 'item')} read`),
    );
    if (isDryRun) {
      progress.clear();
      const due = dueLinks(links, new LinkRecord(content), since);
      printOutcome(json, { addresses: links.length, due }, dryRunText(links, due, delay));
      return 0;
    }
    const report = await checkLinks({
      ...defaultTimes,
      content,
      links,
      today,
      since,
      pause: delay * 1000,
      allowsLocal,
      userAgent: `Clipfile/${programVersion()} (news archive; checks links)`,
      onProgress: (done, total) =>
        progress.update(`${formatNumber(done)} of ${formatCount(total, 'address', 'addresses')} asked for`),
    });
    progress.clear();
    if (report.isOffline) {
      throw new UsageError(
        'No host answered. Is this computer connected to the internet? Nothing was noted.',
      );
    }
    const lost = report.links.filter(isLost);
    printOutcome(
      json,
      { asked: report.asked, links: report.links, lost: lost.map(proposal) },
      reportText(report),
    );
    if (lost.length === 0) return 0;
    if (!json) process.stderr.write(lostText(lost, content, disk));
    return 1;
  } finally {
    progress.clear();
  }
}

async function readLinks(
  disk: ContentFolder,
  onProgress: (read: number, total: number) => void,
): Promise<readonly SourceLink[]> {
  const files = new SourceFiles(disk, uncachedReader);
  const { items } = await files.readItems(onProgress, files.readSettings()?.read);
  return sourceLinks(items);
}

function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(day) - days * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** Whether an original can be read no more, as far as the archive knows. */
function isLost({ check, places }: CheckedLink): boolean {
  const { state } = check ?? {};
  return (
    (state === 'gone' || state === 'front page') && places.some(({ archived }) => archived === undefined)
  );
}

function countOf(links: readonly SourceLink[]): string {
  const files = new Set(links.flatMap(({ places }) => places.map(({ file }) => file)));
  return `${formatCount(links.length, 'address', 'addresses')} of originals in ${formatCount(files.size, 'item')}`;
}

function dryRunText(links: readonly SourceLink[], due: readonly SourceLink[], delay: number): string {
  const hosts = [...group(due, ({ url }) => new URL(url).host).values()];
  const most = Math.max(0, ...hosts.map(({ length }) => length));
  const known = links.length - due.length;
  return `${[
    `${countOf(links)}${known > 0 ? `, of which ${formatNumber(known)} were asked for lately` : ''}.`,
    ...(due.length > 0
      ? [
          `To be asked for: ${formatNumber(due.length)} from ${formatCount(hosts.length, 'host')}, for at least ${duration((most - 1) * delay)}.`,
        ]
      : []),
    'Nothing was asked.',
  ].join('\n')}\n`;
}

function duration(seconds: number): string {
  if (seconds < 120) return formatCount(Math.ceil(seconds), 'second');
  return seconds < 7200
    ? formatCount(Math.ceil(seconds / 60), 'minute')
    : formatCount(Math.ceil(seconds / 3600), 'hour');
}

const stateTexts: readonly (readonly [LinkState, string])[] = [
  ['there', 'there'],
  ['moved', 'lead elsewhere'],
  ['front page', 'lead to a front page, so likely gone'],
  ['gone', 'gone'],
  ['unclear', 'unclear: the host refuses, fails, or does not answer'],
];

function reportText({ links, asked }: LinksReport): string {
  const byState = group(links, ({ check }) => check?.state);
  const open = byState.get(undefined)?.length ?? 0;
  const kept = links.length - asked - open;
  const lines = stateTexts.flatMap(([state, text]) => {
    const found = byState.get(state) ?? [];
    const copies = found.filter((link) => !isLost(link)).length;
    const isAway = state === 'gone' || state === 'front page';
    const copied = isAway && copies > 0 ? `, ${formatNumber(copies)} of them with an archived copy` : '';
    return found.length === 0 ? [] : [`  ${formatNumber(found.length)} ${text}${copied}`];
  });
  return `${[
    `${countOf(links)}${kept > 0 ? `, of which ${formatNumber(kept)} were asked for before` : ''}:`,
    ...lines,
    ...(open > 0 ? [`  ${formatNumber(open)} not asked for, because their hosts want a pause`] : []),
    ...(links.length > 0 ? [`${linksFile} has the answers.`] : []),
  ].join('\n')}\n`;
}

/** The original, and where a copy of it would be. */
function proposal({ url, places, check }: CheckedLink) {
  const open = places.filter(({ archived }) => archived === undefined);
  return { url, check, copy: archivedCopyAddress(url, open[0]?.near), places: open };
}

/** Of each address, every item that names it without a copy. */
function lostText(lost: readonly CheckedLink[], content: string, disk: ContentFolder): string {
  const displayPath = displayPathIn(content);
  const problems = lost.flatMap((link): readonly Problem[] => {
    const { check, copy, places } = proposal(link);
    const kind =
      check?.state === 'gone'
        ? 'the original is gone, and has no archived copy'
        : 'the original leads to a front page, and has no archived copy';
    const since = check === undefined || check.since === check.checked ? '' : ` since ${check.since}`;
    return places.map(({ file, written }) => ({
      file: displayPath(file),
      line: lineOfText(written, file, disk),
      message: `${kind.replace(',', `${since},`)}: ${quote(written)}`,
      hint: `See whether there is one at ${copy} and write its address as "archived:" beside "url:".`,
      severity: 'warning',
      kind,
    }));
  });
  return problemLines(problems, 'links');
}
