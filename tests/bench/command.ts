import { parseArgs } from 'node:util';

/** What was asked for on the command line. */
export interface BenchCommand {
  /** In the order asked for; empty for all. */
  readonly names: readonly string[];
  readonly options: BenchOptions;
}

export interface BenchOptions {
  /** How many items the archives have; left out where each benchmark is to take its own. */
  readonly sizes?: readonly number[];
  /** Fewer repetitions: for a first look, not for a verdict. */
  readonly quick: boolean;
  /** An archive of 100,000 items too, where the benchmark has a use for it. */
  readonly large: boolean;
}

export const usage = `Measures Clipfile, on newswire where the shared data stands beside the checkout, else on made-up items.

  npm run bench -- [build] [regenerate] [index] [search] [sequences] [--items N]... [--quick] [--large]

  build      a full build, beside a plain loop over the same work (1,000 and 9,946 items)
  regenerate builds after a change, beside the same loop: an item added, edited, deleted, re-tagged, a topic
             renamed; and whether they keep to their bars (1,000 and 9,946 items)
  index      time and peak memory of the search's index pass, beside lunr's own builder (9,946 items)
  search     what a reader's browser loads and waits for, beside Pagefind and the whole indexes of lunr and
             MiniSearch; needs Chromium (1,000, 5,000 and 9,946 items)
  sequences  random lives of small archives, whose sites must always be those of clean builds

  --items N  an archive of N items instead; may be given several times
  --quick    fewer repetitions
  --large    100,000 items too (regenerate; needs some 10 GB of disk)
  --help     this text

Without a name all are run.
`;

/** @returns the command, or what is wrong with the words */
export function parseBenchCommand(words: readonly string[]): BenchCommand | { readonly problem: string } {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        items: { type: 'string', multiple: true },
        quick: { type: 'boolean' },
        large: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help === true) return { problem: usage };
    const sizes = values.items?.map(Number);
    const wrong = values.items?.find((text) => !/^[1-9]\d*$/.test(text));
    if (wrong !== undefined) return { problem: `--items takes a number of items, not "${wrong}".\n` };
    return {
      names: positionals,
      options: { quick: values.quick === true, large: values.large === true, ...(sizes && { sizes }) },
    };
  } catch (error) {
    return { problem: `${error instanceof Error ? error.message : error}\n\n${usage}` };
  }
}
