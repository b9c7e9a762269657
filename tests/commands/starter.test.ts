import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { packageFile, starterFiles } from '../../src/commands/starter.ts';
import { formatProblems, readFolder } from '../read/content-folder.ts';

const folder = fileURLToPath(new URL('../../starter', import.meta.url));
const languages = readdirSync(join(folder, 'by-language'));

function starter(language: string): Readonly<Record<string, string>> {
  const files = starterFiles({ title: 'Port: "news"', language }, folder);
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}

test('there are samples in the languages of readers', () => {
  expect(languages).toEqual(['ar', 'de', 'en', 'es', 'fr', 'uk']);
});

test.each(languages)(
  'an archive in %s begins without a problem, with two items that are linked',
  async (language) => {
    const reading = await readFolder(starter(language));
    expect(formatProblems(reading)).toBe('');
    expect(reading.content?.settings).toMatchObject({ title: 'Port: "news"', language });
    expect(reading.content?.items.map((item) => item.language)).toEqual([language, language]);
    expect(
      Object.values(reading.bodies).filter(({ html }) => /href="[a-z-]+\.html"/.test(html)),
    ).toHaveLength(1);
  },
);

test('every language has the same files but for the names of its items', () => {
  const names = (language: string) =>
    Object.keys(starter(language)).filter((path) => !path.startsWith('items/'));
  for (const language of languages) expect(names(language)).toEqual(names('en'));
});

test('a region has the samples of its language', () => {
  expect(starter('fr-CA')['about.md']).toBe(starter('fr')['about.md']);
  expect(starter('fr-CA')['site.yml']).toContain('\nlanguage: fr-CA\n');
});

test('in a language without samples they are in English, and say so', async () => {
  const { content } = await readFolder(starter('pt-BR'));
  expect(content?.settings.language).toBe('pt-BR');
  expect(content?.items.map(({ language }) => language)).toEqual(['en', 'en']);
});

test('a new package.json has the scripts and the program alone', () => {
  expect(JSON.parse(packageFile(undefined, '1.2.3'))).toEqual({
    private: true,
    scripts: { build: 'clipfile build', start: 'clipfile start', check: 'clipfile check' },
    dependencies: { clipfile: '^1.2.3' },
  });
});

test('a package.json keeps its order, its indentation and what it says already', () => {
  const text = '{\n\t"name": "mine",\n\t"dependencies": { "clipfile": "file:../clipfile.tgz" }\n}\n';
  expect(packageFile(text, '1.2.3')).toBe(
    '{\n\t"name": "mine",\n\t"dependencies": {\n\t\t"clipfile": "file:../clipfile.tgz"\n\t},\n\t"scripts": {\n' +
      '\t\t"build": "clipfile build",\n\t\t"start": "clipfile start",\n\t\t"check": "clipfile check"\n\t}\n}\n',
  );
});

test.each(['[]', '"x"', '{'])('%s is no package.json', (text) => {
  expect(() => packageFile(text, '1')).toThrow(SyntaxError);
});
