import { expect, test } from 'vitest';
import { parseBenchCommand, usage } from './command.ts';

test('benchmarks and sizes are returned in the order given', () => {
  expect(parseBenchCommand(['search', '--items', '1000', '--items', '50', '--quick'])).toEqual({
    names: ['search'],
    options: { sizes: [1000, 50], quick: true, large: false, known: false },
  });
});

test('without arguments, every benchmark runs in full with its default sizes', () => {
  expect(parseBenchCommand([])).toEqual({ names: [], options: { quick: false, large: false, known: false } });
});

test.each([
  [['search', '--items', '1e3'], '--items needs a number of items, not "1e3".\n'],
  [['search', '--items', '0'], '--items needs a number of items, not "0".\n'],
  [['--help'], usage],
])('the arguments %j are answered with a message', (args, message) => {
  expect(parseBenchCommand(args)).toEqual({ message });
});

test('an unknown option is reported, followed by the usage', () => {
  const command = parseBenchCommand(['--sizes', '3']);
  expect(command).toEqual({
    message: expect.stringMatching(/^Unknown option '--sizes'.*npm run bench -- \[build\]/s),
  });
});
