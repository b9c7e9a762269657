import { join } from 'node:path';
import { displayPathIn, openContent } from '../read/content.ts';
import { formatProblem, isMistake } from '../records/problem.ts';
import { quote } from '../records/quote.ts';
import { didYouMean } from '../records/spelling.ts';
import { readTaggedArchive, type TaggedArchive, type TaggedItem } from '../suggest/read-archive.ts';
import { type ItemSuggestions, suggestTags } from '../suggest/suggest-tags.ts';
import { writeSuggestions } from '../suggest/write-suggestions.ts';
import { type ExitCode, type SuggestCommand, UsageError } from './command-line.ts';
import { showProgress } from './progress.ts';
import { jsonReport, suggestReport, type WriteReport } from './suggest-report.ts';

/**
 * Of tags that are written, nine of ten should be right. On newswire, 97 of 100 topics with at least this score were, and 90
 * of 100 actors. Comments change nothing until somebody has read them.
 */
const leastWritten = { tags: 0.9, comments: 0 } as const;

/**
 * Proposes topics and actors for items, and adds them where asked.
 *
 * @returns 1 where a file cannot be read or written
 * @throws {UsageError} where there is no archive, or no such item
 */
export async function suggest(command: SuggestCommand): Promise<ExitCode> {
  const { content, asOf, write, as, threshold, all, json } = command;
  const disk = openContent(content);
  if (isMistake(disk)) throw new UsageError(`"${content}" ${disk.message}. ${disk.hint}`);
  const progress = showProgress(process.stderr);
  const archive = await readTaggedArchive(disk, asOf, (read, total) =>
    progress.update(`Reading items: ${read} of ${total}`),
  ).finally(progress.clear);
  if ('length' in archive) {
    for (const problem of archive) {
      process.stderr.write(`${formatProblem({ ...problem, file: join(content, problem.file) })}\n`);
    }
    return 1;
  }
  const displayPath = displayPathIn(content);
  const suggestions = await suggestTags(archive, disk, {
    all,
    isWanted: wantedItems(command, archive, displayPath),
    onProgress: progress.update,
  }).finally(progress.clear);
  const least = threshold ?? leastWritten[as];
  const written = write
    ? writeAll(suggestions.items, archive, command, least, (path) => join(content, disk.diskPath(path)))
    : undefined;
  const report = { suggestions, archive, written, least, as, all, displayPath };
  process.stdout.write(
    json ? `${JSON.stringify(jsonReport(report), undefined, 2)}\n` : suggestReport(report),
  );
  return written !== undefined && written.refused.length > 0 ? 1 : 0;
}

/** @throws {UsageError} where there is no item of a name */
function wantedItems(
  { items: wanted, content }: SuggestCommand,
  { items }: TaggedArchive,
  displayPath: (path: string) => string,
): (item: TaggedItem) => boolean {
  if (wanted.length === 0) return () => true;
  const byName = new Map<string, TaggedItem>();
  for (const tagged of items) {
    const { id, file } = tagged.item;
    for (const name of [id, file, displayPath(file), join(content, file)]) byName.set(name, tagged);
  }
  const found = new Set(
    wanted.map((name) => {
      const item = byName.get(name) ?? byName.get(join(name));
      if (item !== undefined) return item;
      const hint = didYouMean(
        name,
        items.map((each) => each.item.id),
      );
      throw new UsageError(`There is no item ${quote(name)}. ${hint}Give ids, or paths of files.`);
    }),
  );
  return (item) => found.has(item);
}

function writeAll(
  items: readonly ItemSuggestions[],
  archive: TaggedArchive,
  { as }: SuggestCommand,
  least: number,
  pathOf: (path: string) => string,
): WriteReport {
  const report = { tags: 0, items: 0, refused: [] as { item: TaggedItem; reason: string }[] };
  for (const { tagged, suggestions } of items) {
    const chosen = suggestions.filter(({ score }) => score >= least);
    if (chosen.length === 0) continue;
    const written = writeSuggestions(pathOf(tagged.item.file), { suggestions: chosen }, archive, as);
    if ('reason' in written) report.refused.push({ item: tagged, reason: written.reason });
    else if (written.added > 0) {
      report.tags += written.added;
      report.items++;
    }
  }
  return report;
}
