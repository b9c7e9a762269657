import { type BuildProcessCommand, type ExitCode, UsageError } from './command-line.ts';
import { type BuildOutcome, SiteBuilder } from './site-builder.ts';

/** What the parent process (`build-process.ts`) sends. The reply to each is a `BuildOutcome`. */
export type BuildRequest = 'build';

type Reply = (outcome: BuildOutcome) => void;

/**
 * The child process of `npm start`: builds each time the parent asks, one build after the other, with the cache in
 * memory. Replies as soon as the site is written. Ends when the parent disconnects.
 */
export async function runBuildProcess(command: BuildProcessCommand): Promise<ExitCode> {
  const reply: Reply = (outcome) => void process.send?.(outcome);
  let hasReported = false;
  // The parent reports the outcome of all builds after the first.
  const builder = openBuilder(command, reply, (text) => {
    if (!hasReported) process.stdout.write(text);
    hasReported = true;
  });
  let lastBuild = Promise.resolve();
  process.on('message', () => {
    lastBuild = lastBuild.then(() => buildOnce(builder, reply));
  });
  await new Promise((resolve) => process.once('disconnect', resolve));
  // A running build may be interrupted at any point: the next build repairs the site.
  process.exit(0);
}

function openBuilder(command: BuildProcessCommand, reply: Reply, print: (text: string) => void): SiteBuilder {
  try {
    return new SiteBuilder(command, print);
  } catch (error) {
    if (error instanceof UsageError) reply({ exitCode: 2, message: error.message });
    throw error;
  }
}

/** Reports a problem with the output folder instead of exiting: the next build may succeed. */
async function buildOnce(builder: SiteBuilder, reply: Reply): Promise<void> {
  try {
    await builder.build(reply);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    reply({ exitCode: 2, message: error.message });
  }
}
