import { relative } from 'node:path';
import type { ContentCheck } from '../check/check-content.ts';
import { isWithin } from '../is-within.ts';
import { isHidden } from '../read/folder.ts';
import { CannotListenError, SiteServer } from '../serve/site-server.ts';
import { BuildProcess } from './build-process.ts';
import { namesWithin } from './check-folders.ts';
import { type ExitCode, type StartCommand, UsageError } from './command-line.ts';
import { FolderWatcher } from './folder-watcher.ts';
import { nextInterrupt } from './interrupt.ts';
import { isProgramSource, programFolder } from './program-files.ts';
import { type RebuildScheduler, scheduleRebuilds } from './rebuild-scheduler.ts';
import type { BuildOutcome } from './site-builder.ts';

/**
 * Builds the site, serves it, and rebuilds it after every change until it is interrupted. A child process does the
 * building. When a build fails, the last good version stays up with a notice on each page.
 */
export async function start(command: StartCommand): Promise<ExitCode> {
  const interrupted = nextInterrupt();
  const builder = new BuildProcess(command);
  const server = await serve(command, () => builder.checkContent());
  const first = buildFirst(builder);
  const isReady = first.then(({ exitCode }) => exitCode !== 2);
  let isStopping = false;

  const show = ({ message, written }: BuildOutcome): void => {
    const isNew = written > 0 || message !== server.failure;
    server.failure = message;
    if (isNew) server.reload();
    server.reloadDesk();
  };
  const rebuilds = scheduleRebuilds(async (changed) => {
    const started = performance.now();
    // A change of the program or a template needs a new process.
    if (changed.some((path) => !isWithin(path, command.content))) await builder.end();
    const outcome = await builder.build();
    if (isStopping) return;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const result =
      outcome.exitCode === 0
        ? `rebuilt in ${seconds} s`
        : 'build failed; still serving the last good version';
    printLine(`${describeChange(changed)}: ${result}.`);
    show(outcome);
  }, isReady);
  const watchers = watchSources(command, rebuilds);

  try {
    const outcome = await Promise.race([first, interrupted]);
    if (outcome === 'interrupted') return 0;
    if (outcome.exitCode === 2) return 2;
    show(outcome);
    printLine(
      `Serving ${command.output} at ${server.url}. Pages reload when you save a file. Press Ctrl-C to stop.\n` +
        `Drafts, likely duplicates and what is missing are at ${server.deskUrl}`,
    );
    await interrupted;
    return 0;
  } finally {
    isStopping = true;
    for (const watcher of watchers) watcher.close();
    await Promise.all([server.close(), builder.end(), rebuilds.stop()]);
  }
}

/**
 * The first build, and a rehearsal: by then, the process has everything loaded, so that the first save shows as fast as
 * the later ones.
 */
async function buildFirst(builder: BuildProcess): Promise<BuildOutcome> {
  const outcome = await builder.build();
  return outcome.exitCode === 2 ? outcome : builder.build('rehearse');
}

async function serve(
  { output, port, host }: StartCommand,
  checkContent: () => Promise<ContentCheck | undefined>,
): Promise<SiteServer> {
  try {
    return await SiteServer.listen({ folder: output, port, host, checkContent });
  } catch (error) {
    if (error instanceof CannotListenError) throw new UsageError(error.message);
    throw error;
  }
}

/** Watches the content, and in a checkout the program with its templates. */
function watchSources(
  { content, output, cache }: StartCommand,
  rebuilds: RebuildScheduler,
): readonly FolderWatcher[] {
  const others = ['node_modules', ...namesWithin(content, [output, cache])];
  const callbacks = {
    onChange: (path: string) => rebuilds.changed(relative('.', path)),
    onError: (message: string) => void process.stderr.write(`${message}\n`),
  };
  const ofProgram =
    programFolder === undefined
      ? []
      : [new FolderWatcher(programFolder, { isRelevant: isProgramSource, ...callbacks })];
  const isRelevant = (path: string) => isContent(path) && !others.includes(path.split('/')[0] ?? '');
  return [new FolderWatcher(content, { isRelevant, ...callbacks }), ...ofProgram];
}

/** What a build reads is not hidden, and is no temporary file of an editor or the system. */
function isContent(path: string): boolean {
  const names = path.split('/');
  if (names.some((name, i) => isHidden(name, names.slice(0, i).join('/')))) return false;
  return !/(~|\.sw[a-z]|\.tmp|(^|\/)4913|(^|\/)#[^/]*#)$/.test(path);
}

function describeChange(changed: readonly string[]): string {
  const others = changed.length - 1;
  return others > 0 ? `${changed[0]} and ${others} more changed` : `${changed[0]} changed`;
}

function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}
