import { expect, test } from 'vitest';
import { archiveFolder } from './archive-folder.ts';
import { runCommand } from './run-command.ts';

const archive = { 'content/items/b.md': '', 'content/theme.yml': '' };

function build(environment: Readonly<Record<string, string>>): string {
  return runCommand(archiveFolder(archive), ['build'], environment).stderr;
}

test('where a program reads what is printed, it has no colours', () => {
  expect(build({})).not.toContain('\u001b');
});

test('on request it has them: the places of errors are red, hints faint', () => {
  const [first, second] = build({ FORCE_COLOR: '1' }).split('\n');
  expect(first).toBe('\u001b[31mcontent/items/b.md:1\u001b[39m  empty file');
  expect(second).toBe('    \u001b[2mStart the file like this:\u001b[22m');
});
