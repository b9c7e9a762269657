import { expect, test } from 'vitest';
import { candidatePaths, findChromium } from './chromium.ts';
import type { Machine } from './machine.ts';

const debian = 'PRETTY_NAME="Debian GNU/Linux 12"\nID=debian\n';
const ubuntu = 'ID=ubuntu\nID_LIKE=debian\n';
const fedora = 'ID=fedora\nID_LIKE="rhel"\n';
const download = '/cache/chrome';
const notice = 'No Chromium or Chrome found: installing Chromium with apt-get for the tests.';

/** A simulated machine. Each program that runs is recorded in `log`. */
interface Case {
  readonly existing?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly platform?: NodeJS.Platform;
  readonly uid?: number;
  readonly osRelease?: string;
  /** Programs that exist and do not run. */
  readonly broken?: readonly string[];
  /** The program that a command installs or repairs, by command line. */
  readonly installs?: Readonly<Record<string, string>>;
}

function machineOf(simulated: Case, log: string[]): Machine {
  const existing = new Set(simulated.existing);
  const broken = new Set(simulated.broken);
  return {
    platform: simulated.platform ?? 'linux',
    environment: simulated.environment ?? { PATH: '/usr/local/bin:/usr/bin' },
    uid: simulated.uid ?? 1000,
    osRelease: simulated.osRelease ?? debian,
    downloadPath: download,
    exists: (path) => existing.has(path),
    run: async (program, args) => {
      if (args[0] === '--version') return !broken.has(program);
      const command = `${program === process.execPath ? 'playwright' : program} ${args.filter((arg) => !arg.endsWith('cli.js')).join(' ')}`;
      log.push(command);
      const installed = simulated.installs?.[command];
      if (installed === undefined) return false;
      existing.add(installed);
      broken.delete(installed);
      return true;
    },
    log: (line) => log.push(line),
  };
}

const downloading = 'playwright install --no-shell chromium';
const updating = 'apt-get update';
const installing = 'apt-get install -y --no-install-recommends chromium';
const completing = 'playwright install-deps chromium';

test.each<[name: string, simulated: Case, path: string, log: readonly string[]]>([
  [
    'the one named by an environment variable',
    {
      environment: { PATH: '/usr/bin', CHROME_PATH: '/my/chrome' },
      existing: ['/usr/bin/chromium', '/my/chrome'],
    },
    '/my/chrome',
    [],
  ],
  ['an installed one', { existing: ['/usr/bin/chromium'] }, '/usr/bin/chromium', []],
  [
    'Chrome before Chromium, regardless of the order of PATH',
    { existing: ['/usr/local/bin/chromium', '/usr/bin/google-chrome'] },
    '/usr/bin/google-chrome',
    [],
  ],
  [
    'one outside PATH',
    { environment: {}, existing: ['/opt/google/chrome/chrome'] },
    '/opt/google/chrome/chrome',
    [],
  ],
  [
    'one on macOS',
    {
      platform: 'darwin',
      environment: { HOME: '/Users/ada' },
      existing: ['/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium'],
    },
    '/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium',
    [],
  ],
  [
    'one on Windows, without running it for its version',
    {
      platform: 'win32',
      environment: { Path: 'C:\\Windows', 'PROGRAMFILES(X86)': 'C:\\Programs' },
      existing: ['C:\\Programs\\Google\\Chrome\\Application\\chrome.exe'],
      broken: ['C:\\Programs\\Google\\Chrome\\Application\\chrome.exe'],
    },
    'C:\\Programs\\Google\\Chrome\\Application\\chrome.exe',
    [],
  ],
  [
    'one that runs instead of one that does not',
    { existing: ['/usr/bin/google-chrome', '/usr/bin/chromium'], broken: ['/usr/bin/google-chrome'] },
    '/usr/bin/chromium',
    [],
  ],
  ['an earlier download', { existing: [download] }, download, []],
  ['a new download', { installs: { [downloading]: download } }, download, [downloading]],
  [
    'the system package, as root on Debian',
    { uid: 0, installs: { [installing]: '/usr/bin/chromium' } },
    '/usr/bin/chromium',
    [downloading, notice, updating, installing],
  ],
  [
    'the download with its missing libraries installed, as root on Ubuntu',
    {
      uid: 0,
      osRelease: ubuntu,
      existing: [download, '/usr/bin/chromium-browser'],
      broken: [download, '/usr/bin/chromium-browser'],
      installs: { [completing]: download },
    },
    download,
    [notice, updating, installing, completing],
  ],
])('finds %s', async (_name, simulated, path, expected) => {
  const log: string[] = [];
  expect(await findChromium(machineOf(simulated, log))).toBe(path);
  expect(log).toEqual(expected);
});

const advice =
  'The tests need a browser: install Chromium or Chrome, or set CHROMIUM_PATH to its executable.';

test.each<[name: string, simulated: Case, message: string, log: readonly string[]]>([
  ['a user other than root', { installs: { [installing]: '/usr/bin/chromium' } }, advice, [downloading]],
  [
    'root on another distribution',
    { uid: 0, osRelease: fedora, installs: { [installing]: '/usr/bin/chromium' } },
    advice,
    [downloading],
  ],
  ['root if the package does not install', { uid: 0 }, advice, [downloading, notice, updating, installing]],
  [
    'a user whose CHROMIUM_PATH does not exist',
    { environment: { CHROMIUM_PATH: '/my/chrome' }, existing: ['/usr/bin/chromium'] },
    'CHROMIUM_PATH is set to /my/chrome, which does not exist.',
    [],
  ],
])('tells %s what to do', async (_name, simulated, message, expected) => {
  const log: string[] = [];
  await expect(findChromium(machineOf(simulated, log))).rejects.toThrow(new Error(message));
  expect(log).toEqual(expected);
});

test('searches every folder of PATH', () => {
  const paths = candidatePaths(machineOf({ environment: { PATH: '/a::/b' } }, []));
  expect(paths).toEqual(expect.arrayContaining(['/a/chromium', '/b/chromium', '/b/chrome']));
});
