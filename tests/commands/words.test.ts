import { expect, test } from 'vitest';
import { english } from '../../src/messages/en/index.ts';
import { archiveFolder } from './archive-folder.ts';
import { runCommand } from './run-command.ts';

test('words prints what can stand in site.yml, with what the archive says already', () => {
  const own = archiveFolder({ 'content/site.yml': 'title: Small\nwords: {timeline: "Chronicle: all"}\n' });
  const { status, stdout, stderr } = runCommand(own, ['words']);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('  timeline: "Chronicle: all"\n');
  expect(stdout).toContain('  itemCount:\n    one: "{count} item"\n    other: "{count} items"\n');
  expect(stdout.match(/^ {2}\w+:/gm)).toHaveLength(Object.keys(english).length);
  const pasted = archiveFolder({ 'content/site.yml': `title: Small\n${stdout}` });
  expect(runCommand(pasted, ['words'])).toEqual({ status: 0, stdout, stderr: '' });
});

test('words says what is wrong with site.yml', () => {
  const folder = archiveFolder({ 'content/site.yml': 'title: Small\nwords: {timline: Chronicle}\n' });
  const { status, stdout, stderr } = runCommand(folder, ['words']);
  expect([status, stdout]).toEqual([1, '']);
  expect(stderr).toContain('content/site.yml:2  there are no words "timline"');
});
