import { createRequire } from 'node:module';
import { dirname, join, posix, win32 } from 'node:path';
import { type Machine, thisMachine } from './machine.ts';

/** Timeouts in seconds. */
const downloadTimeout = 60;
const packageTimeout = 600;

/**
 * Finds a Chromium or Chrome to test with, in this order: the one named by an environment variable, an installed one,
 * Playwright's download, and, as root on Debian or Ubuntu, the system's package. The last two are installed if needed.
 *
 * @returns the path of its executable
 * @throws a one-line message that says what to install
 */
export async function findChromium(machine: Machine = thisMachine): Promise<string> {
  return (
    fromEnvironment(machine) ??
    (await firstThatRuns(candidatePaths(machine), machine)) ??
    (await download(machine)) ??
    (await installPackage(machine)) ??
    throwNotFound()
  );
}

/** A path that was set explicitly is used or rejected, never replaced by another browser. */
function fromEnvironment({ environment, exists }: Machine): string | undefined {
  for (const variable of ['CHROMIUM_PATH', 'CHROME_PATH']) {
    const path = environment[variable];
    if (path === undefined || path === '') continue;
    if (exists(path)) return path;
    throw new Error(`${variable} is set to ${path}, which does not exist.`);
  }
  return undefined;
}

/** Chrome comes first: on Ubuntu `chromium` may be a snap, which cannot access the temporary folder. */
const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];

/** All paths at which a browser may be installed: in the folders of `PATH` and where installers put it. */
export function candidatePaths({ platform, environment }: Machine): readonly string[] {
  const isWindows = platform === 'win32';
  const { delimiter, join } = isWindows ? win32 : posix;
  const path = environment['PATH'] ?? environment['Path'] ?? '';
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  const onPath = names.flatMap((name) =>
    folders.map((folder) => join(folder, isWindows ? `${name}.exe` : name)),
  );
  return [...onPath, ...installerPaths(platform, environment)];
}

function installerPaths(platform: NodeJS.Platform, environment: Machine['environment']): readonly string[] {
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
  const path = machine.downloadPath;
  if (!machine.exists(path)) await machine.run(...playwright('install', '--no-shell'), downloadTimeout);
  return firstThatRuns([path], machine);
}

/** Ubuntu's package is a snap, which does not run everywhere. If it fails, the libraries for the download are installed. */
async function installPackage(machine: Machine): Promise<string | undefined> {
  if (machine.uid !== 0 || !/^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(machine.osRelease)) return undefined;
  machine.log('No Chromium or Chrome found: installing Chromium with apt-get for the tests.');
  await machine.run('apt-get', ['update'], packageTimeout);
  await machine.run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], packageTimeout);
  const installed = await firstThatRuns(candidatePaths(machine), machine);
  if (installed !== undefined || !machine.exists(machine.downloadPath)) return installed;
  await machine.run(...playwright('install-deps'), packageTimeout);
  return firstThatRuns([machine.downloadPath], machine);
}

function throwNotFound(): never {
  throw new Error(
    'The tests need a browser: install Chromium or Chrome, or set CHROMIUM_PATH to its executable.',
  );
}

/** A browser that lacks a system library cannot even print its version. */
async function firstThatRuns(paths: readonly string[], machine: Machine): Promise<string | undefined> {
  for (const path of paths) {
    if (!machine.exists(path)) continue;
    // On Windows Chrome opens a window instead of printing its version.
    if (machine.platform === 'win32' || (await machine.run(path, ['--version'], 20))) return path;
  }
  return undefined;
}

function playwright(...args: readonly string[]): [program: string, args: readonly string[]] {
  const { resolve } = createRequire(import.meta.url);
  const cli = join(dirname(resolve('playwright-core/package.json')), 'cli.js');
  return [process.execPath, [cli, ...args, 'chromium']];
}
