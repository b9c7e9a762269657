import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { mulberry32 } from '../bench/random.ts';
import { createFolder } from '../support/create-folder.ts';
import { otherUser, otherUserCanRun } from '../support/other-user.ts';
import { launchScript, runCommand } from './run-command.ts';

/** An import may be killed at any moment: the next ends as if nothing had happened. */
const rowCount = 1000;

/** Rows with equal titles and addresses, nearly equal texts, the same row twice, and rows that are refused. */
function table(version: number): string {
  const rows = Array.from({ length: rowCount }, (_, id) => {
    const isChanged = version > 0 && id % 7 === 0;
    const group = id % 5 === 0 ? Math.floor(id / 25) : id;
    const words = Array.from({ length: 60 }, (_, at) => `word${(group * 31 + at * 17) % 997}`).join(' ');
    const url = id % 9 === 0 ? `https://a.example/${Math.floor(id / 18)}` : '';
    const title = id % 11 === 10 ? '' : `Fog over the harbour ${id % 40}${isChanged ? ' and the town' : ''}`;
    const text = title === '' && url === '' ? '' : words;
    return `${id},${title},1931-05-0${1 + (id % 9)},${url},${text}\n`;
  });
  return `id,headline,date,url,text\n${rows.join('')}${rows[3]}${rows[4]}`;
}

/** All files of an archive with their content. */
function filesIn(root: string): ReadonlyMap<string, string> {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
  const files = names.filter((name) => statSync(join(root, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(join(root, name), 'utf8')]));
}

function startImport(cwd: string): ChildProcess {
  const child = spawn(process.execPath, [launchScript, 'import', 'clips.csv'], { cwd, stdio: 'pipe' });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

/** Resolves once the import writes. */
async function writing(folder: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null && !existsSync(join(folder, 'content/.clipfile.lock'))) await setTimeout(5);
}

/** Kills an import of a folder at a moment of its own, several times. */
async function interrupt(folder: string, times: number, random: () => number): Promise<void> {
  for (let time = 0; time < times; time++) {
    const child = startImport(folder);
    const ended = once(child, 'exit');
    await writing(folder, child);
    await setTimeout(random() * 300);
    child.kill('SIGKILL');
    await ended;
  }
}

test('an import that is killed again and again ends as one that was not', async () => {
  const folder = createFolder();
  const [killed, whole] = [join(folder, 'a/news'), join(folder, 'b/news')];
  const random = mulberry32(17);
  for (const each of [killed, whole]) mkdirSync(each, { recursive: true });
  for (const version of [0, 1]) {
    for (const each of [killed, whole]) writeFileSync(join(each, 'clips.csv'), table(version));
    await interrupt(killed, 3, random);
    const ledgers = [killed, whole].map((each) =>
      JSON.parse(runCommand(each, ['import', 'clips.csv', '--json']).stdout),
    );
    expect(ledgers.map(({ rows }) => rows.read)).toEqual([rowCount + 2, rowCount + 2]);
    expect(ledgers[1].rows).toMatchObject(
      version === 0 ? { updated: 0, unchanged: 0 } : { written: 0, joined: expect.any(Number) },
    );
    expect(filesIn(join(killed, 'content'))).toEqual(filesIn(join(whole, 'content')));
    const rowsIn = (root: string) =>
      new Set(readFileSync(join(root, '.cache/import-rows.jsonl'), 'utf8').split('\n'));
    expect(rowsIn(killed)).toEqual(rowsIn(whole));
  }
  const paths = [...filesIn(killed).keys()].filter((path) => /tmp|lock/.test(path));
  expect(paths).toEqual([]);
});

test('Ctrl-C ends an import after its row, and says how to go on', async () => {
  const folder = createFolder({ 'clips.csv': table(0) });
  const child = startImport(folder);
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (text) => {
    stdout += text;
  });
  child.stderr?.on('data', (text) => {
    stderr += text;
  });
  const ended = once(child, 'close');
  await writing(folder, child);
  while (child.exitCode === null && !existsSync(join(folder, 'content/imported.jsonl'))) await setTimeout(2);
  child.kill('SIGINT');
  const [status] = await ended;
  const [, count = ''] =
    /^Interrupted\. ([\d,]+) rows? had been read, and what they became is complete\. Run the same command again to go on\.\n$/.exec(
      stderr,
    ) ?? [];
  expect([status, stderr]).toEqual([1, expect.stringContaining('Interrupted.')]);
  const read = Number(count.replaceAll(',', ''));
  expect(read).toBeGreaterThan(0);
  expect(read).toBeLessThan(rowCount);
  expect(stdout).toContain(`  ${count}  read\n`);
  const { rows } = JSON.parse(runCommand(folder, ['import', 'clips.csv', '--json']).stdout);
  expect(rows.read).toBe(rowCount + 2);
  expect(rows.unchanged).toBeGreaterThan(0);
  const whole = createFolder({ 'clips.csv': table(0) });
  runCommand(whole, ['import', 'clips.csv']);
  const content = (root: string) =>
    new Map([...filesIn(join(root, 'content'))].filter(([path]) => path !== 'site.yml'));
  expect(content(folder)).toEqual(content(whole));
});

test('of two imports at once, the second is told', async () => {
  const folder = createFolder({ 'clips.csv': table(0), 'content/site.yml': 'title: A\n' });
  const child = startImport(folder);
  const ended = once(child, 'exit');
  await writing(folder, child);
  const second = runCommand(folder, ['import', 'clips.csv']);
  expect(second).toEqual({
    status: 2,
    stdout: '',
    stderr: `Another import (process ${child.pid}) is writing to "content". Wait until it has finished.\n    If no other import is running, delete content/.clipfile.lock.\n`,
  });
  expect(runCommand(folder, ['import', 'clips.csv', '--dry-run']).status).toBe(1);
  await ended;
  expect(runCommand(folder, ['import', 'clips.csv', '--json']).stdout).toContain('"written": 0');
});

test('on a full disk nothing is half written, and the import goes on once there is space', () => {
  const folder = createFolder();
  const [full, whole] = [join(folder, 'a/news'), join(folder, 'b/news')];
  for (const each of [full, whole]) {
    mkdirSync(each, { recursive: true });
    writeFileSync(join(each, 'clips.csv'), table(0));
  }
  runCommand(whole, ['import', 'clips.csv']);
  const preload = pathToFileURL(join(import.meta.dirname, 'full-disk.mjs')).href;
  for (const space of [20_000, 50_123]) {
    const environment = { NODE_OPTIONS: `--import=${preload}`, CLIPFILE_DISK_SPACE: String(space) };
    const { status, stderr } = runCommand(full, ['import', 'clips.csv'], environment);
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(
        /^The disk is full: ENOSPC: no space left on device, write\.\n {4}Free some space and try again\.\n {4}\d+ rows had been read, and what they became is complete\. Run the same command again to go on\.\n$/,
      ),
    ]);
    const items = [...filesIn(join(full, 'content/items'))];
    expect(items.length).toBeGreaterThan(0);
    for (const [path, text] of items) {
      // That of a row may name a further source of the same text later on.
      const withoutSources = (each: string) => each.replace(/^source:\n(?: {2}.*\n)*/m, '');
      expect(withoutSources(text)).toBe(
        withoutSources(filesIn(join(whole, 'content/items')).get(path) ?? ''),
      );
    }
  }
  runCommand(full, ['import', 'clips.csv']);
  expect(filesIn(join(full, 'content'))).toEqual(filesIn(join(whole, 'content')));
});

const isRoot = process.getuid?.() === 0;

test.runIf(otherUserCanRun(launchScript, '--help'))(
  'an archive without write permission is told, and left alone',
  () => {
    const folder = createFolder({ 'clips.csv': table(0), 'content/site.yml': 'title: A\n' });
    if (isRoot)
      for (const path of ['', 'clips.csv', 'content']) chownSync(join(folder, path), 65_534, 65_534);
    chmodSync(join(folder, 'content'), 0o500);
    const { status, stderr } = spawnSync(process.execPath, [launchScript, 'import', 'clips.csv'], {
      cwd: folder,
      encoding: 'utf8',
      ...otherUser,
    });
    chmodSync(join(folder, 'content'), 0o700);
    expect([status, stderr]).toEqual([
      2,
      "Permission was denied: EACCES: permission denied, open 'content/.clipfile.lock'.\n    Give yourself permission for that file or folder, or choose another folder.\n",
    ]);
    expect([...filesIn(join(folder, 'content')).keys()]).toEqual(['site.yml']);
  },
);
