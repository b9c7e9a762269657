import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { CacheFolder } from '../../src/cache/cache-folder.ts';
import { listProblems } from '../../src/pipeline/problem-report.ts';
import { reportWithFile } from '../../src/pipeline/report-file.ts';
import { rowsOf } from '../../src/pipeline/screen.ts';
import { formatProblem, type Problem } from '../../src/records/problem.ts';
import { mulberry32 } from '../bench/random.ts';
import { readFolder, validArchive } from '../read/content-folder.ts';
import { readCases } from '../read/mistake-cases.ts';

const mistakes = fileURLToPath(new URL('../read/mistakes/', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'clipfile-report-'));
afterAll(() => rmSync(work, { recursive: true }));

const options = { name: 'problems.txt' };

function cacheFolder(folder = join(work, 'cache')): CacheFolder {
  return new CacheFolder({ folder, content: 'content', output: '_site', program: '' });
}

function problems(count: number): readonly Problem[] {
  return Array.from({ length: count }, (_, row) => ({
    file: `content/items/${row}.md`,
    line: 1,
    message: 'empty file',
    hint: 'Remove it.',
    severity: 'error',
    kind: 'empty file',
  }));
}

test('where problems are left out, all are in a file, until there are few again', () => {
  const folder = cacheFolder();
  const path = folder.pathOf(options.name);
  expect(reportWithFile(problems(11), folder, options)()).toMatch(
    new RegExp(`^11 items are empty\\n(.*\\n)*\\nAll 11 problems are in ${path}\\.\\n$`),
  );
  expect(readFileSync(path, 'utf8')).toBe(listProblems(problems(11)));
  reportWithFile(problems(12), folder, options);
  expect(readFileSync(path, 'utf8')).toBe(listProblems(problems(12)));
  expect(reportWithFile(problems(10), folder, options)()).toBe(listProblems(problems(10)));
  expect(existsSync(path)).toBe(false);
});

test('where the file cannot be written, nothing is left out', () => {
  writeFileSync(join(work, 'taken'), '');
  const folder = cacheFolder(join(work, 'taken'));
  expect(reportWithFile(problems(400), folder, options)()).toBe(listProblems(problems(400)));
});

const item = `---
title: Dockers strike
date: 1931-05-03
topics: [trade]
actors: [dockers-union]
source: {name: Example News, url: "https://example.org/a"}
---
Dockers left the port, [as before](strike0.md), with ![a picture](https://example.org/a.png) and [[notes]].
`;

/** Each damages the text of an item in a way that archives have shown. */
const damages: readonly ((text: string, random: () => number) => string)[] = [
  (text) => text.replace('1931-05-03', '3 May 1931'),
  (text) => text.replace('1931-05-03', '1931-05-33'),
  (text, random) => text.replace('[trade]', `[fog-${Math.floor(random() * 9)}, ice]`),
  (text) => text.replace('title:', 'headline:'),
  (text) => text.replace('title: ', 'title: Note: '),
  (text) => text.replace('---\n', '---\nlayout: post\nauthor: [A, B]\n'),
  (text) => text.replace('strike0.md', '/strike.html'),
  (text, random) => text.replace('strike0.md', `strike${Math.floor(random() * 1e4)}x.md`),
  (text) => text.replace('https://example.org/a"', 'example"'),
  (text) => text.replace('\n---\n', '\n'),
  (text) => `${text}\n{{< figure src="a.png" >}} <foo> [a]() [^1]\n`,
  () => '',
  // Any two characters exchanged.
  (text, random) => {
    const at = Math.floor(random() * (text.length - 1));
    return `${text.slice(0, at)}${text[at + 1]}${text[at]}${text.slice(at + 2)}`;
  },
];

/** That each problem is once in the file or, where there is none, in the report. Returns whether there is one. */
function isInFileOnce(all: readonly Problem[], folder: CacheFolder): boolean {
  const report = reportWithFile(all, folder, options)();
  const path = folder.pathOf(options.name);
  const isInFile = existsSync(path);
  expect(rowsOf(report)).toBeLessThanOrEqual(40);
  expect(report.includes(path)).toBe(isInFile);
  const listed = isInFile ? readFileSync(path, 'utf8') : report;
  // Each begins at the start of a line, and its hint is indented.
  const found = listed.split(/\n(?! )/).filter((each) => each.startsWith('content/'));
  expect(found.map((each) => each.trimEnd()).sort()).toEqual(all.map((each) => formatProblem(each)).sort());
  return isInFile;
}

test('hundreds of items with every kind of mistake fill one screen', async () => {
  const copies = [1, 2, 3, 4];
  const files = readdirSync(mistakes).flatMap((name) =>
    readCases(readFileSync(mistakes + name, 'utf8')).flatMap((each, row) =>
      Object.entries(each.files)
        .filter(([path]) => path.startsWith('items/'))
        .flatMap(([path, text]) =>
          copies.map((copy): [string, string] => {
            const own = `${row}-${copy}`;
            return [
              path
                .replace('items/', `items/${name}${own}/`)
                .replace(/\.md$/, `-${name.slice(0, 3)}${own}.md`),
              text,
            ];
          }),
        ),
    ),
  );
  const { problems: found } = await readFolder({ ...validArchive, ...Object.fromEntries(files) });
  const kinds = new Set(found.map(({ kind }) => kind)).size;
  expect([files.length > 400, found.length > 800, kinds > 60]).toEqual([true, true, true]);
  expect(isInFileOnce(found, cacheFolder(join(work, 'every')))).toBe(true);
});

test('of randomly damaged archives, every problem is reported once, and the terminal shows a screen', async () => {
  const random = mulberry32(17);
  const folder = cacheFolder(join(work, 'random'));
  let files = 0;
  for (let round = 0; round < 11; round++) {
    const items = Array.from({ length: 2 ** round % 200 }, (_, row) => {
      let text = item;
      while (random() < 0.6) text = damages[Math.floor(random() * damages.length)]?.(text, random) ?? text;
      return [`items/strike${row}.md`, text] as const;
    });
    const settings = `title: A\n${random() < 0.3 ? 'strict: true\n' : ''}`;
    const reading = await readFolder({ ...validArchive, ...Object.fromEntries(items), 'site.yml': settings });
    files += Number(isInFileOnce(reading.problems, folder));
  }
  expect(files).toBeGreaterThan(4);
});
