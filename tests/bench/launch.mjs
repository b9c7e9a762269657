// Entry point of `npm run bench`: compiles the program and the benchmarks, then runs them.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { compile } from '../../src/compile.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const out = join(root, '.build', 'bench');
await compile();
await esbuild.build({
  absWorkingDir: root,
  entryPoints: [
    ...[
      'bench',
      'baseline',
      'indexing-time',
      'run-indexer',
      'run-growth',
      'run-timeline-index',
      'import-baseline',
    ],
    'resource-usage',
  ].map((name) => `tests/bench/${name}.ts`),
  outdir: out,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
const { bench } = await import(new URL('../../.build/bench/bench.js', import.meta.url).href);
process.exitCode = await bench(process.argv.slice(2), { root, compiled: out });
