import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { formatProblems, readFolder, validArchive } from './content-folder.ts';
import { readCases, writeCase } from './mistake-cases.ts';

/**
 * Every mistake with the exact messages it causes. Each file in `mistakes/` is a list of cases: a line `=== name`, the
 * files to add to a valid archive, each below a line `@ path`, and the printed messages below `@ messages`.
 * After an intended change, `UPDATE_EXPECTED=1 npx vitest run tests/read/mistakes.test.ts` writes the new messages;
 * review them with `git diff`.
 */
const folder = fileURLToPath(new URL('mistakes/', import.meta.url));

describe.each(readdirSync(folder))('%s', (name) => {
  const cases = readCases(readFileSync(folder + name, 'utf8'));

  test.each(cases)('$name', async (each) => {
    const reading = await readFolder({ ...validArchive, ...each.files });
    if (process.env['UPDATE_EXPECTED'] !== undefined) each.messages = formatProblems(reading);
    expect(formatProblems(reading)).toBe(each.messages);
    // Problems of one kind are counted together, so a kind contains no name or text of the archivist's.
    for (const { kind } of reading.problems) expect(kind).toMatch(/^invalid YAML|^[^"]+$/);
    const hasError = reading.problems.some(({ severity }) => severity === 'error');
    expect(reading.content === undefined).toBe(hasError);
  });

  afterAll(() => {
    if (process.env['UPDATE_EXPECTED'] !== undefined)
      writeFileSync(folder + name, cases.map(writeCase).join('\n'));
  });
});
