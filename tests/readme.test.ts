import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import packageFile from '../package.json' with { type: 'json' };
import { interfaceLanguages } from '../src/html/language.ts';
import { formatNames } from '../src/import/format.ts';
import { normalizeDate } from '../src/records/date.ts';
import { formatDate } from '../src/records/format-date.ts';
import { isMistake } from '../src/records/problem.ts';
import { type Files, formatProblems, readFolder } from './read/content-folder.ts';
import { english } from './support/english.ts';
import { solidPng } from './support/pictures.ts';

/** Checks that what the README says is true. */
const root = fileURLToPath(new URL('../', import.meta.url));
const readme = readFileSync(join(root, 'README.md'), 'utf8');

test('its example adds an item to the sample archive, and its misspelling is reported as shown', async () => {
  const file = /Write `content\/(\S+)`:/.exec(readme)?.[1] ?? '';
  const example = blockAfter('## Add an item', 'markdown');
  const files = filesOf(join(root, 'content'));
  const reading = await readFolder({ ...files, [file]: example });
  expect(formatProblems(reading)).toBe('');
  expect(reading.content?.items.map(({ id }) => `items/2024/${id}.md`)).toContain(file);
  const misspelled = await readFolder({ ...files, [file]: example.replace('Finland,', 'Finnland,') });
  expect(blockAfter('as `Finnland`', '')).toContain(`${formatProblems(misspelled)}\n`);
});

test('it lists all fields of items, topics, actors and settings', async () => {
  const item = blockAfter('### Items', 'yaml');
  const union = "- id: dockers-union\n  type: organisation\n  name: Dockers' Union\n";
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>';
  const night = '- id: night-work\n  name: Night work\n';
  const reading = await readFolder({
    'site.yml': blockAfter('### Settings', 'yaml'),
    'topics.yml': blockAfter('### Topics', 'yaml') + night,
    'actors.yml': blockAfter('### Actors', 'yaml') + union,
    'items/strike.md': item,
    'pages/visit.md': blockAfter('### Pages of your own', 'yaml'),
    'items/new-lens.md': '---\ntitle: A new lens\ndate: 1931\n---\n',
    'portraits/zelenskyy.jpg': solidPng(64, 64),
    'theme/lights.woff2': 'wOF2',
    'theme/logo.svg': drawing,
    'theme/logo-dark.svg': drawing,
    'theme/icon.svg': drawing,
    'theme/share.png': solidPng(12, 6),
  });
  expect(formatProblems(reading)).toBe('');
  const unknown = await readFolder({
    'site.yml': 'theme: {x: y, fontFiles: {x: y}}\nfeeds: {x: y}\nx: y',
    'topics.yml': '- x: y',
    'actors.yml': '- x: y',
    'items/a.md': '---\nx: y\nsource: {x: y}\n---\n',
    'pages/a.md': '---\nx: y\n---\n',
  });
  const lists = [...formatProblems(unknown).matchAll(/The keys allowed in (.+?) are (.+)\./g)];
  expect(lists.map(([, owner]) => owner)).toEqual([
    'an actor',
    'an item',
    'a source',
    'a page',
    'a theme',
    'a font file',
    'feeds',
    'site.yml',
    'a topic',
  ]);
  for (const [, owner, names = ''] of lists) {
    for (const name of names.split(/, | and /)) {
      expect(readme, owner).toMatch(new RegExp(`^[- ]*(\\{.*)?${name}:`, 'm'));
    }
  }
});

test('its table of dates is right', () => {
  const rows = [...readme.matchAll(/^\| `(\S+)` +\| (.+?) +\|$/gm)];
  expect(rows.length).toBeGreaterThan(5);
  for (const [, text = '', shown] of rows) {
    const date = normalizeDate(text);
    expect(isMistake(date) ? date.message : formatDate(date, english)).toBe(shown);
  }
});

test('its table of formats has all that can be imported', () => {
  const [, table = ''] = /^\| what +\| `--as` +\|\n(.+?)\n\n/ms.exec(readme) ?? [];
  expect(Array.from(table.matchAll(/`(\w+)`/g), ([, name]) => name)).toEqual(formatNames);
});

test('it names the languages of the interface', () => {
  const [, named = ''] = /There are words in (.+?)\. /.exec(readme) ?? [];
  expect(Array.from(named.matchAll(/`(\w+)`/g), ([, language]) => language).sort()).toEqual(
    [...interfaceLanguages].sort(),
  );
});

test('it lists the scripts of package.json', () => {
  const mentioned = [...readme.matchAll(/npm (?:run (\w+)|(test|start))/g)].map(([, run, own]) => run ?? own);
  expect([...new Set(mentioned)].sort()).toEqual(Object.keys(packageFile.scripts).sort());
});

/** The first code block in a language after a text. */
function blockAfter(text: string, language: string): string {
  const start = readme.indexOf(text);
  const block = new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, 'ms').exec(readme.slice(start))?.[1];
  if (start < 0 || block === undefined) throw new Error(`The README has no example after "${text}".`);
  return block;
}

function filesOf(folder: string): Files {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    paths.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)];
    }),
  );
}
