import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchPaths } from './bench.ts';
import type { BenchOptions } from './command.ts';
import { type TableChange, writeTable } from './import/table.ts';
import { type Measurement, measure } from './measure.ts';
import { countFilesChangedSince } from './regenerate/files-changed.ts';

const defaultSizes = [100_000];

const smallestLarge = 50_000;

/** One import of the table. */
interface Row {
  readonly name: string;
  readonly run: Measurement;
  readonly written: number;
}

/**
 * Compares imports of a table with a plain script that parses the same table and writes as many files: the first
 * import, the same again, and that of the table with one row in a hundred changed.
 */
export function benchImport({ root, compiled }: BenchPaths, { sizes = defaultSizes }: BenchOptions): void {
  const folder = mkdtempSync(join(tmpdir(), 'clipfile-bench-import-'));
  try {
    for (const size of sizes) {
      const place = join(folder, String(size));
      const [table, content, plain] = ['news.csv', 'content', 'plain'].map((name) => join(place, name));
      if (table === undefined || content === undefined || plain === undefined) continue;
      for (const each of [content, plain]) mkdirSync(each, { recursive: true });
      writeFileSync(join(content, 'site.yml'), 'title: Bench\nunknownKeys: keep\n');
      const rows: Row[] = [];
      const run = (name: string, script: string, args: readonly string[], output: string): void => {
        const since = Date.now();
        const measured = measure(script, args, compiled, root);
        rows.push({ name, run: measured, written: countFilesChangedSince(output, since) });
      };
      const imported = (name: string, change: TableChange): void => {
        writeTable(table, size, change);
        const args = ['import', table, '--into', content, '--cache', join(place, 'cache'), '--json'];
        run(name, join(root, 'src', 'launch.mjs'), args, content);
      };
      writeTable(table, size, 'none');
      run('plain script', join(compiled, 'import-baseline.js'), [table, plain], plain);
      imported('first import', 'none');
      imported('the same again', 'none');
      imported('1 % of rows changed', 'hundredth');
      print(size, rows);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function print(size: number, rows: readonly Row[]): void {
  const [plain, first, again, changed] = rows;
  if (plain === undefined || first === undefined || again === undefined || changed === undefined) return;
  const lines = rows.map(
    ({ name, run: { wall, cpu, memory }, written }) =>
      name.padEnd(22) +
      `${wall.toFixed(1)} s`.padStart(10) +
      `${cpu.toFixed(1)} s`.padStart(10) +
      `${(cpu / plain.run.cpu).toFixed(2)}`.padStart(8) +
      `${(memory / 1e6).toFixed(0)} MB`.padStart(10) +
      String(written).padStart(10),
  );
  // Of a small table, starting the program takes most of the time.
  const large =
    size < smallestLarge
      ? []
      : [
          bar('first import: MB peak', first.run.memory / 1e6, 2000),
          bar('the same again: of the processor time of the first', again.run.cpu / first.run.cpu, 0.2),
        ];
  const bars = [
    ...large,
    bar('the same again: files written', again.written, 0),
    // The items, and what is remembered of all.
    bar('1 % of rows changed: files written', changed.written, Math.ceil(size / 100) + 1),
  ];
  process.stdout.write(
    `\nImports of a table of ${size.toLocaleString('en')} rows; ratios of processor time to a plain script\n` +
      `${' '.repeat(22)}      wall       cpu   ratio      peak   written\n${lines.join('\n')}\n${bars.join('')}`,
  );
}

function bar(name: string, value: number, limit: number): string {
  const shown = limit > 0 && limit < 1 ? value.toFixed(2) : value.toFixed(0);
  return `${value <= limit ? 'met   ' : 'MISSED'}  ${name}: ${shown}, at most ${limit}\n`;
}
