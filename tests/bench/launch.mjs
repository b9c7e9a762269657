// What `npm run bench` calls: compiles the benchmarks and the program, then runs the one asked for.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { compile } from '../../src/compile.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));
const out = join(root, '.build', 'bench');
await compile();
await esbuild.build({
  absWorkingDir: root,
  entryPoints: ['bench', 'loop', 'phases', 'one-pass', 'usage'].map((name) => `tests/bench/${name}.ts`),
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
