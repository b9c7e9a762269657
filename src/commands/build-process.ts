import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { BuildAnswer, BuildOrder } from './build-on-request.ts';
import type { Folders } from './command-line.ts';
import { launcher } from './program-files.ts';
import type { BuildOutcome } from './site-builder.ts';

/**
 * Room for what one build makes and drops, in MB, so that less of it is taken for what stays: builds that follow each
 * other then spend a third as long on collecting garbage.
 */
const execArgv = ['--min-semi-space-size=32', '--max-semi-space-size=64'];

/**
 * A process that builds when asked to, and keeps all that it learned. It is started again where the program itself
 * changed, so that changed templates and styles count as changed content does.
 */
export class BuildProcess {
  readonly #folders: Folders;
  #child: ChildProcess | undefined;
  #hasBuilt = false;

  constructor(folders: Folders) {
    this.#folders = folders;
  }

  /** Resolves when the site stands, or when it is known why not. */
  build(): Promise<BuildOutcome> {
    const child = this.#child ?? this.#start();
    return new Promise((resolve, reject) => {
      const settle = (outcome: BuildOutcome): void => {
        child.off('message', settle);
        child.off('exit', ended);
        child.off('error', reject);
        this.#hasBuilt = true;
        resolve(outcome);
      };
      const ended = (code: number | null): void => {
        this.#child = undefined;
        settle({ code: code === 2 ? 2 : 1, said: 'The build ended before its time; the terminal says why.' });
      };
      child.once('error', reject);
      child.on('message', (answer: BuildAnswer) => settle(answer));
      child.on('exit', ended);
      child.send('build' satisfies BuildOrder);
    });
  }

  /** Ends the process, and with it a build that runs. The next build starts another, of the program as it is then. */
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
    const words = ['builds', '--content', content, '--output', output, '--cache', cache];
    // Whoever asks for builds after the first tells what they came to.
    const stdout = this.#hasBuilt ? 'ignore' : 'inherit';
    this.#child = fork(launcher, words, { stdio: ['ignore', stdout, 'inherit', 'ipc'], execArgv });
    return this.#child;
  }
}
