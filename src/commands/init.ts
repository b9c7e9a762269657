import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { formatCount } from '../html/numbers.ts';
import { normalizeLanguage } from '../records/language.ts';
import { isMistake } from '../records/problem.ts';
import { type ExitCode, type InitCommand, UsageError } from './command-line.ts';
import { programVersion } from './program-files.ts';
import { packageFile, starterFiles, writeNew } from './starter.ts';

/**
 * Starts an archive in a folder, and says what to do next. Files that are there stay as they are, but for the scripts
 * and the dependency that `package.json` lacks.
 *
 * @throws {UsageError} where the language is none, or `package.json` cannot be read; nothing is written
 */
export async function init(command: InitCommand): Promise<ExitCode> {
  const { folder } = command;
  const { title, language } = await complete(command);
  const mistake = normalizeLanguage(language);
  if (isMistake(mistake)) throw new UsageError(`--language: ${mistake.message}. ${mistake.hint}`);
  const packagePath = join(folder, 'package.json');
  const packageText = packageTextFor(packagePath);
  // Samples are for an archive without items.
  const hasItems = existsSync(join(folder, 'items'));
  const files = starterFiles({ title, language }).filter(
    ({ path }) => !hasItems || !path.startsWith('items/'),
  );
  const written = files.filter(({ path, text }) => writeNew(join(folder, path), text) === 'written');
  writeFileSync(packagePath, packageText);
  process.stdout.write(
    `${formatCount(written.length, 'file')} written, ${files.length - written.length} kept.\n${nextSteps(folder)}`,
  );
  return 0;
}

/** What is not given is asked for on a terminal. Elsewhere, the title is that of the folder, and the language English. */
async function complete({
  folder,
  title,
  language,
}: InitCommand): Promise<{ title: string; language: string }> {
  const defaults = { title: titleOf(folder), language: 'en' };
  const isComplete = title !== undefined && language !== undefined;
  if (isComplete || !process.stdin.isTTY || !process.stdout.isTTY) {
    return { title: title ?? defaults.title, language: language ?? defaults.language };
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const ask = async (question: string, standard: string) =>
    (await terminal.question(`${question} (${standard}): `)).trim() || standard;
  try {
    return {
      title: title ?? (await ask('Title of the archive', defaults.title)),
      language: language ?? (await ask('Its language, such as en, fr or pt-BR', defaults.language)),
    };
  } finally {
    terminal.close();
  }
}

/** `press-cuttings` becomes `Press cuttings`. */
function titleOf(folder: string): string {
  const words = basename(resolve(folder)).replace(/[-_]+/g, ' ').trim();
  return words === '' ? 'News archive' : words.charAt(0).toUpperCase() + words.slice(1);
}

function packageTextFor(path: string): string {
  const text = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  try {
    return packageFile(text, programVersion());
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UsageError(
      `${path} is not valid JSON: ${error.message}. Correct it, then run the command again.`,
    );
  }
}

function nextSteps(folder: string): string {
  const change = resolve(folder) === resolve('.') ? '' : `    cd ${JSON.stringify(folder)}\n`;
  return `Next:\n${change}    npm install\n    npx clipfile start\n`;
}
