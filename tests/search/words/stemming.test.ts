import { afterAll, describe, expect, test, vi } from 'vitest';
import { languagePlugin } from '../../../src/read/language-plugin.ts';
import { buildSearch } from '../../../src/search/build.ts';
import { openIndex } from '../../../src/search/find/opened-index.ts';
import { lunr } from '../../../src/search/lunr.ts';
import { openSearch } from '../../../src/search/search.ts';
import { languageOf } from '../../../src/search/words/language.ts';
import { documentOf, found, loadFrom } from '../in-memory-search.ts';

const languages = [
  {
    tag: 'fr',
    title: 'Les négociations entre le président et les grévistes',
    finds: ['négociation', 'NÉGOCIATIONS', 'negociations', 'présidents', 'greviste'],
    common: ['les', 'le', 'et'],
    misses: ['négligence', 'president -greviste'],
  },
  {
    tag: 'de-CH',
    title: 'Die Verhandlungen über die Häfen von Zürich',
    finds: ['Verhandlung', 'verhandlungen', 'hafen', 'Häfen', 'zurich', 'Zürichs'],
    common: ['die', 'über', 'von'],
    misses: ['Handlung'],
  },
  {
    tag: 'ru',
    title: 'Переговоры о мире прошли в Киеве без Королёва',
    finds: ['переговоров', 'ПЕРЕГОВОРЫ', 'мир', 'королева'],
    common: ['о', 'в', 'без'],
    misses: ['разговор'],
  },
  {
    tag: 'es',
    title: 'Las negociaciones del año y la elección de Íñigo',
    finds: ['negociación', 'negociacion', 'elecciones', 'ano', 'inigo'],
    common: ['las', 'del', 'y', 'la'],
    misses: ['reelección', 'negro'],
  },
  {
    tag: 'pt-BR',
    title: 'As negociações sobre o órgão',
    finds: ['negociação', 'negociacao', 'NEGOCIACOES', 'orgao'],
    common: ['as', 'o'],
    misses: ['nação'],
  },
  {
    tag: 'pl',
    title: 'Wynik wyborów w Łodzi',
    finds: ['wybory', 'wyborow', 'lodzi'],
    common: ['na', 'oraz'],
    misses: ['wyboje'],
  },
  {
    tag: 'nb',
    title: 'Forhandlingene om havnene i Tromsø',
    finds: ['forhandlinger', 'forhandling', 'havn', 'tromso', 'Tromsø'],
    common: ['om', 'i'],
    misses: ['handling'],
  },
];

describe.each(languages)('in the language $tag', ({ tag, title, finds, common, misses }) => {
  const files = buildSearch([documentOf({ id: 'item', title }), documentOf({ id: 'other' })], {
    language: tag,
    pluginOf: languagePlugin,
  });
  const search = openSearch(loadFrom(files));

  // Followed by a space, so that none matches as a prefix only.
  test.each(finds)('%s is found', async (query) => {
    expect(await found(await search, `${query} `)).toEqual(['item']);
  });

  test.each(misses)('%s is another word', async (query) => {
    expect(await found(await search, `${query} `)).toEqual([]);
  });

  test.each(common)('%s is a stop word', async (word) => {
    const { understood } = await (await search).find({ text: `${word} xyzzy` });
    expect(understood.tooCommon).toEqual([word]);
  });
});

describe('the plugin that a page loads', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  afterAll(() => warn.mockRestore());

  test.each(languages)(
    'for $tag gives the same terms as in the build',
    async ({ tag, title, finds, common }) => {
      const plugin = languagePlugin(tag);
      const words = [...title.split(' '), ...finds, ...common];
      const inBuild = languageOf(tag, plugin?.stemming);
      const expected = words.map(inBuild.term);
      const files = buildSearch([documentOf({ id: 'item', title })], {
        language: tag,
        pluginOf: languagePlugin,
      });
      // As on a page, where the language is not registered with lunr yet.
      Reflect.deleteProperty(lunr, plugin?.code ?? '');
      Reflect.deleteProperty(lunr, 'stemmerSupport');
      const { language } = await openIndex(loadFrom(files), async () => {});
      expect(Reflect.has(lunr, plugin?.code ?? '')).toBe(true);
      expect(words.map(language.term)).toEqual(expected);
      expect(expected).not.toEqual(words.map(languageOf(tag).term));
    },
  );
});

describe('in Ukrainian, which lunr-languages does not stem', () => {
  const title = 'Переговори про мир у Києві та Лук’янівці';
  const files = buildSearch([documentOf({ id: 'item', title })], {
    language: 'uk',
    pluginOf: languagePlugin,
  });
  const search = openSearch(loadFrom(files));

  test.each([
    ['whole words', 'переговори ', ['item']],
    ['in capitals', 'МИР ', ['item']],
    ['other forms', 'переговорів ', ['item']],
    ['no other words', 'перегони ', []],
    ['prefixes', 'перегов', ['item']],
    ['wildcards', 'Ки*', ['item']],
    ['й and ї are separate letters', 'миї ', []],
    ['without the apostrophe', 'лукянівці ', ['item']],
    ['no stop words', 'та ', ['item']],
  ])('%s: %s', async (_case, query, ids) => {
    expect(await found(await search, query)).toEqual(ids);
  });

  test('the site has no plugin file', () => {
    expect(files.map(({ path }) => path).filter((path) => path.includes('language'))).toEqual([]);
  });
});
