// @ts-check
// What `npm run check -- FOLDER` calls: compiles the check of built sites, then runs it.
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const out = new URL('../../.build/check-site.js', import.meta.url);
await esbuild.build({
  entryPoints: [fileURLToPath(new URL('check-site.ts', import.meta.url))],
  outfile: fileURLToPath(out),
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  logLevel: 'warning',
});
const { run } = await import(out.href);
process.exitCode = run(process.argv.slice(2));
