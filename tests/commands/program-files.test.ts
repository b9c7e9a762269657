import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';
import { afterAll, expect, test } from 'vitest';
import type * as ProgramFiles from '../../src/commands/program-files.ts';

const source = fileURLToPath(new URL('../../src/commands/program-files.ts', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'clipfile-program-'));
afterAll(() => rmSync(work, { recursive: true }));

const contents = {
  'cli.js': 'cli',
  'render-worker.js': 'render',
  '../package.json':
    '{ "version": "1.2.3", "dependencies": { "near": "1" }, "optionalDependencies": { "far": "1" } }',
  '../node_modules/near/package.json': '{ "version": "1.0.0" }',
  '../../node_modules/far/package.json': '{ "version": "1.0.0" }',
};

/** A program of which this file is the one module, compiled into a folder as the real one is. */
async function compileInto(folder: string, files: Readonly<Record<string, string>>) {
  const save = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const module = join(folder, 'program-files.js');
  buildSync({ entryPoints: [source], outfile: module, bundle: true, format: 'esm', platform: 'node' });
  for (const [path, text] of Object.entries(files)) save(path, text);
  const program: typeof ProgramFiles = await import(pathToFileURL(module).href);
  return { program, save };
}

const checkout = join(work, 'archives', 'checkout');
const checkoutProgram = compileInto(join(checkout, '.build'), { ...contents, '../src/launch.mjs': '' });
const packed = join(work, 'archives', 'node_modules', 'clipfile');
const packedProgram = compileInto(join(packed, 'dist'), { '../package.json': contents['../package.json'] });

test('the files of a checkout are found from where it is compiled to', async () => {
  const { program } = await checkoutProgram;
  expect(program.compiledAssets).toBe(join(checkout, '.build', 'assets', '/'));
  expect(fileURLToPath(program.renderWorkerScript)).toBe(join(checkout, '.build', 'render-worker.js'));
  expect(fileURLToPath(program.backgroundWorkerScript)).toBe(
    join(checkout, '.build', 'background-worker.js'),
  );
  expect(program.launchScript).toBe(join(checkout, 'src', 'launch.mjs'));
  expect(program.programFolder).toBe(join(checkout, '/'));
  expect(program.programVersion()).toBe('1.2.3');
});

test('the files of the package are found likewise, and none of its sources is watched', async () => {
  const { program } = await packedProgram;
  expect(program.compiledAssets).toBe(join(packed, 'dist', 'assets', '/'));
  expect(program.starterFolder).toBe(join(packed, 'starter', '/'));
  expect(program.launchScript).toBe(join(packed, 'dist', 'bin.js'));
  expect(program.programFolder).toBeUndefined();
});

test.each(['.eleventy.ts', 'src', 'src/cli.ts', 'templates/styles/style.css'])(
  'a change of %s may change the site',
  async (path) => {
    expect((await checkoutProgram).program.isProgramSource(path)).toBe(true);
  },
);

test.each(['README.md', 'content/a.md', 'srcs/a.ts', 'tests/src/a.ts'])(
  'a change of %s does not',
  async (path) => {
    expect((await checkoutProgram).program.isProgramSource(path)).toBe(false);
  },
);

test.each([
  ['cli.js', 'other'],
  ['render-worker.js', 'other'],
  ['../node_modules/near/package.json', '{ "version": "1.0.1" }'],
  ['../../node_modules/far/package.json', '{ "version": "1.0.1" }'],
] as const)('the fingerprint of the program changes with %s', async (path, text) => {
  const { program, save } = await checkoutProgram;
  const before = program.programFingerprint();
  expect(program.programFingerprint()).toBe(before);
  save(path, text);
  expect(program.programFingerprint()).not.toBe(before);
  save(path, contents[path]);
  expect(program.programFingerprint()).toBe(before);
});

test('the fingerprint of the program changes with the version of Node.js', async () => {
  const { program } = await checkoutProgram;
  const before = program.programFingerprint();
  const version = Object.getOwnPropertyDescriptor(process, 'version') ?? {};
  Object.defineProperty(process, 'version', { ...version, value: 'v99.0.0' });
  const after = program.programFingerprint();
  Object.defineProperty(process, 'version', version);
  expect(after).not.toBe(before);
});
