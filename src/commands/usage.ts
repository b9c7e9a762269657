import { formatNames } from '../import/format.ts';

/** The commands of the command line, in the order in which the help lists them. */
export const commandNames = [
  'init',
  'adopt',
  'new',
  'import',
  'fetch',
  'tags',
  'suggest',
  'words',
  'build',
  'start',
  'check',
  'links',
  'pack',
  'export',
] as const;
export type CommandName = (typeof commandNames)[number];

interface CommandHelp {
  /** What it takes besides options. */
  readonly argument?: string;
  /** Sentences. */
  readonly does: string;
  /** The names of its options, without the hyphens. */
  readonly options: readonly OptionName[];
  /** What some of them mean here, where that is something else than for other commands. */
  readonly optionHelp?: Readonly<Partial<Record<OptionName, string>>>;
  /** More to know, in lines. */
  readonly more?: string;
}

const folders = ['content', 'output', 'cache'] as const;

/** What each command does and takes. */
export const commands: Readonly<Record<CommandName, CommandHelp>> = {
  init: {
    argument: '[DIR]',
    does: 'Start an archive in a folder: its settings, two sample items, and scripts to build it.',
    options: ['title', 'language'],
    more: 'Files that are there stay as they are. On a terminal, it asks for what is not given.',
  },
  adopt: {
    argument: '[DIR]',
    does: 'Look at a folder of Markdown that another program made, and propose a site.yml that reads it as it is.',
    options: ['yes', 'json'],
    more: 'On a terminal, it asks before it writes site.yml; elsewhere it writes only with --yes. Nothing else is written, and no file is changed.',
  },
  new: {
    argument: '"HEADLINE"',
    does: 'Write a file for a new item, ready to be filled.',
    options: ['content', 'date', 'topics', 'actors', 'source-url'],
    more: 'The file is in items/, in a folder for its year. Its path is printed.',
  },
  import: {
    argument: 'SOURCE…',
    does: 'Make items of an export: a table, JSON, a feed, plain text.',
    options: ['into', 'as', 'sheet', 'map', 'dry-run', 'cache', 'json'],
    more: 'The same import again adds what is new, and changes only what you have not touched. It ends with an account of every row and field.',
  },
  fetch: {
    does: 'Load the pictures of other sites that items show into the archive, where the next build finds them.',
    options: ['content', 'dry-run', 'allow-private', 'json'],
    more: 'What is there is not loaded again, and no item is changed: fetched.jsonl says which file stands for which picture. Those that cannot be loaded are listed, and stay links.',
  },
  tags: {
    does: 'List topics and actors with their items, and those that are unused, not listed or nearly alike.',
    options: ['content', 'as-of', 'write', 'json'],
  },
  suggest: {
    argument: '[ITEM…]',
    does: 'Propose topics and actors for items that have none, from the items that have some and from names in the text.',
    options: ['content', 'as-of', 'all', 'write', 'as', 'threshold', 'json'],
    optionHelp: {
      all: 'look at items that have topics and actors, too, and propose further ones',
      write: 'add to the items what is proposed',
      as: 'with --write, as tags or as comments, which change nothing until you remove their first words (default: tags)',
      threshold:
        'write only what has at least this score, from 0 to 1 (default: 0.9; as comments, all that is proposed)',
    },
    more: 'The score, from 0 to 1, is the part of such proposals that are right where your items have tags already. With items, as ids or paths, only these are looked at.',
  },
  words: {
    does: 'Print the words of the pages, to be worded differently under words: in site.yml.',
    options: ['content'],
    more: 'They are in the language of the archive, with what its site.yml says already.',
  },
  build: {
    does: 'Build the site once.',
    options: [...folders, 'as-of', 'json'],
  },
  start: {
    does: 'Build the site with its drafts, serve it, and rebuild it whenever a file is saved.',
    options: [...folders, 'as-of', 'port', 'host'],
    more: '"clipfile serve" is the same.',
  },
  check: {
    argument: '[SITE]',
    does: 'Check the archive, and its built site for dead links and pages that are large or not linked.',
    options: [...folders, 'as-of', 'all', 'strict', 'write', 'json'],
    optionHelp: {
      write:
        'write down the addresses of all items, topics, actors and sources in addresses.jsonl, so that later checks find which are gone',
    },
    more: 'In the archive it finds mistakes, addresses that are gone, drafts, items under an embargo, items without topics or actors, topics and actors without items, likely duplicates, unlikely dates, summaries that are one link, pictures without a description, and files that nothing shows. With the folder SITE, only the site there is checked.',
  },
  links: {
    does: 'Ask whether the originals of items are still at the addresses of their sources, and list those that are gone.',
    options: ['content', 'since', 'delay', 'dry-run', 'allow-private', 'json'],
    optionHelp: {
      'dry-run': 'say how many addresses would be asked for, and ask for none',
      'allow-private': 'ask hosts on this computer and in the local network, too',
    },
    more: 'links.jsonl keeps the answers, so a run that was stopped goes on where it was. Nothing is changed in your items: for each original that is gone and has no archived copy, it says where one may be. A build asks for nothing.',
  },
  pack: {
    does: 'Build the site and pack it into one ZIP, for a stick or a mailbox.',
    options: [...folders, 'as-of', 'out'],
    more: 'Unpacked anywhere, the site opens with index.html, without a server. The same site gives the same ZIP with the same version of Node.js.',
  },
  export: {
    does: 'Write the archive for a search engine of another kind: --to opensearch, which Elasticsearch reads too.',
    options: ['content', 'as-of', 'to', 'out'],
    optionHelp: { out: 'the folder for the files (default: opensearch)' },
    more: 'index.json has the settings and the mapping of the index, and bulk-0001.ndjson and the files after it have the items, 20 MB each. It prints the two commands that load them.',
  },
};

/** The options, each with the kind of its value and what the help says of it. */
export const options = {
  title: { value: 'TITLE', help: 'the name of the archive' },
  language: { value: 'TAG', help: 'its language, such as en, fr or pt-BR (default: en)' },
  date: { value: 'DATE', help: 'the date of the item, such as 1937-07-18 or 1937-07 (default: today)' },
  topics: { value: 'A,B', help: 'ids of topics, with commas between them' },
  actors: { value: 'A,B', help: 'ids of actors, with commas between them' },
  'source-url': { value: 'URL', help: 'the address of the original' },
  content: {
    value: 'DIR',
    help: 'the folder of your archive (default: this folder if it has a site.yml, else content)',
  },
  output: {
    value: 'DIR',
    help: 'the folder for the built site (default: _site; for start, which shows drafts, .cache/preview)',
  },
  into: {
    value: 'DIR',
    help: 'the folder of your archive (default: this folder if it has a site.yml, else content)',
  },
  as: {
    value: 'FORMAT',
    help: `the format of the sources: ${formatNames.join(', ')} (default: as they look)`,
  },
  sheet: {
    value: 'NAME',
    help: 'the sheet of a workbook to read (default: all with the same columns as the first)',
  },
  map: {
    value: 'FILE',
    help: 'which field becomes what; with --dry-run, the file is written if there is none',
  },
  'dry-run': { value: undefined, help: 'say what would be imported or loaded, and write nothing' },
  'allow-private': {
    value: undefined,
    help: 'load pictures from this computer and the local network, too',
  },
  cache: { value: 'DIR', help: 'the folder for the build cache, which is safe to delete (default: .cache)' },
  since: {
    value: 'DAY',
    help: 'do not ask again for what was asked for on this day or later (default: 30 days ago)',
  },
  delay: { value: 'SECONDS', help: 'how long to wait between two questions to one host (default: 2)' },
  'as-of': {
    value: 'DAY',
    help: 'release the items whose embargo ends on this day or before, such as 2030-01-01 (default: asOf in site.yml; without it, none)',
  },
  port: { value: 'N', help: 'the port to serve on (default: 8080)' },
  host: {
    value: 'ADDRESS',
    help: 'the address to serve on (default: 127.0.0.1, for this computer only; 0.0.0.0 lets every computer on the network in)',
  },
  out: { value: 'FILE', help: 'the path of the ZIP (default: the name of the archive, in this folder)' },
  to: { value: 'FORMAT', help: 'what the export is for: opensearch' },
  yes: { value: undefined, help: 'write site.yml without asking' },
  write: { value: undefined, help: 'add topics and actors that are not listed to topics.yml and actors.yml' },
  threshold: { value: 'SCORE', help: 'the least score, from 0 to 1' },
  all: { value: undefined, help: 'list everything that is found, and not only examples' },
  strict: { value: undefined, help: 'fail where there is a warning or a remark, too' },
  json: { value: undefined, help: 'print the outcome and all problems as JSON on stdout' },
} as const;
export type OptionName = keyof typeof options;

const width = Math.max(...Object.entries(options).map(([name, { value }]) => label(name, value).length));

function label(name: string, value: string | undefined): string {
  return value === undefined ? `--${name}` : `--${name} ${value}`;
}

/** As wide as a terminal that nobody made wider. */
const columns = 80;

/** Breaks a text into lines, of which all but the first begin with spaces. */
function wrapped(text: string, indent: number): string {
  let lines = '';
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent + line.length + 1 + word.length > columns) {
      lines += `${line}\n${' '.repeat(indent)}`;
      line = word;
    } else line += line === '' ? word : ` ${word}`;
  }
  return lines + line;
}

function optionLine(label: string, help: string): string {
  return `  ${label.padEnd(width)}  ${wrapped(help, width + 4)}\n`;
}

function optionLines(names: readonly OptionName[], ownHelp: CommandHelp['optionHelp'] = {}): string {
  return names
    .map((name) => optionLine(label(name, options[name].value), ownHelp[name] ?? options[name].help))
    .join('');
}

function synopsisOf(name: CommandName): string {
  const { argument } = commands[name];
  return `clipfile ${name}${argument === undefined ? '' : ` ${argument}`} [options]`;
}

/** The help for all commands. */
export const usage = `Clipfile turns a folder of news items into a static archive site.

${commandNames.map((name) => `  ${synopsisOf(name)}\n      ${wrapped(commands[name].does, 6)}\n`).join('')}
${optionLines(['content', 'output', 'cache', 'as-of', 'port', 'host', 'json'])}${optionLine('--help', 'show this text; after the name of a command, more about it')}${optionLine('--version', 'show the version')}
Exit codes: 0 success; 1 the content has errors and the site is unchanged, or
the check found problems; 2 the command could not be carried out as given.
`;

/** The help for one command. */
export function usageOf(name: CommandName): string {
  const { does, options: names, optionHelp, more } = commands[name];
  return `${synopsisOf(name)}\n\n${wrapped(`${does}${more === undefined ? '' : ` ${more}`}`, 0)}\n\n${optionLines(names, optionHelp)}`;
}
