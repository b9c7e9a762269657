import { build } from './commands/build.ts';
import { buildOnRequest } from './commands/build-on-request.ts';
import {
  checkOptionsReachUs,
  type ExitCode,
  parseCommand,
  UsageError,
  usage,
} from './commands/command-line.ts';
import { start } from './commands/start.ts';

/** Runs the command that the words name; the number is for the shell. */
export async function run(words: readonly string[]): Promise<ExitCode> {
  try {
    checkOptionsReachUs(process.env);
    const command = parseCommand(words);
    switch (command.name) {
      case 'help':
        process.stdout.write(usage);
        return 0;
      case 'build':
        return await build(command);
      case 'start':
        return await start(command);
      case 'builds':
        return await buildOnRequest(command);
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}
