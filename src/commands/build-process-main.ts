import type { ContentCheck } from '../check/check-content.ts';
import { type BuildProcessCommand, type ExitCode, UsageError } from './command-line.ts';
import { type BuildOutcome, SiteBuilder } from './site-builder.ts';

/**
 * What the parent process (`build-process.ts`) sends: to build, or to rehearse (see `BuildOptions`), which is replied by
 * a `BuildOutcome`; or to check the content, which is replied by a `ContentCheck`.
 */
export type ProcessRequest = 'build' | 'rehearse' | 'check';

type Reply = (reply: BuildOutcome | ContentCheck) => void;

/**
 * The child process of `clipfile start`: builds each time the parent asks, one build after the other, with the cache in
 * memory, and checks the content in between. Replies as soon as the site is written. Ends when the parent disconnects.
 */
export async function runBuildProcess(command: BuildProcessCommand): Promise<ExitCode> {
  // The callback takes the error where the parent has ended.
  const reply: Reply = (each) => void process.send?.(each, undefined, undefined, () => {});
  let hasReported = false;
  // The parent reports the outcome of all builds after the first.
  const builder = openBuilder(command, reply, (text) => {
    if (!hasReported) process.stdout.write(text);
    hasReported = true;
  });
  let lastBuild = Promise.resolve();
  process.on('message', (request: ProcessRequest) => {
    lastBuild = lastBuild.then(async () => {
      if (request === 'check') reply(await builder.checkContent());
      else await buildOnce(builder, reply, request === 'rehearse');
    });
  });
  // The terminal sends these to both processes. The parent decides when this one ends.
  for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, () => {});
  await new Promise((resolve) => process.once('disconnect', resolve));
  // A running build may be interrupted at any point: the next build repairs the site.
  process.exit(0);
}

function openBuilder(command: BuildProcessCommand, reply: Reply, print: (text: string) => void): SiteBuilder {
  try {
    return new SiteBuilder(command, { withDrafts: true, asOf: command.asOf, print });
  } catch (error) {
    if (error instanceof UsageError) reply({ exitCode: 2, message: error.message, written: 0 });
    throw error;
  }
}

/** Reports a problem with the output folder instead of exiting: the next build may succeed. */
async function buildOnce(builder: SiteBuilder, reply: Reply, rehearse: boolean): Promise<void> {
  try {
    await builder.build(reply, rehearse);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    reply({ exitCode: 2, message: error.message, written: 0 });
  }
}
