import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe } from 'vitest';
import { type BuiltCase, buildCase } from './built-case.ts';

/** The copies: one small archive for each case. */
export const copies = fileURLToPath(new URL('.', import.meta.url));

/** The archives in which the faults were first seen. Not everybody has them. */
export const sharedCases = join(copies, '..', '..', '..', 'shared', 'cases');

/** What the tests of a case expect of the copy, and of the shared archive, whose names and texts are others. */
export interface Expected<Of> {
  readonly copy: Of;
  readonly shared: Of;
}

/** Builds the archive, at the first call only. */
export type Build = () => Promise<BuiltCase>;

/** Files that are added to the copy when it is built, because version control or an editor would change them. */
export type AddedFiles = Readonly<Record<string, string | Uint8Array>>;

/**
 * Runs the same tests on the copy of a case and, where it is there, on the shared archive.
 *
 * @param name of the folder
 */
export function describeCase<Of>(
  name: string,
  expected: Expected<Of>,
  tests: (build: Build, expected: Of) => void,
  added: AddedFiles = {},
): void {
  const { copy, shared } = contentOf(name);
  describe(`${name}, copy`, () => tests(buildInTests(copy, added), expected.copy));
  describe.skipIf(!existsSync(shared))(`${name}, shared`, () => tests(buildInTests(shared), expected.shared));
}

/** The content folders of a case. */
export function contentOf(name: string): Expected<string> {
  const folder = join(sharedCases, name);
  const content = join(folder, 'content');
  return { copy: join(copies, name), shared: existsSync(content) ? content : folder };
}

/** What is expected of either. */
export function both<Of>(expected: Of): Expected<Of> {
  return { copy: expected, shared: expected };
}

/** A function for the tests of one block, which builds an archive into a temporary folder. */
export function buildInTests(content: string, added: AddedFiles = {}): Build {
  let work: string | undefined;
  let built: Promise<BuiltCase> | undefined;
  afterAll(() => {
    if (work !== undefined) rmSync(work, { recursive: true });
  });
  return () => {
    work ??= mkdtempSync(join(tmpdir(), 'clipfile-case-'));
    built ??= buildCase(withFiles(content, added, work), join(work, 'site'));
    return built;
  };
}

/** The content folder, or a copy of it with further files. */
function withFiles(content: string, added: AddedFiles, work: string): string {
  if (Object.keys(added).length === 0) return content;
  const copy = join(work, 'content');
  cpSync(content, copy, { recursive: true });
  for (const [path, bytes] of Object.entries(added)) writeFileSync(join(copy, path), bytes);
  return copy;
}
