import { build } from './commands/build.ts';
import { runBuildProcess } from './commands/build-process-main.ts';
import { check } from './commands/check.ts';
import {
  type ExitCode,
  parseCommand,
  rejectOptionsTakenByNpm,
  UsageError,
  usage,
} from './commands/command-line.ts';
import { start } from './commands/start.ts';

/** Runs the command that the arguments name. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  try {
    rejectOptionsTakenByNpm(process.env);
    const command = parseCommand(args);
    switch (command.name) {
      case 'help':
        process.stdout.write(usage);
        return 0;
      case 'build':
        return await build(command);
      case 'start':
        return await start(command);
      case 'check':
        return check(command);
      case 'build-process':
        return await runBuildProcess(command);
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 2;
  }
}
