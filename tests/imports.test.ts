import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

/** Which folders may import which, and which may touch the disk: the structure that docs/design.md describes. */
const root = fileURLToPath(new URL('..', import.meta.url));

/** For each folder, the others that it may import, types included. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  records: ['messages'],
  html: [],
  messages: ['html'],
  search: [],
  archive: ['records', 'html'],
  citations: ['records', 'html', 'messages'],
  markup: ['html'],
  transcripts: ['records', 'markup'],
  attachments: ['records', 'html', 'messages'],
  read: [
    'records',
    'html',
    'markup',
    'transcripts',
    'search',
    'attachments',
    'is-within.ts',
    'error-code.ts',
  ],
  import: [
    ...['records', 'html', 'markup', 'transcripts', 'attachments', 'check', 'read'],
    ...['atomic-write.mjs', 'is-within.ts', 'safe-folder.ts'],
  ],
  links: ['fetch', 'read', 'records'],
  fetch: ['records', 'read', 'atomic-write.mjs', 'safe-folder.ts', 'error-code.ts'],
  pages: ['records', 'archive', 'html', 'messages', 'citations'],
  data: ['records', 'archive', 'html', 'attachments', 'pages', 'citations'],
  workers: [],
  cache: ['records', 'read', 'pages', 'atomic-write.mjs'],
  indexing: ['records', 'archive', 'html', 'messages', 'read', 'pages', 'search', 'workers', 'cache'],
  write: ['cache', 'atomic-write.mjs', 'is-within.ts', 'error-code.ts'],
  render: ['records', 'messages', 'pages', 'workers', '.eleventy.ts', 'templates'],
  outputs: [
    ...[
      'records',
      'archive',
      'attachments',
      'data',
      'html',
      'messages',
      'pages',
      'read',
      'cache',
      'indexing',
      'render',
    ],
    ...['citations', 'search', 'workers'],
  ],
  pipeline: [
    ...[
      'records',
      'html',
      'messages',
      'archive',
      'read',
      'pages',
      'cache',
      'outputs',
      'indexing',
      'render',
      'workers',
      'write',
    ],
    'compile-options.mjs',
    'error-code.ts',
  ],
  check: ['records', 'html', 'read'],
  suggest: ['records', 'read', 'search', 'atomic-write.mjs'],
  serve: ['html', 'check', 'error-code.ts'],
  commands: [
    'records',
    'archive',
    'data',
    'html',
    'messages',
    'fetch',
    'links',
    'import',
    'pages',
    'pipeline',
    'read',
    'cache',
    'check',
    'suggest',
    'indexing',
    'render',
    'serve',
    'workers',
    'write',
    'is-within.ts',
    'safe-folder.ts',
    'error-code.ts',
    'atomic-write.mjs',
  ],
  browser: ['archive', 'citations', 'search', 'html', 'messages'],
  plugin: ['records', 'cache', 'outputs', 'render', 'pipeline', 'commands'],
  library: ['search', 'records', 'read', 'browser'],
  templates: ['html', 'messages', 'pages', 'records', 'citations'],
  '.eleventy.ts': ['render', 'pipeline', 'pages', 'templates'],
  'cli.ts': ['commands'],
  'bin.ts': ['cli.ts'],
  'launch.mjs': ['compile.mjs'],
  'compile.mjs': ['compile-options.mjs', 'atomic-write.mjs'],
  'compile-options.mjs': [],
  'package.mjs': ['compile-options.mjs', 'embedded-styles.mjs', 'licenses.mjs'],
  'embedded-styles.mjs': ['compile-options.mjs'],
  'licenses.mjs': ['compile-options.mjs'],
  'make-fonts.mjs': [],
  'is-within.ts': [],
  'safe-folder.ts': ['is-within.ts'],
  'error-code.ts': [],
  'atomic-write.mjs': [],
};

/** Folders that touch the disk: they read the content and the program, save the cache, and write the site. */
const touchesDisk = ['read', 'cache', 'write'];
/** And these, with the reason. */
const touchesDiskToo: Readonly<Record<string, string>> = {
  commands:
    'looks whether the folders on the command line exist, and at the files of the program itself; writes new archives and items',
  check: 'reads a built site',
  import: 'reads exports, and writes items and what is remembered of them',
  fetch: 'writes pictures of other sites, and what is remembered of them',
  serve: 'reads a built site',
  suggest: 'writes proposed tags into items',
  library: 'writes an index for others, and reads it',
  plugin: 'copies the files of an archive into the site that it is a part of',
  'compile.mjs': 'compiles the program',
  'compile-options.mjs': 'compiles the style sheet, and reads the parts of lunr',
  'package.mjs': 'writes what the package consists of',
  'embedded-styles.mjs': 'reads the style sheets that it changes',
  'licenses.mjs': 'reads the licences of the packages that are compiled in',
  'make-fonts.mjs': 'makes the fonts from their packages',
  'safe-folder.ts': 'makes folders of an archive',
  'atomic-write.mjs': 'is how the others write a file',
};

const files = [...sourcesIn('src'), ...sourcesIn('templates'), '.eleventy.ts'];
const imports = new Map(files.map((file) => [file, importsOf(file)]));

test('there are no import cycles', () => {
  expect(cycles()).toEqual([]);
});

test('folders import only those below them', () => {
  const wrong = files.flatMap((file) =>
    localImports(file)
      .filter((each) => folderOf(each) !== folderOf(file))
      .filter((each) => !allowed[folderOf(file)]?.includes(folderOf(each)))
      .map((each) => `${file} imports ${each}`),
  );
  expect(wrong).toEqual([]);
});

test('every permission to import is used', () => {
  const unused = Object.entries(allowed).flatMap(([folder, others]) =>
    others
      .filter(
        (other) =>
          !files.some(
            (file) =>
              folderOf(file) === folder && localImports(file).some((each) => folderOf(each) === other),
          ),
      )
      .map((other) => `${folder} does not import ${other}`),
  );
  expect(unused).toEqual([]);
});

test('only the folders that are to touch the disk do', () => {
  const disk = files.filter((file) => imports.get(file)?.some((each) => /^node:fs(\/|$)/.test(each)));
  const folders = new Set(disk.map(folderOf));
  expect([...folders].sort()).toEqual([...touchesDisk, ...Object.keys(touchesDiskToo)].sort());
});

test('records know nothing of the cache', () => {
  for (const file of files.filter((each) => folderOf(each) === 'records')) {
    expect(readFileSync(join(root, file), 'utf8')).not.toMatch(/cache|fingerprint|previewKey|fileKey/i);
  }
});

/** The folder under `src/`, or the file where it is in none. */
/** In the compiled package, `import()` of a module of CommonJS has no other export, although Node.js gives it some. */
test('packages of CommonJS are loaded by their default export', async () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const byName = files.flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const loads = text.matchAll(/\{([^{}]*)\} = await import\('([^.'][^']*)'\)/g);
    return [...loads].map(([, names = '', specifier = '']) => ({ file, names, specifier }));
  });
  expect(byName.length).toBeGreaterThan(10);
  const lost: string[] = [];
  for (const { file, names, specifier } of byName) {
    // What is not compiled is loaded as it is.
    if (specifier in dependencies) continue;
    const { default: all } = await import(/* @vite-ignore */ specifier);
    const taken = names.split(',').map((name) => name.trim().split(':')[0] ?? '');
    if (taken.some((name) => name !== 'default' && name in Object(all))) lost.push(`${file}: ${specifier}`);
  }
  expect(lost).toEqual([]);
});

function folderOf(file: string): string {
  const [first = '', second = ''] = file.split('/');
  return first === 'src' ? second : first;
}

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|mjs)$/.test(file))
    .map((file) => `${folder}/${file.replaceAll(sep, '/')}`);
}

/** Local imports as paths from the project's root, all others as they are written. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const specifiers = text.matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g);
  return [...specifiers].map(([, specifier = '']) =>
    specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : specifier,
  );
}

function localImports(file: string): readonly string[] {
  return (imports.get(file) ?? []).filter((each) => imports.has(each));
}

/** Each import cycle once, from the first of its files that is found. */
function cycles(): readonly string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) found.push([...path.slice(start), file].join(' -> '));
    if (start >= 0 || done.has(file)) return;
    for (const each of localImports(file)) visit(each, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return found;
}
