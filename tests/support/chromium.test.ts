import { expect, test } from 'vitest';
import { findChromium, usualPlaces } from './chromium.ts';
import type { Machine } from './machine.ts';

const debian = 'PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\n';
const ubuntu = 'ID=ubuntu\nID_LIKE=debian\n';
const fedora = 'ID=fedora\nID_LIKE="rhel"\n';
const download = '/cache/chrome';
const saying = 'No Chromium or Chrome is installed: installing one with apt-get, to test in.';

/** A machine on which only some things are there, and each program that ran leaves its traces in `log`. */
interface Case {
  readonly there?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly platform?: NodeJS.Platform;
  readonly uid?: number;
  readonly osRelease?: string;
  /** Programs that are there and do not run. */
  readonly broken?: readonly string[];
  /** What a command brings, or mends, by a word that it contains. */
  readonly brings?: Readonly<Record<string, string>>;
}

function machineOf(wanted: Case, log: string[]): Machine {
  const there = new Set(wanted.there);
  const broken = new Set(wanted.broken);
  return {
    platform: wanted.platform ?? 'linux',
    environment: wanted.environment ?? { PATH: '/usr/local/bin:/usr/bin' },
    uid: wanted.uid ?? 1000,
    osRelease: wanted.osRelease ?? debian,
    downloadPlace: download,
    exists: (path) => there.has(path),
    run: async (program, words) => {
      if (words[0] === '--version') return !broken.has(program);
      const command = `${program === process.execPath ? 'playwright' : program} ${words.filter((word) => !word.endsWith('cli.js')).join(' ')}`;
      log.push(command);
      const brought = wanted.brings?.[command];
      if (brought === undefined) return false;
      there.add(brought);
      broken.delete(brought);
      return true;
    },
    say: (line) => log.push(line),
  };
}

const fetching = 'playwright install --no-shell chromium';
const updating = 'apt-get update';
const installing = 'apt-get install -y --no-install-recommends chromium';
const completing = 'playwright install-deps chromium';

test.each<[name: string, wanted: Case, path: string, log: readonly string[]]>([
  [
    'the one that is named',
    {
      environment: { PATH: '/usr/bin', CHROME_PATH: '/my/chrome' },
      there: ['/usr/bin/chromium', '/my/chrome'],
    },
    '/my/chrome',
    [],
  ],
  ['an installed one', { there: ['/usr/bin/chromium'] }, '/usr/bin/chromium', []],
  [
    'Chrome before Chromium, wherever on the path',
    { there: ['/usr/local/bin/chromium', '/usr/bin/google-chrome'] },
    '/usr/bin/google-chrome',
    [],
  ],
  [
    'one off the search path',
    { environment: {}, there: ['/opt/google/chrome/chrome'] },
    '/opt/google/chrome/chrome',
    [],
  ],
  [
    'on macOS',
    {
      platform: 'darwin',
      environment: { HOME: '/Users/ada' },
      there: ['/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium'],
    },
    '/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium',
    [],
  ],
  [
    'on Windows, where it is not asked for its version',
    {
      platform: 'win32',
      environment: { Path: 'C:\\Windows', 'PROGRAMFILES(X86)': 'C:\\Programs' },
      there: ['C:\\Programs\\Google\\Chrome\\Application\\chrome.exe'],
      broken: ['C:\\Programs\\Google\\Chrome\\Application\\chrome.exe'],
    },
    'C:\\Programs\\Google\\Chrome\\Application\\chrome.exe',
    [],
  ],
  [
    'one that runs, rather than one that does not',
    { there: ['/usr/bin/google-chrome', '/usr/bin/chromium'], broken: ['/usr/bin/google-chrome'] },
    '/usr/bin/chromium',
    [],
  ],
  ['an earlier download', { there: [download] }, download, []],
  ['a download', { brings: { [fetching]: download } }, download, [fetching]],
  [
    'the package, as root on Debian',
    { uid: 0, brings: { [installing]: '/usr/bin/chromium' } },
    '/usr/bin/chromium',
    [fetching, saying, updating, installing],
  ],
  [
    'the download, completed, as root on Ubuntu',
    {
      uid: 0,
      osRelease: ubuntu,
      there: [download, '/usr/bin/chromium-browser'],
      broken: [download, '/usr/bin/chromium-browser'],
      brings: { [completing]: download },
    },
    download,
    [saying, updating, installing, completing],
  ],
])('finds %s', async (_name, wanted, path, expected) => {
  const log: string[] = [];
  expect(await findChromium(machineOf(wanted, log))).toBe(path);
  expect(log).toEqual(expected);
});

const advice =
  'The tests need a browser: install Chromium or Chrome, or set CHROMIUM_PATH to the program of one.';

test.each<[name: string, wanted: Case, message: string, log: readonly string[]]>([
  ['another user than root', { brings: { [installing]: '/usr/bin/chromium' } }, advice, [fetching]],
  [
    'root of another system',
    { uid: 0, osRelease: fedora, brings: { [installing]: '/usr/bin/chromium' } },
    advice,
    [fetching],
  ],
  ['root whose package does not come', { uid: 0 }, advice, [fetching, saying, updating, installing]],
  [
    'who names a file that is not there',
    { environment: { CHROMIUM_PATH: '/my/chrome' }, there: ['/usr/bin/chromium'] },
    'CHROMIUM_PATH names /my/chrome, where there is no file.',
    [],
  ],
])('tells %s what to do', async (_name, wanted, message, expected) => {
  const log: string[] = [];
  await expect(findChromium(machineOf(wanted, log))).rejects.toThrow(new Error(message));
  expect(log).toEqual(expected);
});

test('every folder of the search path is looked in', () => {
  const places = usualPlaces(machineOf({ environment: { PATH: '/a::/b' } }, []));
  expect(places).toEqual(expect.arrayContaining(['/a/chromium', '/b/chromium', '/b/chrome']));
});
