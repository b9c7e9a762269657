import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** The exit code. 0: success. 1: the content or the checked site has errors. 2: nothing was done. */
export type ExitCode = 0 | 1 | 2;

export type Command = HelpCommand | BuildCommand | StartCommand | CheckCommand | BuildProcessCommand;

export interface HelpCommand {
  readonly name: 'help';
}

export interface Folders {
  readonly content: string;
  readonly output: string;
  readonly cache: string;
}

export interface BuildCommand extends Folders {
  readonly name: 'build';
}

export interface StartCommand extends Folders {
  readonly name: 'start';
  readonly port: number;
  /** The address that the server listens on. */
  readonly host: string;
}

export interface CheckCommand {
  readonly name: 'check';
  /** The folder of a built site. */
  readonly folder: string;
}

/** The child process of `start`, which builds whenever its parent asks. Not for the command line. */
export interface BuildProcessCommand extends Folders {
  readonly name: 'build-process';
}

/** The command cannot be carried out as given. Nothing was done; the message says what to change. */
export class UsageError extends Error {}

export const usage = `Clipfile turns a folder of news items into a static archive site.

  npm run build -- [--content DIR] [--output DIR] [--cache DIR]
      Build the site once.
  npm start -- [--content DIR] [--output DIR] [--cache DIR] [--port N] [--host ADDRESS]
      Build the site with its drafts, serve it, and rebuild it whenever a file is saved.
  npm run check -- FOLDER
      Check a built site for dead links, pages that no link leads to, and pages over 100 KB.

  --content DIR   the folder of your archive    (default: content)
  --output DIR    the folder for the built site (default: _site; for npm start, which shows drafts, .cache/preview)
  --cache DIR     the folder for the build cache, which is safe to delete (default: .cache)
  --port N        the port to serve on          (default: 8080)
  --host ADDRESS  the address to serve on       (default: 127.0.0.1, for this computer only;
                  0.0.0.0 lets every computer on the network in)
  --help          show this text

Exit codes: 0 success; 1 the content has errors and the site is unchanged, or the check found problems;
2 the command could not be carried out as given.
`;

/** @throws {UsageError} when the arguments are not a valid command */
export function parseCommand(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  const [name, ...rest] = positionals;
  if (values.help === true) return { name: 'help' };
  const folders = {
    content: values.content ?? 'content',
    output: values.output ?? '_site',
    cache: values.cache ?? '.cache',
  };
  const given = Object.keys(values);
  switch (name) {
    case 'build':
    case 'build-process':
      rejectOptions(name, given, ['port', 'host']);
      rejectArguments(rest);
      return { name, ...folders };
    case 'start':
      rejectArguments(rest);
      return {
        name,
        ...folders,
        output: values.output ?? previewIn(folders.cache),
        port: parsePort(values.port ?? '8080'),
        host: values.host ?? '127.0.0.1',
      };
    case 'check':
      rejectOptions(name, given, ['content', 'output', 'cache', 'port', 'host']);
      return { name, folder: parseFolder(rest) };
    case undefined:
      throw new UsageError(usage);
    default:
      throw withUsage(`Unknown command "${name}".`);
  }
}

/**
 * npm takes options before a lone `--` as its own and only sets environment variables for them. Without this check,
 * `npm run build --content=mine` would silently build the default archive. `cache` is an option of npm's own, so it is
 * not known whose it was.
 *
 * @throws {UsageError} when npm took one of Clipfile's options
 */
export function rejectOptionsTakenByNpm(environment: Readonly<Record<string, string | undefined>>): void {
  const option = ['content', 'output', 'port', 'host'].find(
    (name) => environment[`npm_config_${name}`] !== undefined,
  );
  if (option === undefined) return;
  const command = option === 'port' || option === 'host' ? 'npm start' : 'npm run build';
  throw withUsage(`npm took --${option} as its own option. Put -- before it: ${command} -- --${option} …`);
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        content: { type: 'string' },
        output: { type: 'string' },
        cache: { type: 'string' },
        port: { type: 'string' },
        host: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // No argument of Clipfile's starts with a hyphen, so this advice of Node's would mislead.
    throw withUsage(message.replace(/ To specify a positional argument.*/s, ''));
  }
}

function rejectOptions(command: string, given: readonly string[], invalid: readonly string[]): void {
  const option = given.find((name) => invalid.includes(name));
  if (option !== undefined) throw withUsage(`--${option} does not apply to "npm run ${command}".`);
}

function rejectArguments([first]: readonly string[]): void {
  if (first !== undefined) throw withUsage(`Unknown argument "${first}".`);
}

function parseFolder([folder, ...rest]: readonly string[]): string {
  if (folder === undefined) {
    throw new UsageError('Name the folder of the site to check, for example: npm run check -- _site');
  }
  rejectArguments(rest);
  return folder;
}

/** A site with drafts must not be published by mistake, so it is not where a build puts the site. */
function previewIn(cache: string): string {
  return join(cache, 'preview');
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new UsageError(`--port must be a number from 1 to 65535, not "${text}".`);
  }
  return port;
}

function withUsage(message: string): UsageError {
  return new UsageError(`${message}\n\n${usage}`);
}
