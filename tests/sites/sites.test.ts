import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

/**
 * Builds tiny archives with the build command and compares every file with the one in `expected/`, except scripts,
 * styles and search files, which have their own tests. Of the style that `404.html` has inline only the place is compared.
 * After an intended change,
 * `UPDATE_EXPECTED=1 npx vitest run tests/sites` updates the expected sites; review them with `git diff`.
 */
const sites = fileURLToPath(new URL('.', import.meta.url));
const root = join(sites, '..', '..');
const work = mkdtempSync(join(tmpdir(), 'clipfile-sites-'));
const cache = join(work, 'cache');
afterAll(() => rmSync(work, { recursive: true }));

test.each(['empty', 'one', 'small'])('the archive "%s" is built into the expected site', (name) => {
  const output = join(work, name);
  const { status, stdout, stderr } = build(name, output);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  const progress = stdout.replace(/\d+\.\d s/, '0.0 s').replace(output, '_site');
  const built = { ...filesOf(output), 'stdout.txt': progress };
  const expected = join(sites, name, 'expected');
  if (process.env['UPDATE_EXPECTED'] !== undefined) updateExpected(expected, built);
  expect(built).toEqual(filesOf(expected));
});

test('content with errors writes nothing, and all errors are reported', () => {
  const output = join(work, 'broken');
  const { status, stdout, stderr } = build('broken', output);
  expect(status).toBe(1);
  expect(stdout).toBe('');
  const messages = stderr.replace(output, '_site');
  const expected = join(sites, 'broken', 'expected.txt');
  if (process.env['UPDATE_EXPECTED'] !== undefined) writeFileSync(expected, messages);
  expect(messages).toBe(readFileSync(expected, 'utf8'));
  expect(() => statSync(output)).toThrow();
});

test('content with errors leaves an existing site unchanged', () => {
  const output = join(work, 'existing');
  build('one', output);
  const before = filesOf(output);
  expect(build('broken', output).status).toBe(1);
  expect(filesOf(output)).toEqual(before);
});

test('the time zone and locale of the building machine do not affect the site', () => {
  const reference = join(work, 'reference');
  build('small', reference);
  for (const environment of [
    { TZ: 'America/Los_Angeles', LANG: 'ja_JP.UTF-8', LC_ALL: 'ja_JP.UTF-8' },
    { TZ: 'Pacific/Apia', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  ]) {
    const other = join(work, 'other');
    build('small', other, environment);
    expect(everyFile(other)).toEqual(everyFile(reference));
    for (const folder of [other, cache]) rmSync(folder, { recursive: true });
  }
});

test('building the same content again writes nothing', () => {
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

/** The text of every compared file, by path. */
function filesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(everyFile(folder))
      .filter(([path]) => isCompared(path))
      .map(([path, text]) => [path, withoutStyle(text)]),
  );
}

/** Search files, assets and what has checksums of other files have their own tests; hidden files are not part of the site. */
function isCompared(path: string): boolean {
  return !/^(search|assets)\/|^\.|^(data\/datapackage\.json|bag-info\.txt|(tag)?manifest-sha256\.txt)$/.test(
    path,
  );
}

function withoutStyle(text: string): string {
  return text.replace(/<style>.*<\/style>/s, '<style></style>').replace(/sha256-[\w+/=]+/, 'sha256-…');
}

function everyFile(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path !== '.clipfile' && statSync(join(folder, path)).isFile())
      .sort()
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

function updateExpected(expected: string, built: Readonly<Record<string, string>>): void {
  rmSync(expected, { recursive: true, force: true });
  for (const [path, text] of Object.entries(built)) {
    mkdirSync(dirname(join(expected, path)), { recursive: true });
    writeFileSync(join(expected, path), text);
  }
}
