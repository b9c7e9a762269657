import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../src/search');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

/** What a file imports: files of the search from its root, and everything else as it is written. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const specifiers = text.matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g);
  return [...specifiers].map(([, specifier = '']) =>
    specifier.startsWith('.') ? relative(root, join(root, dirname(file), specifier)) : specifier,
  );
}

/** What the build of an index, and it alone, may have of Node. */
const ofNode = ['node:crypto', 'node:v8'];

test('the search stands on lunr and on nothing else of the project', () => {
  const outside = files.flatMap((file) =>
    importsOf(file)
      .filter((each) => !files.includes(each) && each !== 'lunr')
      .filter((each) => !(ofNode.includes(each) && file.startsWith(`index${sep}`)))
      .map((each) => `${file} imports ${each}`),
  );
  expect(outside).toEqual([]);
  expect(files.flatMap(importsOf)).toEqual(expect.arrayContaining(['lunr', 'node:crypto', 'fields.ts']));
});

test('what the reader’s page loads has nothing of the build in it', () => {
  const reached = new Set(['search.ts', 'excerpt.ts']);
  for (const file of reached) for (const each of importsOf(file)) if (files.includes(each)) reached.add(each);
  expect([...reached].filter((file) => file.startsWith(`index${sep}`) || file === 'build.ts')).toEqual([]);
  expect(reached.size).toBeGreaterThan(20);
});
