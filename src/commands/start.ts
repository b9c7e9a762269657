import { createServer } from 'node:net';
import { relative } from 'node:path';
import { BuildProcess } from './build-process.ts';
import type { ExitCode, StartCommand } from './command-line.ts';
import { FailureNotice } from './failure-notice.ts';
import { sources } from './program-files.ts';
import { scheduleRebuilds } from './rebuild-scheduler.ts';

/**
 * Builds the site, serves it, and builds again after every change until it is interrupted. Builds are made by a
 * process beside, which keeps what it learned. Where a build fails the site that was there stays up, with a notice.
 */
export async function start(command: StartCommand): Promise<ExitCode> {
  const interrupted = nextInterrupt();
  const { content, output } = command;
  const builder = new BuildProcess(command);
  const first = await builder.build();
  if (first.code === 2) {
    await builder.end();
    return 2;
  }
  const notice = new FailureNotice();
  notice.text = first.said;
  const server = await serve(command, notice);
  const rebuilds = scheduleRebuilds(async (changed) => {
    const started = performance.now();
    if (changed.some((path) => !isContent(path, content))) await builder.end();
    const { code, said } = await builder.build();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    tell(
      `${named(changed)}: ${code === 0 ? `built in ${seconds} s` : 'not built; the last good site stays up'}.`,
    );
    notice.text = said;
    server.reload();
  });
  const { watch } = await import('chokidar');
  const watcher = watch([content, ...sources], { ignoreInitial: true, ignored: isTemporary });
  watcher.on('all', (_event, path) => rebuilds.changed(relative('.', path)));
  tell(`Serving ${output} at ${server.address}. Saved changes show by themselves; Ctrl-C ends.`);
  await interrupted;
  await Promise.all([watcher.close(), rebuilds.stop(), server.close(), builder.end()]);
  return 0;
}

/** Resolves when the person or the system wants the program to end. */
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
  // Its own `serve` listens to the whole network.
  server.server.listen({ host, port: await freePort(host, port) });
  await server.ready();
  const shown = host === '127.0.0.1' ? 'localhost' : host;
  return {
    address: server.getServerUrl(shown),
    reload: () => server.reload({}),
    close: () => server.close(),
  };
}

/** The port, or the first after it that is free. */
async function freePort(host: string, port: number): Promise<number> {
  for (let each = port; each < port + 10; each++) if (await isFree(host, each)) return each;
  return port;
}

function isFree(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ host, port }, () => server.close(() => resolve(true)));
  });
}

function isContent(path: string, content: string): boolean {
  const way = relative(content, path);
  return !way.startsWith('..');
}

/** Copies that editors keep beside a file while it is being written. */
function isTemporary(path: string): boolean {
  return /(~|\.sw[a-z]|\.tmp|[\\/]4913|[\\/]\.#[^\\/]*|[\\/]#[^\\/]*#|\.DS_Store)$/.test(path);
}

function named(changed: readonly string[]): string {
  const others = changed.length - 1;
  return others > 0 ? `${changed[0]} and ${others} more changed` : `${changed[0]} changed`;
}

function tell(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The server's own messages are for its makers, but for its errors. */
const logger = {
  info: () => {},
  log: () => {},
  error: (text: string) => void process.stderr.write(`${text}\n`),
};
