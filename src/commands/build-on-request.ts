import { type BuildOnRequestCommand, type ExitCode, UsageError } from './command-line.ts';
import { type BuildOutcome, SiteBuilder } from './site-builder.ts';

/** What the process beside is asked for, and answers. */
export type BuildOrder = 'build';
export type BuildAnswer = BuildOutcome;

/**
 * Builds each time that the process which started this one asks for it, with all that was learned at hand, and
 * answers how it went as soon as the site stands. Ends when the other does.
 */
export async function buildOnRequest(command: BuildOnRequestCommand): Promise<ExitCode> {
  const answer = (outcome: BuildAnswer): void => void process.send?.(outcome);
  let told = false;
  // What builds after the first come to is told by whoever asked for them.
  const builder = openBuilder(command, answer, (text) => {
    if (!told) process.stdout.write(text);
    told = true;
  });
  let last = Promise.resolve();
  process.on('message', () => {
    last = last.then(() => buildOnce(builder, answer));
  });
  await new Promise((resolve) => process.once('disconnect', resolve));
  // What runs may be cut off at any moment, and the next build ends right.
  process.exit(0);
}

function openBuilder(
  command: BuildOnRequestCommand,
  answer: (outcome: BuildAnswer) => void,
  print: (text: string) => void,
): SiteBuilder {
  try {
    return new SiteBuilder(command, print);
  } catch (error) {
    if (error instanceof UsageError) answer({ code: 2, said: error.message });
    throw error;
  }
}

/** What the output folder does not allow is told, and may be mended. */
async function buildOnce(builder: SiteBuilder, answer: (outcome: BuildAnswer) => void): Promise<void> {
  try {
    await builder.build(answer);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    answer({ code: 2, said: error.message });
  }
}
