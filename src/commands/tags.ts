import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatCount, formatNumber } from '../html/numbers.ts';
import { openContent } from '../read/content.ts';
import { divideByEmbargo } from '../read/embargo.ts';
import { uncachedReader } from '../read/file-reader.ts';
import { SourceFiles } from '../read/source-files.ts';
import { actorReport, alikeEntries, type TagReport, topicReport } from '../read/tag-report.ts';
import type { Entry } from '../records/entry.ts';
import { formatProblem, isMistake } from '../records/problem.ts';
import { quote } from '../records/quote.ts';
import { yamlText } from '../records/yaml-text.ts';
import { type ExitCode, type TagsCommand, UsageError } from './command-line.ts';

/**
 * Lists the topics and actors of an archive: how many items name each, which ones no item names, which ones their file
 * does not list, and which may be two spellings of one.
 *
 * @returns 1 where a file of topics or actors is broken; then nothing is written
 * @throws {UsageError} where there is no archive
 */
export async function tags({ content, asOf, write, json }: TagsCommand): Promise<ExitCode> {
  const disk = openContent(content);
  if (isMistake(disk)) throw new UsageError(`"${content}" ${disk.message}. ${disk.hint}`);
  const files = new SourceFiles(disk, uncachedReader);
  const [topics, actors] = [files.readTopics(), files.readActors()];
  const broken = files.problems.map((problem) => ({ ...problem, file: join(content, problem.file) }));
  const settings = files.readSettings();
  const all = await files.readItems(undefined, settings?.read);
  // What an item under an embargo names would show where it is written to a file of topics.
  const { items } = divideByEmbargo(all, asOf ?? settings?.asOf);
  const reports = [topicReport(topics, items), actorReport(actors, items)].flatMap((each) => each ?? []);
  if (reports.length < 2) {
    for (const problem of broken) process.stderr.write(`${formatProblem(problem)}\n`);
    return 1;
  }
  if (json) process.stdout.write(`${JSON.stringify(reports.map(jsonReport), undefined, 2)}\n`);
  else for (const report of reports) process.stdout.write(textReport(report));
  if (write) for (const report of reports) writeUnlisted(content, report, json);
  return 0;
}

function jsonReport(report: TagReport<Entry>) {
  const { file, used, unused, unlisted } = report;
  const name = ({ id }: Entry) => id;
  return {
    file,
    used: used.map(({ entry, count }) => ({ id: entry.id, name: entry.name, items: count })),
    unused: unused.map(name),
    unlisted: unlisted.map(name),
    alike: alikeEntries(report).map((pair) => pair.map(name)),
  };
}

function textReport(report: TagReport<Entry>): string {
  const { file, used, unused, unlisted } = report;
  const kind = file === 'topics.yml' ? 'topic' : 'actor';
  const width = Math.max(...used.map(({ count }) => formatNumber(count).length), 0);
  const lines = used.map(({ entry, count }) => `  ${formatNumber(count).padStart(width)}  ${label(entry)}`);
  const section = (title: string, entries: readonly string[]) =>
    entries.length === 0 ? '' : `${title}:\n${entries.map((each) => `  ${each}\n`).join('')}`;
  return `${formatCount(used.length, kind)} in items:
${lines.map((line) => `${line}\n`).join('')}${section('Named by no item', unused.map(label))}${section(`Not listed in ${file}`, unlisted.map(label))}${section(
  'Nearly alike',
  alikeEntries(report).map(([a, b]) => `${label(a)} and ${label(b)}`),
)}
`;
}

function label({ id, name }: Entry): string {
  return id === name ? id : `${id} ${quote(name)}`;
}

/** Adds what a file does not list at its end, so that everything in it stays as it is. */
function writeUnlisted(content: string, { file, unlisted }: TagReport<Entry>, quiet: boolean): void {
  if (unlisted.length === 0) return;
  const path = join(content, file);
  const text = unlisted.map((entry) => `- ${yamlLines(entry).join('\n  ')}\n`).join('\n');
  if (!existsSync(path)) writeFileSync(path, text, { flag: 'wx' });
  else {
    const before = readFileSync(path, 'utf8');
    const end = before.trim() === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
    appendFileSync(path, end + text);
  }
  if (!quiet) process.stdout.write(`${path}: ${formatCount(unlisted.length, 'entry', 'entries')} added.\n`);
}

function yamlLines(entry: Entry): readonly string[] {
  const type = 'type' in entry && typeof entry.type === 'string' ? [`type: ${entry.type}`] : [];
  return [`id: ${yamlText(entry.id)}`, ...type, `name: ${yamlText(entry.name)}`];
}
