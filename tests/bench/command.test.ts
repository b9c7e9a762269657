import { expect, test } from 'vitest';
import { parseBenchCommand, usage } from './command.ts';

test('names and sizes come as asked for', () => {
  expect(parseBenchCommand(['search', '--items', '1000', '--items', '50', '--quick'])).toEqual({
    names: ['search'],
    options: { sizes: [1000, 50], quick: true, large: false },
  });
});

test('without words each benchmark takes its own sizes, in full', () => {
  expect(parseBenchCommand([])).toEqual({ names: [], options: { quick: false, large: false } });
});

test.each([
  [['search', '--items', '1e3'], '--items takes a number of items, not "1e3".\n'],
  [['search', '--items', '0'], '--items takes a number of items, not "0".\n'],
  [['--help'], usage],
])('%j is answered', (words, problem) => {
  expect(parseBenchCommand(words)).toEqual({ problem });
});

test('an unknown option is named, and the usage follows', () => {
  const command = parseBenchCommand(['--sizes', '3']);
  expect(command).toEqual({
    problem: expect.stringMatching(/^Unknown option '--sizes'.*npm run bench -- \[build\]/s),
  });
});
