import { createServer } from 'node:net';
import { relative } from 'node:path';
import { BuildProcess } from './build-process.ts';
import type { ExitCode, StartCommand } from './command-line.ts';
import { FailureNotice } from './failure-notice.ts';
import { programSources } from './program-files.ts';
import { scheduleRebuilds } from './rebuild-scheduler.ts';

/**
 * Builds the site, serves it, and rebuilds it after every change until it is interrupted. A child process does the
 * building. When a build fails, the last good version stays up with a notice on each page.
 */
export async function start(command: StartCommand): Promise<ExitCode> {
  const interrupted = nextInterrupt();
  const { content, output } = command;
  const builder = new BuildProcess(command);
  const firstOutcome = await builder.build();
  if (firstOutcome.exitCode === 2) {
    await builder.end();
    return 2;
  }
  const notice = new FailureNotice();
  notice.text = firstOutcome.message;
  const server = await serve(command, notice);
  const rebuilds = scheduleRebuilds(async (changed) => {
    const started = performance.now();
    // A change of the program or a template needs a new process.
    if (changed.some((path) => !isWithin(content, path))) await builder.end();
    const { exitCode, message } = await builder.build();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const result =
      exitCode === 0 ? `rebuilt in ${seconds} s` : 'build failed; still serving the last good version';
    printLine(`${describeChange(changed)}: ${result}.`);
    notice.text = message;
    server.reload();
  });
  const { watch } = await import('chokidar');
  const watcher = watch([content, ...programSources], { ignoreInitial: true, ignored: isTemporary });
  watcher.on('all', (_event, path) => rebuilds.changed(relative('.', path)));
  printLine(
    `Serving ${output} at ${server.address}. Pages reload when you save a file. Press Ctrl-C to stop.`,
  );
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

async function serve({ output, port, host }: StartCommand, notice: FailureNotice) {
  const { default: EleventyDevServer } = await import('@11ty/eleventy-dev-server');
  const options = { domDiff: false, messageOnStart: false, logger, middleware: [notice.middleware] } as const;
  const server = new EleventyDevServer('clipfile', output, options);
  // Its own `serve` method listens on all network interfaces.
  server.server.listen({ host, port: await freePort(host, port) });
  await server.ready();
  return {
    address: server.getServerUrl(host === '127.0.0.1' ? 'localhost' : host),
    reload: () => server.reload({}),
    close: () => server.close(),
  };
}

/** The first free port of the ten from `port` on; `port` itself when none is free. */
async function freePort(host: string, port: number): Promise<number> {
  for (let candidate = port; candidate < port + 10; candidate++) {
    if (await isFree(host, candidate)) return candidate;
  }
  return port;
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ host, port }, () => server.close(() => resolve(true)));
  });
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

/** Shows only errors; the server's other messages are for its developers. */
const logger = {
  info: () => {},
  log: () => {},
  error: (text: string) => void process.stderr.write(`${text}\n`),
};
