import { parseArgs } from 'node:util';

/** A parsed command line. */
export interface BenchCommand {
  /** The benchmarks to run, in order; empty for all. */
  readonly names: readonly string[];
  readonly options: BenchOptions;
}

export interface BenchOptions {
  /** Numbers of items in the archives; undefined for each benchmark's default sizes. */
  readonly sizes?: readonly number[];
  /** Fewer repetitions: enough for a first impression, not to judge by. */
  readonly quick: boolean;
  /** Also measures an archive of 100,000 items, in benchmarks that support it. */
  readonly large: boolean;
  /** Measures how well known items are found again (relevance only). */
  readonly known: boolean;
  /** The folder of the test collections (relevance), or the file of the newswire (suggest). */
  readonly data?: string;
}

export const usage = `Measures Clipfile, on newswire data if it is next to the checkout, otherwise on synthetic items.

  npm run bench -- [build] [regenerate] [index] [search] [growth] [timeline] [relevance]
                   [suggest] [sequences] [import] [--items N]... [--quick] [--large] [--known] [--data PATH]

  build       a full build, compared with a plain script that writes the same pages (1,000 and 9,946 items)
  regenerate  builds after a change, compared with the same script: an item added, edited, deleted or
              re-tagged, a topic renamed; and whether they meet their bars (1,000 and 9,946 items)
  index       time and peak memory of search indexing, compared with lunr's own builder (9,946 items)
  search      what a reader's browser loads and how long it takes, compared with Pagefind and with the whole
              indexes of lunr and MiniSearch; needs Chromium (1,000, 5,000 and 9,946 items)
  growth      bytes, requests and rounds of the same queries in larger and larger archives, without a browser, and
              time and memory of indexing (1,000, 9,946 and 100,000 items)
  timeline    frames while the interactive timeline is zoomed and moved; needs Chromium (100,000 items)
  relevance   how good the answers are, compared with lunr, MiniSearch, plain BM25 and Pagefind (not with --quick):
              on test collections with judgements, or with --known on newswire items to be found again
  suggest     how right the topics and actors are that are proposed for newswire items: micro-F1, beside the figure
              published for k nearest neighbours
  sequences   random sequences of edits to small archives; after each edit, the site must be identical to that
              of a clean build
  import      imports of a table, the first, the same again and one with changed rows, compared with a plain script
              that parses it and writes as many files (100,000 rows)

  --items N   an archive of N items instead; can be repeated
  --quick     fewer repetitions
  --large     also 100,000 items (regenerate only; needs about 10 GB of disk space)
  --known     known items instead of test collections (relevance only)
  --data      a folder of test collections, each with docs.jsonl, queries.tsv and qrels.txt (relevance); a file of
              newswire in JSON lines, with a "split" of "train" and "test" (suggest)
  --help      show this text

Without a name, all benchmarks are run.
`;

/** @returns the command, or a message: the usage, or what is wrong with the arguments */
export function parseBenchCommand(args: readonly string[]): BenchCommand | { readonly message: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        items: { type: 'string', multiple: true },
        quick: { type: 'boolean' },
        large: { type: 'boolean' },
        known: { type: 'boolean' },
        data: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help === true) return { message: usage };
    const sizes = values.items?.map(Number);
    const invalid = values.items?.find((text) => !/^[1-9]\d*$/.test(text));
    if (invalid !== undefined) return { message: `--items needs a number of items, not "${invalid}".\n` };
    return {
      names: positionals,
      options: {
        quick: values.quick === true,
        large: values.large === true,
        known: values.known === true,
        ...(sizes && { sizes }),
        ...(values.data !== undefined && { data: values.data }),
      },
    };
  } catch (error) {
    return { message: `${error instanceof Error ? error.message : error}\n\n${usage}` };
  }
}
