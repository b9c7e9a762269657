import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { starterFolder } from './program-files.ts';

/** A file of a new archive: its path, with `/`, and its text. */
export interface StarterFile {
  readonly path: string;
  readonly text: string;
}

export interface StarterOptions {
  readonly title: string;
  /** A BCP 47 tag. */
  readonly language: string;
}

/**
 * The files of a new archive but for `package.json`: those that all archives begin with, and the words of samples in
 * its language, or in English.
 *
 * @param folder what the program has for new archives
 */
export function starterFiles(
  { title, language }: StarterOptions,
  folder = starterFolder,
): readonly StarterFile[] {
  const byLanguage = join(folder, 'by-language');
  const primary = language.toLowerCase().split('-', 1)[0] ?? '';
  const samples = readdirSync(byLanguage).includes(primary) ? primary : 'en';
  return [...filesIn(join(folder, 'all')), ...filesIn(join(byLanguage, samples))].map(({ path, text }) => ({
    path,
    text: (samples === primary ? text : inEnglish(path, text))
      .replaceAll('{{title}}', path.endsWith('.yml') ? JSON.stringify(title) : title)
      .replaceAll('{{language}}', language),
  }));
}

/** A sample that is not in the archive's language says so. */
function inEnglish(path: string, text: string): string {
  return path.startsWith('items/') ? text.replace(/^date: .*$/m, '$&\nlanguage: en') : text;
}

function filesIn(folder: string): readonly StarterFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      // npm leaves out files named .gitignore, and a folder named .github would be our own.
      path: path
        .slice(folder.length + 1)
        .replaceAll('\\', '/')
        .replace(/^dot-/, '.'),
      text: readFileSync(path, 'utf8'),
    }));
}

/** The scripts of an archive's `package.json`. */
const scripts = { build: 'clipfile build', start: 'clipfile start', check: 'clipfile check' };

/**
 * The text of `package.json`: that which is there, with the scripts and the dependency that it lacks, or a new one.
 *
 * @throws {SyntaxError} where the text is not JSON
 */
export function packageFile(text: string | undefined, version: string): string {
  const given: unknown = text === undefined ? { private: true } : JSON.parse(text);
  if (!isRecord(given)) throw new SyntaxError('package.json is not an object');
  const dependencies = isRecord(given['dependencies']) ? given['dependencies'] : {};
  const result = {
    ...given,
    scripts: { ...scripts, ...(isRecord(given['scripts']) ? given['scripts'] : {}) },
    dependencies: { ...dependencies, clipfile: dependencies['clipfile'] ?? `^${version}` },
  };
  return `${JSON.stringify(result, undefined, indentOf(text))}\n`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function indentOf(text = ''): string {
  return /^\{\r?\n([ \t]+)/.exec(text)?.[1] ?? '  ';
}

/** Writes a file unless there is one. */
export function writeNew(path: string, text: string): 'written' | 'kept' {
  if (existsSync(path)) return 'kept';
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, text, { flag: 'wx' });
    return 'written';
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return 'kept';
    throw error;
  }
}
