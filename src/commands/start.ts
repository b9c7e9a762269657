import { spawn } from 'node:child_process';
import { relative } from 'node:path';
import type { ExitCode, StartCommand } from './command.ts';
import { launcher, sources } from './place.ts';
import { rebuilder } from './rebuilder.ts';

/**
 * Builds the site, serves it, and builds again after every change until it is interrupted. Each build is a
 * process of its own, so that changed templates and styles count as changed content does. Where a build fails
 * the site that was there stays up.
 */
export async function start({ content, output, port }: StartCommand): Promise<ExitCode> {
  const interrupted = nextInterrupt();
  const first = await buildInChild(content, output);
  if (first.code === 2) return 2;
  // Only this command needs them.
  const [{ default: EleventyDevServer }, { watch }] = await Promise.all([
    import('@11ty/eleventy-dev-server'),
    import('chokidar'),
  ]);
  const server = new EleventyDevServer('clipfile', output, { domDiff: false, messageOnStart: false, logger });
  server.serve(port);
  await server.ready();
  tell(
    `Serving ${output} at ${server.getServerUrl('localhost')}. Saved changes show by themselves; Ctrl-C ends.`,
  );
  const rebuilds = rebuilder(async (changed) => {
    const { code, seconds } = await buildInChild(content, output, 'quietly');
    tell(
      `${named(changed)}: ${code === 0 ? `built in ${seconds} s` : 'not built; the last good site stays up'}.`,
    );
    if (code === 0) server.reload({});
  });
  const watcher = watch([content, ...sources], { ignoreInitial: true, ignored: isTemporary });
  watcher.on('all', (_event, path) => rebuilds.changed(relative('.', path)));
  await interrupted;
  await Promise.all([watcher.close(), rebuilds.stop(), server.close()]);
  return 0;
}

/** Resolves when the person or the system wants the program to end. */
function nextInterrupt(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
}

function buildInChild(
  content: string,
  output: string,
  quietly?: 'quietly',
): Promise<{ code: number; seconds: string }> {
  const started = performance.now();
  const stdout = quietly === undefined ? 'inherit' : 'ignore';
  const child = spawn(process.execPath, [launcher, 'build', '--content', content, '--output', output], {
    stdio: ['ignore', stdout, 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      resolve({ code: code ?? 1, seconds: ((performance.now() - started) / 1000).toFixed(1) });
    });
  });
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
