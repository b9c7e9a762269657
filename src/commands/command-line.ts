import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type FormatName, formatNames } from '../import/format.ts';
import { isDay } from '../records/date.ts';
import { anyOf, quote } from '../records/quote.ts';
import { didYouMean } from '../records/spelling.ts';
import { type AddedAs, addedAs } from '../suggest/added-as.ts';
import {
  type CommandName,
  commandNames,
  commands,
  type OptionName,
  options,
  usage,
  usageOf,
} from './usage.ts';

/** The exit code. 0: success. 1: the content or the checked site has errors. 2: nothing was done. */
export type ExitCode = 0 | 1 | 2;

export type Command =
  | HelpCommand
  | VersionCommand
  | InitCommand
  | AdoptCommand
  | NewCommand
  | ImportCommand
  | FetchCommand
  | TagsCommand
  | SuggestCommand
  | WordsCommand
  | BuildCommand
  | StartCommand
  | CheckCommand
  | LinksCommand
  | PackCommand
  | ExportCommand
  | BuildProcessCommand;

export interface HelpCommand {
  readonly name: 'help';
  readonly text: string;
}

export interface VersionCommand {
  readonly name: 'version';
}

/** Options that are not given are undefined. */
export interface InitCommand {
  readonly name: 'init';
  readonly folder: string;
  readonly title: string | undefined;
  readonly language: string | undefined;
}

export interface AdoptCommand {
  readonly name: 'adopt';
  readonly folder: string;
  /** Writes without asking. */
  readonly yes: boolean;
  readonly json: boolean;
}

/** Options that are not given are undefined. */
export interface NewCommand {
  readonly name: 'new';
  readonly content: string;
  readonly headline: string;
  readonly date: string | undefined;
  readonly topics: readonly string[];
  readonly actors: readonly string[];
  readonly sourceUrl: string | undefined;
}

/** Options that are not given are undefined. */
export interface ImportCommand {
  readonly name: 'import';
  /** Files and folders. */
  readonly sources: readonly string[];
  readonly content: string;
  readonly cache: string;
  readonly format: FormatName | undefined;
  /** Of a workbook. */
  readonly sheet: string | undefined;
  /** The file that says which field becomes what. */
  readonly map: string | undefined;
  readonly isDryRun: boolean;
  readonly json: boolean;
}

export interface FetchCommand {
  readonly name: 'fetch';
  readonly content: string;
  readonly isDryRun: boolean;
  /** Whether hosts of the local network may be asked. */
  readonly allowsLocal: boolean;
  readonly json: boolean;
}

export interface TagsCommand {
  readonly name: 'tags';
  readonly content: string;
  readonly asOf: AsOf;
  /** Adds what is not listed to the files. */
  readonly write: boolean;
  readonly json: boolean;
}

export interface SuggestCommand {
  readonly name: 'suggest';
  /** Ids or paths; empty for all items. */
  readonly items: readonly string[];
  readonly content: string;
  readonly asOf: AsOf;
  /** Looks at items that have tags, too. */
  readonly all: boolean;
  /** Adds what is proposed to the items. */
  readonly write: boolean;
  readonly as: AddedAs;
  /** The least score of what is written; undefined for the default. */
  readonly threshold: number | undefined;
  readonly json: boolean;
}

export interface WordsCommand {
  readonly name: 'words';
  readonly content: string;
}

export interface Folders {
  readonly content: string;
  readonly output: string;
  readonly cache: string;
}

/** The day, `YYYY-MM-DD`, by which items must be free of an embargo to be shown; undefined where `site.yml` may say it. */
export type AsOf = string | undefined;

export interface BuildCommand extends Folders {
  readonly name: 'build';
  readonly asOf: AsOf;
  /** Prints the outcome as JSON. */
  readonly json: boolean;
}

export interface StartCommand extends Folders {
  readonly name: 'start';
  readonly asOf: AsOf;
  readonly port: number;
  /** The address that the server listens on. */
  readonly host: string;
}

export interface CheckCommand extends Folders {
  readonly name: 'check';
  readonly asOf: AsOf;
  /** The folder of a built site, where only that is to be checked. */
  readonly folder: string | undefined;
  /** Lists everything that is found. */
  readonly all: boolean;
  /** Fails where there is a warning or a remark. */
  readonly strict: boolean;
  /** Writes down the addresses of the site. */
  readonly write: boolean;
  readonly json: boolean;
}

export interface PackCommand extends Folders {
  readonly name: 'pack';
  /** The path of the ZIP; undefined for one with the name of the archive, in this folder. */
  readonly out: string | undefined;
  readonly asOf: AsOf;
}

export interface ExportCommand {
  readonly name: 'export';
  readonly content: string;
  readonly to: ExportFormat;
  /** The folder for the files. */
  readonly out: string;
  readonly asOf: AsOf;
}

export const exportFormats = ['opensearch'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface LinksCommand {
  readonly name: 'links';
  readonly content: string;
  /** `YYYY-MM-DD`; undefined for the default. */
  readonly since: string | undefined;
  /** In seconds. */
  readonly delay: number;
  readonly isDryRun: boolean;
  /** Whether hosts of the local network may be asked. */
  readonly allowsLocal: boolean;
  readonly json: boolean;
}

/** The child process of `start`, which builds whenever its parent asks. Not for the command line. */
export interface BuildProcessCommand extends Folders {
  readonly name: 'build-process';
  readonly asOf: AsOf;
}

/** The command cannot be carried out as given. Nothing was done; the message says what to change. */
export class UsageError extends Error {}

/** @throws {UsageError} when the arguments are not a valid command */
export function parseCommand(args: readonly string[]): Command {
  const { values, positionals } = parse(args);
  const [typed, ...rest] = positionals;
  const name = typed === 'serve' ? 'start' : commandNames.find((each) => each === typed);
  if (values.help === true) return { name: 'help', text: name === undefined ? usage : usageOf(name) };
  if (values.version === true) return { name: 'version' };
  const folders = {
    content: values.content ?? (existsSync('site.yml') ? '.' : 'content'),
    output: values.output ?? '_site',
    cache: values.cache ?? '.cache',
  };
  const asOf = values['as-of'] === undefined ? undefined : parseDay('as-of', values['as-of']);
  if (typed === 'build-process') return { name: 'build-process', ...folders, asOf };
  if (typed === undefined) throw new UsageError(usage);
  if (typed === 'help') return helpOn(rest[0]);
  if (name === undefined) {
    const hint = `${didYouMean(typed, commandNames)}"clipfile --help" lists the commands.`;
    throw new UsageError(`Unknown command "${typed}". ${hint}`);
  }
  rejectOptions(name, Object.keys(values));
  switch (name) {
    case 'init': {
      const [folder = '.', ...others] = rest;
      rejectArguments(name, others);
      return { name, folder, title: values.title, language: values.language };
    }
    case 'adopt': {
      const [folder = '.', ...others] = rest;
      rejectArguments(name, others);
      return { name, folder, yes: values.yes === true, json: values.json === true };
    }
    case 'new': {
      const [headline, ...others] = rest;
      if (headline === undefined || headline.trim() === '') {
        throw new UsageError('Give the headline of the item, for example: clipfile new "Strike in the port"');
      }
      rejectArguments(name, others, 'Put the headline in quotation marks.');
      return {
        name,
        content: folders.content,
        headline,
        date: values.date,
        topics: listOf(values.topics),
        actors: listOf(values.actors),
        sourceUrl: values['source-url'],
      };
    }
    case 'import':
      if (rest.length === 0) {
        throw new UsageError('Name the file or folder to import, for example: clipfile import clippings.csv');
      }
      return {
        name,
        sources: rest,
        content: values.into ?? folders.content,
        cache: folders.cache,
        format: values.as === undefined ? undefined : parseFormat(values.as),
        sheet: values.sheet,
        map: values.map,
        isDryRun: values['dry-run'] === true,
        json: values.json === true,
      };
    case 'fetch':
      rejectArguments(name, rest);
      return {
        name,
        content: folders.content,
        isDryRun: values['dry-run'] === true,
        allowsLocal: values['allow-private'] === true,
        json: values.json === true,
      };
    case 'tags':
      rejectArguments(name, rest);
      return {
        name,
        content: folders.content,
        asOf,
        write: values.write === true,
        json: values.json === true,
      };
    case 'suggest':
      return {
        name,
        items: rest,
        content: folders.content,
        asOf,
        all: values.all === true,
        write: values.write === true,
        as: values.as === undefined ? 'tags' : parseAddedAs(values.as),
        threshold: values.threshold === undefined ? undefined : parseThreshold(values.threshold),
        json: values.json === true,
      };
    case 'words':
      rejectArguments(name, rest);
      return { name, content: folders.content };
    case 'build':
      rejectArguments(name, rest);
      return { name, ...folders, asOf, json: values.json === true };
    case 'start':
      rejectArguments(name, rest);
      return {
        name,
        ...folders,
        output: values.output ?? previewIn(folders.cache),
        asOf,
        port: parsePort(values.port ?? '8080'),
        host: values.host ?? '127.0.0.1',
      };
    case 'check': {
      const [folder, ...others] = rest;
      rejectArguments(name, others);
      const given = folder === undefined ? [] : ['content', 'output', 'as-of', 'strict', 'write'];
      rejectOptionsOfContent(Object.keys(values).filter((option) => given.includes(option)));
      return {
        name,
        ...folders,
        folder,
        asOf,
        all: values.all === true,
        strict: values.strict === true,
        write: values.write === true,
        json: values.json === true,
      };
    }
    case 'pack':
      rejectArguments(name, rest);
      return { name, ...folders, out: values.out, asOf };
    case 'export': {
      rejectArguments(name, rest);
      const to = parseExportFormat(values.to);
      return { name, content: folders.content, to, out: values.out ?? to, asOf };
    }
    case 'links':
      rejectArguments(name, rest);
      return {
        name,
        content: folders.content,
        since: values.since === undefined ? undefined : parseDay('since', values.since),
        delay: values.delay === undefined ? 2 : parseDelay(values.delay),
        isDryRun: values['dry-run'] === true,
        allowsLocal: values['allow-private'] === true,
        json: values.json === true,
      };
  }
}

/** `clipfile help build` is `clipfile build --help`. */
function helpOn(typed: string | undefined): HelpCommand {
  const name = commandNames.find((each) => each === typed);
  return { name: 'help', text: name === undefined ? usage : usageOf(name) };
}

/**
 * npm takes options before a lone `--` as its own and only sets environment variables for them. Without this check,
 * `npm run build --content=mine` would silently build the default archive. `cache` is an option of npm's own, so it is
 * not known whose it was.
 *
 * @throws {UsageError} when npm took one of Clipfile's options
 */
export function rejectOptionsTakenByNpm(environment: Readonly<Record<string, string | undefined>>): void {
  const option = ['content', 'output', 'as-of', 'port', 'host'].find(
    (name) => environment[`npm_config_${name.replace('-', '_')}`] !== undefined,
  );
  if (option === undefined) return;
  const command = option === 'port' || option === 'host' ? 'npm start' : 'npm run build';
  throw new UsageError(
    `npm took --${option} as its own option. Put -- before it: ${command} -- --${option} …\n\n${usage}`,
  );
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        title: text,
        language: text,
        date: text,
        topics: text,
        actors: text,
        'source-url': text,
        into: text,
        as: text,
        sheet: text,
        map: text,
        'dry-run': flag,
        'allow-private': flag,
        threshold: text,
        since: text,
        delay: text,
        'as-of': text,
        out: text,
        to: text,
        content: text,
        output: text,
        cache: text,
        port: text,
        host: text,
        json: flag,
        all: flag,
        strict: flag,
        write: flag,
        yes: flag,
        help: { ...flag, short: 'h' },
        version: flag,
      },
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // No argument of Clipfile's starts with a hyphen, so this advice of Node's would mislead.
    throw new UsageError(`${message.replace(/ To specify a positional argument.*/s, '')}\n\n${usage}`);
  }
}

function rejectOptions(name: CommandName, given: readonly string[]): void {
  const taken: readonly string[] = commands[name].options;
  const option = given.find((each) => each in options && !taken.includes(each));
  if (option !== undefined) {
    throw new UsageError(`--${option} does not apply to "clipfile ${name}".\n\n${usageOf(name)}`);
  }
}

/** Of a check of a site alone. */
function rejectOptionsOfContent([first]: readonly string[]): void {
  if (first === undefined) return;
  throw new UsageError(
    `--${first} does not apply to the check of a site alone. Leave out the folder of the site to check the archive too.`,
  );
}

function rejectArguments(name: CommandName, [first]: readonly string[], remedy?: string): void {
  if (first === undefined) return;
  throw new UsageError(
    `Unknown argument "${first}".${remedy === undefined ? '' : ` ${remedy}`}\n\n${usageOf(name)}`,
  );
}

function listOf(text = ''): readonly string[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

/** A site with drafts must not be published by mistake, so it is not where a build puts the site. */
function previewIn(cache: string): string {
  return join(cache, 'preview');
}

function parseFormat(text: string): FormatName {
  const format = formatNames.find((each) => each === text.toLowerCase());
  if (format !== undefined) return format;
  const hint = didYouMean(text, formatNames);
  throw new UsageError(`--as: unknown format ${quote(text)}. ${hint}Formats are ${anyOf(formatNames)}.`);
}

function parseExportFormat(text: string | undefined): ExportFormat {
  const format = exportFormats.find((each) => each === text);
  if (format !== undefined) return format;
  const remedy = `Write --to ${anyOf(exportFormats)}.`;
  if (text === undefined) throw new UsageError(`Say what the export is for. ${remedy}`);
  throw new UsageError(`--to: unknown format ${quote(text)}. ${didYouMean(text, exportFormats)}${remedy}`);
}

function parseAddedAs(text: string): AddedAs {
  const as = addedAs.find((each) => each === text);
  if (as !== undefined) return as;
  throw new UsageError(`--as: write tags or comments, not ${quote(text)}.`);
}

function parseThreshold(text: string): number {
  const threshold = Number(text);
  if (/^[01](\.\d+)?$|^\.\d+$/.test(text) && threshold <= 1) return threshold;
  throw new UsageError(`--threshold must be a number from 0 to 1, such as 0.8, not ${quote(text)}.`);
}

function parseDay(option: OptionName, text: string): string {
  if (isDay(text)) return text;
  throw new UsageError(`--${option} must be a day, such as 2026-03-14, not ${quote(text)}.`);
}

function parseDelay(text: string): number {
  const delay = Number(text);
  if (/^\d+(\.\d+)?$/.test(text) && delay <= 3600) return delay;
  throw new UsageError(`--delay must be seconds from 0 to 3600, such as 2 or 0.5, not ${quote(text)}.`);
}

function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535) {
    throw new UsageError(`--port must be a number from 1 to 65535, not "${text}".`);
  }
  return port;
}
