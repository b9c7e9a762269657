import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { notYet, testedElsewhere } from './coverage.ts';
import { copies, sharedCases } from './describe-case.ts';

const root = join(copies, '..', '..');
const testFiles = [copies, join(root, 'tests', 'browser')].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8')),
);
/** The names of the cases that tests here run. */
const testedHere = new Set(
  testFiles.flatMap((text) =>
    [...text.matchAll(/(?:describeCase|contentOf)\(\s*'([^']+)'/g)].map(([, name = '']) => name),
  ),
);
/** Each case that is named somewhere. */
const named = [...testedHere, ...Object.keys(testedElsewhere), ...notYet];

test.skipIf(!existsSync(sharedCases))('every shared case is tested or listed, and no other', () => {
  const shared = readdirSync(sharedCases);
  expect(shared.filter((name) => !named.includes(name))).toEqual([]);
  expect(named.filter((name) => !shared.includes(name))).toEqual([]);
});

test('a case without a test yet has none', () => {
  const tested = [...testedHere, ...Object.keys(testedElsewhere)];
  expect(notYet.filter((name) => tested.includes(name))).toEqual([]);
});

test('each case that is tested here has a copy, and each copy a test', () => {
  const folders = readdirSync(copies, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual([...testedHere].sort());
});

test.each(Object.entries(testedElsewhere))('the tests of %s exist', (_, tests) => {
  for (const [file, name] of tests) {
    expect(readFileSync(join(root, file), 'utf8').split(/[`'"]/)).toContain(name);
  }
});
