import { relative } from 'node:path';
import { CannotListenError, SiteServer } from '../serve/site-server.ts';
import { BuildProcess } from './build-process.ts';
import { type ExitCode, type StartCommand, UsageError } from './command-line.ts';
import { programSources } from './program-files.ts';
import { scheduleRebuilds } from './rebuild-scheduler.ts';

/**
 * Builds the site, serves it, and rebuilds it after every change until it is interrupted. A child process does the
 * building. When a build fails, the last good version stays up with a notice on each page.
 */
export async function start(command: StartCommand): Promise<ExitCode> {
  const interrupted = nextInterrupt();
  const { content, output } = command;
  const server = await serve(command);
  const builder = new BuildProcess(command);
  const firstOutcome = await builder.build();
  if (firstOutcome.exitCode === 2) {
    await Promise.all([server.close(), builder.end()]);
    return 2;
  }
  server.failure = firstOutcome.message;
  const rebuilds = scheduleRebuilds(async (changed) => {
    const started = performance.now();
    // A change of the program or a template needs a new process.
    if (changed.some((path) => !isWithin(content, path))) await builder.end();
    const { exitCode, message } = await builder.build();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const result =
      exitCode === 0 ? `rebuilt in ${seconds} s` : 'build failed; still serving the last good version';
    printLine(`${describeChange(changed)}: ${result}.`);
    server.failure = message;
    server.reload();
  });
  const { watch } = await import('chokidar');
  const watcher = watch([content, ...programSources], { ignoreInitial: true, ignored: isTemporary });
  watcher.on('all', (_event, path) => rebuilds.changed(relative('.', path)));
  printLine(`Serving ${output} at ${server.url}. Pages reload when you save a file. Press Ctrl-C to stop.`);
  await interrupted;
  await Promise.all([watcher.close(), rebuilds.stop(), server.close(), builder.end()]);
  return 0;
}

/** Resolves when the user presses Ctrl-C or the system asks the program to end. */
function nextInterrupt(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

async function serve({ output, port, host }: StartCommand): Promise<SiteServer> {
  try {
    return await SiteServer.listen({ folder: output, port, host });
  } catch (error) {
    if (error instanceof CannotListenError) throw new UsageError(error.message);
    throw error;
  }
}

function isWithin(folder: string, path: string): boolean {
  return !relative(folder, path).startsWith('..');
}

/** Whether this is a temporary file that an editor or the system keeps next to the files being edited. */
function isTemporary(path: string): boolean {
  return /(~|\.sw[a-z]|\.tmp|[\\/]4913|[\\/]\.#[^\\/]*|[\\/]#[^\\/]*#|\.DS_Store)$/.test(path);
}

function describeChange(changed: readonly string[]): string {
  const others = changed.length - 1;
  return others > 0 ? `${changed[0]} and ${others} more changed` : `${changed[0]} changed`;
}

function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}
