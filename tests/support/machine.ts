import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** The facts and actions on the machine that `findChromium` uses. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** 0 is root; undefined on systems without user ids. */
  readonly uid: number | undefined;
  /** The content of `/etc/os-release`, or an empty string. */
  readonly osRelease: string;
  /** Path of the browser that Playwright downloads, whether or not it exists. */
  readonly downloadPath: string;
  exists(path: string): boolean;
  /** Whether the program exited with 0 within the timeout. Its output is discarded. */
  run(program: string, args: readonly string[], timeoutSeconds: number): Promise<boolean>;
  /** Prints a line for the person who runs the tests. */
  log(line: string): void;
}

export const thisMachine: Machine = {
  platform: process.platform,
  environment: process.env,
  uid: process.getuid?.(),
  osRelease: readText('/etc/os-release'),
  downloadPath: chromium.executablePath(),
  exists: existsSync,
  run,
  log: (line) => process.stderr.write(`${line}\n`),
};

function run(program: string, args: readonly string[], timeoutSeconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    // In a process group of its own, so that a timeout ends its child processes too.
    const hasGroup = process.platform !== 'win32';
    const child = spawn(program, args, {
      stdio: 'ignore',
      detached: hasGroup,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const timer = setTimeout(() => {
      if (hasGroup && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    }, timeoutSeconds * 1000);
    const end = (succeeded: boolean): void => {
      clearTimeout(timer);
      resolve(succeeded);
    };
    child.on('error', () => end(false));
    child.on('exit', (code) => end(code === 0));
  });
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
