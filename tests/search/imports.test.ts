import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../src/search');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

/** The imports of a file: files of the search relative to its root, everything else as written. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const specifiers = text.matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"\s]+)['"]/g);
  return [...specifiers].map(([, specifier = '']) =>
    specifier.startsWith('.') ? relative(root, join(root, dirname(file), specifier)) : specifier,
  );
}

const packages = ['lunr', 'memoize'];

/** Node modules that only the building of an index may use. */
const nodeModules = ['node:crypto', 'node:v8'];

test('the search depends on lunr and memoize, and on nothing else of the project', () => {
  const outside = files.flatMap((file) =>
    importsOf(file)
      .filter((each) => !files.includes(each) && !packages.includes(each))
      .filter((each) => !(nodeModules.includes(each) && file.startsWith(`index${sep}`)))
      .map((each) => `${file} imports ${each}`),
  );
  expect(outside).toEqual([]);
  expect(files.flatMap(importsOf)).toEqual(
    expect.arrayContaining([...packages, ...nodeModules, 'fields.ts']),
  );
});

test('the page loads nothing of the build', () => {
  const reached = new Set(['search.ts', 'excerpt.ts']);
  for (const file of reached) for (const each of importsOf(file)) if (files.includes(each)) reached.add(each);
  expect([...reached].filter((file) => file.startsWith(`index${sep}`) || file === 'build.ts')).toEqual([]);
  expect(reached.size).toBeGreaterThan(20);
});
