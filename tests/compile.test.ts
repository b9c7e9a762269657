import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, expect, onTestFinished, test } from 'vitest';

/** A copy of the compiler with a small program to compile, which prints a word when it is run. */
const root = fileURLToPath(new URL('../', import.meta.url));
const compiler = [
  'src/launch.mjs',
  'src/compile.mjs',
  'src/compile-options.mjs',
  'src/atomic-write.mjs',
  'tsconfig.json',
];
/** Everything that is compiled, empty but for what the tests look at. */
const entryPoints = [
  ...readFileSync(join(root, 'src/compile-options.mjs'), 'utf8').matchAll(
    /'((?:src|templates)\/\S+\.(?:ts|css|svg))'/g,
  ),
].map(([, path = '']) => [path, ''] as const);
const sources = {
  ...Object.fromEntries(entryPoints),
  'package.json': '{ "type": "module" }',
  'package-lock.json': '{}',
  'src/cli.ts': "import { word } from './word.ts';\nexport const run = () => console.log(word);\n",
  'src/word.ts': "export const word: string = 'first';\n",
  'src/browser/page.ts': 'console.log(1);',
  'templates/styles/style.css': 'p { color: red; }\n',
  'templates/styles/icon.svg': '<svg/>',
  'templates/fonts/fonts.css': '@font-face { font-family: Quay; src: url("quay.woff2"); }\n',
  'templates/fonts/quay.woff2': 'letters',
};
let program: string;

beforeEach(() => {
  program = mkdtempSync(join(tmpdir(), 'clipfile-compile-'));
  onTestFinished(() => rmSync(program, { recursive: true }));
  for (const path of compiler) {
    mkdirSync(dirname(join(program, path)), { recursive: true });
    cpSync(join(root, path), join(program, path));
  }
  for (const [path, text] of Object.entries(sources)) save(path, text);
  for (const path of [...compiler, ...Object.keys(sources)]) age(path);
  installPackages();
});

function save(path: string, text: string): void {
  mkdirSync(dirname(join(program, path)), { recursive: true });
  writeFileSync(join(program, path), text);
}

/** Makes a file one that was saved a minute ago. */
function age(path: string): void {
  const time = Date.now() / 1000 - 60;
  utimesSync(join(program, path), time, time);
}

function installPackages(): void {
  symlinkSync(join(root, 'node_modules'), join(program, 'node_modules'));
}

/** Without its packages, the program runs as it was compiled before, but cannot be compiled. */
function removePackages(): void {
  rmSync(join(program, 'node_modules'));
}

/** What the program prints, or why it could not be compiled. */
function launch(): string {
  const { stdout, stderr } = spawnSync(process.execPath, [join(program, 'src', 'launch.mjs')], {
    encoding: 'utf8',
  });
  return stderr.includes("Cannot find package 'esbuild'") ? 'cannot compile' : stdout + stderr;
}

const compiled = (path: string) => readFileSync(join(program, '.build', path), 'utf8');

test('the program is compiled at its first start, and not again while its sources are unchanged', () => {
  expect(launch()).toBe('first\n');
  removePackages();
  expect(launch()).toBe('first\n');
});

test('a changed source takes effect at the next start', () => {
  launch();
  save('src/word.ts', "export const word: string = 'other';\n");
  age('src/word.ts');
  expect(launch()).toBe('other\n');
  removePackages();
  expect(launch()).toBe('other\n');
});

test.each(['src/browser/page.ts', 'templates/styles/style.css', 'package-lock.json'])(
  'the program is compiled again after %s was saved',
  (path) => {
    launch();
    removePackages();
    save(path, readFileSync(join(program, path), 'utf8'));
    expect(launch()).toBe('cannot compile');
  },
);

test('a source that was saved shortly before it was compiled is compiled again', () => {
  save('src/word.ts', "export const word: string = 'fresh';\n");
  expect(launch()).toBe('fresh\n');
  removePackages();
  expect(launch()).toBe('cannot compile');
});

test('compiled files that are missing or changed are made again', () => {
  launch();
  const page = compiled('assets/page.js');
  rmSync(join(program, '.build', 'assets', 'page.js'));
  launch();
  expect(compiled('assets/page.js')).toBe(page);
  save('.build/cli.js', 'broken');
  expect(launch()).toBe('first\n');
});

test('fonts are named by their content, and those of earlier compilations are gone', () => {
  launch();
  const [first] = readdirSync(join(program, '.build/assets/fonts'));
  expect(first).toMatch(/^quay-[A-Z0-9]{8}\.woff2$/);
  expect(compiled('assets/fonts.css')).toContain(`url("./fonts/${first}")`);
  save('templates/fonts/quay.woff2', 'other letters');
  launch();
  const later = readdirSync(join(program, '.build/assets/fonts'));
  expect(later).toHaveLength(1);
  expect(later).not.toEqual([first]);
});

test('only compiled files that change are written', () => {
  launch();
  const timeOf = (path: string) => statSync(join(program, '.build', path)).mtimeMs;
  const paths = ['cli.js', 'render-worker.js', 'assets/page.js', 'assets/icon.svg'];
  const before = paths.map(timeOf);
  expect(compiled('assets/style.css')).toBe('p{color:red}\n');
  save('templates/styles/style.css', 'p { color: blue; }\n');
  launch();
  expect(compiled('assets/style.css')).toBe('p{color:#00f}\n');
  expect(paths.map(timeOf)).toEqual(before);
});
