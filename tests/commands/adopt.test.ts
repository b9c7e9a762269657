import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createFolder } from '../support/create-folder.ts';
import { runCommand } from './run-command.ts';

const site = {
  'site/_config.yml': 'title: Harbour news\nlang: fr\n',
  'site/_posts/2024-01-02-fog.md':
    '---\nlayout: post\ntitle: Fog\ntags: [sea]\npeople: [Ada]\nlink: https://example.org/a\nmood: grey\n---\nText.\n',
  'site/_posts/2024-01-03-rain.md': '---\nlayout: post\ntitle: Rain\ndate: 3 May 1905\n---\nText.\n',
  'site/_posts/2024-01-04-hail.md': '# Hail\n\nText.\n',
  'site/_posts/2024-01-05-broken.md': '---\ntitle: "Broken\n---\nText.\n',
  'site/README.md': 'About.\n',
};

const proposal = `title: "Harbour news"
language: fr
read:
  preset: jekyll
  items: ["**/_posts/**/*.{md,markdown,html}","**/_drafts/**/*.{md,markdown,html}"]
  source.url: [link]
  actors: {person: [people]}
  other: keep # or ignore, or refuse: what happens to all other fields
`;

test('it says what a folder has, and writes nothing without being told to', () => {
  const folder = createFolder(site);
  const { status, stdout, stderr } = runCommand(folder, ['adopt', 'site']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toBe(`6 files, of which 4 are to be read as items.
Made by: jekyll (_config.yml).
1 without front matter: their title is the first heading or the name, their date is in the path.
Front matter that cannot be read: _posts/2024-01-05-broken.md. The build says what to correct.

Fields:
  2  layout  left out: post
  2  title   title: Fog | Rain
  1  date    date: 3 May 1905
  1  link    source.url: https://example.org/a
  1  mood    kept as it is: grey
  1  people  actors.person: Ada
  1  tags    topics: sea
  In all 7 fields: 5 mapped, 1 kept as they are, 1 left out.

Dates:
  1 like 3 May 1905

1 item is a draft, which a build leaves out.

The build will warn of:
  1 × invalid YAML: unclosed quotation mark, first in _posts/2024-01-05-broken.md

${proposal.replace(/^(?=.)/gm, '    ')}
Nothing was written. With --yes, this is written to ${join('site', 'site.yml')}.
`);
  expect(readdirSync(join(folder, 'site'))).toEqual(['README.md', '_config.yml', '_posts']);
});

test('with --yes it writes site.yml, from which the site is built', () => {
  const { 'site/_posts/2024-01-05-broken.md': _, ...whole } = site;
  const folder = createFolder(whole);
  expect(runCommand(folder, ['adopt', 'site', '--yes']).status).toBe(0);
  expect(readFileSync(join(folder, 'site/site.yml'), 'utf8')).toBe(proposal);
  const { status, stdout, stderr } = runCommand(folder, ['build', '--content', 'site']);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^3 items, /);
  expect(readFileSync(join(folder, 'site/_posts/2024-01-04-hail.md'), 'utf8')).toBe('# Hail\n\nText.\n');
});

test('a site.yml that is there stays as it is', () => {
  const folder = createFolder({ ...site, 'site/site.yml': 'title: Mine\n' });
  const { status, stdout } = runCommand(folder, ['adopt', 'site', '--yes']);
  expect(status).toBe(2);
  expect(stdout).toContain('site.yml is there already and was left as it is.');
  expect(readFileSync(join(folder, 'site/site.yml'), 'utf8')).toBe('title: Mine\n');
});

test('for other programs it prints JSON', () => {
  const folder = createFolder(site);
  const { stdout } = runCommand(folder, ['adopt', 'site', '--json']);
  expect(JSON.parse(stdout)).toMatchObject({
    preset: 'jekyll',
    items: 4,
    broken: ['_posts/2024-01-05-broken.md'],
    settings: proposal,
    written: false,
  });
  expect(existsSync(join(folder, 'site/site.yml'))).toBe(false);
});

test.each([
  [{ 'hugo.toml': 'title = "H"\n', 'content/a.md': 'x' }, 'hugo', 'H'],
  [{ 'Clippings/a.md': '---\ntitle: A\n---\n' }, 'obsidian-clipper', undefined],
  [
    { 'notes/a.md': '---\nsource: https://a.org\npublished: 2020\ncreated: 2021\n---\n' },
    'obsidian-clipper',
    undefined,
  ],
  [{ '_config.yml': 'title: X', 'source/_posts/a.md': 'x' }, 'hexo', 'X'],
  [{ 'config.toml': 'base_url = "https://a.org"\ntitle = "Z"\n', 'content/a.md': 'x' }, 'zola', 'Z'],
  [{ 'config.toml': 'baseURL = "https://a.org"\ntitle = "H"\n', 'content/a.md': 'x' }, 'hugo', 'H'],
  [{ 'pelicanconf.py': 'SITENAME = "P"\n', 'content/a.md': 'Title: A\n\nx' }, 'pelican', 'P'],
  [{ 'astro.config.mjs': '', 'src/content/blog/a.mdx': 'x' }, 'astro', undefined],
  [{ 'gatsby-config.js': 'title: `G`,', 'content/a/index.md': 'x' }, 'gatsby', 'G'],
  [{ 'eleventy.config.js': '', 'posts/a.md': 'x' }, 'eleventy', undefined],
  [{ 'quartz.config.ts': 'pageTitle: "Q",', 'content/a.md': 'x' }, 'quartz', 'Q'],
  [{ 'notes/a.md': 'x' }, 'plain', undefined],
])('it recognises what made a folder: %j', (files, preset, title) => {
  const { stdout } = runCommand(createFolder(files), ['adopt', '--json']);
  const outcome: unknown = JSON.parse(stdout);
  expect(outcome).toMatchObject({ preset, items: 1, ...(title !== undefined && { title }) });
});

test('a folder without Markdown is left to an import', () => {
  const { status, stderr } = runCommand(createFolder({ 'a.txt': 'x' }), ['adopt']);
  expect({ status, stderr }).toEqual({
    status: 2,
    stderr:
      'There are no Markdown files in ".". For an export, such as a table or a feed, use: clipfile import\n',
  });
});

const rows = 'objectid,title\na,Fog\n';

test.each([
  [{ 'rows.csv': rows, 'README.md': 'About.\n' }, ['rows.csv']],
  [{ 'docs/how.md': '# How\n', 'my rows.json': '[]', 'package.json': '{}' }, ["'my rows.json'"]],
  [{ 'e/1.json': '{}', 'e/2.json': '{}', 'e/3.json': '{}', 'e/4.json': '{}' }, ['e/']],
  [
    { '_config.yml': 'title: T\nmetadata: m\n', '_data/m.csv': rows, '_data/n.csv': rows, 'a.md': 'x' },
    ['_data/m.csv'],
  ],
])('data are imported by the command that it prints: %j', (files, sources) => {
  const folder = createFolder(files);
  const { status, stdout } = runCommand(folder, ['adopt', '--yes']);
  expect(status).toBe(2);
  const commands = stdout.split('\n').filter((line) => line.includes('clipfile import'));
  expect(commands).toEqual(sources.map((source) => `    clipfile import ${source} --into my-archive`));
  expect(existsSync(join(folder, 'site.yml'))).toBe(false);
});
