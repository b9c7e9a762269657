import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { adopt } from '../../src/commands/adopt.ts';
import { createFolder, type Files, formatProblems, readFolder } from '../read/content-folder.ts';

/**
 * A small folder of each generator, with what `clipfile adopt` says of it, and the items and messages of the archive that
 * its settings make. Each file in `adopted/` has the files, each below a line `@ path`, and the rest below `@ outcome`.
 * After an intended change, `UPDATE_EXPECTED=1 npx vitest run tests/commands/adopted.test.ts` writes the new outcomes;
 * review them with `git diff`.
 */
const folder = fileURLToPath(new URL('adopted/', import.meta.url));

test.each(readdirSync(folder))('%s', async (name) => {
  const path = join(folder, name);
  const [given = '', expected = ''] = readFileSync(path, 'utf8').split(/^@ outcome\n/m);
  const outcome = await outcomeOf(filesOf(given));
  if (process.env['UPDATE_EXPECTED'] !== undefined) writeFileSync(path, `${given}@ outcome\n${outcome}`);
  else expect(outcome).toBe(expected);
});

function filesOf(text: string): Files {
  const parts = text.split(/^@ /m).slice(1);
  return Object.fromEntries(parts.map((part) => part.split(/\n([\s\S]*)/).slice(0, 2)));
}

async function outcomeOf(files: Files): Promise<string> {
  const inFolder = Object.entries(files).map(([path, text]) => [`folder/${path}`, text]);
  const root = join(createFolder(Object.fromEntries(inFolder)), 'folder');
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const code = await adopt({ name: 'adopt', folder: root, yes: true, json: false });
  const said = written.mock.calls.map(([text]) => String(text)).join('');
  written.mockRestore();
  expect(code).toBe(0);
  const settings = readFileSync(join(root, 'site.yml'), 'utf8');
  const reading = await readFolder({ ...files, 'site.yml': settings });
  const items = (reading.content?.items ?? []).map(({ file, attachments, picture, ...item }) => {
    const body = reading.bodies[item.id]?.html ?? '';
    return `${file} ${JSON.stringify(item, undefined, 1).replace(/\n */g, ' ')}\n${body}`;
  });
  return [said.replaceAll(root, 'folder'), ...items, formatProblems(reading), ''].join('\n');
}
