import { benchBuild } from './build.ts';
import { type BenchOptions, parseBenchCommand } from './command.ts';
import { benchGrowth } from './growth.ts';
import { benchImport } from './import.ts';
import { benchIndex } from './indexing.ts';
import { benchRegenerate } from './regenerate.ts';
import { benchRelevance } from './relevance.ts';
import { benchSearch } from './search.ts';
import { benchSequences } from './sequences.ts';
import { benchSuggest } from './suggest.ts';
import { benchTimeline } from './timeline.ts';

/** The project's root folder, and the folder with the compiled benchmarks. */
export interface BenchPaths {
  readonly root: string;
  readonly compiled: string;
}

const benchmarks: Readonly<
  Record<string, (paths: BenchPaths, options: BenchOptions) => void | Promise<void>>
> = {
  build: benchBuild,
  regenerate: benchRegenerate,
  index: benchIndex,
  search: benchSearch,
  growth: benchGrowth,
  timeline: benchTimeline,
  relevance: benchRelevance,
  suggest: benchSuggest,
  sequences: benchSequences,
  import: benchImport,
};

/** Runs the benchmarks that the arguments name, or all of them. Returns the exit code. */
export async function bench(args: readonly string[], paths: BenchPaths): Promise<number> {
  const command = parseBenchCommand(args);
  if ('message' in command) {
    process.stderr.write(command.message);
    return 2;
  }
  const names = command.names.length === 0 ? Object.keys(benchmarks) : command.names;
  const unknown = names.find((name) => benchmarks[name] === undefined);
  if (unknown !== undefined) {
    process.stderr.write(
      `Unknown benchmark "${unknown}". The benchmarks are: ${Object.keys(benchmarks).join(', ')}.\n`,
    );
    return 2;
  }
  for (const name of names) await benchmarks[name]?.(paths, command.options);
  return 0;
}
