import { adopt } from './commands/adopt.ts';
import { build } from './commands/build.ts';
import { runBuildProcess } from './commands/build-process-main.ts';
import { check } from './commands/check.ts';
import { type ExitCode, parseCommand, rejectOptionsTakenByNpm, UsageError } from './commands/command-line.ts';
import { exportCommand } from './commands/export.ts';
import { fetchCommand } from './commands/fetch.ts';
import { importCommand } from './commands/import.ts';
import { init } from './commands/init.ts';
import { linksCommand } from './commands/links.ts';
import { newItem } from './commands/new.ts';
import { pack } from './commands/pack.ts';
import { programVersion } from './commands/program-files.ts';
import { start } from './commands/start.ts';
import { suggest } from './commands/suggest.ts';
import { explainSystemError, isSystemError } from './commands/system-error.ts';
import { tags } from './commands/tags.ts';
import { words } from './commands/words.ts';

/** Runs the command that the arguments name. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  ignoreClosedOutput();
  try {
    rejectOptionsTakenByNpm(process.env);
    const command = parseCommand(args);
    switch (command.name) {
      case 'help':
        process.stdout.write(command.text);
        return 0;
      case 'version':
        process.stdout.write(`${programVersion()}\n`);
        return 0;
      case 'init':
        return await init(command);
      case 'adopt':
        return await adopt(command);
      case 'new':
        return newItem(command);
      case 'import':
        return await importCommand(command);
      case 'fetch':
        return await fetchCommand(command);
      case 'tags':
        return await tags(command);
      case 'suggest':
        return await suggest(command);
      case 'words':
        return words(command);
      case 'build':
        return await build(command);
      case 'start':
        return await start(command);
      case 'check':
        return await check(command);
      case 'pack':
        return await pack(command);
      case 'export':
        return await exportCommand(command);
      case 'links':
        return await linksCommand(command);
      case 'build-process':
        return await runBuildProcess(command);
    }
  } catch (error) {
    const message =
      error instanceof UsageError ? error.message : isSystemError(error) && explainSystemError(error);
    if (message === false) throw error;
    process.stderr.write(`${message}\n`);
    return 2;
  }
}

/** Where nobody reads on, as in `clipfile build | head`, the command goes on and exits as it would have. */
function ignoreClosedOutput(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}
