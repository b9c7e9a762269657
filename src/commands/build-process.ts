import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { ContentCheck } from '../check/check-content.ts';
import type { ProcessRequest } from './build-process-main.ts';
import type { AsOf, Folders } from './command-line.ts';
import { launchScript } from './program-files.ts';
import type { BuildOutcome } from './site-builder.ts';

/**
 * Sizes in MB of the heap's young generation. A build creates and drops many short-lived objects; with this much room
 * few of them are moved to the old generation, and repeated builds spend a third as long on garbage collection.
 */
const execArgv = ['--min-semi-space-size=32', '--max-semi-space-size=64'];

/** Milliseconds for a process that is asked to end to save its cache. */
const timeToEnd = 1000;

/**
 * The parent's handle of a child process that builds on request and stays alive in between, with its cache in memory.
 * The child runs `build-process-main.ts`.
 */
export class BuildProcess {
  readonly #folders: Folders & { readonly asOf?: AsOf };
  #child: ChildProcess | undefined;
  #hasBuilt = false;
  /** One check answers all who ask while it runs. */
  #checking: Promise<ContentCheck | 1 | 2 | string | undefined> | undefined;

  constructor(folders: Folders & { readonly asOf?: AsOf }) {
    this.#folders = folders;
  }

  /**
   * Starts the process if necessary. Resolves as soon as the site is written or the build has failed. A process that
   * the system or somebody else killed is replaced, once for each build.
   */
  async build(request: 'build' | 'rehearse' = 'build'): Promise<BuildOutcome> {
    const outcome = (await this.#request(request, isOutcome)) ?? (await this.#request(request, isOutcome));
    this.#hasBuilt = true;
    if (typeof outcome === 'object') return outcome;
    return typeof outcome === 'string' ? { ...stopped(1), message: outcome } : stopped(outcome ?? 1);
  }

  /**
   * Checks the content once the builds that were asked for before are done. Resolves to undefined where the process
   * stopped.
   */
  async checkContent(): Promise<ContentCheck | undefined> {
    this.#checking ??= this.#request('check', isCheck).finally(() => {
      this.#checking = undefined;
    });
    const check = await this.#checking;
    return typeof check === 'object' ? check : undefined;
  }

  /**
   * Ends the process and any build it is running. The next call of `build` starts a new process, which runs the
   * program as it is on disk by then.
   */
  async end(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child === undefined || hasEnded(child)) return;
    const exited = once(child, 'exit');
    if (child.connected) child.disconnect();
    // A build that blocks its thread does not notice. It may be interrupted at any point.
    const killing = setTimeout(() => child.kill(), timeToEnd);
    await exited;
    clearTimeout(killing);
  }

  /**
   * The first reply of the kind; undefined where the process was killed, perhaps before the request; its exit code
   * where it ended by itself; or why it could not be started.
   */
  #request<Reply extends object>(
    request: ProcessRequest,
    isReply: (message: object) => message is Reply,
  ): Promise<Reply | 1 | 2 | string | undefined> {
    const child = this.#child ?? this.#start();
    return new Promise((resolve) => {
      const settle = (result: Reply | 1 | 2 | string | undefined): void => {
        child.off('message', replied);
        child.off('exit', exited);
        child.off('error', failed);
        resolve(result);
      };
      const replied = (message: object): void => {
        if (isReply(message)) settle(message);
      };
      const exited = (code: number | null): void => settle(code === null ? undefined : code === 2 ? 2 : 1);
      const failed = (error: Error): void =>
        settle(`The build process could not be started: ${error.message}.`);
      child.on('message', replied);
      child.on('exit', exited);
      child.on('error', failed);
      // The process may have ended meanwhile: `exit` follows.
      child.send(request, () => {});
    });
  }

  #start(): ChildProcess {
    const { content, output, cache, asOf } = this.#folders;
    const args = ['build-process', '--content', content, '--output', output, '--cache', cache];
    if (asOf !== undefined) args.push('--as-of', asOf);
    // Only the first build reports to stdout; the parent reports the others.
    const stdout = this.#hasBuilt ? 'ignore' : 'inherit';
    const child = fork(launchScript, args, { stdio: ['ignore', stdout, 'inherit', 'ipc'], execArgv });
    const forget = (): void => {
      if (this.#child === child) this.#child = undefined;
    };
    child.on('exit', forget);
    child.on('error', forget);
    this.#child = child;
    return child;
  }
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null;
}

function isOutcome(message: object): message is BuildOutcome {
  return 'exitCode' in message;
}

function isCheck(message: object): message is ContentCheck {
  return 'findings' in message;
}

function stopped(exitCode: 1 | 2): BuildOutcome {
  const message = 'The build process stopped unexpectedly. The terminal shows the reason.';
  return { exitCode, message, written: 0 };
}
