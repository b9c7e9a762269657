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
 */
export function starterFiles({ title, language }: StarterOptions): readonly StarterFile[] {
  const samples = [language, language.split('-', 1)[0] ?? '', 'en'].find((each) =>
    languages().includes(each),
  );
  return [...filesIn('all'), ...filesIn(join('by-language', samples ?? 'en'))].map(({ path, text }) => ({
    path,
    text: text
      .replaceAll('{{title}}', path.endsWith('.yml') ? JSON.stringify(title) : title)
      .replaceAll('{{language}}', language),
  }));
}

function languages(): readonly string[] {
  return readdirSync(join(starterFolder, 'by-language'));
}

function filesIn(folder: string): readonly StarterFile[] {
  const root = join(starterFolder, folder);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      // npm leaves out files named .gitignore, and a folder named .github would be our own.
      path: path
        .slice(root.length + 1)
        .replaceAll('\\', '/')
        .replace(/^dot-/, '.'),
      text: readFileSync(path, 'utf8'),
    }));
}

/** The scripts of an archive's `package.json`. */
const scripts = { build: 'clipfile build', start: 'clipfile start', check: 'clipfile check _site' };

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
