import { parseArgs } from 'node:util';

/** How a command ended, for the shell. 0: done. 1: the content has errors. 2: wrong usage. */
export type ExitCode = 0 | 1 | 2;

/** What was asked for on the command line. */
export type Command = HelpCommand | BuildCommand | StartCommand | BuildOnRequestCommand;

export interface HelpCommand {
  readonly name: 'help';
}

export interface Folders {
  readonly content: string;
  readonly output: string;
  /** Where builds keep what they learned. */
  readonly cache: string;
}

export interface BuildCommand extends Folders {
  readonly name: 'build';
}

export interface StartCommand extends Folders {
  readonly name: 'start';
  readonly port: number;
  /** The address on which it listens. */
  readonly host: string;
}

/** Builds whenever the process that started it asks for it: what `start` has beside it. */
export interface BuildOnRequestCommand extends Folders {
  readonly name: 'builds';
}

/** The command line asks for something that cannot be; nothing was done. */
export class UsageError extends Error {}

export const usage = `Clipfile turns a folder of news items into a static archive site.

  npm run build -- [--content DIR] [--output DIR] [--cache DIR]
      builds the site once
  npm start -- [--content DIR] [--output DIR] [--cache DIR] [--port N] [--host ADDRESS]
      builds it, serves it, and builds again whenever a file is saved

  --content DIR   the archive's folder          (content)
  --output DIR    where the site is written     (_site)
  --cache DIR     what builds keep for the next (.cache; safe to delete)
  --port N        where it is served            (8080)
  --host ADDRESS  who may come: 0.0.0.0 for all of the network (127.0.0.1, this machine alone)
  --help          this text

Exit codes: 0 done, 1 the content has errors and the site is as it was, 2 wrong usage.
`;

/** @throws {UsageError} where the words make no command */
export function parseCommand(words: readonly string[]): Command {
  const { values, positionals } = parse(words);
  const [name, ...rest] = positionals;
  if (values.help === true) return { name: 'help' };
  if (rest.length > 0) throw new UsageError(`Unknown argument "${rest[0]}".\n\n${usage}`);
  const folders = {
    content: values.content ?? 'content',
    output: values.output ?? '_site',
    cache: values.cache ?? '.cache',
  };
  if (name === 'start') {
    return { name, ...folders, port: portOf(values.port ?? '8080'), host: values.host ?? '127.0.0.1' };
  }
  const served = (['port', 'host'] as const).find((option) => values[option] !== undefined);
  if (served !== undefined) throw new UsageError(`--${served} belongs to "npm start".\n\n${usage}`);
  if (name === 'build' || name === 'builds') return { name, ...folders };
  throw new UsageError(name === undefined ? usage : `Unknown command "${name}".\n\n${usage}`);
}

/**
 * npm keeps for itself what stands before a lone `--`, and tells of it only in the environment: without this,
 * `npm run build --content=mine` would build another archive than the one asked for.
 *
 * @throws {UsageError} where npm kept an option of ours
 */
export function checkOptionsReachUs(environment: Readonly<Record<string, string | undefined>>): void {
  const kept = ['content', 'output', 'port', 'host'].find(
    (name) => environment[`npm_config_${name}`] !== undefined,
  );
  if (kept === undefined) return;
  throw new UsageError(
    `npm keeps --${kept} for itself. Write -- before it: npm run build -- --${kept} …\n\n${usage}`,
  );
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
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
    throw new UsageError(`${error instanceof Error ? error.message : error}\n\n${usage}`);
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new UsageError(`--port takes a number from 1 to 65535, not "${text}".`);
  }
  return port;
}
