import { expect, test } from 'vitest';
import { parseCommand, rejectOptionsTakenByNpm, UsageError, usage } from '../../src/commands/command-line.ts';

test.each([
  ['build', { name: 'build', content: 'content', output: '_site', cache: '.cache' }],
  ['build --content a --output b', { name: 'build', content: 'a', output: 'b', cache: '.cache' }],
  ['build --cache c', { name: 'build', content: 'content', output: '_site', cache: 'c' }],
  ['build --content=a', { name: 'build', content: 'a', output: '_site', cache: '.cache' }],
  [
    'start',
    {
      name: 'start',
      content: 'content',
      output: '.cache/preview',
      cache: '.cache',
      port: 8080,
      host: '127.0.0.1',
    },
  ],
  [
    'start --port 3000',
    {
      name: 'start',
      content: 'content',
      output: '.cache/preview',
      cache: '.cache',
      port: 3000,
      host: '127.0.0.1',
    },
  ],
  [
    'start --host 0.0.0.0',
    {
      name: 'start',
      content: 'content',
      output: '.cache/preview',
      cache: '.cache',
      port: 8080,
      host: '0.0.0.0',
    },
  ],
  [
    'start --cache c --output preview',
    { name: 'start', content: 'content', output: 'preview', cache: 'c', port: 8080, host: '127.0.0.1' },
  ],
  ['check _site', { name: 'check', folder: '_site' }],
  ['--help', { name: 'help' }],
  ['build -h', { name: 'help' }],
])('%s', (line, command) => {
  expect(parseCommand(line.split(' '))).toEqual(command);
});

test.each([
  ['', usage],
  ['bulid', `Unknown command "bulid".\n\n${usage}`],
  ['build site', `Unknown argument "site".\n\n${usage}`],
  ['build --port 3000', `--port does not apply to "npm run build".\n\n${usage}`],
  ['build --host 0.0.0.0', `--host does not apply to "npm run build".\n\n${usage}`],
  ['check', 'Name the folder of the site to check, for example: npm run check -- _site'],
  ['check a b', `Unknown argument "b".\n\n${usage}`],
  ['check --output _site', `--output does not apply to "npm run check".\n\n${usage}`],
  ['build --contents x', `Unknown option '--contents'.\n\n${usage}`],
  ['start --port 0', '--port must be a number from 1 to 65535, not "0".'],
  ['start --port 8o8o', '--port must be a number from 1 to 65535, not "8o8o".'],
])('"%s" is rejected with a reason', (line, message) => {
  expect(() => parseCommand(line.split(' ').filter(Boolean))).toThrow(new UsageError(message));
});

test('an option that npm took for itself is reported', () => {
  expect(() => rejectOptionsTakenByNpm({ npm_config_content: 'mine' })).toThrow(
    /^npm took --content as its own option\. Put -- before it: npm run build -- --content …\n/,
  );
  expect(() => rejectOptionsTakenByNpm({ npm_config_port: '3000' })).toThrow(/: npm start -- --port …\n/);
  expect(() => rejectOptionsTakenByNpm({ npm_config_cache: '/home/me/.npm' })).not.toThrow();
});
