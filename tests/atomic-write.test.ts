import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeAtomically } from '../src/atomic-write.mjs';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clipfile-atomic-'));
  path = join(folder, 'page.html');
  writeFileSync(path, 'old');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('replaces a file and leaves no temporary file', () => {
  writeAtomically(path, (temporary) => {
    writeFileSync(temporary, 'new');
    expect(readFileSync(path, 'utf8')).toBe('old');
  });
  expect(readFileSync(path, 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['page.html']);
});

test('writes to the temporary path it is given', () => {
  const elsewhere = join(folder, '.temporary');
  writeAtomically(
    path,
    (temporary) => {
      expect(temporary).toBe(elsewhere);
      writeFileSync(temporary, 'new');
    },
    elsewhere,
  );
  expect(readFileSync(path, 'utf8')).toBe('new');
});

test('keeps the old file and removes the temporary one when writing fails', () => {
  const write = (temporary: string): void => {
    writeFileSync(temporary, 'half');
    throw new Error('disk full');
  };
  expect(() => writeAtomically(path, write)).toThrow('disk full');
  expect(readFileSync(path, 'utf8')).toBe('old');
  expect(readdirSync(folder)).toEqual(['page.html']);
});

test('reports the first error when the temporary file cannot be removed either', () => {
  const write = (temporary: string): void => {
    mkdirSync(temporary);
    throw new Error('disk full');
  };
  expect(() => writeAtomically(path, write)).toThrow('disk full');
});
