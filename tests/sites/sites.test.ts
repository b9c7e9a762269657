import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

/**
 * Whole tiny archives, built by the command and compared with what stands in `expected/`, file by file. Scripts,
 * styles and the search's files are left out of it: they have tests of their own. After a change that is meant,
 * `UPDATE_EXPECTED=1 npx vitest run tests/sites` writes the new sites, for `git diff` to be read.
 */
const sites = fileURLToPath(new URL('.', import.meta.url));
const root = join(sites, '..', '..');
const work = mkdtempSync(join(tmpdir(), 'clipfile-sites-'));
const cache = join(work, 'cache');
afterAll(() => rmSync(work, { recursive: true }));

test.each(['empty', 'one', 'small'])('%s', (name) => {
  const output = join(work, name);
  const { status, stdout, stderr } = build(name, output);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const said = stdout.replace(/\d+\.\d s/, '0.0 s').replace(output, '_site');
  const built = { ...filesOf(output), 'stdout.txt': said };
  const expected = join(sites, name, 'expected');
  if (process.env['UPDATE_EXPECTED'] !== undefined) replace(expected, output, said);
  expect(built).toEqual(filesOf(expected));
});

test('with mistakes in the content nothing is written, and all are told', () => {
  const output = join(work, 'broken');
  const { status, stdout, stderr } = build('broken', output);
  expect(status).toBe(1);
  expect(stdout).toBe('');
  const said = stderr.replace(output, '_site');
  const expected = join(sites, 'broken', 'expected.txt');
  if (process.env['UPDATE_EXPECTED'] !== undefined) writeFileSync(expected, said);
  expect(said).toBe(readFileSync(expected, 'utf8'));
  expect(() => statSync(output)).toThrow();
});

test('mistakes leave the site that was there as it was', () => {
  const output = join(work, 'was-there');
  build('one', output);
  const before = filesOf(output);
  expect(build('broken', output).status).toBe(1);
  expect(filesOf(output)).toEqual(before);
});

test('the building machine’s clock, time zone and language do not show', () => {
  const here = join(work, 'here');
  build('small', here);
  for (const environment of [
    { TZ: 'America/Los_Angeles' },
    { TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8' },
    { TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  ]) {
    const there = join(work, 'there');
    build('small', there, environment);
    expect(everyFile(there)).toEqual(everyFile(here));
    for (const each of [there, cache]) rmSync(each, { recursive: true });
  }
});

test('a second build of the same content writes nothing', () => {
  const output = join(work, 'twice');
  build('small', output);
  const times = () =>
    Object.keys(everyFile(output)).map((path) => [path, statSync(join(output, path)).mtimeMs]);
  const before = times();
  build('small', output);
  expect(times()).toEqual(before);
});

function build(name: string, output: string, environment: Readonly<Record<string, string>> = {}) {
  return spawnSync(
    process.execPath,
    [
      ...['src/launch.mjs', 'build', '--content', `tests/sites/${name}/content`],
      ...['--output', output, '--cache', cache],
    ],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ...environment },
    },
  );
}

/** The text of every file, but for those that have tests of their own. */
function filesOf(folder: string): Record<string, string> {
  return Object.fromEntries(Object.entries(everyFile(folder)).filter(([path]) => isCompared(path)));
}

function isCompared(path: string): boolean {
  return !/^(search|assets)\/|^\./.test(path);
}

function everyFile(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path !== '.clipfile' && statSync(join(folder, path)).isFile())
      .sort()
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

function replace(expected: string, output: string, said: string): void {
  rmSync(expected, { recursive: true, force: true });
  cpSync(output, expected, {
    recursive: true,
    filter: (source) =>
      source === output ||
      isCompared(`${source.slice(output.length + 1)}${statSync(source).isDirectory() ? '/' : ''}`),
  });
  writeFileSync(join(expected, 'stdout.txt'), said);
}
