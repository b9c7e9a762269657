import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { kindOfProblem, kinds } from '../../src/pipeline/problem-kinds.ts';
import { summarizeKind } from '../../src/pipeline/summarize-kind.ts';
import type { Problem } from '../../src/records/problem.ts';
import { readFolder, validArchive } from '../read/content-folder.ts';
import { readCases } from '../read/mistake-cases.ts';

/**
 * What is said of many problems of each kind, word for word: two headlines, of problems in several items and of those in
 * one file, and the remedy. After an intended change, `UPDATE_EXPECTED=1 npx vitest run
 * tests/pipeline/problem-kinds.test.ts` writes the new ones; review them with `git diff`.
 */
const expectedPath = fileURLToPath(new URL('problem-kinds.txt', import.meta.url));

const composed = [
  'invalid YAML: unclosed bracket',
  'cannot be read as source.url',
  'value is a list, not a set of keys',
  'value is text, not a list',
  'unknown key in about.md',
  'missing source',
  'shortcodes are left out',
  'not loaded, since the host does not answer',
  'a kind that is not listed',
];

test('every kind is described in the words expected', () => {
  const text = [...Object.keys(kinds), ...composed].map(describeKind).join('\n');
  if (process.env['UPDATE_EXPECTED'] !== undefined) writeFileSync(expectedPath, text);
  expect(text).toBe(readFileSync(expectedPath, 'utf8'));
});

function describeKind(kind: string): string {
  const many = summarizeKind(problemsOf(kind, 1200, 380));
  const inOneFile = summarizeKind(problemsOf(kind, 12, 1));
  return `=== ${kind}\n${many.headline}\n${inOneFile.headline}\n    ${many.remedy || '(what the hints have in common)'}\n`;
}

function problemsOf(kind: string, count: number, files: number, file = 'items/a#.md'): readonly Problem[] {
  return Array.from({ length: count }, (_, row) => ({
    file: `content/${file.replace('#', String(row % files))}`,
    line: 1,
    message: `${kind} ${row % 52}`,
    hint: '',
    severity: 'error',
    kind,
  }));
}

test('files that are no items are called files', () => {
  const headline = (file: string) => summarizeKind(problemsOf('empty file', 12, 12, file)).headline;
  expect(headline('items/a#.md')).toBe('12 items are empty');
  expect(headline('_posts/a#.markdown')).toBe('12 items are empty');
  expect(headline('pages/a#.md')).toBe('12 files are empty');
  expect(headline('items/a#.png')).toBe('12 files are empty');
});

test('names in a headline cannot move the cursor of a terminal', () => {
  const { headline } = summarizeKind(problemsOf('empty file', 2, 1, 'items/\u001b[2J.md'));
  expect(headline).toBe('content/items/\\u{1b}[2J.md is empty');
});

test('every kind that is listed is one that the program reports', () => {
  const sources = ['src/records', 'src/read', 'src/commands'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
  );
  const text = sources.join('\n');
  const templates = [...text.matchAll(/`([^`\n]*\$\{[^`\n]*)`/g)]
    .map(([, template = '']) => template.split(/\$\{[^}]*\}/))
    .filter((parts) => parts.join('').trim().length > 6)
    .map((parts) => new RegExp(`^${parts.map((part) => part.replace(/[^\w ]/g, '\\$&')).join('.+')}$`));
  const isReported = (kind: string) =>
    [kind, kind.replace(/^value /, '')].some(
      (each) => text.includes(each) || templates.some((template) => template.test(each)),
    );
  expect(Object.keys(kinds).filter((kind) => !isReported(kind))).toEqual([]);
  expect(isReported('a kind that nobody reports')).toBe(false);
});

const mistakes = fileURLToPath(new URL('../read/mistakes/', import.meta.url));
const namesOfMistakes = readdirSync(mistakes).filter((name) => name !== 'settings.txt');

test.each(namesOfMistakes)('every kind of mistake is described: %s', async (name) => {
  const undescribed: string[] = [];
  for (const { files } of readCases(readFileSync(mistakes + name, 'utf8'))) {
    const { problems } = await readFolder({ ...validArchive, ...files });
    for (const { file, kind } of problems) {
      // A single file has few mistakes.
      if (file === 'content/site.yml' || /^expected (a list|a topic|an actor)/.test(kind)) continue;
      if (kindOfProblem(kind).says.includes('problems in')) undescribed.push(kind);
    }
  }
  expect(undescribed).toEqual([]);
});
