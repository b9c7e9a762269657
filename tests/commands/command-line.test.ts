import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parseCommand, rejectOptionsTakenByNpm, UsageError } from '../../src/commands/command-line.ts';
import { commandNames, usage, usageOf } from '../../src/commands/usage.ts';

const folders = { content: 'content', output: '_site', cache: '.cache' };
const build = { name: 'build', ...folders, json: false };
const check = {
  name: 'check',
  ...folders,
  folder: undefined,
  all: false,
  strict: false,
  write: false,
  json: false,
};
const start = { name: 'start', ...folders, output: '.cache/preview', port: 8080, host: '127.0.0.1' };
const item = {
  name: 'new',
  content: 'content',
  headline: 'Fog',
  date: undefined,
  topics: [],
  actors: [],
  sourceUrl: undefined,
};

test.each([
  ['build', build],
  ['build --content a --output b', { ...build, content: 'a', output: 'b' }],
  ['build --cache c --json', { ...build, cache: 'c', json: true }],
  ['build --content=a', { ...build, content: 'a' }],
  ['build --as-of 2030-01-01', { ...build, asOf: '2030-01-01' }],
  ['start --as-of 2030-01-01', { ...start, asOf: '2030-01-01' }],
  ['start', start],
  ['serve', start],
  ['start --port 3000', { ...start, port: 3000 }],
  ['start --host 0.0.0.0', { ...start, host: '0.0.0.0' }],
  ['start --cache c --output preview', { ...start, cache: 'c', output: 'preview' }],
  ['check', check],
  ['check --content a --strict --all', { ...check, content: 'a', strict: true, all: true }],
  ['check _site', { ...check, folder: '_site' }],
  ['check _site --json', { ...check, folder: '_site', json: true }],
  ['init', { name: 'init', folder: '.', title: undefined, language: undefined }],
  ['init a --title Fog --language fr', { name: 'init', folder: 'a', title: 'Fog', language: 'fr' }],
  ['new Fog', item],
  [
    'new Fog --date 1931 --topics fog,port --actors a, --source-url https://a.example/',
    { ...item, date: '1931', topics: ['fog', 'port'], actors: ['a'], sourceUrl: 'https://a.example/' },
  ],
  [
    'import a.csv b --into archive --as tsv --map map.yml --dry-run --json',
    {
      name: 'import',
      sources: ['a.csv', 'b'],
      content: 'archive',
      cache: '.cache',
      format: 'tsv',
      map: 'map.yml',
      isDryRun: true,
      json: true,
    },
  ],
  ['--help', { name: 'help', text: usage }],
  ['build -h', { name: 'help', text: usageOf('build') }],
  ['serve --help', { name: 'help', text: usageOf('start') }],
  ['--version', { name: 'version' }],
])('%s', (line, command) => {
  expect(parseCommand(line.split(' '))).toEqual(command);
});

test('in a folder with a site.yml, that folder is the archive', () => {
  const folder = mkdtempSync(join(tmpdir(), 'clipfile-here-'));
  const before = process.cwd();
  onTestFinished(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  });
  process.chdir(folder);
  expect(parseCommand(['build'])).toEqual(build);
  writeFileSync('site.yml', 'title: Here\n');
  expect(parseCommand(['build'])).toEqual({ ...build, content: '.' });
});

test.each([
  ['', usage],
  ['bulid', 'Unknown command "bulid". Did you mean "build"? "clipfile --help" lists the commands.'],
  ['build site', `Unknown argument "site".\n\n${usageOf('build')}`],
  ['build --port 3000', `--port does not apply to "clipfile build".\n\n${usageOf('build')}`],
  ['check a b', `Unknown argument "b".\n\n${usageOf('check')}`],
  ['check --port 80', `--port does not apply to "clipfile check".\n\n${usageOf('check')}`],
  [
    'check _site --content a',
    '--content does not apply to the check of a site alone. Leave out the folder of the site to check the archive too.',
  ],
  ['new', 'Give the headline of the item, for example: clipfile new "Strike in the port"'],
  ['new Fog today', `Unknown argument "today". Put the headline in quotation marks.\n\n${usageOf('new')}`],
  ['build --contents x', `Unknown option '--contents'.\n\n${usage}`],
  ['build --as-of today', '--as-of must be a day, such as 2026-03-14, not "today".'],
  ['start --port 0', '--port must be a number from 1 to 65535, not "0".'],
  ['start --port 8o8o', '--port must be a number from 1 to 65535, not "8o8o".'],
])('"%s" is rejected with a reason', (line, message) => {
  expect(() => parseCommand(line.split(' ').filter(Boolean))).toThrow(new UsageError(message));
});

test('the help fits a terminal of 80 columns and names every command', () => {
  for (const text of [usage, ...commandNames.map(usageOf)]) {
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  }
  for (const name of commandNames) expect(usage).toContain(`clipfile ${name} `);
});

test('an option that npm took for itself is reported', () => {
  expect(() => rejectOptionsTakenByNpm({ npm_config_content: 'mine' })).toThrow(
    /^npm took --content as its own option\. Put -- before it: npm run build -- --content …\n/,
  );
  expect(() => rejectOptionsTakenByNpm({ npm_config_port: '3000' })).toThrow(/: npm start -- --port …\n/);
  expect(() => rejectOptionsTakenByNpm({ npm_config_cache: '/home/me/.npm' })).not.toThrow();
});
