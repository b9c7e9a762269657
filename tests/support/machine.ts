import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** What looking for a browser needs to know of the machine, and may do to it. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** 0 is root; undefined where users have no numbers. */
  readonly uid: number | undefined;
  /** The text of `/etc/os-release`, or none. */
  readonly osRelease: string;
  /** Where Playwright keeps a browser that it downloads, whether or not it is there. */
  readonly downloadPlace: string;
  exists(path: string): boolean;
  /** Whether the program ran to its end within the time and returned 0. What it prints is not shown. */
  run(program: string, words: readonly string[], seconds: number): Promise<boolean>;
  /** Tells the person who runs the tests something, in one line. */
  say(line: string): void;
}

export const thisMachine: Machine = {
  platform: process.platform,
  environment: process.env,
  uid: process.getuid?.(),
  osRelease: textOf('/etc/os-release'),
  downloadPlace: chromium.executablePath(),
  exists: existsSync,
  run,
  say: (line) => process.stderr.write(`${line}\n`),
};

function run(program: string, words: readonly string[], seconds: number): Promise<boolean> {
  return new Promise((resolve) => {
    // A group of its own, so that a download which takes too long ends with all its processes.
    const grouped = process.platform !== 'win32';
    const child = spawn(program, words, {
      stdio: 'ignore',
      detached: grouped,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    const timer = setTimeout(() => {
      if (grouped && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    }, seconds * 1000);
    const end = (went: boolean): void => {
      clearTimeout(timer);
      resolve(went);
    };
    child.on('error', () => end(false));
    child.on('exit', (code) => end(code === 0));
  });
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
