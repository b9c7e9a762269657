import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { formatProblems, readFolder, validArchive } from './folder-of.ts';

/**
 * Every mistake, and what a person is told of it, word for word. Each file in `mistakes/` is a list of cases: a line
 * `=== name`, then files to add to a sound archive, each under a line `@ path`, and under `@ told` what is printed.
 * After a change that is meant, `UPDATE_EXPECTED=1 npx vitest run tests/read/mistakes.test.ts` writes the new words,
 * for `git diff` to be read.
 */
const folder = fileURLToPath(new URL('mistakes/', import.meta.url));

describe.each(readdirSync(folder))('%s', (name) => {
  const cases = readCases(readFileSync(folder + name, 'utf8'));

  test.each(cases)('$name', async (each) => {
    const reading = await readFolder({ ...validArchive, ...each.files });
    if (process.env['UPDATE_EXPECTED'] !== undefined) each.told = formatProblems(reading);
    expect(formatProblems(reading)).toBe(each.told);
    const hasError = reading.problems.some(({ severity }) => severity === 'error');
    expect(reading.content === undefined).toBe(hasError);
  });

  afterAll(() => {
    if (process.env['UPDATE_EXPECTED'] !== undefined)
      writeFileSync(folder + name, cases.map(writeCase).join('\n'));
  });
});

interface Case {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  told: string;
}

function readCases(text: string): Case[] {
  return text
    .split(/^=== /m)
    .slice(1)
    .map((section) => {
      const [name = '', ...parts] = section.split(/^@ /m);
      const files = parts.map((part): [string, string] => {
        const end = part.indexOf('\n');
        return [part.slice(0, end), part.slice(end + 1)];
      });
      const { told = '', ...rest } = Object.fromEntries(files);
      return { name: name.trim(), files: rest, told: told.trim() };
    });
}

function writeCase({ name, files, told }: Case): string {
  const parts = Object.entries({ ...files, told: `${told}\n` });
  return `=== ${name}\n${parts.map(([path, text]) => `@ ${path}\n${text}`).join('')}`;
}
