import { join } from 'node:path';
import { group } from 'd3-array';
import { type FailedEntry, fetchPictures } from '../fetch/fetch-pictures.ts';
import { defaultLimits } from '../fetch/load-file.ts';
import { remotePictures, type ShownPicture } from '../fetch/remote-pictures.ts';
import { formatCount, formatNumber } from '../html/numbers.ts';
import { openContent } from '../read/content.ts';
import { uncachedReader } from '../read/file-reader.ts';
import { SourceFiles } from '../read/source-files.ts';
import { isMistake, type Problem } from '../records/problem.ts';
import { quote } from '../records/quote.ts';
import { FolderMistake } from '../safe-folder.ts';
import { type ExitCode, type FetchCommand, UsageError } from './command-line.ts';
import { printOutcome, problemLines } from './outcome.ts';
import { programVersion } from './program-files.ts';
import { showProgress } from './progress.ts';

/**
 * Loads the pictures of other sites that the texts of an archive show, and lists those that cannot be loaded.
 *
 * @returns 1 where some could not
 * @throws {UsageError} where there is no archive, or what is loaded cannot be kept in it
 */
export async function fetchCommand(command: FetchCommand): Promise<ExitCode> {
  const { content, isDryRun, allowsLocal, json } = command;
  const disk = openContent(content);
  if (isMistake(disk)) throw new UsageError(`"${content}" ${disk.message}. ${disk.hint}`);
  const progress = showProgress(process.stderr);
  try {
    const pictures = await remotePictures(new SourceFiles(disk, uncachedReader), (read, total) =>
      progress.update(`${formatNumber(read)} of ${formatCount(total, 'item')} read`),
    );
    const kept = pictures.filter(({ file }) => file !== '');
    if (isDryRun) {
      progress.clear();
      printOutcome(
        json,
        { there: kept.length, wanted: pictures.filter(({ file }) => file === '') },
        dryRunText(pictures),
      );
      return 0;
    }
    const { fetched, failed } = await fetchPictures({
      ...defaultLimits,
      content,
      pictures,
      allowsLocal,
      userAgent: `Clipfile/${programVersion()} (news archive)`,
      today: new Date().toISOString().slice(0, 10),
      onProgress: (done, total) =>
        progress.update(`${formatNumber(done)} of ${formatCount(total, 'picture')} asked for`),
    });
    progress.clear();
    const bytes = fetched.reduce((sum, each) => sum + each.bytes, 0);
    const lines = [
      `${countOf(pictures)}:`,
      ...(kept.length > 0 ? [`  ${formatNumber(kept.length)} there already`] : []),
      `  ${formatNumber(fetched.length)} loaded${bytes > 0 ? `, ${megabytes(bytes)}` : ''}`,
      ...(failed.length > 0 ? [`  ${formatNumber(failed.length)} not loaded, which stay links`] : []),
    ];
    printOutcome(json, { there: kept.length, fetched, failed }, `${lines.join('\n')}\n`);
    if (failed.length === 0) return 0;
    if (!json) process.stderr.write(failureText(failed, content));
    return 1;
  } catch (error) {
    if (error instanceof FolderMistake) throw new UsageError(error.message);
    throw error;
  } finally {
    progress.clear();
  }
}

function countOf(pictures: readonly ShownPicture[]): string {
  const files = new Set(pictures.flatMap(({ places }) => places.map(({ file }) => file)));
  return `${formatCount(pictures.length, 'picture')} of other sites in ${formatCount(files.size, 'text')}`;
}

const maxHosts = 20;

function dryRunText(pictures: readonly ShownPicture[]): string {
  const wanted = pictures.filter(({ file }) => file === '');
  const hosts = [...group(wanted, ({ address }) => new URL(address).host)]
    .map(([host, { length }]) => ({ host, length }))
    .sort((a, b) => b.length - a.length || (a.host < b.host ? -1 : 1));
  const lines = hosts.slice(0, maxHosts).map(({ host, length }) => `  ${formatNumber(length)} from ${host}`);
  if (hosts.length > maxHosts)
    lines.push(`  … and from ${formatCount(hosts.length - maxHosts, 'more host')}`);
  const there = pictures.length - wanted.length;
  return `${[
    `${countOf(pictures)}${there > 0 ? `, of which ${formatNumber(there)} are there already` : ''}.`,
    ...(wanted.length > 0 ? ['To be loaded:', ...lines] : []),
    'Nothing was loaded.',
  ].join('\n')}\n`;
}

/** Each picture once, at the first place where it is shown; of many with one reason, three. */
function failureText(failed: readonly FailedEntry[], content: string): string {
  const problems = failed.flatMap(({ address, reason, places: [first] }): readonly Problem[] => {
    if (first === undefined) return [];
    const message = `not loaded, since ${reason}: ${quote(address)}`;
    const file = join(content, first.file);
    return [
      { file, line: first.line, message, hint: '', severity: 'warning', kind: `not loaded, since ${reason}` },
    ];
  });
  return problemLines(problems, 'fetch');
}

function megabytes(bytes: number): string {
  return `${(Math.ceil(bytes / 100_000) / 10).toFixed(1)} MB`;
}
