import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { write } from './commands/archive-folder.ts';
import { docxFile, paragraph } from './support/docx-file.ts';
import { workbook } from './support/workbook.ts';

/**
 * What an owner installs: the packed program, unpacked into a folder that may not be written to, with nothing beside it
 * but the packages that it depends on.
 */
const root = fileURLToPath(new URL('../', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'clipfile-package-'));
const packages = join(work, 'Ma revue de presse', 'été 東京', 'node_modules');
const program = join(packages, 'clipfile');
const home = dirname(packages);

beforeAll(() => {
  const packed = execFileSync('npm', ['pack', '--silent', '--pack-destination', work], {
    cwd: root,
    encoding: 'utf8',
  });
  mkdirSync(program, { recursive: true });
  execFileSync('tar', ['-xzf', join(work, packed.trim()), '-C', program, '--strip-components=1']);
  const { dependencies } = JSON.parse(readFileSync(join(program, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) {
    mkdirSync(dirname(join(packages, name)), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), join(packages, name));
  }
  setMode(program, 0o555, 0o444);
});

afterAll(() => {
  setMode(program, 0o755, 0o644);
  rmSync(work, { recursive: true });
});

function setMode(folder: string, folderMode: number, fileMode: number): void {
  chmodSync(folder, folderMode);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) setMode(path, folderMode, fileMode);
    else chmodSync(path, fileMode);
  }
}

function clipfile(folder: string, ...args: readonly string[]) {
  return runProgram(program, folder, args);
}

function runProgram(of: string, folder: string, args: readonly string[]) {
  mkdirSync(folder, { recursive: true });
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(of, 'dist/bin.js'), ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout: stdout.replace(/\d+\.\d s/, '0.0 s'), stderr };
}

function listed(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !/^(_site|\.cache)(\/|$)/.test(path) && statSync(join(folder, path)).isFile())
    .sort();
}

/** What the compiler has to say of a file that imports the package. */
function checkTypes(folder: string, file: string): string {
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--types', 'node'];
  const typeRoots = ['--typeRoots', join(root, 'node_modules/@types')];
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  return spawnSync(process.execPath, [tsc, ...options, ...typeRoots, file], { cwd: folder, encoding: 'utf8' })
    .stdout;
}

test('the package holds what runs, its types and the starter, and none of the sources', () => {
  expect(readdirSync(program).sort()).toEqual([
    'LICENSE',
    'README.md',
    'dist',
    'docs',
    'package.json',
    'starter',
  ]);
  const files = readdirSync(join(program, 'dist'), { recursive: true, encoding: 'utf8' });
  expect(files).toEqual(
    expect.arrayContaining([
      'bin.js',
      'bin.js.map',
      'assets/search.js',
      'embedded/style.css',
      'licenses.txt',
      'types/src/plugin/index.d.ts',
    ]),
  );
});

test('an archive is started, gets an item, and is built', () => {
  const folder = join(home, 'cuttings');
  expect(clipfile(folder, 'init', '--title', 'Press cuttings', '--language', 'fr')).toEqual({
    status: 0,
    stdout: '9 files written, 0 kept.\nNext:\n    npm install\n    npx clipfile start\n',
    stderr: '',
  });
  expect(clipfile(folder, 'new', 'Grève au port', '--date', '2026-02-03')).toEqual({
    status: 0,
    stdout: 'items/2026/greve-au-port.md\n',
    stderr: '',
  });
  expect(clipfile(folder, 'build')).toEqual({
    status: 0,
    stdout:
      '3 items, 22 pages, no problems, 0.0 s.\nWithout url: in site.yml, which says where it will be published, ' +
      'the site has no feeds, sitemap, canonical links or search from the address bar.\nOpen _site/index.html\n',
    stderr: '',
  });
  expect(listed(folder)).toEqual([
    '.github/workflows/pages.yml',
    '.gitignore',
    'README.md',
    'about.md',
    'actors.yml',
    'items/2026/greve-au-port.md',
    'items/premier-article.md',
    'items/second-article.md',
    'package.json',
    'site.yml',
    'topics.yml',
  ]);
  expect(readFileSync(join(folder, 'site.yml'), 'utf8')).toMatch(/^title: "Press cuttings"$/m);
  expect(readFileSync(join(folder, '_site/index.html'), 'utf8')).toContain('<h1>Press cuttings</h1>');
  expect(clipfile(folder, 'check', '_site')).toMatchObject({ status: 0, stderr: '' });
});

test('what is in the folder stays, and package.json gets what it lacks', () => {
  const folder = join(home, 'there');
  write(folder, 'site.yml', 'title: Mine\n');
  write(folder, 'items/mine.md', '---\ntitle: Mine\ndate: 1931\n---\n');
  write(folder, 'package.json', '{\n\t"name": "mine",\n\t"scripts": { "build": "make" }\n}\n');
  expect(clipfile(folder, 'init').stdout).toMatch(/^6 files written, 1 kept\.\n/);
  expect(readFileSync(join(folder, 'site.yml'), 'utf8')).toBe('title: Mine\n');
  expect(readdirSync(join(folder, 'items'))).toEqual(['mine.md']);
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(readFileSync(join(folder, 'package.json'), 'utf8')).toBe(
    `${JSON.stringify(
      {
        name: 'mine',
        scripts: { build: 'make', start: 'clipfile start', check: 'clipfile check' },
        dependencies: { clipfile: `^${version}` },
      },
      undefined,
      '\t',
    )}\n`,
  );
});

test('a package.json that is not JSON, and a language that is none, are told before anything is written', () => {
  const folder = join(home, 'broken');
  write(folder, 'package.json', '{ "name": }');
  const { status, stderr } = clipfile(folder, 'init');
  expect(status).toBe(2);
  expect(stderr).toMatch(/^package\.json is not valid JSON: .* Correct it, then run the command again\.\n$/);
  expect(clipfile(folder, 'init', '--language', 'French!').stderr).toBe(
    '--language: not a language tag: "French!". Write a BCP 47 tag such as en, fr, uk or pt-BR: two or three letters, optionally followed by a script and a region.\n',
  );
  expect(readdirSync(folder)).toEqual(['package.json']);
});

test('the libraries that read foreign files are in the package, with their licences', () => {
  const folder = join(home, 'imports');
  write(folder, 'site.yml', 'title: Mine\n');
  write(folder, 'fog.csv', 'title,date\nFog,1931-05-04\n');
  write(
    folder,
    'ice.xml',
    '<rss version="2.0"><channel><title>Ice</title><item><title>Ice</title><pubDate>Tue, 05 May 1931 10:00:00 GMT</pubDate></item></channel></rss>',
  );
  write(
    folder,
    'rain.html',
    `<!DOCTYPE html><html><head><title>Rain</title><meta property="article:published_time" content="1931-05-06"></head><body><article><h1>Rain</h1><p>${'It rained all day. '.repeat(40)}</p></article></body></html>`,
  );
  write(
    folder,
    'snow.eml',
    'From: Ann <ann@a.example>\nSubject: Snow\nDate: Thu, 7 May 1931 10:00:00 +0000\nMIME-Version: 1.0\nContent-Type: text/html\n\n<p>It <b>snowed</b>.</p>\n',
  );
  const cell = (text: string, at: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const rows = [
    ['title', 'date'],
    ['Wind', '1931-05-08'],
  ].map(([title = '', date = ''], index) => {
    const row = index + 1;
    return `<row r="${row}">${cell(title, `A${row}`)}${cell(date, `B${row}`)}</row>`;
  });
  writeFileSync(join(folder, 'wind.xlsx'), workbook({ News: rows.join('') }));
  writeFileSync(
    join(folder, 'hail.docx'),
    docxFile({ body: ['Hail', '9 May 1931', 'It hailed.'].map((text) => paragraph(text)).join('') }),
  );
  write(
    folder,
    'sleet.nitf',
    '<nitf><head><title>Sleet</title><pubdata date.publication="19310510"/></head><body><body.content><p>It sleeted.</p></body.content></body></nitf>',
  );
  const files = ['fog.csv', 'hail.docx', 'ice.xml', 'rain.html', 'sleet.nitf', 'snow.eml', 'wind.xlsx'];
  const { status, stderr } = clipfile(folder, 'import', ...files);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(listed(join(folder, 'items')).filter((path) => path.endsWith('.md'))).toEqual([
    '1931/fog.md',
    '1931/hail.md',
    '1931/ice.md',
    '1931/rain.md',
    '1931/sleet.md',
    '1931/snow.md',
    '1931/wind.md',
  ]);
  const texts = ['hail', 'rain', 'sleet', 'snow'].map(
    (id) =>
      readFileSync(join(folder, `items/1931/${id}.md`), 'utf8')
        .split('\n---\n\n')[1]
        ?.split('\n', 1)[0],
  );
  expect(texts).toEqual(['Hail', expect.stringMatching(/^It rained/), 'It sleeted.', 'It **snowed**.']);
  const licenses = readFileSync(join(program, 'dist/licenses.txt'), 'utf8');
  expect(licenses).toMatch(/^csv-parse \d+\.\d+\.\d+ \(MIT\)\n\n.*MIT/m);
});

test('problems are printed for machines', () => {
  const folder = join(home, 'problems');
  write(folder, 'site.yml', 'title: Mine\nvocabulary: closed\n');
  write(folder, 'items/mine.md', '---\ntitle: Mine\ndate: 1931\ntopics: [fog]\n---\n');
  const { status, stdout, stderr } = clipfile(folder, 'build', '--json');
  expect([status, stderr]).toEqual([1, '']);
  expect(JSON.parse(stdout)).toMatchObject({
    ok: false,
    output: '_site',
    problems: [{ file: 'items/mine.md', line: 4, severity: 'error', message: 'unknown topic "fog"' }],
  });
});

test.each(['node_modules/x/items/a.md', '_site/items/a.md', 'eleventy.config.js'])(
  '%s is not part of the archive',
  (path) => {
    const folder = join(home, path.replaceAll('/', '-'));
    write(folder, 'site.yml', 'title: Mine\n');
    write(folder, 'items/mine.md', '---\ntitle: Mine\ndate: 1931\n---\n');
    write(folder, path, 'not an item');
    const { stdout } = clipfile(folder, 'build', '--output', '_site/site');
    expect(stdout).toMatch(/^1 item, /);
  },
);

test('the example of the search as a library runs as it is printed, and has types', () => {
  const folder = join(home, 'library');
  const manual = readFileSync(join(program, 'docs/search-library.md'), 'utf8');
  const example = /^```js\n(.+?)^```/ms.exec(manual)?.[1] ?? '';
  expect(example.trimEnd().split('\n')).toHaveLength(10);
  write(folder, 'example.mjs', example);
  // Written as data, so that the found documents can be read from it.
  write(folder, 'log.mjs', 'console.log = (value) => process.stdout.write(JSON.stringify(value));\n');
  const printed = execFileSync(process.execPath, ['--import', './log.mjs', 'example.mjs'], { cwd: folder });
  expect(JSON.parse(String(printed))).toMatchObject([{ id: 'strike', title: 'Dockers strike' }]);

  write(folder, 'example.mts', `${example}\nexport const ids: readonly number[] = docIds;\n`);
  expect(checkTypes(folder, 'example.mts')).toBe('');
});

test('the plugin puts an archive into a site of Eleventy, and has types', () => {
  const folder = join(home, 'société');
  cpSync(join(root, 'docs/inside-eleventy'), folder, { recursive: true });
  const eleventy = join(packages, '@11ty/eleventy/cmd.cjs');
  const { status, stderr } = spawnSync(process.execPath, [eleventy, '--quiet'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  const page = readFileSync(join(folder, '_site/archive/items/dockers-return.html'), 'utf8');
  expect(page).toMatch(/<p>The Harbour Society<\/p>.*<h1[^>]*>Dockers return<\/h1>/s);
  expect(readFileSync(join(folder, '_site/archive/assets/style.css'), 'utf8')).toMatch(/^\.clipfile /);
  write(
    folder,
    'types.mts',
    `import clipfile, { type ArchiveItem, type ClipfileOptions, type Item } from 'clipfile';
export const options: ClipfileOptions = { content: 'archive' };
export const first = (items: readonly ArchiveItem[]): string | undefined => items[0]?.url;
export const title = ({ title }: Item): string => title;
export default clipfile;
`,
  );
  expect(checkTypes(folder, 'types.mts')).toBe('');
});

test('templates of the owner’s own are used, in both languages, and their types are there', () => {
  const folder = join(home, 'look');
  cpSync(join(root, 'docs/look'), folder, { recursive: true });
  const { status, stderr } = clipfile(folder, 'build');
  expect([status, stderr]).toEqual([0, '']);
  const page = readFileSync(join(folder, '_site/items/new-lens.html'), 'utf8');
  expect(page).toContain('<p class="kicker">Sunday</p>');
  expect(page).toContain('<aside class="address" aria-label="Address">Harbour Street 1, Lightport</aside>');

  const options = [
    '--noEmit',
    '--strict',
    '--skipLibCheck',
    '--allowJs',
    '--checkJs',
    '--module',
    'nodenext',
    '--target',
    'es2023',
  ];
  const typeRoots = ['--types', 'node', '--typeRoots', join(root, 'node_modules/@types')];
  const files = ['theme/item.11ty.js', 'theme/footer.11ty.ts'];
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  write(folder, 'package.json', '{ "type": "module" }');
  const check = () =>
    spawnSync(process.execPath, [tsc, ...options, ...typeRoots, ...files], { cwd: folder, encoding: 'utf8' });
  expect(check().stdout).toBe('');
  write(
    folder,
    'theme/footer.11ty.ts',
    readFileSync(join(folder, 'theme/footer.11ty.ts'), 'utf8').replace('page,', 'pag,'),
  );
  expect(check().stdout).toContain("Property 'pag' does not exist");
});

test('a newer version builds the site anew, and changes nothing that is the owner’s', () => {
  const folder = join(home, 'kept');
  cpSync(join(root, 'docs/look'), folder, { recursive: true });
  appendFileSync(
    join(folder, 'site.yml'),
    'fields: { visitors: { label: Visitors, type: number, lists: true } }\n',
  );
  write(folder, 'items/counted.md', '---\ntitle: Counted\ndate: 1931\nvisitors: 1200\n---\n');
  expect(clipfile(folder, 'build')).toMatchObject({ status: 0, stderr: '' });
  const owned = () => listed(folder).map((path) => [path, readFileSync(join(folder, path), 'utf8')]);
  const before = owned();

  const newer = join(packages, 'newer');
  cpSync(program, newer, { recursive: true });
  setMode(newer, 0o755, 0o644);
  const manifest = join(newer, 'package.json');
  const { version, ...rest } = JSON.parse(readFileSync(manifest, 'utf8'));
  writeFileSync(manifest, JSON.stringify({ ...rest, version: '99.0.0' }));
  const script = join(newer, 'dist/assets/page.js');
  appendFileSync(script, '// newer');
  expect(runProgram(newer, folder, ['build'])).toMatchObject({ status: 0, stderr: '' });
  expect(runProgram(newer, folder, ['--version']).stdout).toBe('99.0.0\n');
  expect(version).not.toBe('99.0.0');

  expect(owned()).toEqual(before);
  const built = (path: string) => readFileSync(join(folder, '_site', path), 'utf8');
  expect(built('assets/page.js')).toContain('// newer');
  expect(built('timeline/1931.html')).toContain('Visitors: 1,200');
  expect(built('items/new-lens.html')).toContain('<p class="kicker">Sunday</p>');
  expect(built('items/new-lens.html')).toContain('Harbour Street 1, Lightport</aside>');
});

test('an archive is served with its drafts until the program is interrupted', async () => {
  const folder = join(home, 'served');
  write(folder, 'site.yml', 'title: Mine\n');
  write(folder, 'items/mine.md', '---\ntitle: Mine\ndate: 1931\nstatus: draft\n---\n');
  const args = [join(program, 'dist/bin.js'), 'start', '--port', '18099'];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  for await (const text of child.stdout.setEncoding('utf8')) {
    printed += text;
    const url = /Serving .* at (http\S+)\. Pages/.exec(printed)?.[1];
    if (url === undefined) continue;
    expect(await (await fetch(`${url}items/mine.html`)).text()).toContain(
      '<title>Draft: Mine · Mine</title>',
    );
    child.kill('SIGINT');
    break;
  }
  expect(await new Promise((resolve) => child.on('exit', resolve))).toBe(0);
});
