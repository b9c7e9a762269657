// Makes `dist/`, which the package consists of: run by `npm pack` and `npm publish`.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix, sep } from 'node:path';
import * as esbuild from 'esbuild';
import { pageFiles, program, root, searchLibrary } from './compile-options.mjs';
import { embeddedPageFiles } from './embedded-styles.mjs';
import { licensesOf } from './licenses.mjs';

const dist = join(root, 'dist');
/**
 * @type {{
 *   readonly exports: Readonly<Record<string, { readonly types?: string }>>,
 *   readonly dependencies: Readonly<Record<string, string>>,
 *   readonly optionalDependencies: Readonly<Record<string, string>>,
 * }}
 */
const { exports, dependencies, optionalDependencies } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);
/** In declarations; the sources that they name are not in the package. */
const imports = /(from |import\()'(\.{1,2}\/[^']+)\.ts'/g;
const importsOfTypes = /(from |import\()'(\.{1,2}\/[^']+)\.js'/g;
const require = createRequire(import.meta.url);

rmSync(dist, { recursive: true, force: true });
const builds = [
  {
    ...program,
    entryPoints: {
      bin: 'src/bin.ts',
      index: 'src/plugin/index.ts',
      'search-node': 'src/library/node.ts',
      ...program.entryPoints,
    },
    outdir: dist,
    // All others are compiled in: an owner installs fewer files, and the commands start sooner.
    external: [...Object.keys({ ...dependencies, ...optionalDependencies }), 'esbuild'].flatMap((name) => [
      name,
      `${name}/*`,
    ]),
    splitting: true,
    sourcemap: true,
  },
  ...pageFiles(join(dist, 'assets')),
  embeddedPageFiles(join(dist, 'embedded')),
  searchLibrary(join(dist, 'search')),
];
const inputs = [];
for (const options of builds) {
  const { outputFiles = [], metafile } = await esbuild.build(options);
  for (const { path, contents } of outputFiles) write(path, contents);
  inputs.push(...Object.keys(metafile?.inputs ?? {}));
}
write(join(dist, 'licenses.txt'), licensesOf(inputs));
writeTypes();

/** The types of what the package exports, with the documentation of each. */
function writeTypes() {
  const typescript = dirname(require.resolve('typescript/package.json'));
  execFileSync(process.execPath, [join(typescript, 'bin/tsc'), '-p', 'src/tsconfig.package.json'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  const types = join(dist, 'types');
  const exported = new Set(Object.values(exports).flatMap((each) => each.types ?? []));
  for (const path of exported) {
    const text = readFileSync(join(root, path), 'utf8').replace(imports, "$1'$2.js'");
    write(join(root, path), text);
    for (const [, , module = ''] of text.matchAll(importsOfTypes)) {
      exported.add(`./${posix.join(posix.dirname(path), module)}.d.ts`);
    }
  }
  // Those of the sources that only the program itself uses.
  for (const path of readdirSync(types, { recursive: true, encoding: 'utf8' })) {
    const file = join(types, path);
    if (statSync(file).isFile() && !exported.has(`./${posix.join('dist/types', path.replaceAll(sep, '/'))}`))
      rmSync(file);
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
