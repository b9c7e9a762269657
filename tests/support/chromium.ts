import { createRequire } from 'node:module';
import { dirname, join, posix, win32 } from 'node:path';
import { type Machine, thisMachine } from './machine.ts';

/** Seconds that a browser may take to arrive. */
const downloadTime = 60;
const packageTime = 600;

/**
 * Finds a Chromium or Chrome to test with, and gets one where there is none: the one that the environment
 * names, an installed one, Playwright's download, and at last the system's package, where the tests run as root
 * on Debian or Ubuntu.
 *
 * @returns the path of its program
 * @throws one line that says what to install
 */
export async function findChromium(machine: Machine = thisMachine): Promise<string> {
  return (
    named(machine) ??
    (await firstThatRuns(usualPlaces(machine), machine)) ??
    (await download(machine)) ??
    (await installPackage(machine)) ??
    nothing()
  );
}

/** A path that was named on purpose is taken or refused, never passed over for another browser. */
function named({ environment, exists }: Machine): string | undefined {
  for (const variable of ['CHROMIUM_PATH', 'CHROME_PATH']) {
    const path = environment[variable];
    if (path === undefined || path === '') continue;
    if (exists(path)) return path;
    throw new Error(`${variable} names ${path}, where there is no file.`);
  }
  return undefined;
}

/** Chrome stands first: on Ubuntu `chromium` may be a snap, which does not see the temporary folder. */
const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];

/** Every path at which an installed browser may be, on the search path or where installers put it. */
export function usualPlaces({ platform, environment }: Machine): readonly string[] {
  const windows = platform === 'win32';
  const { delimiter, join } = windows ? win32 : posix;
  const path = environment['PATH'] ?? environment['Path'] ?? '';
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  const onPath = names.flatMap((name) =>
    folders.map((folder) => join(folder, windows ? `${name}.exe` : name)),
  );
  return [...onPath, ...installerPlaces(platform, environment)];
}

function installerPlaces(platform: NodeJS.Platform, environment: Machine['environment']): readonly string[] {
  switch (platform) {
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
        .map((variable) => environment[variable])
        .filter((folder) => folder !== undefined)
        .flatMap((folder) =>
          ['Google\\Chrome', 'Chromium'].map((name) => win32.join(folder, name, 'Application', 'chrome.exe')),
        );
    case 'darwin':
      return ['/Applications', posix.join(environment['HOME'] ?? '/', 'Applications')].flatMap((folder) =>
        ['Google Chrome', 'Chromium'].map((name) =>
          posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name),
        ),
      );
    default:
      return ['/usr/bin/chromium', '/usr/lib/chromium/chromium', '/opt/google/chrome/chrome'];
  }
}

async function download(machine: Machine): Promise<string | undefined> {
  const place = machine.downloadPlace;
  if (!machine.exists(place)) await machine.run(...playwright('install', '--no-shell'), downloadTime);
  return firstThatRuns([place], machine);
}

/** Ubuntu's package is a snap, which does not run everywhere; there what the download lacks is installed. */
async function installPackage(machine: Machine): Promise<string | undefined> {
  if (machine.uid !== 0 || !/^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(machine.osRelease)) return undefined;
  machine.say('No Chromium or Chrome is installed: installing one with apt-get, to test in.');
  await machine.run('apt-get', ['update'], packageTime);
  await machine.run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], packageTime);
  const installed = await firstThatRuns(usualPlaces(machine), machine);
  if (installed !== undefined || !machine.exists(machine.downloadPlace)) return installed;
  await machine.run(...playwright('install-deps'), packageTime);
  return firstThatRuns([machine.downloadPlace], machine);
}

function nothing(): never {
  throw new Error(
    'The tests need a browser: install Chromium or Chrome, or set CHROMIUM_PATH to the program of one.',
  );
}

/** A browser may be there and yet lack a system library; it then does not even tell its version. */
async function firstThatRuns(paths: readonly string[], machine: Machine): Promise<string | undefined> {
  for (const path of paths) {
    if (!machine.exists(path)) continue;
    // On Windows Chrome opens a window instead of telling its version.
    if (machine.platform === 'win32' || (await machine.run(path, ['--version'], 20))) return path;
  }
  return undefined;
}

function playwright(...words: readonly string[]): [program: string, words: readonly string[]] {
  const { resolve } = createRequire(import.meta.url);
  const cli = join(dirname(resolve('playwright-core/package.json')), 'cli.js');
  return [process.execPath, [cli, ...words, 'chromium']];
}
