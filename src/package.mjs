// Makes `dist/`, which the package consists of: run by `npm pack` and `npm publish`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as esbuild from 'esbuild';
import { pageFiles, program, root, searchLibrary } from './compile-options.mjs';

const dist = join(root, 'dist');
const require = createRequire(import.meta.url);

rmSync(dist, { recursive: true, force: true });
const { outputFiles = [] } = await esbuild.build({
  ...program,
  entryPoints: { bin: 'src/bin.ts', 'search-node': 'src/library/node.ts', ...program.entryPoints },
  outdir: dist,
  // Dependencies are installed beside the package, so that their repairs reach an archive without one of ours.
  packages: 'external',
  splitting: true,
  sourcemap: true,
});
for (const { path, contents } of outputFiles) write(path, contents);
for (const options of [...pageFiles(join(dist, 'assets')), searchLibrary(join(dist, 'search'))]) {
  const { outputFiles: files = [] } = await esbuild.build(options);
  for (const { path, contents } of files) write(path, contents);
}
writeTypes();

/** The types of what the package exports, with the documentation of each. */
function writeTypes() {
  const typescript = dirname(require.resolve('typescript/package.json'));
  execFileSync(process.execPath, [join(typescript, 'bin/tsc'), '-p', 'src/tsconfig.package.json'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  const types = join(dist, 'types');
  for (const path of readdirSync(types, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.d.ts')) continue;
    const text = readFileSync(join(types, path), 'utf8');
    // The sources that they import are not in the package.
    write(join(types, path), text.replace(/(from |import\()'(\.{1,2}\/[^']+)\.ts'/g, "$1'$2.js'"));
  }
}

/**
 * @param {string} path
 * @param {string | Uint8Array} contents
 */
function write(path, contents) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, contents);
}
