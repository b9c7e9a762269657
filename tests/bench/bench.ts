import { benchBuild } from './build.ts';
import { type BenchOptions, parseBenchCommand } from './command.ts';
import { benchIndex } from './index-pass.ts';
import { benchRegenerate } from './regenerate.ts';
import { benchSearch } from './search.ts';
import { benchSequences } from './sequences.ts';

/** Where the project stands, and where its benchmarks were compiled to. */
export interface BenchPlace {
  readonly root: string;
  readonly compiled: string;
}

const benchmarks: Readonly<
  Record<string, (place: BenchPlace, options: BenchOptions) => void | Promise<void>>
> = {
  build: benchBuild,
  regenerate: benchRegenerate,
  index: benchIndex,
  search: benchSearch,
  sequences: benchSequences,
};

/** Runs the benchmark that the words name, or all. The number is for the shell. */
export async function bench(words: readonly string[], place: BenchPlace): Promise<number> {
  const command = parseBenchCommand(words);
  if ('problem' in command) {
    process.stderr.write(command.problem);
    return 2;
  }
  const asked = command.names.length === 0 ? Object.keys(benchmarks) : command.names;
  const unknown = asked.find((name) => benchmarks[name] === undefined);
  if (unknown !== undefined) {
    process.stderr.write(`No benchmark "${unknown}". There are: ${Object.keys(benchmarks).join(', ')}.\n`);
    return 2;
  }
  for (const name of asked) await benchmarks[name]?.(place, command.options);
  return 0;
}
