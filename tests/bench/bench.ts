import { benchBuild } from './build.ts';

/** Where the project stands, and where its benchmarks were compiled to. */
export interface BenchPlace {
  readonly root: string;
  readonly compiled: string;
}

const benchmarks: Readonly<Record<string, (place: BenchPlace) => void>> = { build: benchBuild };

/** Runs the benchmark that the words name, or all. The number is for the shell. */
export function bench(words: readonly string[], place: BenchPlace): number {
  const asked = words.length === 0 ? Object.keys(benchmarks) : words;
  for (const name of asked) {
    const run = benchmarks[name];
    if (run === undefined) {
      process.stderr.write(`No benchmark "${name}". There are: ${Object.keys(benchmarks).join(', ')}.\n`);
      return 2;
    }
    run(place);
  }
  return 0;
}
