import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { BuildRequest } from './build-process-main.ts';
import type { Folders } from './command-line.ts';
import { launchScript } from './program-files.ts';
import type { BuildOutcome } from './site-builder.ts';

/**
 * Sizes in MB of the heap's young generation. A build creates and drops many short-lived objects; with this much room
 * few of them are moved to the old generation, and repeated builds spend a third as long on garbage collection.
 */
const execArgv = ['--min-semi-space-size=32', '--max-semi-space-size=64'];

/**
 * The parent's handle of a child process that builds on request and stays alive in between, with its cache in memory.
 * The child runs `build-process-main.ts`.
 */
export class BuildProcess {
  readonly #folders: Folders;
  #child: ChildProcess | undefined;
  #hasBuilt = false;

  constructor(folders: Folders) {
    this.#folders = folders;
  }

  /** Starts the process if necessary. Resolves as soon as the site is written or the build has failed. */
  build(): Promise<BuildOutcome> {
    const child = this.#child ?? this.#start();
    return new Promise((resolve, reject) => {
      const settle = (outcome: BuildOutcome): void => {
        child.off('message', settle);
        child.off('exit', exited);
        child.off('error', reject);
        this.#hasBuilt = true;
        resolve(outcome);
      };
      const exited = (code: number | null): void => {
        this.#child = undefined;
        const message = 'The build process stopped unexpectedly. The terminal shows the reason.';
        settle({ exitCode: code === 2 ? 2 : 1, message });
      };
      child.once('error', reject);
      child.on('message', settle);
      child.on('exit', exited);
      child.send('build' satisfies BuildRequest);
    });
  }

  /**
   * Ends the process and any build it is running. The next call of `build` starts a new process, which runs the
   * program as it is on disk by then.
   */
  async end(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, 'exit');
    if (child.connected) child.disconnect();
    await exited;
  }

  #start(): ChildProcess {
    const { content, output, cache } = this.#folders;
    const args = ['build-process', '--content', content, '--output', output, '--cache', cache];
    // Only the first build reports to stdout; the parent reports the others.
    const stdout = this.#hasBuilt ? 'ignore' : 'inherit';
    this.#child = fork(launchScript, args, { stdio: ['ignore', stdout, 'inherit', 'ipc'], execArgv });
    return this.#child;
  }
}
