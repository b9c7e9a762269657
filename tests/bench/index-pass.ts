import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { makeArchives } from './archives.ts';
import type { BenchPlace } from './bench.ts';
import type { BenchOptions } from './command.ts';
import { readDocuments } from './documents.ts';
import { measure, median } from './measure.ts';
import { type PassName, passNames } from './passes.ts';

const usualSizes = [9946];

/** The most that the index pass may take of the time of lunr's own builder. */
const mostTime = 0.25;

/**
 * The search's index pass, from documents to files in memory, beside lunr's own builder on the same documents:
 * each in a fresh process, in turn, with the medians of several runs as a table.
 */
export async function benchIndex(
  { root, compiled }: BenchPlace,
  { sizes = usualSizes, quick }: BenchOptions,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'clipfile-bench-index-'));
  try {
    for (const { name, content } of makeArchives(sizes, folder, root)) {
      // Not as JSON: documents that share a topic have to share it there too, as they do in a build.
      const file = join(folder, 'documents');
      writeFileSync(file, serialize(await readDocuments(content)));
      const passes = new Map<PassName, Pass[]>(passNames.map((pass) => [pass, []]));
      for (let run = 0; run < (quick ? 1 : 3); run++) {
        for (const [pass, runs] of passes) {
          const { stdout, memory } = measure(join(compiled, 'one-pass.js'), [pass, file], compiled, root);
          const { seconds }: { seconds: number } = JSON.parse(stdout);
          runs.push({ seconds, memory });
        }
      }
      print(name, passes);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

interface Pass {
  readonly seconds: number;
  /** Peak of the whole process, bytes. */
  readonly memory: number;
}

const titles: Readonly<Record<PassName, string>> = {
  documents: 'the documents alone',
  clipfile: 'Clipfile, files encoded',
  lunr: 'lunr’s builder',
  'lunr-json': 'lunr’s builder, as JSON',
};

function print(name: string, passes: ReadonlyMap<PassName, readonly Pass[]>): void {
  const of = (pass: PassName, figure: keyof Pass): number =>
    median((passes.get(pass) ?? []).map((run) => run[figure]));
  const rows = passNames.map(
    (pass) =>
      `${titles[pass].padEnd(26)}${`${of(pass, 'seconds').toFixed(2)} s`.padStart(10)}${`${(of(pass, 'memory') / 1e6).toFixed(0)} MB`.padStart(10)}`,
  );
  const time = of('clipfile', 'seconds') / of('lunr', 'seconds');
  const memory = of('clipfile', 'memory') / of('lunr', 'memory');
  process.stdout.write(
    `
Index pass, ${name}; medians of ${passes.get('clipfile')?.length}, each in a process of its own
                                time      peak
${rows.join('\n')}
time is ${time.toFixed(2)} of lunr’s builder, at most ${mostTime.toFixed(2)}: ${verdict(time, mostTime)}
peak is ${memory.toFixed(2)} of lunr’s builder, less than 1.00: ${verdict(memory, 1)}
`,
  );
}

function verdict(value: number, most: number): string {
  return value <= most ? 'met' : `missed by ${(value - most).toFixed(2)}`;
}
