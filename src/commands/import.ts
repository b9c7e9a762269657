import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { formatCount, formatNumber } from '../html/numbers.ts';
import { type FormatName, formatNames } from '../import/format.ts';
import { formatNamed } from '../import/formats.ts';
import { MemoryMistake } from '../import/import-memory.ts';
import { importSources } from '../import/import-sources.ts';
import { ledgerText } from '../import/ledger-text.ts';
import { mapFileText } from '../import/map-file-text.ts';
import { NotAFile, sourceFiles, UnknownFormat } from '../import/source-files.ts';
import { decodeText } from '../read/decode.ts';
import { readYaml } from '../read/yaml.ts';
import { type FieldMapping, normalizeMapping } from '../records/field-mapping.ts';
import { formatProblem, ProblemCollector } from '../records/problem.ts';
import { anyOf } from '../records/quote.ts';
import { FolderMistake } from '../safe-folder.ts';
import { LockedError, lockFolder } from '../write/lock.ts';
import { checkCacheFolder } from './check-folders.ts';
import { type ExitCode, type ImportCommand, UsageError } from './command-line.ts';
import { nextInterrupt } from './interrupt.ts';
import { showProgress } from './progress.ts';
import { explainSystemError, isSystemError } from './system-error.ts';

/**
 * Makes items of exports, and prints what became of each row and field.
 *
 * @returns 1 where rows were refused, or items have changed both here and in the source
 * @throws {UsageError} where a source, the mapping or what is remembered of earlier imports cannot be read
 */
export async function importCommand(command: ImportCommand): Promise<ExitCode> {
  const { content, cache, isDryRun, json } = command;
  checkCacheFolder(cache, content);
  const mapping = command.map === undefined ? undefined : readMapping(command.map, isDryRun);
  const sources = findSources(command);
  const unlock = isDryRun ? () => {} : lock(content);
  const progress = showProgress(process.stderr);
  const { signal } = interrupted();
  let rows = 0;
  const onRow = (before: number) => {
    rows = before;
    if (rows % progressStep === 0) progress.update(`${formatNumber(rows)} rows read`);
  };
  try {
    if (!isDryRun) startArchive(content, json);
    const imported = await importSources({ content, sources, mapping, isDryRun, cache, onRow, signal });
    const { ledger } = imported;
    progress.clear();
    if (json) process.stdout.write(`${JSON.stringify(ledger, undefined, 2)}\n`);
    else process.stdout.write(ledgerText(ledger));
    if (isDryRun) tellOfDryRun(command, mapFileText(ledger, imported.mapping));
    if (ledger.isInterrupted) process.stderr.write(`Interrupted. ${howToGoOn(ledger.rows.read, isDryRun)}\n`);
    const { isInterrupted, changing, conflicts } = ledger;
    return isInterrupted || ledger.rows.refused + changing.length + conflicts.length > 0 ? 1 : 0;
  } catch (error) {
    progress.clear();
    if (error instanceof MemoryMistake || error instanceof FolderMistake) throw new UsageError(error.message);
    if (isSystemError(error) && rows > 0) {
      throw new UsageError(`${explainSystemError(error)}\n    ${howToGoOn(rows, isDryRun)}`);
    }
    throw error;
  } finally {
    progress.clear();
    unlock();
  }
}

/** Every item is complete as soon as it is there, and what it was made of is remembered. */
function howToGoOn(rows: number, isDryRun: boolean): string {
  if (isDryRun) return `${formatCount(rows, 'row')} had been read. Nothing was written.`;
  return `${formatCount(rows, 'row')} had been read, and what they became is complete. Run the same command again to go on.`;
}

/** Two imports at once would not know of each other's items. */
function lock(content: string): () => void {
  try {
    return lockFolder(content, { name: 'import', instead: '' });
  } catch (error) {
    if (error instanceof LockedError) throw new UsageError(error.message);
    throw error;
  }
}

const progressStep = 1000;

/** A signal that is given when the program is asked to end. */
function interrupted(): AbortController {
  const controller = new AbortController();
  void nextInterrupt().then(() => controller.abort());
  return controller;
}

function findSources({ sources, format, sheet }: ImportCommand) {
  const missing = sources.find((source) => !existsSync(source));
  if (missing !== undefined) throw new UsageError(`There is no file or folder "${missing}".`);
  try {
    const found = sourceFiles(sources, format === undefined ? undefined : formatNamed(format), { sheet });
    if (sheet !== undefined && !found.files.some((file) => workbooks.has(file.format.name))) {
      throw new UsageError('--sheet is for workbooks (XLSX, ODS), and no source is one.');
    }
    return found;
  } catch (error) {
    if (error instanceof NotAFile) throw new UsageError(error.message);
    if (!(error instanceof UnknownFormat)) throw error;
    throw new UsageError(`${error.message} ${error.advice ?? `Say it with --as: ${anyOf(formatNames)}.`}`);
  }
}

const workbooks: ReadonlySet<FormatName> = new Set(['xlsx', 'ods']);

/** An import may be the beginning of an archive: then it gets the settings without which there is none. */
function startArchive(content: string, quiet: boolean): void {
  const path = join(content, 'site.yml');
  if (existsSync(path)) return;
  mkdirSync(content, { recursive: true });
  const folder = basename(resolve(content)) === 'content' ? resolve(content, '..') : resolve(content);
  const words = basename(folder).replace(/[-_]+/g, ' ').trim() || 'News archive';
  const title = words.charAt(0).toUpperCase() + words.slice(1);
  writeFileSync(path, `title: ${JSON.stringify(title)}\nlanguage: en\nunknownKeys: keep\n`, { flag: 'wx' });
  if (!quiet)
    process.stdout.write(
      `${path}: written, since there was no archive yet. Give it its title and language.\n\n`,
    );
}

/** Undefined where there is no file yet, which a dry run is about to write. */
function readMapping(path: string, isDryRun: boolean): FieldMapping | undefined {
  if (!existsSync(path)) {
    if (isDryRun) return undefined;
    throw new UsageError(`There is no file "${path}". With --dry-run, it is written for you to edit.`);
  }
  const collector = new ProblemCollector(path);
  const text = decodeText(readFileSync(path), collector);
  const node = text === undefined ? undefined : readYaml(text, collector);
  const mapping = node && normalizeMapping(node, collector);
  const [first] = collector.problems;
  if (first !== undefined || mapping === undefined) {
    throw new UsageError(collector.problems.map((problem) => formatProblem(problem)).join('\n'));
  }
  return mapping;
}

function tellOfDryRun({ map, json, content }: ImportCommand, text: string): void {
  const print = (line: string) => {
    if (!json) process.stdout.write(`\n${line}\n`);
  };
  if (map === undefined)
    print(`Nothing was written to ${content}. With --map map.yml, the mapping is written to that file.`);
  else if (existsSync(map)) print(`Nothing was written to ${content}.`);
  else {
    writeFileSync(map, text, { flag: 'wx' });
    print(`Nothing was written but ${map}: edit it, and run the command without --dry-run.`);
  }
}
