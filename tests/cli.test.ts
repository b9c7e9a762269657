import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { usage, usageOf } from '../src/commands/usage.ts';
import { runCommand } from './commands/run-command.ts';

const run = (args: readonly string[], environment?: Readonly<Record<string, string>>) =>
  runCommand(tmpdir(), args, environment);

test('help is printed to stdout', () => {
  expect(run(['--help'])).toEqual({ status: 0, stdout: usage, stderr: '' });
  expect(run(['build', '--help'])).toEqual({ status: 0, stdout: usageOf('build'), stderr: '' });
});

test('a command that does not exist exits with 2 and says what may be meant', () => {
  expect(run(['bulid'])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'Unknown command "bulid". Did you mean "build"? "clipfile --help" lists the commands.\n',
  });
});

test.each([
  ['build', 'There is no folder "nowhere". Use --content to name the folder of your archive.\n'],
  ['start', 'There is no folder "nowhere". Use --content to name the folder of your archive.\n'],
])('%s exits with 2 and says why it cannot be carried out', (command, stderr) => {
  expect(run([command, '--content', 'nowhere'])).toEqual({ status: 2, stdout: '', stderr });
});

test('check exits with 2 and says why it cannot be carried out', () => {
  expect(run(['check', 'nowhere'])).toEqual({
    status: 2,
    stdout: '',
    stderr: 'There is no index.html in "nowhere", so it is not a built site.\n',
  });
});

test('an option that npm took for itself stops every command', () => {
  const { status, stderr } = run(['--help'], { npm_config_content: 'mine' });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^npm took --content as its own option\. /);
});
