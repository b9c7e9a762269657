import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type * as ProgramFiles from '../../src/commands/program-files.ts';

/** The folder of a program of which this file is the one module, compiled into `.build/` as the real one is. */
const program = mkdtempSync(join(tmpdir(), 'clipfile-program-'));
afterAll(() => rmSync(program, { recursive: true }));

const source = fileURLToPath(new URL('../../src/commands/program-files.ts', import.meta.url));
const module = join(program, '.build', 'program-files.mjs');
const contents = {
  '.build/cli.js': 'cli',
  '.build/render-worker.js': 'render',
  '.build/background-worker.js': 'background',
  'package-lock.json': '{}',
};
let files: typeof ProgramFiles;

beforeAll(async () => {
  mkdirSync(join(program, '.build'));
  writeFileSync(module, transformSync(readFileSync(source, 'utf8'), { loader: 'ts' }).code);
  for (const [path, text] of Object.entries(contents)) writeFileSync(join(program, path), text);
  files = await import(pathToFileURL(module).href);
});

test('the program’s files are found from where it is compiled to', () => {
  expect(files.compiledAssets).toBe(join(program, '.build', 'assets', '/'));
  expect(fileURLToPath(files.renderWorkerScript)).toBe(join(program, '.build', 'render-worker.js'));
  expect(fileURLToPath(files.backgroundWorkerScript)).toBe(join(program, '.build', 'background-worker.js'));
  expect(files.launchScript).toBe(join(program, 'src', 'launch.mjs'));
  expect(files.programFolder).toBe(join(program, '/'));
});

test.each(['.eleventy.ts', 'src', 'src/cli.ts', 'templates/styles/style.css'])(
  'a change of %s may change the site',
  (path) => {
    expect(files.isProgramSource(path)).toBe(true);
  },
);

test.each(['README.md', 'content/a.md', 'srcs/a.ts', 'tests/src/a.ts'])('a change of %s does not', (path) => {
  expect(files.isProgramSource(path)).toBe(false);
});

test.each(Object.entries(contents))('the fingerprint of the program changes with %s', (path, text) => {
  const before = files.programFingerprint();
  expect(files.programFingerprint()).toBe(before);
  writeFileSync(join(program, path), `${text} `);
  expect(files.programFingerprint()).not.toBe(before);
  writeFileSync(join(program, path), text);
  expect(files.programFingerprint()).toBe(before);
});

test('the fingerprint of the program changes with the version of Node.js', () => {
  const before = files.programFingerprint();
  const version = Object.getOwnPropertyDescriptor(process, 'version') ?? {};
  Object.defineProperty(process, 'version', { ...version, value: 'v99.0.0' });
  const after = files.programFingerprint();
  Object.defineProperty(process, 'version', version);
  expect(after).not.toBe(before);
});
